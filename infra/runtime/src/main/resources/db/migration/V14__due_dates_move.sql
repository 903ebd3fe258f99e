-- How far the due dates of all streams were counted again by a calendar (ADR-0021). The newest row is of the calendar in force; it
-- goes on following the log when it is through, for acts that were decided by the calendar before and recorded later.
CREATE TABLE due_date_sweep (
    sweep       bigint      GENERATED ALWAYS AS IDENTITY,
    calendar    text        COLLATE "C" NOT NULL,
    upto        bigint      NOT NULL DEFAULT 0,
    seen        bigint      NOT NULL DEFAULT 0,
    moved       bigint      NOT NULL DEFAULT 0,
    failed      bigint      NOT NULL DEFAULT 0,
    begun_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    finished_at timestamptz,
    CONSTRAINT due_date_sweep_key PRIMARY KEY (sweep)
);

REVOKE ALL ON due_date_sweep FROM PUBLIC;
GRANT SELECT, INSERT, UPDATE ON due_date_sweep TO ansinh_append;
GRANT SELECT ON due_date_sweep TO ansinh_read;
