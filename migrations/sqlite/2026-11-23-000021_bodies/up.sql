-- Joint bodies that an agreement establishes: committees, working groups and the like. `last_held` and `next_due` are kept beside
-- what they follow from, so that lists and counts never walk through meetings.
CREATE TABLE joint_body (
    id TEXT PRIMARY KEY,
    agreement_id TEXT NOT NULL REFERENCES agreement (id),
    parent_id TEXT REFERENCES joint_body (id),
    kind TEXT NOT NULL CHECK (kind IN ('steering_committee', 'committee', 'commission', 'sub_committee', 'working_group', 'expert_group', 'liaison', 'task_force', 'other')),
    name_en TEXT NOT NULL,
    name_pl TEXT,
    name_uk TEXT,
    name_native TEXT,
    article TEXT,
    mandate TEXT,
    established_on TEXT,
    rhythm_months INTEGER CHECK (rhythm_months BETWEEN 1 AND 120),
    state TEXT NOT NULL CHECK (state IN ('active', 'dormant', 'dissolved')),
    state_since TEXT,
    state_reason TEXT,
    last_held TEXT,
    next_due TEXT,
    search_text TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL,
    CHECK (parent_id <> id),
    CHECK (state <> 'dissolved' OR (state_since IS NOT NULL AND state_reason IS NOT NULL))
) STRICT;
CREATE INDEX joint_body_agreement ON joint_body (agreement_id, sort_key, id);
CREATE INDEX joint_body_parent ON joint_body (parent_id);
CREATE INDEX joint_body_due ON joint_body (state, next_due, agreement_id);

-- Who sits in a body, for which side, from when to when: a person, or an office whoever holds it.
CREATE TABLE body_seat (
    id TEXT PRIMARY KEY,
    body_id TEXT NOT NULL REFERENCES joint_body (id),
    side TEXT NOT NULL CHECK (side IN ('ours', 'theirs', 'third')),
    role TEXT NOT NULL CHECK (role IN ('co_chair', 'deputy', 'secretary', 'member')),
    official_id TEXT REFERENCES official (id),
    office TEXT,
    ministry_id TEXT REFERENCES ministry (id),
    held_from TEXT,
    held_to TEXT,
    CHECK (official_id IS NOT NULL OR office IS NOT NULL)
) STRICT;
CREATE INDEX body_seat_body ON body_seat (body_id, id);
CREATE INDEX body_seat_official ON body_seat (official_id);

-- Meetings; `on_sort` is the first day of the day that is held or else planned.
CREATE TABLE meeting (
    id TEXT PRIMARY KEY,
    body_id TEXT NOT NULL REFERENCES joint_body (id),
    agreement_id TEXT NOT NULL REFERENCES agreement (id),
    number INTEGER NOT NULL CHECK (number > 0),
    planned_on TEXT,
    held_on TEXT,
    on_sort TEXT NOT NULL,
    host TEXT CHECK (host IN ('ours', 'theirs', 'third')),
    place TEXT,
    by_video INTEGER NOT NULL,
    agenda TEXT,
    state TEXT NOT NULL CHECK (state IN ('planned', 'held', 'cancelled')),
    cancel_reason TEXT,
    minutes_id TEXT REFERENCES document (id),
    agreed_ours TEXT,
    agreed_theirs TEXT,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL,
    UNIQUE (body_id, number),
    CHECK (state <> 'held' OR held_on IS NOT NULL),
    CHECK (state <> 'cancelled' OR cancel_reason IS NOT NULL)
) STRICT;
CREATE INDEX meeting_body ON meeting (body_id, on_sort, id);
-- What packs and the morning view ask: the last that was held, the next that is planned.
CREATE INDEX meeting_when ON meeting (state, on_sort, agreement_id);
CREATE INDEX meeting_agreement ON meeting (agreement_id, state, on_sort);

CREATE TABLE meeting_participant (
    id TEXT PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    position INTEGER NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('ours', 'theirs', 'third')),
    official_id TEXT REFERENCES official (id),
    words TEXT,
    CHECK (official_id IS NOT NULL OR words IS NOT NULL)
) STRICT;
CREATE INDEX meeting_participant_meeting ON meeting_participant (meeting_id, position);

-- What a meeting decided; an action becomes one milestone of the agreement at most.
CREATE TABLE meeting_decision (
    id TEXT PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    body_id TEXT NOT NULL REFERENCES joint_body (id),
    agreement_id TEXT NOT NULL REFERENCES agreement (id),
    number INTEGER NOT NULL CHECK (number > 0),
    kind TEXT NOT NULL CHECK (kind IN ('decision', 'recommendation', 'action')),
    title_en TEXT,
    title_pl TEXT,
    title_uk TEXT,
    wording TEXT,
    debtor TEXT CHECK (debtor IN ('ours', 'theirs', 'both', 'third')),
    ministry_id TEXT REFERENCES ministry (id),
    owner_id TEXT,
    due TEXT,
    verification TEXT NOT NULL CHECK (verification IN ('recorded', 'verified', 'voided')),
    verified_by TEXT,
    verified_at TEXT,
    void_reason TEXT,
    milestone_id TEXT UNIQUE REFERENCES milestone (id),
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL,
    UNIQUE (meeting_id, number),
    CHECK (title_en IS NOT NULL OR title_pl IS NOT NULL OR title_uk IS NOT NULL),
    CHECK (verification <> 'verified' OR (verified_by IS NOT NULL AND verified_by <> created_by AND verified_by <> updated_by)),
    CHECK (verification <> 'voided' OR void_reason IS NOT NULL),
    CHECK (milestone_id IS NULL OR kind = 'action')
) STRICT;
CREATE INDEX meeting_decision_body ON meeting_decision (body_id, kind, id);
CREATE INDEX meeting_decision_agreement ON meeting_decision (agreement_id, id);
