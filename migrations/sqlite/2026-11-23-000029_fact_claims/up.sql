-- What a source says of a fact that the record says otherwise, or not at all. A claim is never changed: it is withdrawn, with a
-- reason. `subject_id` is the act, the signature or the language of a title; `own` for the agreement itself. `made_in` is the
-- version of the agreement in which it was made, so that "later than the ruling" needs no clock.
CREATE TABLE fact_claim (
    id TEXT PRIMARY KEY,
    agreement_id TEXT NOT NULL REFERENCES agreement (id),
    kind TEXT NOT NULL CHECK (kind IN ('acted_on', 'received_on', 'effective_on', 'place', 'title', 'office', 'instrument_kind')),
    subject_id TEXT NOT NULL,
    value TEXT NOT NULL,
    grade TEXT CHECK (grade IN ('A', 'B', 'C', 'D', 'E')),
    source_id TEXT REFERENCES source (id),
    document_id TEXT REFERENCES document (id),
    note TEXT,
    origin TEXT NOT NULL CHECK (origin IN ('source', 'record')),
    made_in INTEGER NOT NULL,
    recorded_by TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    withdrawn_by TEXT,
    withdrawn_at TEXT,
    withdrawn_reason TEXT
) STRICT;
CREATE INDEX fact_claim_of ON fact_claim (agreement_id, id);

-- Which of the values holds, by whom and why: by a better grade, or by the reason that a person gave. Never changed.
CREATE TABLE fact_ruling (
    id TEXT PRIMARY KEY,
    agreement_id TEXT NOT NULL REFERENCES agreement (id),
    kind TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    claim_id TEXT REFERENCES fact_claim (id),
    value TEXT NOT NULL,
    grade TEXT CHECK (grade IN ('A', 'B', 'C', 'D', 'E')),
    basis TEXT NOT NULL CHECK (basis IN ('grade', 'reason')),
    reason TEXT,
    made_in INTEGER NOT NULL,
    ruled_by TEXT NOT NULL,
    ruled_at TEXT NOT NULL
) STRICT;
CREATE INDEX fact_ruling_of ON fact_ruling (agreement_id, id);

-- Which facts are open, for the list: written whenever the cached columns of the agreement are.
CREATE TABLE fact_open (
    agreement_id TEXT NOT NULL REFERENCES agreement (id),
    kind TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('undecided', 'outranked', 'ranked')),
    PRIMARY KEY (agreement_id, kind, subject_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX fact_open_kind ON fact_open (kind, agreement_id);
