-- From format 2 on, what documents are, what was missing and which rules held are sealed too (ADR-0009). A database that holds
-- events of format 1 stays in it, and the program refuses to start on it.
UPDATE format SET number = 2, meaning = 'personal data sealed, papers and verdicts too'
WHERE number = 1 AND NOT EXISTS (SELECT FROM event);

-- Under which issuer's name pseudonyms of accounts are made, written by the first node that appends. A node that makes them under
-- another would find nobody's appointments.
CREATE TABLE account_issuer (
    only_row boolean NOT NULL DEFAULT true,
    name     text    NOT NULL,
    CONSTRAINT account_issuer_only_row PRIMARY KEY (only_row),
    CONSTRAINT account_issuer_one_row CHECK (only_row)
);
REVOKE ALL ON account_issuer FROM PUBLIC;
GRANT SELECT ON account_issuer TO ansinh_append, ansinh_read;
GRANT INSERT ON account_issuer TO ansinh_append;
