-- Signed checkpoints of the log, the keys that sign them, and what witnesses elsewhere said of them.

-- `seq` is the event that brought the key; `statement` is the note that the old and the new key signed.
CREATE TABLE signing_key (
    seq BIGINT PRIMARY KEY,
    vkey TEXT NOT NULL UNIQUE,
    how TEXT NOT NULL CHECK (how IN ('first', 'rotated', 'lost')),
    statement TEXT NOT NULL,
    made_at TIMESTAMP NOT NULL
);

-- `size` events end in `chain`; `note` says so, signed.
CREATE TABLE checkpoint (
    size BIGINT PRIMARY KEY,
    chain BYTEA NOT NULL,
    note TEXT NOT NULL,
    why TEXT NOT NULL CHECK (why IN ('start', 'count', 'time', 'export', 'key', 'operator')),
    made_at TIMESTAMP NOT NULL
);

CREATE TABLE cosignature (
    size BIGINT NOT NULL REFERENCES checkpoint (size),
    witness TEXT NOT NULL,
    line TEXT NOT NULL,
    made_at TIMESTAMP NOT NULL,
    PRIMARY KEY (size, witness)
);

CREATE TRIGGER signing_key_append_only BEFORE UPDATE OR DELETE ON signing_key
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER signing_key_no_truncate BEFORE TRUNCATE ON signing_key
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER checkpoint_append_only BEFORE UPDATE OR DELETE ON checkpoint
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER checkpoint_no_truncate BEFORE TRUNCATE ON checkpoint
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER cosignature_append_only BEFORE UPDATE OR DELETE ON cosignature
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER cosignature_no_truncate BEFORE TRUNCATE ON cosignature
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The head of the log only moves forward.
CREATE FUNCTION refuse_backward() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.seq <= OLD.seq OR NEW.log_id <> OLD.log_id THEN
        RAISE EXCEPTION 'audit_head only moves forward';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER audit_head_forward BEFORE UPDATE ON audit_head
    FOR EACH ROW EXECUTE FUNCTION refuse_backward();
CREATE TRIGGER audit_head_kept BEFORE DELETE ON audit_head
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_head_no_truncate BEFORE TRUNCATE ON audit_head
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE outbox DROP CONSTRAINT outbox_kind_check;
ALTER TABLE outbox ADD CONSTRAINT outbox_kind_check CHECK (kind IN ('alert', 'escalation', 'digest', 'checkpoint'));
