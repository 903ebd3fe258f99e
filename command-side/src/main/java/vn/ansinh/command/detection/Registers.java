package vn.ansinh.command.detection;

import vn.ansinh.kernel.event.application.Parts.DecisionNumber;

/** The registers that decisions' numbers run in: one of each unit and year. */
final class Registers {
    private static final char BEFORE_THE_NUMBER = '/';

    private Registers() {}

    /** What a trace of this number is found by, so that nobody has to read a register to see whether it has one number. */
    static String entry(DecisionNumber number) {
        return number.unit().text() + "/" + number.year() + BEFORE_THE_NUMBER + number.number();
    }

    /** The register of such an entry. */
    static String of(String entry) {
        return entry.substring(0, entry.lastIndexOf(BEFORE_THE_NUMBER));
    }
}
