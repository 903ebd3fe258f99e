-- Detectors of the fraud review (ADR-0036). What they found and what was asked of them are events; here is what the log told them, how far they
-- have come in it, and how far a sweep is. All of it can be made again from the log.

CREATE INDEX event_detected_alert ON event (stream, sequence) WHERE name LIKE 'alert.%';
CREATE INDEX event_detected_alert_raised ON event (append_id) WHERE name = 'alert.raised';
CREATE INDEX event_detected_review ON event (stream, sequence)
    WHERE name IN ('fraud-review.opened', 'fraud-review.concluded', 'fraud-review.complaint-lodged',
        'fraud-review.complaint-decided');
CREATE INDEX event_detection_sweep ON event (stream, sequence) WHERE name LIKE 'detection-sweep.%';

-- Opaque identifiers, keyed digests and days; no name, number, birth date, fact or category.
CREATE TABLE detection_trace (
    position    bigint NOT NULL,
    nth         integer NOT NULL,
    kind        text COLLATE "C" NOT NULL,
    key         text COLLATE "C" NOT NULL,
    on_day      date NOT NULL,
    person      text COLLATE "C",
    matter      text COLLATE "C",
    entitlement text COLLATE "C",
    unit        text COLLATE "C",
    official    text COLLATE "C",
    from_day    date,
    until_day   date,
    number      bigint NOT NULL,
    word        text COLLATE "C" NOT NULL,
    CONSTRAINT detection_trace_place PRIMARY KEY (position, nth)
);
CREATE INDEX detection_trace_key ON detection_trace (kind, key, position);
CREATE INDEX detection_trace_person ON detection_trace (person, kind, position) WHERE person IS NOT NULL;
CREATE INDEX detection_trace_matter ON detection_trace (matter, kind, position);
CREATE INDEX detection_trace_newest ON detection_trace (kind, position);

-- Which program's traces they are, and the days on which was looked at what comes about by time alone.
CREATE TABLE detection_progress (
    one         boolean     NOT NULL DEFAULT true,
    tracing     integer     NOT NULL,
    upto        bigint      NOT NULL,
    compared_at timestamptz,
    waited_on   date,
    CONSTRAINT detection_progress_one PRIMARY KEY (one),
    CONSTRAINT detection_progress_only CHECK (one)
);

CREATE TABLE detection_sweep (
    sweep    text        COLLATE "C" NOT NULL,
    position bigint      NOT NULL DEFAULT 0,
    nth      integer     NOT NULL DEFAULT 0,
    seen     bigint      NOT NULL DEFAULT 0,
    total    bigint      NOT NULL DEFAULT 0,
    hits     bigint      NOT NULL DEFAULT 0,
    raised   bigint      NOT NULL DEFAULT 0,
    begun_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT detection_sweep_key PRIMARY KEY (sweep)
);

REVOKE ALL ON detection_trace, detection_progress, detection_sweep FROM PUBLIC;
GRANT SELECT, INSERT, DELETE ON detection_trace TO ansinh_append;
GRANT SELECT, INSERT, UPDATE ON detection_progress, detection_sweep TO ansinh_append;
GRANT SELECT ON detection_trace, detection_progress, detection_sweep TO ansinh_read;

-- As before; and what detectors know of a person goes with the approval of their erasure.
CREATE OR REPLACE FUNCTION begin_erasure(whom text) RETURNS boolean LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('erasure of ' || whom, 0));
    INSERT INTO erased_person (person) VALUES (whom) ON CONFLICT DO NOTHING;
    DELETE FROM policy_trial_case WHERE policy_trial_case.person = whom;
    DELETE FROM detection_trace WHERE detection_trace.person = whom;
    DELETE FROM detection_trace WHERE detection_trace.key = whom
        AND detection_trace.kind IN ('part', 'relative', 'receives');
    RETURN true;
END
$$;
