-- From format 1 on, personal data in payloads are sealed under keys of their persons (ADR-0009). A database that holds events
-- of format 0 stays in it, and the program refuses to start on it.
UPDATE format SET number = 1, meaning = 'personal data sealed, a key for each person'
WHERE number = 0 AND NOT EXISTS (SELECT FROM event);
