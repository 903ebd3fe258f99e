package vn.ansinh.command.housing.policy;

import java.util.List;
import java.util.Optional;
import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** Alone: under 18 m². More persons: under 30 m² and under 8 m² for each (Decision 55/QĐ-BXD). */
record FloorAreaIsTooSmall(LegalSource source) implements Rule {
    private static final List<String> BOUNDS = List.of("alone-below", "household-below", "per-person-below");

    @Override
    public Verdict judge(Examination examination) {
        if (BOUNDS.stream()
                .anyMatch(bound -> examination.find("H2.area-" + bound).isEmpty())) {
            return Verdict.of(false, "no criteria on " + examination.on(), "in force");
        }
        String needed = "alone under " + metres(examination, "alone-below") + ", else under "
                + metres(examination, "household-below") + " and " + metres(examination, "per-person-below")
                + " for each";
        Optional<Integer> area = examination.facts().area(FactCode.FLOOR_AREA);
        Optional<Integer> persons = examination.facts().count(FactCode.PERSONS_IN_HOUSEHOLD);
        if (area.isEmpty() || persons.isEmpty()) {
            return Verdict.missing(needed, FactCode.FLOOR_AREA, FactCode.PERSONS_IN_HOUSEHOLD);
        }
        boolean small = isSmall(examination, area.get(), persons.get());
        return Verdict.of(small, SquareMetres.of(area.get()) + " for " + persons.get() + " persons", needed);
    }

    private static boolean isSmall(Examination examination, long area, int persons) {
        if (persons == 1) {
            return area < tenths(examination, "alone-below");
        }
        return persons > 1
                && area < tenths(examination, "household-below")
                && area < tenths(examination, "per-person-below") * persons;
    }

    private static String metres(Examination examination, String figure) {
        return SquareMetres.of(tenths(examination, figure));
    }

    private static long tenths(Examination examination, String figure) {
        return examination.need("H2.area-" + figure).value();
    }
}
