-- One key for each person, wrapped under a master key that is in no database (ADR-0009). In a database of its own, so that
-- no backup of the events holds what opens them.
CREATE TABLE person_key (
    person       text        COLLATE "C" NOT NULL,
    -- Which master key wraps it; null with the key itself once the person was erased.
    master       text        COLLATE "C",
    wrapped      bytea,
    made_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
    -- The row stays, so that nobody makes a new key for somebody who was erased.
    destroyed_at timestamptz,
    CONSTRAINT person_key_person PRIMARY KEY (person),
    CONSTRAINT person_key_there_or_destroyed CHECK (
        (wrapped IS NOT NULL AND master IS NOT NULL AND destroyed_at IS NULL)
        OR (wrapped IS NULL AND master IS NULL AND destroyed_at IS NOT NULL))
);
CREATE INDEX person_key_master ON person_key (master);
CREATE INDEX person_key_destroyed_at ON person_key (destroyed_at) WHERE destroyed_at IS NOT NULL;

-- Who seals makes keys and reads them; who opens reads them; who erases destroys them and wraps them anew. A login becomes
-- one of them with SET ROLE, as in the event database. Where the migrating user may not create roles, an administrator
-- creates them beforehand.
DO $$
DECLARE
    wanted text;
BEGIN
    FOREACH wanted IN ARRAY ARRAY['ansinh_seal', 'ansinh_open', 'ansinh_erase'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
            BEGIN
                EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
            EXCEPTION
                WHEN duplicate_object OR unique_violation THEN NULL; -- roles are of the whole server; a second database came first
                WHEN insufficient_privilege THEN
                    RAISE EXCEPTION 'role % does not exist and % may not create it', wanted, current_user
                        USING HINT = 'Have an administrator run: CREATE ROLE ' || wanted || ' NOLOGIN';
            END;
        END IF;
        IF NOT pg_has_role(current_user, wanted, 'SET') THEN
            BEGIN
                EXECUTE format('GRANT %I TO CURRENT_USER WITH INHERIT FALSE, SET TRUE', wanted);
            EXCEPTION
                WHEN insufficient_privilege THEN
                    RAISE NOTICE '% is not a member of % and may not become one', current_user, wanted;
            END;
        END IF;
    END LOOP;
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO ansinh_seal, ansinh_open, ansinh_erase', current_schema());
END
$$;

REVOKE ALL ON person_key FROM PUBLIC;
GRANT SELECT, INSERT ON person_key TO ansinh_seal;
GRANT SELECT ON person_key TO ansinh_open;
GRANT SELECT, INSERT, UPDATE ON person_key TO ansinh_erase;
GRANT SELECT ON flyway_schema_history TO ansinh_seal, ansinh_open, ansinh_erase;
