DROP TABLE relation_end;
DROP INDEX revision_known;
