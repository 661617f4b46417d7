-- The last version of everything as known on a day is found in this index alone; snapshots are read for those only.
CREATE INDEX revision_known ON revision (object_type, object_id, version, recorded_at);

-- Which agreements ever pointed at another: what is looked into for relations as they were known.
CREATE TABLE relation_end (
    to_id TEXT NOT NULL REFERENCES agreement (id),
    from_id TEXT NOT NULL REFERENCES agreement (id),
    PRIMARY KEY (to_id, from_id)
);
INSERT INTO relation_end SELECT DISTINCT to_id, from_id FROM relation;
