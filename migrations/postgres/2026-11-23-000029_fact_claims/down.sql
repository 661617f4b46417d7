DROP TABLE fact_open;
DROP TABLE fact_ruling;
DROP TABLE fact_claim;
