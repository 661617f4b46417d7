-- A role or clearance that one administrator proposed and another has yet to confirm; at most one for an account.

CREATE TABLE account_grant (
    account_id TEXT PRIMARY KEY REFERENCES account (id),
    role TEXT NOT NULL CHECK (role IN ('policy_officer', 'manager', 'auditor', 'administrator')),
    clearance TEXT NOT NULL CHECK (clearance IN ('unclassified', 'restricted', 'confidential', 'secret', 'top_secret')),
    proposed_by TEXT NOT NULL REFERENCES account (id),
    proposed_at TIMESTAMP NOT NULL
);
