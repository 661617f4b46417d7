DROP TABLE finding;
DROP TABLE paper_test;
DROP TABLE working_paper;
DROP TABLE audit_member;
DROP TABLE audit_sample;
DROP TABLE audit_engagement;
