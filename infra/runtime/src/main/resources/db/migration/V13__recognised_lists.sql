-- The recognised lists of poor and near-poor households (ADR-0020) are asked by commune and by person, at each decision: two indexes
-- over their own events alone. Both read what stands open in a payload: a commune's code, and members under their pseudonyms.

CREATE FUNCTION recognised_commune(payload bytea) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN convert_from(payload, 'UTF8')::jsonb ->> 'unit';
END
$$;

-- Members, and who was one by the lists before.
CREATE FUNCTION recognised_persons(payload bytea) RETURNS text[] LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    household jsonb := convert_from(payload, 'UTF8')::jsonb;
BEGIN
    RETURN ARRAY(SELECT jsonb_array_elements(household -> 'members') ->> 'person')
           || ARRAY(SELECT jsonb_array_elements_text(household -> 'former'));
END
$$;

CREATE INDEX event_recognised_commune ON event (recognised_commune(payload)) WHERE name = 'recognised-list.proposed';
CREATE INDEX event_recognised_persons ON event USING gin (recognised_persons(payload))
    WHERE name = 'recognised-list.household-listed';
-- Pages of households, over all lists of a commune.
CREATE INDEX event_recognised_household ON event (stream, append_id) WHERE name = 'recognised-list.household-listed';
