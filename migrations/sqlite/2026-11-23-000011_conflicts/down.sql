DROP INDEX action_checked;
DELETE FROM waiting WHERE what = 'ruling';
DROP INDEX waiting_what;
