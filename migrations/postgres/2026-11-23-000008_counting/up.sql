-- What totals and shares read of an agreement, so that counting thousands never fetches their rows.
CREATE INDEX agreement_counted ON agreement
    (id, record_state, marking_rank, access_mode, owner_id, deputy_id, pointer_only, standing, completeness);
