DROP TABLE reconciliation_settlement;
DROP TABLE reconciliation_run;
DROP TABLE reconciliation_row;
DROP TABLE reconciliation_list;
