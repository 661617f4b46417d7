-- Accounts, sessions, the audit chain and the small tables everybody needs.
-- Ids are UUIDv7 text, instants are UTC with microseconds, enumerations are TEXT with a CHECK.

CREATE TABLE account (
    id TEXT PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('policy_officer', 'manager', 'auditor', 'administrator')),
    clearance TEXT NOT NULL CHECK (clearance IN ('unclassified', 'restricted', 'confidential', 'secret', 'top_secret')),
    status TEXT NOT NULL CHECK (status IN ('invited', 'active', 'disabled')),
    password_hash TEXT,
    epoch INTEGER NOT NULL,
    lang TEXT NOT NULL CHECK (lang IN ('en', 'pl', 'uk')),
    theme TEXT NOT NULL CHECK (theme IN ('system', 'light', 'dark')),
    demo BOOLEAN NOT NULL,
    version INTEGER NOT NULL,
    created_at TIMESTAMP NOT NULL,
    created_by TEXT NOT NULL,
    updated_at TIMESTAMP NOT NULL,
    updated_by TEXT NOT NULL
);

CREATE TABLE session (
    id_hash TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    csrf_secret TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    created_at TIMESTAMP NOT NULL,
    last_seen_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP NOT NULL,
    address TEXT NOT NULL,
    user_agent TEXT NOT NULL
);
CREATE INDEX session_account ON session (account_id);

-- One-time tokens: first set-up, invitation, reset. Only the SHA-256 of a token is stored.
CREATE TABLE one_time_token (
    token_hash TEXT PRIMARY KEY,
    purpose TEXT NOT NULL CHECK (purpose IN ('set_up', 'invitation', 'reset')),
    account_id TEXT REFERENCES account (id),
    expires_at TIMESTAMP NOT NULL,
    used_at TIMESTAMP,
    created_at TIMESTAMP NOT NULL,
    created_by TEXT NOT NULL
);

-- Failures counted before hashing, per account and per client address.
CREATE TABLE sign_in_failure (
    subject TEXT PRIMARY KEY,
    failures INTEGER NOT NULL,
    window_started_at TIMESTAMP NOT NULL,
    locked_until TIMESTAMP
);

-- A form submitted twice answers with the place that the first submission led to.
CREATE TABLE idempotency_key (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL,
    location TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL
);

CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    content TEXT NOT NULL,
    updated_at TIMESTAMP NOT NULL,
    updated_by TEXT NOT NULL
);

CREATE TABLE audit_event (
    seq BIGINT PRIMARY KEY,
    body BYTEA NOT NULL,
    leaf BYTEA NOT NULL,
    chain BYTEA NOT NULL UNIQUE,
    at TIMESTAMP NOT NULL,
    actor_id TEXT,
    actor_role TEXT,
    action TEXT NOT NULL,
    object_type TEXT NOT NULL,
    object_id TEXT NOT NULL,
    agreement_id TEXT,
    outcome TEXT NOT NULL CHECK (outcome IN ('done', 'denied', 'failed'))
);
CREATE INDEX audit_event_object ON audit_event (object_type, object_id, seq);
CREATE INDEX audit_event_agreement ON audit_event (agreement_id, seq);
CREATE INDEX audit_event_actor ON audit_event (actor_id, seq);

CREATE TABLE audit_head (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    log_id TEXT NOT NULL,
    seq BIGINT NOT NULL,
    chain BYTEA NOT NULL
);

-- What the register said: the canonical JSON of a whole aggregate at each version.
CREATE TABLE revision (
    object_type TEXT NOT NULL,
    object_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    snapshot TEXT NOT NULL,
    recorded_at TIMESTAMP NOT NULL,
    recorded_by TEXT NOT NULL,
    reason TEXT,
    audit_seq BIGINT NOT NULL,
    PRIMARY KEY (object_type, object_id, version)
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END
$$;
CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE ON audit_event
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_event_no_truncate BEFORE TRUNCATE ON audit_event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER revision_append_only BEFORE UPDATE OR DELETE ON revision
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER revision_no_truncate BEFORE TRUNCATE ON revision
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
