-- Who looked at marked records: one row for each person, record and quarter of an hour. The rows are a chain of their own; the
-- log seals it from time to time (`log.looks_sealed`).

-- `quarter` counts quarters of an hour since 1970; `kind` is the first page of that quarter; `chain` is over all rows so far.
CREATE TABLE look (
    number INTEGER PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    role TEXT NOT NULL,
    session TEXT NOT NULL,
    agreement_id TEXT NOT NULL REFERENCES agreement (id),
    kind TEXT NOT NULL,
    marking TEXT NOT NULL,
    quarter INTEGER NOT NULL,
    at TEXT NOT NULL,
    chain BLOB NOT NULL UNIQUE
) STRICT;
CREATE UNIQUE INDEX look_once ON look (agreement_id, account_id, quarter);
CREATE INDEX look_by ON look (account_id, agreement_id, at);

CREATE TRIGGER look_no_update BEFORE UPDATE ON look
BEGIN SELECT RAISE(ABORT, 'look is append-only'); END;
CREATE TRIGGER look_no_delete BEFORE DELETE ON look
BEGIN SELECT RAISE(ABORT, 'look is append-only'); END;
-- REPLACE INTO deletes without asking a delete trigger, so the place must be free before it is filled.
CREATE TRIGGER look_no_replace BEFORE INSERT ON look
WHEN EXISTS (SELECT 1 FROM look WHERE number = NEW.number OR chain = NEW.chain
    OR (agreement_id = NEW.agreement_id AND account_id = NEW.account_id AND quarter = NEW.quarter))
BEGIN SELECT RAISE(ABORT, 'look is append-only'); END;
