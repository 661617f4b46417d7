-- Two dates of entry into force that differ wait for a ruling; the rows are computed, and computed anew when serving begins.
DROP TABLE waiting;
CREATE TABLE waiting (
    agreement_id TEXT NOT NULL REFERENCES agreement (id),
    ordinal INTEGER NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('ours', 'theirs', 'both')),
    what TEXT NOT NULL CHECK (what IN ('signature', 'notification', 'exchange', 'reply_note', 'entry_clause', 'decision', 'notice', 'ruling')),
    party_id TEXT,
    since TEXT,
    PRIMARY KEY (agreement_id, ordinal)
);
CREATE INDEX waiting_side ON waiting (side, since, agreement_id);
CREATE INDEX waiting_what ON waiting (what, agreement_id);
-- Facts by how far they are checked, as the list of the disputed ones asks.
CREATE INDEX action_checked ON action (verification, agreement_id, sort_on, id);
