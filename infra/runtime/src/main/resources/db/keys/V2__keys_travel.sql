-- Whose keys these are: the id that the event database was given when it was made. Written by the first node that makes keys,
-- or by the import of an export, so that keys of one installation never come to lie among another's.
CREATE TABLE installation (
    only_row boolean NOT NULL DEFAULT true,
    id       uuid    NOT NULL,
    CONSTRAINT installation_only_row PRIMARY KEY (only_row),
    CONSTRAINT installation_one_row CHECK (only_row)
);

-- Since when there is no master key any more that was there at a moment before: who was erased before it is erased for good,
-- whatever copies of the wrapped keys there are (ADR-0014).
CREATE TABLE master_keys_gone (
    before timestamptz NOT NULL,
    since  timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT master_keys_gone_before PRIMARY KEY (before)
);

REVOKE ALL ON installation, master_keys_gone FROM PUBLIC;
GRANT SELECT ON installation, master_keys_gone TO ansinh_seal, ansinh_open, ansinh_erase;
GRANT INSERT ON installation TO ansinh_seal, ansinh_erase;
GRANT INSERT ON master_keys_gone TO ansinh_erase;
