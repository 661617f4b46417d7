-- What the files of documents hold, once for each content: the file itself lies in the folder of documents under its SHA-256.
CREATE TABLE document_content (
    number INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
    size INTEGER NOT NULL CHECK (size > 0),
    format TEXT NOT NULL CHECK (format IN ('pdf', 'docx', 'odt', 'xlsx', 'ods', 'txt', 'csv', 'png', 'jpeg')),
    text_state TEXT NOT NULL CHECK (text_state IN ('waiting', 'read', 'part', 'empty', 'failed', 'none')),
    text_fault TEXT CHECK (text_fault IN ('encrypted', 'damaged', 'too_large', 'timed_out', 'crashed', 'missing')),
    pages INTEGER,
    attempts INTEGER NOT NULL,
    not_before TEXT NOT NULL,
    lease_until TEXT,
    lease_by TEXT,
    kept_at TEXT NOT NULL
) STRICT;
CREATE INDEX document_content_waiting ON document_content (text_state, not_before, number);

-- The text of a content in pieces as long as a search result shows.
CREATE TABLE document_passage (
    content INTEGER NOT NULL REFERENCES document_content (number),
    number INTEGER NOT NULL,
    wording TEXT NOT NULL,
    PRIMARY KEY (content, number)
) STRICT, WITHOUT ROWID;

-- The folded words of a text, each with the first piece that has it: a portable search index.
CREATE TABLE document_word (
    word TEXT NOT NULL,
    content INTEGER NOT NULL REFERENCES document_content (number),
    passage INTEGER NOT NULL,
    PRIMARY KEY (content, word)
) STRICT, WITHOUT ROWID;
CREATE INDEX document_word_by ON document_word (word, content);

-- A document of an agreement; what lists show of its newest version stands here too.
CREATE TABLE document (
    id TEXT PRIMARY KEY,
    agreement_id TEXT NOT NULL REFERENCES agreement (id),
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    lang TEXT NOT NULL,
    authenticity TEXT NOT NULL CHECK (authenticity IN ('authentic', 'certified_copy', 'copy', 'official_translation', 'working_translation')),
    dated_on TEXT,
    marking TEXT NOT NULL CHECK (marking IN ('unclassified', 'restricted', 'confidential', 'secret', 'top_secret')),
    marking_rank INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('held', 'withdrawn')),
    withdrawn_reason TEXT,
    withdrawn_by TEXT,
    withdrawn_at TEXT,
    content INTEGER NOT NULL REFERENCES document_content (number),
    version_no INTEGER NOT NULL,
    sample INTEGER NOT NULL,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL
) STRICT;
CREATE INDEX document_of ON document (agreement_id, updated_at, id);
CREATE INDEX document_newest ON document (updated_at, id);
CREATE INDEX document_content_of ON document (content);

-- Every version of a document's file, the first included; none is ever taken away.
CREATE TABLE document_version (
    document_id TEXT NOT NULL REFERENCES document (id),
    number INTEGER NOT NULL,
    content INTEGER NOT NULL REFERENCES document_content (number),
    file_name TEXT NOT NULL,
    note TEXT,
    uploaded_by TEXT NOT NULL,
    uploaded_at TEXT NOT NULL,
    PRIMARY KEY (document_id, number)
) STRICT;
CREATE INDEX document_version_content ON document_version (content);

-- The folded words of a document's title and file name.
CREATE TABLE document_label (
    word TEXT NOT NULL,
    document_id TEXT NOT NULL REFERENCES document (id),
    PRIMARY KEY (word, document_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX document_label_of ON document_label (document_id, word);

-- What shows a claim: a document or a source, what exactly it shows, and what a second person found.
CREATE TABLE evidence (
    id TEXT PRIMARY KEY,
    agreement_id TEXT NOT NULL REFERENCES agreement (id),
    claim_kind TEXT NOT NULL CHECK (claim_kind IN ('act', 'signature', 'clause', 'milestone')),
    claim_id TEXT NOT NULL,
    document_id TEXT REFERENCES document (id),
    source_id TEXT REFERENCES source (id),
    shows TEXT NOT NULL,
    result TEXT NOT NULL CHECK (result IN ('unchecked', 'shows', 'partly', 'shows_not')),
    remark TEXT,
    checked_by TEXT,
    checked_at TEXT,
    checked_version INTEGER,
    withdrawn_reason TEXT,
    withdrawn_by TEXT,
    withdrawn_at TEXT,
    recorded_by TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    CHECK ((document_id IS NULL) <> (source_id IS NULL))
) STRICT;
CREATE INDEX evidence_of ON evidence (agreement_id, claim_kind, claim_id);
CREATE INDEX evidence_claim ON evidence (claim_id);
CREATE INDEX evidence_document ON evidence (document_id);
