-- Undo, in reverse order.
DROP TABLE revision;
DROP TABLE audit_head;
DROP TABLE audit_event;
DROP TABLE setting;
DROP TABLE idempotency_key;
DROP TABLE sign_in_failure;
DROP TABLE one_time_token;
DROP TABLE session;
DROP TABLE account;
