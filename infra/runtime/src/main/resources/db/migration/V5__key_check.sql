-- Which installation this is, drawn once: views built from another event database are told apart by it. A backup that is
-- restored keeps it.
CREATE TABLE installation (
    only_row boolean NOT NULL DEFAULT true,
    id       uuid    NOT NULL DEFAULT gen_random_uuid(),
    CONSTRAINT installation_only_row PRIMARY KEY (only_row),
    CONSTRAINT installation_one_row CHECK (only_row)
);
INSERT INTO installation DEFAULT VALUES;

-- What the pseudonym key makes of a fixed text, written by the first node that appends. A node with another key would find
-- nobody and give each person a second id; with the digest alone nobody finds the key.
CREATE TABLE key_check (
    only_row boolean NOT NULL DEFAULT true,
    digest   bytea   NOT NULL,
    CONSTRAINT key_check_only_row PRIMARY KEY (only_row),
    CONSTRAINT key_check_one_row CHECK (only_row)
);

REVOKE ALL ON installation, key_check FROM PUBLIC;
GRANT SELECT ON installation, key_check TO ansinh_append, ansinh_read;
GRANT INSERT ON key_check TO ansinh_append;
