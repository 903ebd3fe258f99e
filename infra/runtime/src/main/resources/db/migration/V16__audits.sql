-- Audits (ADR-0026): sampling plans and findings are read from the event table, by indexes over their own events alone. What the
-- functions read stands open in the payloads.

CREATE INDEX event_sampling_plan ON event (stream, sequence) WHERE name LIKE 'sampling-plan.%';
CREATE INDEX event_sampling_plan_drawn_up ON event (append_id) WHERE name = 'sampling-plan.drawn-up';

CREATE FUNCTION audit_finding_addressee(payload bytea) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    addressee jsonb := convert_from(payload, 'UTF8')::jsonb -> 'addressee';
BEGIN
    RETURN (addressee ->> 'duty') || '/' || (addressee ->> 'unit');
END
$$;

CREATE FUNCTION audit_finding_plan(payload bytea) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN convert_from(payload, 'UTF8')::jsonb ->> 'plan';
END
$$;

CREATE INDEX event_audit_finding ON event (stream, sequence) WHERE name LIKE 'audit-finding.%';
CREATE INDEX event_audit_finding_raised ON event (append_id) WHERE name = 'audit-finding.raised';
CREATE INDEX event_audit_finding_addressee ON event (audit_finding_addressee(payload), append_id)
    WHERE name = 'audit-finding.raised';
CREATE INDEX event_audit_finding_plan ON event (audit_finding_plan(payload)) WHERE name = 'audit-finding.raised';
