package vn.ansinh.command.law;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.ansinh.kernel.value.FactCode;

/** Age by exact date of birth: a year is full ("đủ") when the birthday is reached. */
public final class Age {
    private Age() {}

    /** Completed years on the day of the examination; -1 before birth; empty when the birth date is not stated. */
    public static Optional<Long> on(Examination examination) {
        return examination.facts().date(FactCode.DATE_OF_BIRTH).map(born -> years(born, examination.on()));
    }

    /** The birthday on which these years are full; who was born on 29 February has it on 1 March in a common year. */
    static LocalDate reached(LocalDate born, long years) {
        LocalDate birthday = born.plusYears(years);
        return years(born, birthday) < years ? birthday.plusDays(1) : birthday;
    }

    public static String text(long age) {
        return age < 0 ? "not yet born" : "age " + age;
    }

    private static long years(LocalDate born, LocalDate on) {
        return on.isBefore(born) ? -1 : ChronoUnit.YEARS.between(born, on);
    }
}
