-- Final clauses with the rule that the legal clock reads; a wrong one is voided with a reason and entered anew.
CREATE TABLE clause (
    id TEXT PRIMARY KEY,
    agreement_id TEXT NOT NULL REFERENCES agreement (id),
    kind TEXT NOT NULL,
    article TEXT,
    rule TEXT,
    texts TEXT NOT NULL,
    source_id TEXT REFERENCES source (id),
    verification TEXT NOT NULL CHECK (verification IN ('recorded', 'verified', 'disputed', 'voided')),
    recorded_by TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    verified_by TEXT,
    verified_at TEXT,
    void_reason TEXT
) STRICT;
CREATE INDEX clause_of ON clause (agreement_id, id);
