ALTER TABLE action DROP COLUMN set_aside_by;
ALTER TABLE action DROP COLUMN dispute_reason;
ALTER TABLE action DROP COLUMN backdating;
ALTER TABLE action DROP COLUMN new_end;
DROP TABLE ruling;
