package vn.ansinh.launcher.demo;

import java.time.LocalDate;
import vn.ansinh.kernel.value.PersonNumber;
import vn.ansinh.kernel.value.Sex;

/**
 * Made-up person numbers, right by their structure. Serials of demo people, of the walk's and of the demo issuer's staff
 * lie apart, so that nobody becomes an official by chance.
 */
public final class Numbers {

    /** The province's own; whoever is born here keeps it after the merger. */
    private static final int BAC_GIANG = 24;

    private static final int DEMO_SERIALS = 700_000;
    private static final int WALK_SERIALS = 100_000;
    private static final int LIST_SERIALS = 100_000;
    /** Has no divisor in common with the number of serials: neighbours get serials far apart, and each its own. */
    private static final long STRIDE = 387_661;

    private Numbers() {}

    /** Of the demo's person with this running number; the first 700,000 of a seed are all different. */
    static PersonNumber demo(long seed, long person, LocalDate born, Sex sex) {
        long serial = Math.floorMod(person * STRIDE + Math.floorMod(seed, DEMO_SERIALS), DEMO_SERIALS);
        return number(born, sex, (int) serial);
    }

    /** Of somebody who is met in a walk. */
    public static PersonNumber walk(Chance chance, LocalDate born, Sex sex) {
        return number(born, sex, DEMO_SERIALS + chance.between(0, WALK_SERIALS - 1));
    }

    /** Of somebody who stands on the list of a commune and applies for nothing. */
    static PersonNumber onAList(int list, LocalDate born, Sex sex) {
        return number(born, sex, DEMO_SERIALS + WALK_SERIALS + Math.floorMod(list, LIST_SERIALS));
    }

    private static PersonNumber number(LocalDate born, Sex sex, int serial) {
        int century = (born.getYear() - 1900) / 100 * 2 + (sex == Sex.FEMALE ? 1 : 0);
        return PersonNumber.parse("%03d%d%02d%06d".formatted(BAC_GIANG, century, born.getYear() % 100, serial));
    }
}
