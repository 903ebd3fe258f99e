-- Entitlements (ADR-0034): whose one is and which hold is of whom stands open in the payloads and is found by indexes over their own
-- events alone. How far the rounds have come, and on which day which beneficiary's are looked at again, can be lost and is found anew.

CREATE FUNCTION entitlement_id(payload bytea) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN convert_from(payload, 'UTF8')::jsonb ->> 'entitlement';
END
$$;

CREATE FUNCTION entitlement_hold(payload bytea) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN convert_from(payload, 'UTF8')::jsonb ->> 'hold';
END
$$;

CREATE INDEX event_entitlement_started ON event (entitlement_id(payload)) WHERE name = 'entitlement.started';
CREATE INDEX event_entitlement_held ON event (entitlement_hold(payload)) WHERE name = 'entitlement.held';

-- One row: the last position of the log that the rounds have gone through.
CREATE TABLE entitlement_round (
    one  boolean NOT NULL DEFAULT true,
    upto bigint  NOT NULL DEFAULT 0,
    CONSTRAINT entitlement_round_key PRIMARY KEY (one),
    CONSTRAINT entitlement_round_one CHECK (one)
);
INSERT INTO entitlement_round DEFAULT VALUES;

CREATE TABLE entitlement_look (
    stream  text COLLATE "C" NOT NULL,
    -- The first day on which there may be something to do; null when nothing is drawn any more.
    look_on date,
    -- The policy text under which it was looked at last, and the last month that it was looked at for.
    policy  text COLLATE "C" NOT NULL,
    month   date,
    CONSTRAINT entitlement_look_key PRIMARY KEY (stream)
);
CREATE INDEX entitlement_look_on ON entitlement_look (look_on) WHERE look_on IS NOT NULL;

REVOKE ALL ON entitlement_round, entitlement_look FROM PUBLIC;
GRANT SELECT, UPDATE ON entitlement_round TO ansinh_append;
GRANT SELECT, INSERT, UPDATE ON entitlement_look TO ansinh_append;
GRANT SELECT ON entitlement_round, entitlement_look TO ansinh_read;
