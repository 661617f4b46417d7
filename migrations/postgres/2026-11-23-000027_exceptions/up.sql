-- Which item of the minimum data set an agreement lacks, kept for lists: rewritten with its cached columns, never edited.
-- The sides are the codes of the states whose side lacks it, where an item is asked of each side.
CREATE TABLE gap (
    agreement_id TEXT NOT NULL REFERENCES agreement (id),
    item TEXT NOT NULL,
    sides TEXT NOT NULL,
    PRIMARY KEY (agreement_id, item)
);
CREATE INDEX gap_item ON gap (item, agreement_id);
-- Which days of the legal clock were let pass: a decision that came late or not at all, a notice that came late.
CREATE TABLE lapse (
    id TEXT PRIMARY KEY,
    agreement_id TEXT NOT NULL REFERENCES agreement (id),
    kind TEXT NOT NULL CHECK (kind IN ('decision', 'notice')),
    due_on TEXT NOT NULL,
    done_on TEXT,
    side TEXT NOT NULL CHECK (side IN ('ours', 'theirs', 'both', 'unknown')),
    about_id TEXT
);
CREATE INDEX lapse_of ON lapse (agreement_id);
CREATE INDEX lapse_due ON lapse (kind, due_on, id);
-- The worst records first.
CREATE INDEX agreement_incomplete ON agreement (completeness, id);
-- Exceptions are found by their deed, so that no page reads the whole log.
CREATE INDEX audit_event_deed ON audit_event (action, at, seq);
CREATE INDEX action_backdated ON action (recorded_at, id) WHERE backdating IS NOT NULL;
CREATE INDEX action_correcting ON action (corrects_id) WHERE corrects_id IS NOT NULL;
CREATE INDEX action_unsourced ON action (recorded_at, id) WHERE source_id IS NULL;
CREATE INDEX milestone_revision_approved ON milestone_revision (field, approved_at, id);
CREATE INDEX milestone_kept ON milestone (state, baseline_due, actual_done, agreement_id, id);
