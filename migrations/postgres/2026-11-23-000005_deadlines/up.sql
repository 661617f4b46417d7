-- What the legal clock computes of an agreement, kept for lists: rewritten with its cached columns, never edited.
CREATE TABLE deadline (
    agreement_id TEXT NOT NULL REFERENCES agreement (id),
    kind TEXT NOT NULL CHECK (kind IN ('decision_by', 'latest_safe_notice', 'term_end', 'effective_end', 'within')),
    ordinal INTEGER NOT NULL,
    due_on TEXT NOT NULL,
    label TEXT,
    term_no INTEGER,
    PRIMARY KEY (agreement_id, kind, ordinal)
);
CREATE INDEX deadline_due ON deadline (due_on, agreement_id);
CREATE INDEX deadline_kind ON deadline (kind, due_on, agreement_id);
-- For which acts an agreement waits, and whose they are.
CREATE TABLE waiting (
    agreement_id TEXT NOT NULL REFERENCES agreement (id),
    ordinal INTEGER NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('ours', 'theirs', 'both')),
    what TEXT NOT NULL CHECK (what IN ('signature', 'notification', 'exchange', 'reply_note', 'entry_clause', 'decision')),
    party_id TEXT,
    since TEXT,
    PRIMARY KEY (agreement_id, ordinal)
);
CREATE INDEX waiting_side ON waiting (side, since, agreement_id);
-- What the house decided on a term that comes to its end; a later decision supersedes, none is changed.
CREATE TABLE decision (
    id TEXT PRIMARY KEY,
    agreement_id TEXT NOT NULL REFERENCES agreement (id),
    about TEXT NOT NULL CHECK (about IN ('renewal')),
    term_no INTEGER,
    chosen TEXT NOT NULL CHECK (chosen IN ('renew', 'give_notice', 'renegotiate')),
    basis TEXT NOT NULL,
    decided_on TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    recorded_at TIMESTAMP NOT NULL
);
CREATE INDEX decision_of ON decision (agreement_id, about, term_no, id);
-- Whose standing changes next, and why standings are not known.
CREATE INDEX agreement_next_change ON agreement (standing_next_change_on, id);
CREATE INDEX agreement_reason ON agreement (standing_reason, signed_sort, id);
