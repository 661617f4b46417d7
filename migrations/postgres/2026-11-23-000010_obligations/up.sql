-- What obligations lacked: the clause they come from, a title, when they fall due, whether they outlive the agreement, how they
-- end. `wording` keeps the words by language as JSON, as clauses do; nothing has written this table before.
ALTER TABLE obligation ADD COLUMN clause_id TEXT REFERENCES clause (id);
ALTER TABLE obligation ADD COLUMN title_en TEXT;
ALTER TABLE obligation ADD COLUMN title_pl TEXT;
ALTER TABLE obligation ADD COLUMN title_uk TEXT;
ALTER TABLE obligation ADD COLUMN schedule TEXT NOT NULL DEFAULT 'standing' CHECK (schedule IN ('once', 'recurring', 'trigger', 'standing'));
ALTER TABLE obligation ADD COLUMN first_due TEXT;
ALTER TABLE obligation ADD COLUMN within TEXT;
ALTER TABLE obligation ADD COLUMN survives BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE obligation ADD COLUMN state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'ended'));
ALTER TABLE obligation ADD COLUMN ended_on TEXT;
ALTER TABLE obligation ADD COLUMN end_reason TEXT;
ALTER TABLE obligation ADD COLUMN scheduled_from TEXT;
CREATE INDEX obligation_owner ON obligation (owner_id, state);

-- A milestone that stands for one occurrence of an obligation, once; and the one that it was moved from at a close-out.
ALTER TABLE milestone ADD COLUMN occurrence TEXT;
ALTER TABLE milestone ADD COLUMN moved_from_id TEXT REFERENCES milestone (id);
CREATE UNIQUE INDEX milestone_occurrence ON milestone (obligation_id, occurrence);
CREATE INDEX milestone_dependency_of ON milestone_dependency (depends_on_id);

-- Ways out and overrides are proposed and approved as baselines are; an override has a last day; a proposal may be refused.
ALTER TABLE milestone_revision DROP CONSTRAINT milestone_revision_field_check;
ALTER TABLE milestone_revision ADD CONSTRAINT milestone_revision_field_check CHECK (field IN ('baseline', 'forecast', 'state', 'exit', 'override'));
ALTER TABLE milestone_revision ADD COLUMN until_on TEXT;
ALTER TABLE milestone_revision ADD COLUMN refused_by TEXT REFERENCES account (id);
ALTER TABLE milestone_revision ADD COLUMN refused_at TIMESTAMP;
ALTER TABLE milestone_revision ADD COLUMN refusal TEXT;

-- What the partner said of a milestone, each answer with its day and where it is found.
CREATE TABLE milestone_confirmation (
    id TEXT PRIMARY KEY,
    milestone_id TEXT NOT NULL REFERENCES milestone (id),
    became TEXT NOT NULL CHECK (became IN ('none', 'requested', 'confirmed', 'disputed')),
    on_day TEXT NOT NULL,
    note TEXT,
    source_id TEXT REFERENCES source (id),
    recorded_by TEXT NOT NULL REFERENCES account (id),
    recorded_at TIMESTAMP NOT NULL
);
CREATE INDEX milestone_confirmation_of ON milestone_confirmation (milestone_id, recorded_at);

-- The colour as it was last computed, for lists and counts; pages compute it anew.
CREATE TABLE milestone_colour (
    milestone_id TEXT PRIMARY KEY REFERENCES milestone (id),
    rag TEXT NOT NULL CHECK (rag IN ('blue', 'green', 'amber', 'red', 'grey')),
    silent BOOLEAN NOT NULL
);
CREATE INDEX milestone_colour_rag ON milestone_colour (rag, milestone_id);
CREATE INDEX milestone_colour_silent ON milestone_colour (silent, milestone_id);

-- Every change of a limit; the last one of a name counts.
CREATE TABLE milestone_limit (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    was INTEGER NOT NULL,
    became INTEGER NOT NULL,
    reason TEXT NOT NULL,
    changed_by TEXT NOT NULL REFERENCES account (id),
    changed_at TIMESTAMP NOT NULL
);

-- The close-out of an agreement: prepared by one person, closed by another, reopened with a reason.
CREATE TABLE closing (
    id TEXT PRIMARY KEY,
    agreement_id TEXT NOT NULL REFERENCES agreement (id),
    state TEXT NOT NULL CHECK (state IN ('prepared', 'returned', 'closed', 'reopened')),
    archive_ref TEXT NOT NULL,
    lessons TEXT NOT NULL,
    surviving_note TEXT,
    successor_id TEXT REFERENCES agreement (id),
    checklist TEXT NOT NULL,
    prepared_by TEXT NOT NULL REFERENCES account (id),
    prepared_at TIMESTAMP NOT NULL,
    closed_by TEXT REFERENCES account (id),
    closed_at TIMESTAMP,
    answer TEXT,
    reopened_by TEXT REFERENCES account (id),
    reopened_at TIMESTAMP,
    reopen_reason TEXT,
    version INTEGER NOT NULL
);
CREATE INDEX closing_of ON closing (agreement_id, id);
ALTER TABLE agreement ADD COLUMN closed_on TEXT;
