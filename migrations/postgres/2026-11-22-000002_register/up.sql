-- The register: directory, agreements, acts, signatures, milestones, imports, exports.
-- A legal date is a partial date: ISO text of its own length (2025, 2025-09, 2025-09-18).

CREATE TABLE state (
    code TEXT PRIMARY KEY,
    alpha2 TEXT,
    name_en TEXT NOT NULL,
    name_pl TEXT NOT NULL,
    name_uk TEXT NOT NULL,
    official_en TEXT,
    official_pl TEXT,
    official_uk TEXT,
    valid_from TEXT,
    valid_to TEXT,
    memberships TEXT NOT NULL,
    standing TEXT NOT NULL
);

CREATE TABLE ministry (
    id TEXT PRIMARY KEY,
    state_code TEXT NOT NULL REFERENCES state (code),
    kind TEXT NOT NULL,
    name_en TEXT NOT NULL,
    name_pl TEXT,
    name_uk TEXT,
    name_native TEXT,
    parent_id TEXT REFERENCES ministry (id),
    predecessor_id TEXT REFERENCES ministry (id),
    valid_from TEXT,
    valid_to TEXT,
    sort_key TEXT NOT NULL,
    version INTEGER NOT NULL,
    created_at TIMESTAMP NOT NULL,
    created_by TEXT NOT NULL,
    updated_at TIMESTAMP NOT NULL,
    updated_by TEXT NOT NULL
);
CREATE INDEX ministry_state ON ministry (state_code, sort_key);

CREATE TABLE official (
    id TEXT PRIMARY KEY,
    name_latin TEXT NOT NULL,
    name_native TEXT,
    sort_key TEXT NOT NULL,
    version INTEGER NOT NULL,
    created_at TIMESTAMP NOT NULL,
    created_by TEXT NOT NULL,
    updated_at TIMESTAMP NOT NULL,
    updated_by TEXT NOT NULL
);
CREATE INDEX official_sort ON official (sort_key, id);

CREATE TABLE source (
    id TEXT PRIMARY KEY,
    reference TEXT NOT NULL,
    publisher TEXT NOT NULL,
    title TEXT NOT NULL,
    published_on TEXT,
    retrieved_on TEXT,
    grade TEXT NOT NULL CHECK (grade IN ('A', 'B', 'C', 'D', 'E')),
    created_at TIMESTAMP NOT NULL,
    created_by TEXT NOT NULL
);

CREATE TABLE office_held (
    id TEXT PRIMARY KEY,
    official_id TEXT NOT NULL REFERENCES official (id),
    ministry_id TEXT REFERENCES ministry (id),
    title_en TEXT NOT NULL,
    title_pl TEXT,
    title_uk TEXT,
    title_native TEXT,
    held_from TEXT,
    held_to TEXT,
    source_id TEXT REFERENCES source (id)
);
CREATE INDEX office_held_official ON office_held (official_id);
CREATE INDEX office_held_ministry ON office_held (ministry_id);

CREATE TABLE register_series (
    series TEXT PRIMARY KEY,
    next_number INTEGER NOT NULL
);

