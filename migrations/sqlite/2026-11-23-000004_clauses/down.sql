DROP TABLE clause;
