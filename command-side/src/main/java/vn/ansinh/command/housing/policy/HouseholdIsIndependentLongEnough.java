package vn.ansinh.command.housing.policy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** A household of its own (hộ độc lập) for three full years: who parts to be helped is not (Circular 01/2022/TT-BXD). */
record HouseholdIsIndependentLongEnough(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        return examination
                .find("H3.independent-years-from")
                .map(figure -> judge(examination, figure.value()))
                .orElseGet(() -> Verdict.of(false, "no criteria on " + examination.on(), "in force"));
    }

    private static Verdict judge(Examination examination, long years) {
        String needed = "on its own for " + years + " years";
        return examination
                .facts()
                .date(FactCode.HOUSEHOLD_INDEPENDENT_SINCE)
                .map(since -> Verdict.of(full(since, examination.on()) >= years, "since " + since, needed))
                .orElseGet(() -> Verdict.missing(needed, FactCode.HOUSEHOLD_INDEPENDENT_SINCE));
    }

    private static long full(LocalDate since, LocalDate on) {
        return ChronoUnit.YEARS.between(since, on);
    }
}
