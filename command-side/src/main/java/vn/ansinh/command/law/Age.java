package vn.ansinh.command.law;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.LongPredicate;
import vn.ansinh.kernel.value.FactCode;

/**
 * Age by exact date of birth. That a year is full ("đủ") on the birthday, and not on the day after it, is a reading with a row of its own (ADR-0030):
 * what is judged on another day than a birthday does not rest on it, nor does what both would say.
 */
public final class Age {
    /** 1: a year is full on the birthday; 0: on the day after. */
    private static final String ON_THE_BIRTHDAY = "age.full-on-the-birthday";

    private Age() {}

    /** Whether the age on the day of the examination fits. */
    public static Verdict judge(Examination examination, LongPredicate fits, String needed) {
        Optional<LocalDate> born = examination.facts().date(FactCode.DATE_OF_BIRTH);
        if (born.isEmpty()) {
            return Verdict.missing(needed, FactCode.DATE_OF_BIRTH);
        }
        long age = on(examination.on(), born.get(), fits, examination);
        return Verdict.of(fits.test(age), text(age), needed);
    }

    /**
     * Completed years on the day; -1 before birth.
     *
     * @param fits what is asked of them
     */
    public static long on(LocalDate day, LocalDate born, LongPredicate fits, Examination examination) {
        long age = years(born, day);
        long eve = age == 0 ? age : years(born, day.minusDays(1));
        if (fits.test(age) == fits.test(eve) || !examination.knows(ON_THE_BIRTHDAY)) {
            return age;
        }
        return examination.find(ON_THE_BIRTHDAY).map(row -> row.value() == 1).orElse(true) ? age : eve;
    }

    /** The first day on which these years are full; who was born on 29 February has the birthday on 1 March in a common year. */
    static LocalDate reached(LocalDate born, long years, Policy policy) {
        LocalDate birthday = anniversary(born, years);
        boolean dayAfter = years > 0
                && policy.parameters().has(ON_THE_BIRTHDAY)
                && policy.parameter(ON_THE_BIRTHDAY, birthday)
                        .filter(row -> row.value() == 0)
                        .isPresent();
        return dayAfter ? birthday.plusDays(1) : birthday;
    }

    /** The day on which so many years have passed. */
    static LocalDate anniversary(LocalDate since, long years) {
        LocalDate day = since.plusYears(years);
        return years(since, day) < years ? day.plusDays(1) : day;
    }

    public static String text(long age) {
        return age < 0 ? "not yet born" : "age " + age;
    }

    private static long years(LocalDate born, LocalDate on) {
        return on.isBefore(born) ? -1 : ChronoUnit.YEARS.between(born, on);
    }
}
