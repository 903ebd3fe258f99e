-- What a person asked and was not answered is asked for at each erasure (ADR-0015).
CREATE INDEX event_data_request ON event (stream, sequence) WHERE name LIKE 'data-request.%';
