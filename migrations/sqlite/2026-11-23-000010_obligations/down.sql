ALTER TABLE agreement DROP COLUMN closed_on;
DROP TABLE closing;
DROP TABLE milestone_limit;
DROP TABLE milestone_colour;
DROP TABLE milestone_confirmation;
CREATE TABLE milestone_revision_old (
    id TEXT PRIMARY KEY,
    milestone_id TEXT NOT NULL REFERENCES milestone (id),
    field TEXT NOT NULL CHECK (field IN ('baseline', 'forecast', 'state')),
    was TEXT,
    became TEXT,
    reason_code TEXT,
    reason TEXT,
    made_by TEXT NOT NULL REFERENCES account (id),
    made_at TEXT NOT NULL,
    approved_by TEXT REFERENCES account (id),
    approved_at TEXT
) STRICT;
INSERT INTO milestone_revision_old
    SELECT id, milestone_id, field, was, became, reason_code, reason, made_by, made_at, approved_by, approved_at
    FROM milestone_revision WHERE field IN ('baseline', 'forecast', 'state');
DROP TABLE milestone_revision;
ALTER TABLE milestone_revision_old RENAME TO milestone_revision;
CREATE INDEX milestone_revision_of ON milestone_revision (milestone_id, made_at);
DROP INDEX milestone_dependency_of;
DROP INDEX milestone_occurrence;
ALTER TABLE milestone DROP COLUMN moved_from_id;
ALTER TABLE milestone DROP COLUMN occurrence;
DROP INDEX obligation_owner;
ALTER TABLE obligation DROP COLUMN scheduled_from;
ALTER TABLE obligation DROP COLUMN end_reason;
ALTER TABLE obligation DROP COLUMN ended_on;
ALTER TABLE obligation DROP COLUMN state;
ALTER TABLE obligation DROP COLUMN survives;
ALTER TABLE obligation DROP COLUMN within;
ALTER TABLE obligation DROP COLUMN first_due;
ALTER TABLE obligation DROP COLUMN schedule;
ALTER TABLE obligation DROP COLUMN title_uk;
ALTER TABLE obligation DROP COLUMN title_pl;
ALTER TABLE obligation DROP COLUMN title_en;
ALTER TABLE obligation DROP COLUMN clause_id;
