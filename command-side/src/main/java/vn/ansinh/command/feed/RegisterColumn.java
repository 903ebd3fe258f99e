package vn.ansinh.command.feed;

import vn.ansinh.kernel.value.Wire;

/** The columns of a register's file, one row a person, in this order; what a register does not tell stays empty. */
public enum RegisterColumn implements Wire {
    NUMBER("person_number"),
    FROM("from"),
    UNTIL("until"),
    UNIT("unit"),
    AMOUNT("amount"),
    ACT("act");

    private final String wire;

    RegisterColumn(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
