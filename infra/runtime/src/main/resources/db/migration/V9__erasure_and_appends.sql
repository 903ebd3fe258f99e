-- Nothing is recorded about a person any more from the approval of their erasure on, not by an append that has their key in
-- its memory either (ADR-0014). The row is a pseudonym and stays: who comes back is somebody new.
CREATE TABLE erased_person (
    person text COLLATE "C" NOT NULL,
    CONSTRAINT erased_person_key PRIMARY KEY (person)
);
INSERT INTO erased_person (person)
SELECT DISTINCT convert_from(payload, 'UTF8')::jsonb ->> 'person' FROM event
WHERE name LIKE 'erasure.%' AND name = 'erasure.approved';

REVOKE ALL ON erased_person FROM PUBLIC;
GRANT SELECT, INSERT ON erased_person TO ansinh_append;
GRANT SELECT ON erased_person TO ansinh_read;

-- Appends that tell something of a person hold a lock on them, shared among themselves, until they end. VOLATILE, so that the
-- look comes after the wait: an approval that was committed meanwhile is seen.
CREATE FUNCTION persons_still_there(persons text[]) RETURNS boolean LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    gone text;
BEGIN
    PERFORM pg_advisory_xact_lock_shared(hashtextextended('erasure of ' || person, 0))
    FROM (SELECT unnest(persons) AS person ORDER BY 1) AS given;
    SELECT erased_person.person INTO gone FROM erased_person WHERE erased_person.person = ANY (persons) LIMIT 1;
    IF FOUND THEN
        -- LostRace knows it by the constraint's name, and the person by the detail.
        RAISE EXCEPTION 'the erasure of this person was approved'
            USING ERRCODE = 'unique_violation', CONSTRAINT = 'erased_person_key', DETAIL = gone;
    END IF;
    RETURN true;
END
$$;

-- The approval waits for whoever is recording something of the person, and keeps out whoever comes after it.
CREATE FUNCTION begin_erasure(whom text) RETURNS boolean LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('erasure of ' || whom, 0));
    INSERT INTO erased_person (person) VALUES (whom) ON CONFLICT DO NOTHING;
    RETURN true;
END
$$;
