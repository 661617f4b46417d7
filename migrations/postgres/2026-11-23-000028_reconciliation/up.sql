-- A list of agreements that should exist: a catalogue, a gazette list, a partner's register. Arrived, then open once its
-- columns are named and what it claims to cover is said; set aside with a reason when it was a mistake.
CREATE TABLE reconciliation_list (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    file_name TEXT NOT NULL,
    file_sha256 TEXT NOT NULL,
    format TEXT NOT NULL CHECK (format IN ('csv', 'xlsx')),
    header TEXT NOT NULL,
    mapping TEXT NOT NULL,
    partners TEXT NOT NULL,
    from_year INTEGER,
    to_year INTEGER,
    row_count INTEGER NOT NULL,
    marking TEXT NOT NULL,
    marking_rank INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('arrived', 'open', 'set_aside')),
    reason TEXT,
    uploaded_by TEXT NOT NULL REFERENCES account (id),
    uploaded_at TIMESTAMP NOT NULL,
    version INTEGER NOT NULL
);
CREATE INDEX reconciliation_list_uploaded ON reconciliation_list (uploaded_at, id);

-- Its rows as they came: the cells as JSON, under the number that a spreadsheet shows.
CREATE TABLE reconciliation_row (
    list_id TEXT NOT NULL REFERENCES reconciliation_list (id),
    number INTEGER NOT NULL,
    cells TEXT NOT NULL,
    PRIMARY KEY (list_id, number)
);

-- A run: what spoke for and against each pair on that day, as one canonical JSON with its hash. Never changed. Outcomes are
-- derived from it for each reader, so that what a reader may not see takes no part.
CREATE TABLE reconciliation_run (
    id TEXT PRIMARY KEY,
    list_id TEXT NOT NULL REFERENCES reconciliation_list (id),
    number INTEGER NOT NULL,
    evidence TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    pair_count INTEGER NOT NULL,
    ran_by TEXT NOT NULL REFERENCES account (id),
    ran_at TIMESTAMP NOT NULL
);
CREATE UNIQUE INDEX reconciliation_run_number ON reconciliation_run (list_id, number);

-- What a person said of a row; the last word of each row counts, and all stay.
CREATE TABLE reconciliation_settlement (
    id TEXT PRIMARY KEY,
    list_id TEXT NOT NULL REFERENCES reconciliation_list (id),
    row_number INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('same', 'absent', 'outside', 'reopened')),
    agreement_id TEXT REFERENCES agreement (id),
    reason TEXT,
    settled_by TEXT NOT NULL REFERENCES account (id),
    settled_at TIMESTAMP NOT NULL
);
CREATE INDEX reconciliation_settlement_row ON reconciliation_settlement (list_id, row_number, settled_at);
CREATE INDEX reconciliation_settlement_agreement ON reconciliation_settlement (agreement_id);
