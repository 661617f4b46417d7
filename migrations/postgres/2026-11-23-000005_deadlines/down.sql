DROP INDEX agreement_reason;
DROP INDEX agreement_next_change;
DROP TABLE decision;
DROP TABLE waiting;
DROP TABLE deadline;
