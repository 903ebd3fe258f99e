package vn.ansinh.command.feed;

import java.util.Arrays;
import vn.ansinh.kernel.value.Wire;

/** The columns of a register's file, one row a person, in this order; what a register does not tell stays empty. */
public enum RegisterColumn implements Wire {
    NUMBER("person_number", "personNumber"),
    FROM("from", "from"),
    UNTIL("until", "until"),
    UNIT("unit", "unit"),
    AMOUNT("amount", "amount"),
    ACT("act", "act");

    private final String wire;
    private final String property;

    RegisterColumn(String wire, String property) {
        this.wire = wire;
        this.property = property;
    }

    /** As the file's header has it. */
    @Override
    public String wire() {
        return wire;
    }

    /** Where a column of the header stands in a program's row: {@code /personNumber}; nothing for a row as a whole. */
    static String pointerOf(String header) {
        return Arrays.stream(values())
                .filter(column -> column.wire.equals(header))
                .findFirst()
                .map(column -> "/" + column.property)
                .orElse("");
    }
}