-- What lists, counts and search read; the particulars stand beside it, one to one.
CREATE TABLE agreement (
    id TEXT PRIMARY KEY,
    register_no TEXT UNIQUE,
    short_title TEXT NOT NULL,
    instrument_kind TEXT NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('state', 'government', 'ministry', 'service', 'agency', 'undetermined')),
    scope TEXT NOT NULL CHECK (scope IN ('general', 'sector', 'undetermined')),
    stage TEXT NOT NULL,
    record_state TEXT NOT NULL CHECK (record_state IN ('draft', 'submitted', 'verified', 'disputed', 'voided')),
    owner_id TEXT REFERENCES account (id),
    deputy_id TEXT REFERENCES account (id),
    marking TEXT NOT NULL CHECK (marking IN ('unclassified', 'restricted', 'confidential', 'secret', 'top_secret')),
    marking_rank INTEGER NOT NULL,
    access_mode TEXT NOT NULL CHECK (access_mode IN ('open', 'named')),
    pointer_only BOOLEAN NOT NULL,
    fictional BOOLEAN NOT NULL,
    binding TEXT NOT NULL CHECK (binding IN ('binding', 'non_binding', 'mixed', 'differs', 'undetermined')),
    signed_on TEXT,
    signed_sort TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    standing TEXT NOT NULL,
    standing_since TEXT,
    standing_reason TEXT,
    standing_next_change_on TEXT,
    next_deadline_on TEXT,
    completeness INTEGER NOT NULL,
    version INTEGER NOT NULL,
    created_at TIMESTAMP NOT NULL,
    created_by TEXT NOT NULL,
    updated_at TIMESTAMP NOT NULL,
    updated_by TEXT NOT NULL
);
CREATE INDEX agreement_signed ON agreement (signed_sort, id);
CREATE INDEX agreement_by_title ON agreement (sort_key, id);
CREATE INDEX agreement_number ON agreement (register_no, id);
CREATE INDEX agreement_updated ON agreement (updated_at, id);
CREATE INDEX agreement_standing ON agreement (standing, signed_sort, id);
CREATE INDEX agreement_kind ON agreement (instrument_kind, signed_sort, id);
CREATE INDEX agreement_owner ON agreement (owner_id, signed_sort, id);
CREATE INDEX agreement_deadline ON agreement (next_deadline_on, id);
CREATE INDEX agreement_marking ON agreement (marking, signed_sort, id);

CREATE TABLE agreement_particulars (
    agreement_id TEXT PRIMARY KEY REFERENCES agreement (id),
    summary TEXT,
    lead_ministry_id TEXT REFERENCES ministry (id),
    authentic_languages TEXT NOT NULL,
    prevailing_language TEXT,
    originals_location TEXT,
    archive_ref TEXT,
    legal_authority TEXT,
    financial_note TEXT,
    territorial_scope TEXT,
    marking_basis TEXT,
    text_not_held_reason TEXT,
    notice TEXT,
    void_reason TEXT,
    voided_by TEXT,
    voided_at TIMESTAMP,
    external_id TEXT UNIQUE
);

CREATE TABLE agreement_grant (
    agreement_id TEXT NOT NULL REFERENCES agreement (id),
    account_id TEXT NOT NULL REFERENCES account (id),
    reason TEXT NOT NULL,
    granted_at TIMESTAMP NOT NULL,
    granted_by TEXT NOT NULL,
    PRIMARY KEY (agreement_id, account_id)
);
CREATE INDEX agreement_grant_account ON agreement_grant (account_id, agreement_id);

CREATE TABLE agreement_title (
    id TEXT PRIMARY KEY,
    agreement_id TEXT NOT NULL REFERENCES agreement (id),
    position INTEGER NOT NULL,
    lang TEXT NOT NULL,
    wording TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('official', 'working', 'press', 'translation')),
    source_id TEXT REFERENCES source (id)
);
CREATE INDEX agreement_title_of ON agreement_title (agreement_id, position);

CREATE TABLE agreement_area (
    agreement_id TEXT NOT NULL REFERENCES agreement (id),
    area TEXT NOT NULL,
    PRIMARY KEY (agreement_id, area)
);
CREATE INDEX agreement_area_code ON agreement_area (area, agreement_id);

CREATE TABLE agreement_source (
    agreement_id TEXT NOT NULL REFERENCES agreement (id),
    source_id TEXT NOT NULL REFERENCES source (id),
    PRIMARY KEY (agreement_id, source_id)
);

-- Folded words of titles, parties, signatories and the number: a portable search index.
CREATE TABLE agreement_word (
    word TEXT NOT NULL,
    agreement_id TEXT NOT NULL REFERENCES agreement (id),
    PRIMARY KEY (word, agreement_id)
);
CREATE INDEX agreement_word_of ON agreement_word (agreement_id, word);

CREATE TABLE party (
    id TEXT PRIMARY KEY,
    agreement_id TEXT NOT NULL REFERENCES agreement (id),
    position INTEGER NOT NULL,
    state_code TEXT NOT NULL REFERENCES state (code),
    ministry_id TEXT REFERENCES ministry (id),
    name_as_in_text TEXT,
    side TEXT NOT NULL CHECK (side IN ('ours', 'theirs', 'third')),
    role TEXT NOT NULL CHECK (role IN ('party', 'participant', 'observer', 'acceding')),
    binding_view TEXT NOT NULL CHECK (binding_view IN ('binding', 'non_binding', 'mixed', 'undetermined')),
    binding_basis TEXT,
    determined_by TEXT,
    determined_on TEXT,
    signed_sort TEXT NOT NULL
);
CREATE INDEX party_of ON party (agreement_id, position);
CREATE INDEX party_state ON party (state_code, signed_sort, agreement_id);
CREATE INDEX party_ministry ON party (ministry_id, agreement_id);

