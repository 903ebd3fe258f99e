package vn.ansinh.kernel.event.fraud;

import vn.ansinh.kernel.value.Wire;

/** A state register outside this system that is asked whether somebody may still draw, or draw so much. */
public enum Register implements Wire {
    /** Civil status: who died, by which entry. */
    DEATHS("deaths"),
    /** Residence: who moved, and where to. */
    MOVES("moves"),
    /** Who serves a sentence or is detained. */
    DETENTIONS("detentions"),
    /** Whom the population database does not know by the number that was given. */
    UNKNOWN_NUMBERS("unknown-numbers"),
    /** Wages and salaries, VND a month. */
    SALARIES("salaries"),
    /** Pensions and monthly benefits of social insurance, VND a month. */
    PENSIONS("pensions"),
    /** Cars and other registered vehicles of value. */
    VEHICLES("vehicles");

    private final String wire;

    Register(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
