-- The access log is proven as the events' log is (ADR-0010, ADR-0018): a Merkle tree over its rows, and what was signed of it. All of it is
-- appended and never changed. The keys that sign it are the log's own, in log_key.

CREATE TABLE access_hash (
    level integer NOT NULL,
    index bigint  NOT NULL,
    hash  bytea   NOT NULL,
    CONSTRAINT access_hash_place PRIMARY KEY (level, index),
    CONSTRAINT access_hash_level CHECK (level BETWEEN 0 AND 7),
    CONSTRAINT access_hash_index CHECK (index >= 0),
    CONSTRAINT access_hash_of_sha256 CHECK (octet_length(hash) = 32)
);

CREATE TABLE access_checkpoint (
    size      bigint      NOT NULL,
    note      text        COLLATE "C" NOT NULL,
    signed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT access_checkpoint_size PRIMARY KEY (size),
    CONSTRAINT access_checkpoint_size_from_one CHECK (size >= 1)
);

REVOKE ALL ON access_hash, access_checkpoint FROM PUBLIC;
GRANT SELECT, INSERT ON access_hash, access_checkpoint TO ansinh_append;
GRANT SELECT ON access_hash, access_checkpoint TO ansinh_verify;
-- A query node tells how much of the log was signed. Of a record without an account a leaf could be guessed: none is read there.
GRANT SELECT ON access_checkpoint TO ansinh_read;
-- Who verifies must tell a record that waits for its position from one that somebody slipped in.
GRANT SELECT ON access_inbox TO ansinh_verify;

REVOKE UPDATE, DELETE, TRUNCATE ON access_hash, access_checkpoint FROM PUBLIC, ansinh_append, ansinh_read, ansinh_verify, ansinh_access;
