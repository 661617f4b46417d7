-- Undo.
DROP TABLE account_grant;
