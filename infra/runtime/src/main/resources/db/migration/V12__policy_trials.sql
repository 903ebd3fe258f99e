-- Trials of the policy over what was decided (ADR-0019). What was asked and what came of it are events; here is how far a trial has come, its
-- numbers, and which cases would gain or lose. All of it can be made again from the log.

CREATE INDEX event_policy_trial ON event (stream, sequence) WHERE name LIKE 'policy-trial.%';

-- Which decision of a case stands: the newest of these.
CREATE INDEX event_decision ON event (stream, sequence, append_id)
    WHERE name IN ('case.decided', 'case.decision-amended', 'case.decision-revoked', 'case.reopened');

CREATE TABLE policy_trial (
    trial    text        COLLATE "C" NOT NULL,
    phase    text        COLLATE "C" NOT NULL,
    done     bigint      NOT NULL,
    total    bigint      NOT NULL,
    begun_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    -- Canonical bytes, whose digest the completed trial's event has.
    result   bytea,
    put_away boolean     NOT NULL DEFAULT false,
    CONSTRAINT policy_trial_key PRIMARY KEY (trial),
    CONSTRAINT policy_trial_phase CHECK (phase IN ('finding', 'trying'))
);

-- Outcomes and sums in VND, as decisions have them open; no fact, no category and no name. The person is there to be forgotten with.
CREATE TABLE policy_trial_case (
    trial          text    COLLATE "C" NOT NULL,
    position       bigint  NOT NULL,
    stream         text    COLLATE "C" NOT NULL,
    reference      text    COLLATE "C" NOT NULL,
    person         text    COLLATE "C" NOT NULL,
    scheme         text    COLLATE "C" NOT NULL,
    unit           text    COLLATE "C" NOT NULL,
    change         text    COLLATE "C" NOT NULL,
    before_granted boolean,
    before_amount  bigint,
    before_cadence text    COLLATE "C",
    before_yearly  bigint,
    after_granted  boolean,
    after_amount   bigint,
    after_cadence  text    COLLATE "C",
    after_yearly   bigint,
    repeated       boolean NOT NULL,
    CONSTRAINT policy_trial_case_key PRIMARY KEY (trial, position)
);
CREATE INDEX policy_trial_case_person ON policy_trial_case (person);

REVOKE ALL ON policy_trial, policy_trial_case FROM PUBLIC;
GRANT SELECT, INSERT, UPDATE, DELETE ON policy_trial TO ansinh_append;
GRANT SELECT, INSERT, DELETE ON policy_trial_case TO ansinh_append;
GRANT SELECT ON policy_trial, policy_trial_case TO ansinh_read;

-- As before; and what a draft would have made of them goes with the approval of their erasure.
CREATE OR REPLACE FUNCTION begin_erasure(whom text) RETURNS boolean LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('erasure of ' || whom, 0));
    INSERT INTO erased_person (person) VALUES (whom) ON CONFLICT DO NOTHING;
    DELETE FROM policy_trial_case WHERE policy_trial_case.person = whom;
    RETURN true;
END
$$;