CREATE TABLE relation (
    id TEXT PRIMARY KEY,
    from_id TEXT NOT NULL REFERENCES agreement (id),
    to_id TEXT NOT NULL REFERENCES agreement (id),
    kind TEXT NOT NULL,
    effective_on TEXT,
    clause_ref TEXT,
    assumed BOOLEAN NOT NULL,
    CHECK (from_id <> to_id),
    UNIQUE (from_id, to_id, kind)
);
CREATE INDEX relation_to ON relation (to_id);

CREATE TABLE action (
    id TEXT PRIMARY KEY,
    agreement_id TEXT NOT NULL REFERENCES agreement (id),
    party_id TEXT REFERENCES party (id),
    kind TEXT NOT NULL,
    acted_on TEXT,
    received_on TEXT,
    effective_on TEXT,
    certainty TEXT NOT NULL CHECK (certainty IN ('confirmed', 'reported', 'estimated')),
    place TEXT,
    channel TEXT,
    reference_no TEXT,
    scope TEXT,
    note TEXT,
    source_id TEXT REFERENCES source (id),
    verification TEXT NOT NULL CHECK (verification IN ('recorded', 'verified', 'disputed', 'voided')),
    recorded_by TEXT NOT NULL,
    recorded_at TIMESTAMP NOT NULL,
    verified_by TEXT,
    verified_at TIMESTAMP,
    backdating_reason TEXT,
    void_reason TEXT,
    corrects_id TEXT REFERENCES action (id),
    sort_on TEXT NOT NULL
);
CREATE INDEX action_of ON action (agreement_id, sort_on, id);

CREATE TABLE signature (
    id TEXT PRIMARY KEY,
    action_id TEXT NOT NULL REFERENCES action (id),
    agreement_id TEXT NOT NULL REFERENCES agreement (id),
    party_id TEXT NOT NULL REFERENCES party (id),
    official_id TEXT NOT NULL REFERENCES official (id),
    office_as_signed TEXT NOT NULL,
    on_behalf_of TEXT,
    capacity TEXT NOT NULL CHECK (capacity IN ('ex_officio', 'full_powers', 'ministerial_competence', 'unknown')),
    full_powers_ref TEXT,
    full_powers_on TEXT,
    full_powers_issuer TEXT,
    witnesses TEXT
);
CREATE INDEX signature_of ON signature (agreement_id);
CREATE INDEX signature_official ON signature (official_id);
CREATE INDEX signature_action ON signature (action_id);

CREATE TABLE obligation (
    id TEXT PRIMARY KEY,
    agreement_id TEXT NOT NULL REFERENCES agreement (id),
    article_ref TEXT,
    wording TEXT NOT NULL,
    debtor TEXT NOT NULL CHECK (debtor IN ('ours', 'theirs', 'both', 'third')),
    nature TEXT NOT NULL CHECK (nature IN ('shall', 'will', 'intends', 'may')),
    kind TEXT NOT NULL,
    recurrence TEXT,
    trigger_text TEXT,
    ministry_id TEXT REFERENCES ministry (id),
    owner_id TEXT REFERENCES account (id),
    measure TEXT,
    evidence_required TEXT,
    version INTEGER NOT NULL,
    created_at TIMESTAMP NOT NULL,
    created_by TEXT NOT NULL,
    updated_at TIMESTAMP NOT NULL,
    updated_by TEXT NOT NULL
);
CREATE INDEX obligation_of ON obligation (agreement_id);

