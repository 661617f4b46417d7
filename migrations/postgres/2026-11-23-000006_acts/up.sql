-- What acts lacked: the end that an extension sets, why one is recorded late, why it is disputed, and by which ruling a
-- statement no longer counts. A ruling says which of two dates holds where a statement and the computation differ.
CREATE TABLE ruling (
    id TEXT PRIMARY KEY,
    agreement_id TEXT NOT NULL REFERENCES agreement (id),
    about TEXT NOT NULL CHECK (about IN ('entry_into_force')),
    stated TEXT NOT NULL,
    computed TEXT NOT NULL,
    holds TEXT NOT NULL CHECK (holds IN ('stated', 'computed')),
    reason TEXT NOT NULL,
    ruled_by TEXT NOT NULL,
    ruled_at TIMESTAMP NOT NULL
);
CREATE INDEX ruling_of ON ruling (agreement_id, id);
ALTER TABLE action ADD COLUMN new_end TEXT;
ALTER TABLE action ADD COLUMN backdating TEXT CHECK (backdating IN ('history', 'late_evidence', 'other'));
ALTER TABLE action ADD COLUMN dispute_reason TEXT;
ALTER TABLE action ADD COLUMN set_aside_by TEXT REFERENCES ruling (id);
