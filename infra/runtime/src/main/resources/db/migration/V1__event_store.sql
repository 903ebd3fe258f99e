-- The truth: events, the order that readers see them in, and what must hold in the same transaction (ADR-0002, ADR-0004).
-- Constraint names are part of the code: a lost race is told apart by them and by nothing else (vn.ansinh.runtime.store.LostRace).
-- The event table is never partitioned: that would break its unique keys.

CREATE TABLE event (
    -- Order of arrival, with gaps after rollbacks. CACHE 1, because a cached range would let a later event of a stream
    -- carry a lower id than an earlier one, and the log is ordered by it.
    append_id   bigint      GENERATED ALWAYS AS IDENTITY (CACHE 1),
    stream      text        COLLATE "C" NOT NULL,
    sequence    bigint      NOT NULL,
    event_id    uuid        NOT NULL,
    name        text        COLLATE "C" NOT NULL,
    revision    integer     NOT NULL,
    payload     bytea       NOT NULL,
    metadata    bytea       NOT NULL,
    -- The database's clock at insert, not the transaction's start, and never an application's.
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT event_append_id PRIMARY KEY (append_id),
    CONSTRAINT event_stream_sequence UNIQUE (stream, sequence),
    CONSTRAINT event_sequence_from_zero CHECK (sequence >= 0),
    CONSTRAINT event_revision_from_one CHECK (revision >= 1)
);

-- Events that are committed and have no position yet. The sequencer empties it, always in order of append_id.
CREATE TABLE inbox (
    append_id bigint NOT NULL,
    CONSTRAINT inbox_append_id PRIMARY KEY (append_id)
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_analyze_scale_factor = 0,
        autovacuum_analyze_threshold = 20000);

-- The order that every reader sees: dense from 1. The primary key is the last fence against two sequencers.
CREATE TABLE log (
    position     bigint      NOT NULL,
    append_id    bigint      NOT NULL,
    sequenced_at timestamptz NOT NULL,
    CONSTRAINT log_position PRIMARY KEY (position),
    CONSTRAINT log_append_id UNIQUE (append_id),
    CONSTRAINT log_position_from_one CHECK (position >= 1)
);

-- The first answer to each idempotency key, written by the append that it answers.
CREATE TABLE ledger (
    command_key text        COLLATE "C" NOT NULL,
    fingerprint text        COLLATE "C" NOT NULL,
    stream      text        COLLATE "C" NOT NULL,
    -- Sequence of the last event that the command recorded, and its append id: the consistency token.
    version     bigint      NOT NULL,
    append_id   bigint      NOT NULL,
    status      integer     NOT NULL,
    answer      bytea       NOT NULL,
    answered_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT ledger_key PRIMARY KEY (command_key)
);

-- What may be held by one case at a time. Keys are of opaque ids only, never of personal data.
CREATE TABLE reservation (
    key    text COLLATE "C" NOT NULL,
    holder text COLLATE "C" NOT NULL,
    CONSTRAINT reservation_key PRIMARY KEY (key)
);
CREATE INDEX reservation_holder ON reservation (holder);

-- The register of decision numbers, per unit and year.
CREATE TABLE decision_number (
    unit     text    COLLATE "C" NOT NULL,
    year     integer NOT NULL,
    number   integer NOT NULL,
    stream   text    COLLATE "C" NOT NULL,
    CONSTRAINT decision_number_key PRIMARY KEY (unit, year, number)
);

-- The reference that is printed on the acknowledgement, random, to its case.
CREATE TABLE case_reference (
    reference text COLLATE "C" NOT NULL,
    stream    text COLLATE "C" NOT NULL,
    CONSTRAINT case_reference_key PRIMARY KEY (reference)
);

-- A posting leads to its case: who objects knows the posting only.
CREATE TABLE posting (
    posting text COLLATE "C" NOT NULL,
    stream  text COLLATE "C" NOT NULL,
    CONSTRAINT posting_key PRIMARY KEY (posting)
);

-- Which cases a person is a party of, and as what. Opaque ids on both sides.
CREATE TABLE case_party (
    person text COLLATE "C" NOT NULL,
    stream text COLLATE "C" NOT NULL,
    scheme text COLLATE "C" NOT NULL,
    part   text COLLATE "C" NOT NULL,
    CONSTRAINT case_party_key PRIMARY KEY (person, stream, scheme, part)
);

-- A person's opaque id, found by a keyed digest of the person number. The number itself is nowhere here.
CREATE TABLE person (
    digest bytea NOT NULL,
    person text  COLLATE "C" NOT NULL,
    CONSTRAINT person_digest PRIMARY KEY (digest)
);
CREATE INDEX person_person ON person (person);

-- What the bytes in the event table mean. Format 0: personal data stand open in the payloads. A program that knows only
-- other formats refuses to start.
CREATE TABLE format (
    only_row boolean NOT NULL DEFAULT true,
    number   integer NOT NULL,
    meaning  text    NOT NULL,
    CONSTRAINT format_only_row PRIMARY KEY (only_row),
    CONSTRAINT format_one_row CHECK (only_row)
);
INSERT INTO format (number, meaning) VALUES (0, 'personal data open');
