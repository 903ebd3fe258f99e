-- The proven log (ADR-0018): a Merkle tree over the log, and what was signed of it. All of it is appended and never changed. No
-- personal data: digests of whole rows, in which each event id alone holds 122 random bits.

-- Level 0: the leaf of position index + 1. Each level above: the root of 256 full neighbours below (C2SP tlog-tiles).
CREATE TABLE log_hash (
    level integer NOT NULL,
    index bigint  NOT NULL,
    hash  bytea   NOT NULL,
    CONSTRAINT log_hash_place PRIMARY KEY (level, index),
    CONSTRAINT log_hash_level CHECK (level BETWEEN 0 AND 7),
    CONSTRAINT log_hash_index CHECK (index >= 0),
    CONSTRAINT log_hash_of_sha256 CHECK (octet_length(hash) = 32)
);

-- Signed notes, one for a size at most: of two who sign one size, one does.
CREATE TABLE log_checkpoint (
    size      bigint      NOT NULL,
    note      text        COLLATE "C" NOT NULL,
    signed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT log_checkpoint_size PRIMARY KEY (size),
    CONSTRAINT log_checkpoint_size_from_one CHECK (size >= 1)
);

-- Public keys that checkpoints were ever signed with, as other programs take them: old ones stay, so that old notes can be checked.
CREATE TABLE log_key (
    key        text        COLLATE "C" NOT NULL,
    first_used timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT log_key_key PRIMARY KEY (key)
);

REVOKE ALL ON log_hash, log_checkpoint, log_key FROM PUBLIC;
GRANT SELECT, INSERT ON log_hash, log_checkpoint, log_key TO ansinh_append;
GRANT SELECT ON log_hash, log_checkpoint, log_key TO ansinh_read, ansinh_verify;
-- Who verifies must tell an event that waits for its position from one that somebody slipped in.
GRANT SELECT ON inbox TO ansinh_verify;

REVOKE UPDATE, DELETE, TRUNCATE ON log_hash, log_checkpoint, log_key FROM PUBLIC, ansinh_append, ansinh_read, ansinh_verify;
