-- From format 2 on, what documents are, what was missing and which rules held are sealed too (ADR-0009). A database that holds
-- events of format 1 stays in it, and the program refuses to start on it.
UPDATE format SET number = 2, meaning = 'personal data sealed, papers and verdicts too'
WHERE number = 1 AND NOT EXISTS (SELECT FROM event);
