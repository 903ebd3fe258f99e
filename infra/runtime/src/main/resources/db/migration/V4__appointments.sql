-- The book of appointments (ADR-0011): who may act as what, kept by the append itself, so that the gate never asks a view.
-- Lines are added and never changed: an appointment, then that it was confirmed, then that it was ended. Opaque ids only.

CREATE TABLE appointment (
    appointment text COLLATE "C" NOT NULL,
    duty        text COLLATE "C" NOT NULL,
    stream      text COLLATE "C" NOT NULL,
    person      text COLLATE "C" NOT NULL,
    account     text COLLATE "C" NOT NULL,
    unit        text COLLATE "C" NOT NULL,
    valid_from  date NOT NULL,
    valid_until date,
    -- In what capacity the holder signs, and on whose appointment that leans.
    capacity    text COLLATE "C" NOT NULL,
    principal   text COLLATE "C",
    CONSTRAINT appointment_key PRIMARY KEY (appointment, duty)
);
CREATE INDEX appointment_account ON appointment (account);

CREATE TABLE appointment_confirmed (
    appointment text COLLATE "C" NOT NULL,
    CONSTRAINT appointment_confirmed_key PRIMARY KEY (appointment)
);

CREATE TABLE appointment_ended (
    appointment text COLLATE "C" NOT NULL,
    last_day    date NOT NULL,
    CONSTRAINT appointment_ended_key PRIMARY KEY (appointment)
);

CREATE TABLE declared_relative (
    official text COLLATE "C" NOT NULL,
    relative text COLLATE "C" NOT NULL,
    CONSTRAINT declared_relative_key PRIMARY KEY (official, relative)
);

REVOKE ALL ON appointment, appointment_confirmed, appointment_ended, declared_relative FROM PUBLIC;
GRANT SELECT, INSERT ON appointment, appointment_confirmed, appointment_ended, declared_relative TO ansinh_append;
GRANT SELECT ON appointment, appointment_confirmed, appointment_ended, declared_relative TO ansinh_read;
