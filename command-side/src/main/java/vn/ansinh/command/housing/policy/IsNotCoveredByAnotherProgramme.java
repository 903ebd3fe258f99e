package vn.ansinh.command.housing.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import vn.ansinh.command.law.Category;
import vn.ansinh.command.law.CategoryFinding;
import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.OnlyTheHighest;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.event.application.Kinds.VerdictOutcome;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.FactCode;

/**
 * Not covered by the poverty or the ethnic-minority programme: none of them fits the household on the day (ADR-0024). Under a policy that has
 * no figures of theirs it is what somebody has stated, as it was when such a policy decided.
 */
record IsNotCoveredByAnotherProgramme(LegalSource source, List<Category> others) implements Rule {
    private static final String NEEDED = "not covered by other programme";

    IsNotCoveredByAnotherProgramme {
        others = List.copyOf(others);
    }

    @Override
    public Verdict judge(Examination examination) {
        List<Category> known = others.stream()
                .filter(it -> HousingSupport.isKnown(it, examination.policy()))
                .toList();
        return known.isEmpty() ? asStated(examination) : derived(known, examination);
    }

    private static Verdict asStated(Examination examination) {
        return examination
                .facts()
                .flag(FactCode.COVERED_BY_OTHER_PROGRAMME)
                .map(it -> Verdict.of(!it, it ? "yes" : "no", NEEDED))
                .orElseGet(() -> Verdict.missing(NEEDED, FactCode.COVERED_BY_OTHER_PROGRAMME));
    }

    private static Verdict derived(List<Category> known, Examination examination) {
        List<String> fitting = new ArrayList<>();
        TreeSet<FactCode> missing = new TreeSet<>();
        for (Category other : known) {
            CategoryFinding finding = OnlyTheHighest.examine(other, examination);
            missing.addAll(finding.missing());
            if (finding.outcome() == VerdictOutcome.SATISFIED) {
                fitting.add(other.code());
            }
            if (finding.outcome() != VerdictOutcome.NOT_SATISFIED || finding.certainty() == Certainty.PROVISIONAL) {
                examination.note(finding);
            }
        }
        if (!fitting.isEmpty()) {
            return Verdict.of(false, String.join(", ", fitting), NEEDED);
        }
        return missing.isEmpty()
                ? Verdict.of(true, "none", NEEDED)
                : new Verdict.CannotTell(List.copyOf(missing), NEEDED);
    }
}
