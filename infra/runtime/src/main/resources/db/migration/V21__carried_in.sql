-- What opening lists tell of a person beside what is drawn (ADR-0034), found by the person when a case of theirs is decided. Who it is stands open in
-- the payload.

CREATE FUNCTION carried_in_person(payload bytea) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN convert_from(payload, 'UTF8')::jsonb ->> 'beneficiary';
END
$$;

CREATE INDEX event_carried_in ON event (carried_in_person(payload), append_id) WHERE name = 'opening-list.row-carried-in';
