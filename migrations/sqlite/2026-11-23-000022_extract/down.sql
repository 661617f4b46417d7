ALTER TABLE milestone_confirmation DROP COLUMN answer_id;
DROP TABLE extract_reply;
DROP TABLE extract_answer;
DROP TABLE extract_line;
DROP TABLE extract;
