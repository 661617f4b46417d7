-- Signed checkpoints of the log, the keys that sign them, and what witnesses elsewhere said of them.

-- `seq` is the event that brought the key; `statement` is the note that the old and the new key signed.
CREATE TABLE signing_key (
    seq INTEGER PRIMARY KEY,
    vkey TEXT NOT NULL UNIQUE,
    how TEXT NOT NULL CHECK (how IN ('first', 'rotated', 'lost')),
    statement TEXT NOT NULL,
    made_at TEXT NOT NULL
) STRICT;

-- `size` events end in `chain`; `note` says so, signed.
CREATE TABLE checkpoint (
    size INTEGER PRIMARY KEY,
    chain BLOB NOT NULL,
    note TEXT NOT NULL,
    why TEXT NOT NULL CHECK (why IN ('start', 'count', 'time', 'export', 'key', 'operator')),
    made_at TEXT NOT NULL
) STRICT;

CREATE TABLE cosignature (
    size INTEGER NOT NULL REFERENCES checkpoint (size),
    witness TEXT NOT NULL,
    line TEXT NOT NULL,
    made_at TEXT NOT NULL,
    PRIMARY KEY (size, witness)
) STRICT;

CREATE TRIGGER signing_key_no_update BEFORE UPDATE ON signing_key
BEGIN SELECT RAISE(ABORT, 'signing_key is append-only'); END;
CREATE TRIGGER signing_key_no_delete BEFORE DELETE ON signing_key
BEGIN SELECT RAISE(ABORT, 'signing_key is append-only'); END;
CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint
BEGIN SELECT RAISE(ABORT, 'checkpoint is append-only'); END;
CREATE TRIGGER checkpoint_no_delete BEFORE DELETE ON checkpoint
BEGIN SELECT RAISE(ABORT, 'checkpoint is append-only'); END;
CREATE TRIGGER cosignature_no_update BEFORE UPDATE ON cosignature
BEGIN SELECT RAISE(ABORT, 'cosignature is append-only'); END;
CREATE TRIGGER cosignature_no_delete BEFORE DELETE ON cosignature
BEGIN SELECT RAISE(ABORT, 'cosignature is append-only'); END;

-- REPLACE INTO deletes without asking a delete trigger, so the place must be free before it is filled.
CREATE TRIGGER audit_event_no_replace BEFORE INSERT ON audit_event
WHEN EXISTS (SELECT 1 FROM audit_event WHERE seq = NEW.seq OR chain = NEW.chain)
BEGIN SELECT RAISE(ABORT, 'audit_event is append-only'); END;
CREATE TRIGGER revision_no_replace BEFORE INSERT ON revision
WHEN EXISTS (SELECT 1 FROM revision WHERE object_type = NEW.object_type AND object_id = NEW.object_id AND version = NEW.version)
BEGIN SELECT RAISE(ABORT, 'revision is append-only'); END;
CREATE TRIGGER signing_key_no_replace BEFORE INSERT ON signing_key
WHEN EXISTS (SELECT 1 FROM signing_key WHERE seq = NEW.seq OR vkey = NEW.vkey)
BEGIN SELECT RAISE(ABORT, 'signing_key is append-only'); END;
CREATE TRIGGER checkpoint_no_replace BEFORE INSERT ON checkpoint
WHEN EXISTS (SELECT 1 FROM checkpoint WHERE size = NEW.size)
BEGIN SELECT RAISE(ABORT, 'checkpoint is append-only'); END;
CREATE TRIGGER cosignature_no_replace BEFORE INSERT ON cosignature
WHEN EXISTS (SELECT 1 FROM cosignature WHERE size = NEW.size AND witness = NEW.witness)
BEGIN SELECT RAISE(ABORT, 'cosignature is append-only'); END;

-- The head of the log only moves forward.
CREATE TRIGGER audit_head_forward BEFORE UPDATE ON audit_head
WHEN NEW.seq <= OLD.seq OR NEW.log_id <> OLD.log_id OR NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'audit_head only moves forward'); END;
CREATE TRIGGER audit_head_kept BEFORE DELETE ON audit_head
BEGIN SELECT RAISE(ABORT, 'audit_head is append-only'); END;
CREATE TRIGGER audit_head_no_replace BEFORE INSERT ON audit_head
WHEN EXISTS (SELECT 1 FROM audit_head)
BEGIN SELECT RAISE(ABORT, 'audit_head is append-only'); END;

-- SQLite changes a CHECK only with the whole table.
CREATE TABLE outbox_new (
    id TEXT PRIMARY KEY,
    dedupe_key TEXT NOT NULL UNIQUE,
    account_id TEXT NOT NULL REFERENCES account (id),
    kind TEXT NOT NULL CHECK (kind IN ('alert', 'escalation', 'digest', 'checkpoint')),
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
INSERT INTO outbox_new SELECT id, dedupe_key, account_id, kind, payload, not_before, state, attempts, lease_until,
    lease_by, sent_at, last_error, created_at FROM outbox;
DROP TABLE outbox;
ALTER TABLE outbox_new RENAME TO outbox;
CREATE INDEX outbox_due ON outbox (state, not_before, id);
CREATE INDEX outbox_of ON outbox (account_id, id);
