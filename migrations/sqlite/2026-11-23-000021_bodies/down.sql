DROP TABLE meeting_decision;
DROP TABLE meeting_participant;
DROP TABLE meeting;
DROP TABLE body_seat;
DROP TABLE joint_body;
