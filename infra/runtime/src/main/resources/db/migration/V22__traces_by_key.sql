-- Whatever is known by a page's persons, cases and entitlements is read at once, of all kinds together (ADR-0036): the key leads.

DROP INDEX detection_trace_key;
CREATE INDEX detection_trace_key ON detection_trace (key, kind, position);

-- On how many persons' papers an issuer's name stands, day by day: told by the index alone, so that an issuer may have as many as it likes.
CREATE INDEX detection_trace_issuer ON detection_trace (key, from_day, person) WHERE kind = 'issuer';
