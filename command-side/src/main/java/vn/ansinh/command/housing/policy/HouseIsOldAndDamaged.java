package vn.ansinh.command.housing.policy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** In use for twenty full years, and damaged (Decision 55/QĐ-BXD). */
record HouseIsOldAndDamaged(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        return examination
                .find("H2.use-years-from")
                .map(figure -> judge(examination, figure.value()))
                .orElseGet(() -> Verdict.of(false, "no criteria on " + examination.on(), "in force"));
    }

    private static Verdict judge(Examination examination, long years) {
        String needed = "in use for " + years + " years, and damaged";
        Optional<LocalDate> since = examination.facts().date(FactCode.IN_USE_SINCE);
        Optional<Boolean> damaged = examination.facts().flag(FactCode.HOUSE_DAMAGED);
        boolean young = since.map(it -> used(it, examination.on()) < years).orElse(false);
        if (young || !damaged.orElse(true)) {
            return Verdict.of(false, young ? "in use since " + since.orElseThrow() : "not damaged", needed);
        }
        if (since.isEmpty() || damaged.isEmpty()) {
            return Verdict.missing(needed, FactCode.IN_USE_SINCE, FactCode.HOUSE_DAMAGED);
        }
        return Verdict.of(true, "in use since " + since.get() + ", damaged", needed);
    }

    private static long used(LocalDate since, LocalDate on) {
        return ChronoUnit.YEARS.between(since, on);
    }
}
