-- A person who was erased is found by no number any more: their digests go in the append that records the erasure (ADR-0014).
GRANT DELETE ON person TO ansinh_append;

-- What is proposed or approved and not carried out is asked for at each start and every half minute, and at each proposal.
CREATE INDEX event_erasure ON event (stream, sequence) WHERE name LIKE 'erasure.%';
