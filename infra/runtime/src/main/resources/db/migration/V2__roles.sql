-- Three group roles without a login: who appends (and sequences), who reads, who verifies. A login role becomes one of them
-- with SET ROLE, so that not even the program's own connection can change what was recorded (start-up guard: DatabaseRole).
-- Where the migrating user may not create roles, an administrator creates them beforehand.
DO $$
DECLARE
    wanted text;
BEGIN
    FOREACH wanted IN ARRAY ARRAY['ansinh_append', 'ansinh_read', 'ansinh_verify'] LOOP
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
    END LOOP;
END
$$;

-- Whoever made a role may hand it out, and is not yet one of it (since PostgreSQL 16). A superuser needs no grant.
DO $$
DECLARE
    made text;
BEGIN
    FOR made IN SELECT rolname FROM pg_roles
                WHERE rolname IN ('ansinh_append', 'ansinh_read', 'ansinh_verify')
                  AND NOT pg_has_role(current_user, oid, 'SET')
    LOOP
        BEGIN
            EXECUTE format('GRANT %I TO CURRENT_USER WITH INHERIT FALSE, SET TRUE', made);
        EXCEPTION
            WHEN insufficient_privilege THEN
                RAISE NOTICE '% is not a member of % and may not become one', current_user, made;
        END;
    END LOOP;
END
$$;

DO $$
BEGIN
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO ansinh_append, ansinh_read, ansinh_verify', current_schema());
END
$$;

REVOKE ALL ON event, inbox, log, ledger, reservation, decision_number, case_reference, posting, case_party, person, format FROM PUBLIC;

GRANT SELECT, INSERT ON event, log, ledger, decision_number, case_reference, posting, case_party, person TO ansinh_append;
GRANT SELECT, INSERT, DELETE ON inbox, reservation TO ansinh_append;
GRANT SELECT ON format, flyway_schema_history TO ansinh_append;

GRANT SELECT ON event, inbox, log, ledger, reservation, decision_number, case_reference, posting, case_party, person, format,
                flyway_schema_history TO ansinh_read;
GRANT SELECT ON event, log, format TO ansinh_verify;

-- Said once more than needed, on purpose: whatever an administrator granted before, history is not changed from here.
REVOKE UPDATE, DELETE, TRUNCATE ON event, log FROM PUBLIC, ansinh_append, ansinh_read, ansinh_verify;
