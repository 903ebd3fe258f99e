package vn.ansinh.command.insurance.policy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.kernel.value.FactCode;

/**
 * Something has happened, and less than so many full years ago: the day on which they are full is the first that is too late.
 *
 * @param whether it has; only then is the day asked for
 * @param years key of the figure
 */
record Lately(FactCode whether, FactCode day, String years) {
    Verdict judge(Examination examination) {
        return examination
                .find(years)
                .map(figure -> judge(examination, figure.value()))
                .orElseGet(() -> Verdict.of(false, "no time set on " + examination.on(), "in force"));
    }

    private Verdict judge(Examination examination, long most) {
        String needed = "less than " + most + " years ago";
        return examination
                .facts()
                .flag(whether)
                .map(it -> it ? since(examination, most, needed) : Verdict.of(false, "no", needed))
                .orElseGet(() -> Verdict.missing(needed, whether));
    }

    private Verdict since(Examination examination, long most, String needed) {
        return examination
                .facts()
                .date(day)
                .map(it -> Verdict.of(lies(it, examination.on(), most), "since " + it, needed))
                .orElseGet(() -> Verdict.missing(needed, day));
    }

    private static boolean lies(LocalDate since, LocalDate on, long most) {
        return !since.isAfter(on) && ChronoUnit.YEARS.between(since, on) < most;
    }
}
