-- Who looked at marked records: one row for each person, record and quarter of an hour. The rows are a chain of their own; the
-- log seals it from time to time (`log.looks_sealed`).

-- `quarter` counts quarters of an hour since 1970; `kind` is the first page of that quarter; `chain` is over all rows so far.
CREATE TABLE look (
    number BIGINT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    role TEXT NOT NULL,
    session TEXT NOT NULL,
    agreement_id TEXT NOT NULL REFERENCES agreement (id),
    kind TEXT NOT NULL,
    marking TEXT NOT NULL,
    quarter BIGINT NOT NULL,
    at TIMESTAMP NOT NULL,
    chain BYTEA NOT NULL UNIQUE
);
CREATE UNIQUE INDEX look_once ON look (agreement_id, account_id, quarter);
CREATE INDEX look_by ON look (account_id, agreement_id, at);

CREATE TRIGGER look_append_only BEFORE UPDATE OR DELETE ON look
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER look_no_truncate BEFORE TRUNCATE ON look
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
