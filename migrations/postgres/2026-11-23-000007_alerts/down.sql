DROP TABLE calendar_feed;
DROP TABLE mail_preference;
DROP TABLE outbox;
DROP TABLE alert;
