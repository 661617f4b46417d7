-- The auditor's workspace. An audit with its scope: which agreements its samples are drawn from.
CREATE TABLE audit_engagement (
    id TEXT PRIMARY KEY,
    number INTEGER NOT NULL UNIQUE,
    title TEXT NOT NULL,
    purpose TEXT,
    partner TEXT REFERENCES state (code),
    standing TEXT,
    signed_in TEXT,
    period_from TEXT NOT NULL,
    period_to TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('running', 'closed')),
    conclusion TEXT,
    opened_by TEXT NOT NULL REFERENCES account (id),
    opened_at TEXT NOT NULL,
    closed_by TEXT REFERENCES account (id),
    closed_at TEXT,
    version INTEGER NOT NULL
) STRICT;

-- A sample: how it was drawn, from which population (its SHA-256 over the sorted ids), and where the log stood then.
CREATE TABLE audit_sample (
    id TEXT PRIMARY KEY,
    audit_id TEXT NOT NULL REFERENCES audit_engagement (id),
    number INTEGER NOT NULL,
    method TEXT NOT NULL CHECK (method IN ('simple', 'stratified', 'risk')),
    strata TEXT CHECK (strata IN ('partner', 'standing')),
    size INTEGER NOT NULL,
    seed TEXT NOT NULL,
    generator TEXT NOT NULL,
    population INTEGER NOT NULL,
    population_sha256 TEXT NOT NULL,
    log_seq INTEGER NOT NULL,
    drawn_by TEXT NOT NULL REFERENCES account (id),
    drawn_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX audit_sample_number ON audit_sample (audit_id, number);

-- The population of a sample as it was: stratum, weight and what made the weight; `place` is the order of drawing, 0 if not drawn.
CREATE TABLE audit_member (
    sample_id TEXT NOT NULL REFERENCES audit_sample (id),
    agreement_id TEXT NOT NULL REFERENCES agreement (id),
    stratum TEXT NOT NULL,
    weight INTEGER NOT NULL,
    points TEXT NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (sample_id, agreement_id)
) STRICT;
CREATE INDEX audit_member_agreement ON audit_member (agreement_id);

-- The working paper of a sampled record; `worked_by` holds everybody who wrote in it, none of whom reviews it.
CREATE TABLE working_paper (
    id TEXT PRIMARY KEY,
    audit_id TEXT NOT NULL REFERENCES audit_engagement (id),
    sample_id TEXT NOT NULL REFERENCES audit_sample (id),
    agreement_id TEXT NOT NULL REFERENCES agreement (id),
    state TEXT NOT NULL CHECK (state IN ('open', 'prepared', 'reviewed')),
    conclusion TEXT,
    worked_by TEXT NOT NULL,
    prepared_by TEXT REFERENCES account (id),
    prepared_at TEXT,
    reviewed_by TEXT REFERENCES account (id),
    reviewed_at TEXT,
    review_note TEXT,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX working_paper_of ON working_paper (audit_id, agreement_id);
CREATE INDEX working_paper_agreement ON working_paper (agreement_id);

-- What a test of an assertion gave.
CREATE TABLE paper_test (
    paper_id TEXT NOT NULL REFERENCES working_paper (id),
    assertion TEXT NOT NULL CHECK (assertion IN ('complete', 'occurred', 'authorised', 'on_time', 'accurate', 'evidence', 'cut_off')),
    verdict TEXT NOT NULL CHECK (verdict IN ('no_exception', 'exception', 'not_applicable', 'not_tested')),
    note TEXT,
    PRIMARY KEY (paper_id, assertion)
) STRICT;

-- A finding in five parts with its response and what came of it; without an agreement it is about the audit as a whole.
CREATE TABLE finding (
    id TEXT PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    audit_id TEXT NOT NULL REFERENCES audit_engagement (id),
    agreement_id TEXT REFERENCES agreement (id),
    title TEXT NOT NULL,
    severity TEXT NOT NULL CHECK (severity IN ('low', 'medium', 'high', 'critical')),
    criterion TEXT NOT NULL,
    condition TEXT NOT NULL,
    cause TEXT NOT NULL,
    effect TEXT NOT NULL,
    recommendation TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'issued', 'responded', 'closed', 'risk_accepted', 'withdrawn')),
    drafted_by TEXT NOT NULL REFERENCES account (id),
    drafted_at TEXT NOT NULL,
    issued_by TEXT REFERENCES account (id),
    issued_at TEXT,
    respond_by TEXT,
    response TEXT,
    action_owner TEXT REFERENCES account (id),
    due TEXT,
    responded_by TEXT REFERENCES account (id),
    responded_at TEXT,
    return_reason TEXT,
    outcome TEXT,
    ended_by TEXT REFERENCES account (id),
    ended_at TEXT,
    version INTEGER NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL
) STRICT;
CREATE INDEX finding_audit ON finding (audit_id, drafted_at, id);
CREATE INDEX finding_agreement ON finding (agreement_id, drafted_at, id);
CREATE INDEX finding_drafted ON finding (drafted_at, id);