CREATE TABLE milestone (
    id TEXT PRIMARY KEY,
    agreement_id TEXT NOT NULL REFERENCES agreement (id),
    obligation_id TEXT REFERENCES obligation (id),
    position INTEGER NOT NULL,
    title_en TEXT,
    title_pl TEXT,
    title_uk TEXT,
    baseline_due TEXT,
    baseline_no INTEGER NOT NULL,
    forecast_due TEXT,
    actual_done TEXT,
    due_sort TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('planned', 'in_progress', 'reported_done', 'verified_done', 'blocked', 'cancelled', 'superseded', 'not_applicable')),
    blocked_cause TEXT CHECK (blocked_cause IN ('own_side', 'partner', 'legal', 'funding', 'security', 'force_majeure')),
    blocked_plan TEXT,
    owner_id TEXT REFERENCES account (id),
    ministry_id TEXT REFERENCES ministry (id),
    partner_confirmation TEXT NOT NULL CHECK (partner_confirmation IN ('none', 'requested', 'confirmed', 'disputed')),
    weight INTEGER NOT NULL,
    illustrative BOOLEAN NOT NULL,
    reported_by TEXT REFERENCES account (id),
    reported_at TIMESTAMP,
    verified_by TEXT REFERENCES account (id),
    verified_at TIMESTAMP,
    version INTEGER NOT NULL,
    created_at TIMESTAMP NOT NULL,
    created_by TEXT NOT NULL,
    updated_at TIMESTAMP NOT NULL,
    updated_by TEXT NOT NULL
);
CREATE INDEX milestone_of ON milestone (agreement_id, due_sort, id);
CREATE INDEX milestone_due ON milestone (due_sort, id);
CREATE INDEX milestone_state ON milestone (state, due_sort, id);
CREATE INDEX milestone_owner ON milestone (owner_id, due_sort, id);

CREATE TABLE milestone_dependency (
    milestone_id TEXT NOT NULL REFERENCES milestone (id),
    depends_on_id TEXT NOT NULL REFERENCES milestone (id),
    CHECK (milestone_id <> depends_on_id),
    PRIMARY KEY (milestone_id, depends_on_id)
);

CREATE TABLE milestone_report (
    id TEXT PRIMARY KEY,
    milestone_id TEXT NOT NULL REFERENCES milestone (id),
    kind TEXT NOT NULL CHECK (kind IN ('progress', 'done', 'verified', 'returned')),
    narrative TEXT NOT NULL,
    period TEXT,
    done_on TEXT,
    rag_computed TEXT,
    rag_override TEXT,
    override_reason TEXT,
    override_until TEXT,
    reported_by TEXT NOT NULL REFERENCES account (id),
    reported_at TIMESTAMP NOT NULL,
    accepted_by TEXT REFERENCES account (id),
    accepted_at TIMESTAMP
);
CREATE INDEX milestone_report_of ON milestone_report (milestone_id, reported_at);

CREATE TABLE milestone_revision (
    id TEXT PRIMARY KEY,
    milestone_id TEXT NOT NULL REFERENCES milestone (id),
    field TEXT NOT NULL CHECK (field IN ('baseline', 'forecast', 'state')),
    was TEXT,
    became TEXT,
    reason_code TEXT,
    reason TEXT,
    made_by TEXT NOT NULL REFERENCES account (id),
    made_at TIMESTAMP NOT NULL,
    approved_by TEXT REFERENCES account (id),
    approved_at TIMESTAMP
);
CREATE INDEX milestone_revision_of ON milestone_revision (milestone_id, made_at);

CREATE TABLE import_batch (
    id TEXT PRIMARY KEY,
    profile TEXT NOT NULL,
    file_name TEXT NOT NULL,
    file_sha256 TEXT NOT NULL,
    rows_created INTEGER NOT NULL,
    rows_skipped INTEGER NOT NULL,
    rows_refused INTEGER NOT NULL,
    imported_at TIMESTAMP NOT NULL,
    imported_by TEXT NOT NULL
);

CREATE TABLE export_record (
    id TEXT PRIMARY KEY,
    number BIGINT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    format TEXT NOT NULL,
    lang TEXT NOT NULL,
    agreement_id TEXT REFERENCES agreement (id),
    filter TEXT NOT NULL,
    rows_included INTEGER NOT NULL,
    rows_withheld INTEGER NOT NULL,
    marking TEXT NOT NULL,
    content_sha256 TEXT NOT NULL,
    exported_at TIMESTAMP NOT NULL,
    exported_by TEXT NOT NULL REFERENCES account (id)
);
