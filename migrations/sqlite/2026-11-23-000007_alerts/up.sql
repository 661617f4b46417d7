-- Which step of the ladder a deadline has reached, and who took note of it.
CREATE TABLE alert (
    id TEXT PRIMARY KEY,
    agreement_id TEXT NOT NULL REFERENCES agreement (id),
    kind TEXT NOT NULL CHECK (kind IN ('decision_by', 'latest_safe_notice', 'term_end', 'effective_end', 'within')),
    due_on TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    label TEXT,
    step INTEGER NOT NULL,
    raised_at TEXT NOT NULL,
    acknowledged_by TEXT REFERENCES account (id),
    acknowledged_at TEXT,
    escalated_at TEXT,
    closed_at TEXT,
    close_reason TEXT CHECK (close_reason IN ('act', 'next_step', 'settled')),
    UNIQUE (agreement_id, kind, due_on, step)
) STRICT;
CREATE INDEX alert_open ON alert (closed_at, due_on, id);
CREATE INDEX alert_of ON alert (agreement_id, closed_at);

-- Mail that waits to be sent; made in the transaction of what it tells, claimed by a lease.
CREATE TABLE outbox (
    id TEXT PRIMARY KEY,
    dedupe_key TEXT NOT NULL UNIQUE,
    account_id TEXT NOT NULL REFERENCES account (id),
    kind TEXT NOT NULL CHECK (kind IN ('alert', 'escalation', 'digest')),
    payload TEXT NOT NULL,
    not_before TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'dropped', 'dead')),
    attempts INTEGER NOT NULL,
    lease_until TEXT,
    lease_by TEXT,
    sent_at TEXT,
    last_error TEXT,
    created_at TEXT NOT NULL
) STRICT;
CREATE INDEX outbox_due ON outbox (state, not_before, id);
CREATE INDEX outbox_of ON outbox (account_id, id);

-- How often a person wants mail; without a row it comes immediately.
CREATE TABLE mail_preference (
    account_id TEXT PRIMARY KEY REFERENCES account (id),
    frequency TEXT NOT NULL CHECK (frequency IN ('immediately', 'daily', 'weekly', 'never')),
    updated_at TEXT NOT NULL
) STRICT;

-- Calendars of deadlines for other programs; only the SHA-256 of the token is stored.
CREATE TABLE calendar_feed (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    name TEXT NOT NULL,
    token_hash TEXT NOT NULL UNIQUE,
    partner TEXT,
    kind TEXT,
    owner_id TEXT,
    created_at TEXT NOT NULL,
    fetched_on TEXT,
    revoked_at TEXT
) STRICT;
CREATE INDEX calendar_feed_of ON calendar_feed (account_id, id);
