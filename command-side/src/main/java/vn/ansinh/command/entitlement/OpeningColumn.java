package vn.ansinh.command.entitlement;

import vn.ansinh.kernel.value.Wire;

/** The columns of a file of those who were paid before, one row a person and scheme, in this order. */
enum OpeningColumn implements Wire {
    NUMBER("person_number"),
    NAME("full_name"),
    BORN("birth_date"),
    SCHEME("scheme"),
    CATEGORY("category"),
    AMOUNT("amount"),
    SUPPORTED_MONTHS("supported_months"),
    HOUSING_HELP("housing_help");

    private final String wire;

    OpeningColumn(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
