-- Fraud reviews (ADR-0035): alerts, tips and reviews are read from the event table, by indexes over their own events alone. What the
-- functions read stands open in the payloads.

CREATE INDEX event_alert ON event (stream, sequence) WHERE name LIKE 'alert.%';
CREATE INDEX event_alert_raised ON event (append_id) WHERE name = 'alert.raised';
CREATE INDEX event_tip ON event (stream, sequence) WHERE name LIKE 'tip.%';
CREATE INDEX event_tip_given ON event (append_id) WHERE name = 'tip.given';

CREATE FUNCTION fraud_review_person(payload bytea) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN convert_from(payload, 'UTF8')::jsonb ->> 'person';
END
$$;

CREATE FUNCTION fraud_review_unit(payload bytea) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN convert_from(payload, 'UTF8')::jsonb ->> 'unit';
END
$$;

CREATE FUNCTION fraud_review_cases(payload bytea) RETURNS text[] LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN ARRAY(SELECT jsonb_array_elements_text(convert_from(payload, 'UTF8')::jsonb -> 'cases'));
END
$$;

CREATE INDEX event_fraud_review ON event (stream, sequence) WHERE name LIKE 'fraud-review.%';
CREATE INDEX event_fraud_review_opened ON event (append_id) WHERE name = 'fraud-review.opened';
CREATE INDEX event_fraud_review_person ON event (fraud_review_person(payload), append_id) WHERE name = 'fraud-review.opened';
CREATE INDEX event_fraud_review_unit ON event (fraud_review_unit(payload), append_id) WHERE name = 'fraud-review.opened';
CREATE INDEX event_fraud_review_cases ON event USING gin (fraud_review_cases(payload)) WHERE name = 'fraud-review.opened';
