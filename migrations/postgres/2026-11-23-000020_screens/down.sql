DROP INDEX revision_recorded;
DROP INDEX milestone_report_made;
DROP INDEX milestone_revision_made;
DROP INDEX milestone_counted;
DROP INDEX milestone_colour_since;
ALTER TABLE milestone_colour DROP COLUMN since;
