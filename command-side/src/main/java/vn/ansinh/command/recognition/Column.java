package vn.ansinh.command.recognition;

import vn.ansinh.kernel.value.Wire;

/** The columns of a list's file, one row a member, in this order. */
enum Column implements Wire {
    HOUSEHOLD("household_code"),
    CLASS("class"),
    FROM("from"),
    UNTIL("until"),
    NUMBER("person_number"),
    NAME("full_name"),
    BORN("birth_date"),
    SEX("sex"),
    RELATION("relation");

    private final String wire;

    Column(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
