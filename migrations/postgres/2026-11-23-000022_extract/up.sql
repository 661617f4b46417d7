-- A partner extract: what was chosen for a partner, frozen whole as canonical JSON with its hash; released by a second person.
CREATE TABLE extract (
    id TEXT PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    partner TEXT NOT NULL REFERENCES state (code),
    as_of TEXT NOT NULL,
    ceiling TEXT NOT NULL,
    marking TEXT NOT NULL,
    query TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('prepared', 'released', 'refused')),
    body TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    line_count INTEGER NOT NULL,
    proof TEXT,
    made_by TEXT NOT NULL REFERENCES account (id),
    made_at TIMESTAMP NOT NULL,
    decided_by TEXT REFERENCES account (id),
    decided_at TIMESTAMP,
    decision TEXT,
    version INTEGER NOT NULL
);
CREATE INDEX extract_made ON extract (made_at, id);

-- Its lines: which milestone each tells of. What it tells is in the body and nowhere else.
CREATE TABLE extract_line (
    id TEXT PRIMARY KEY,
    extract_id TEXT NOT NULL REFERENCES extract (id),
    number INTEGER NOT NULL,
    milestone_id TEXT NOT NULL REFERENCES milestone (id),
    agreement_id TEXT NOT NULL REFERENCES agreement (id)
);
CREATE UNIQUE INDEX extract_line_number ON extract_line (extract_id, number);
CREATE INDEX extract_line_milestone ON extract_line (milestone_id);
CREATE INDEX extract_line_agreement ON extract_line (agreement_id, extract_id);

-- A partner's answer: its file as it came, once for each content; applied by another person than who uploaded it.
CREATE TABLE extract_answer (
    id TEXT PRIMARY KEY,
    extract_id TEXT NOT NULL REFERENCES extract (id),
    format TEXT NOT NULL CHECK (format IN ('json', 'csv')),
    file_name TEXT NOT NULL,
    file TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    respondent TEXT NOT NULL,
    office TEXT NOT NULL,
    answered_on TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'applied', 'set_aside')),
    uploaded_by TEXT NOT NULL REFERENCES account (id),
    uploaded_at TIMESTAMP NOT NULL,
    decided_by TEXT REFERENCES account (id),
    decided_at TIMESTAMP,
    decision TEXT,
    version INTEGER NOT NULL
);
CREATE UNIQUE INDEX extract_answer_file ON extract_answer (extract_id, sha256);

-- What it says of each line, and what came of it when it was applied.
CREATE TABLE extract_reply (
    answer_id TEXT NOT NULL REFERENCES extract_answer (id),
    line_id TEXT NOT NULL REFERENCES extract_line (id),
    verdict TEXT NOT NULL CHECK (verdict IN ('confirm', 'dispute')),
    remark TEXT,
    their_forecast TEXT,
    outcome TEXT CHECK (outcome IN ('marked', 'same', 'skipped', 'closed', 'left', 'not_asked')),
    PRIMARY KEY (answer_id, line_id)
);
CREATE INDEX extract_reply_line ON extract_reply (line_id);

-- An answer of the partner that came by a file names it.
ALTER TABLE milestone_confirmation ADD COLUMN answer_id TEXT REFERENCES extract_answer (id);
