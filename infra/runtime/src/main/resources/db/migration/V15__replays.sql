-- Replays of the log into views (ADR-0025): asked for and ended by events, few among many. How far one is stands beside the views.
CREATE INDEX event_replay ON event (append_id, stream, sequence) WHERE name LIKE 'replay.%';
