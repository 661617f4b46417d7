-- Since which day a milestone has the colour that is kept; none for colours kept before this was noted.
ALTER TABLE milestone_colour ADD COLUMN since TEXT;
-- What is new of a colour, the newest first.
CREATE INDEX milestone_colour_since ON milestone_colour (rag, since, milestone_id);
-- What counts and shares read of a milestone, so that counting a hundred thousand never fetches their rows.
CREATE INDEX milestone_counted ON milestone (agreement_id, state, due_sort, owner_id, reported_by);
-- What was changed since a day, across agreements.
CREATE INDEX milestone_revision_made ON milestone_revision (made_at, id);
CREATE INDEX milestone_report_made ON milestone_report (reported_at, id);
CREATE INDEX revision_recorded ON revision (recorded_at, object_type, object_id);
