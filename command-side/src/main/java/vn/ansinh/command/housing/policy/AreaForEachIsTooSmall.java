package vn.ansinh.command.housing.policy;

import java.util.Optional;
import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** Under 8 m² for each person of the household, however many they are (Circular 01/2022/TT-BXD). */
record AreaForEachIsTooSmall(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        return examination
                .find("H3.area-per-person-below")
                .map(figure -> judge(examination, figure.value()))
                .orElseGet(() -> Verdict.of(false, "no criteria on " + examination.on(), "in force"));
    }

    private static Verdict judge(Examination examination, long below) {
        String needed = "under " + SquareMetres.of(below) + " for each";
        Optional<Integer> area = examination.facts().area(FactCode.FLOOR_AREA);
        Optional<Integer> persons = examination.facts().count(FactCode.PERSONS_IN_HOUSEHOLD);
        if (area.isEmpty() || persons.isEmpty()) {
            return Verdict.missing(needed, FactCode.FLOOR_AREA, FactCode.PERSONS_IN_HOUSEHOLD);
        }
        return Verdict.of(
                area.get() < below * persons.get(),
                SquareMetres.of(area.get()) + " for " + persons.get() + " persons",
                needed);
    }
}
