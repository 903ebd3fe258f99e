-- Who looked at what (ADR 0010): one row per request that showed personal data or was denied them, and its own sequenced log.
-- No personal data: opaque ids alone, which the checks hold. Rows are kept for at least five years: nobody has the right to
-- delete one.

CREATE TABLE access (
    append_id   bigint      GENERATED ALWAYS AS IDENTITY (CACHE 1),
    -- The account's pseudonym; none for who holds an acknowledgement and has not signed in.
    actor       text        COLLATE "C",
    human       text        COLLATE "C",
    roles       text[]      NOT NULL,
    unit        text        COLLATE "C",
    -- The purpose: an operation as the contract names it.
    operation   text        COLLATE "C" NOT NULL,
    outcome     text        COLLATE "C" NOT NULL,
    shown       text        COLLATE "C",
    cases       text[]      COLLATE "C" NOT NULL,
    glass       text        COLLATE "C",
    -- The database's clock. Whoever writes a row may not give it.
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT access_append_id PRIMARY KEY (append_id),
    CONSTRAINT access_actor CHECK (actor ~ '^a-[0-9a-f]{32}$'),
    CONSTRAINT access_human CHECK (human ~ '^p-[0-9a-f]{32}$'),
    CONSTRAINT access_roles CHECK (array_to_string(roles, ' ') ~ '^([a-z]{1,20}( |$))*$'),
    CONSTRAINT access_unit CHECK (unit ~ '^[0-9]{2,5}@([0-9]{4}-[0-9]{2}-[0-9]{2})?$'),
    CONSTRAINT access_operation CHECK (operation ~ '^[A-Za-z]{1,60}$'),
    CONSTRAINT access_outcome CHECK (outcome IN ('shown', 'denied')),
    CONSTRAINT access_shown CHECK (shown ~ '^[a-z-]{1,20}$'),
    CONSTRAINT access_cases CHECK (array_to_string(cases, ' ') ~ '^((hra|saa|isa)-[0-9a-f]{32}( |$))*$'),
    CONSTRAINT access_cases_bounded CHECK (cardinality(cases) <= 1000),
    CONSTRAINT access_glass CHECK (glass ~ '^glass-[0-9a-f]{32}$')
);
CREATE INDEX access_by_case ON access USING gin (cases);
CREATE INDEX access_by_actor ON access (actor);
CREATE INDEX access_by_glass ON access (glass) WHERE glass IS NOT NULL;

-- As inbox and log are to the events (ADR-0004): the same sequencer numbers these.
CREATE TABLE access_inbox (
    append_id bigint NOT NULL,
    CONSTRAINT access_inbox_append_id PRIMARY KEY (append_id)
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_analyze_scale_factor = 0,
        autovacuum_analyze_threshold = 20000);

CREATE TABLE access_log (
    position     bigint      NOT NULL,
    append_id    bigint      NOT NULL,
    sequenced_at timestamptz NOT NULL,
    CONSTRAINT access_log_position PRIMARY KEY (position),
    CONSTRAINT access_log_append_id UNIQUE (append_id),
    CONSTRAINT access_log_position_from_one CHECK (position >= 1)
);

-- A row goes to the inbox by itself: who writes it needs no right there, and cannot leave it out. The schema is written into
-- the function, so that no session can put a table of its own in between.
DO $$
BEGIN
    EXECUTE format($function$
        CREATE FUNCTION %1$I.access_to_inbox() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
            SET search_path = pg_catalog, pg_temp AS $body$
        BEGIN
            INSERT INTO %1$I.access_inbox (append_id) SELECT append_id FROM added;
            RETURN NULL;
        END
        $body$ $function$, current_schema());
    EXECUTE format('REVOKE ALL ON FUNCTION %I.access_to_inbox() FROM PUBLIC', current_schema());
END
$$;
CREATE TRIGGER access_to_inbox AFTER INSERT ON access
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION access_to_inbox();

-- The role that writes: it may insert a row, and nothing else anywhere; not even read what it wrote.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'ansinh_access') THEN
        BEGIN
            CREATE ROLE ansinh_access NOLOGIN;
        EXCEPTION
            WHEN duplicate_object OR unique_violation THEN NULL; -- roles are of the whole server; a second database came first
            WHEN insufficient_privilege THEN
                RAISE EXCEPTION 'role ansinh_access does not exist and % may not create it', current_user
                    USING HINT = 'Have an administrator run: CREATE ROLE ansinh_access NOLOGIN';
        END;
    END IF;
    IF NOT pg_has_role(current_user, 'ansinh_access', 'SET') THEN
        BEGIN
            GRANT ansinh_access TO CURRENT_USER WITH INHERIT FALSE, SET TRUE;
        EXCEPTION
            WHEN insufficient_privilege THEN
                RAISE NOTICE '% is not a member of ansinh_access and may not become one', current_user;
        END;
    END IF;
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO ansinh_access', current_schema());
END
$$;

REVOKE ALL ON access, access_inbox, access_log FROM PUBLIC;
GRANT INSERT (actor, human, roles, unit, operation, outcome, shown, cases, glass) ON access TO ansinh_access;
-- A command node sequences; every node's queries read.
GRANT SELECT ON access, access_inbox, access_log TO ansinh_append, ansinh_read;
GRANT DELETE ON access_inbox TO ansinh_append;
GRANT INSERT ON access_log TO ansinh_append;
GRANT SELECT ON access, access_log TO ansinh_verify;

REVOKE UPDATE, DELETE, TRUNCATE ON access, access_log FROM PUBLIC, ansinh_append, ansinh_read, ansinh_verify, ansinh_access;
