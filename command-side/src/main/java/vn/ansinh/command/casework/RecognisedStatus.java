package vn.ansinh.command.casework;

import java.util.List;
import java.util.Optional;
import vn.ansinh.command.recognition.OnTheLists;
import vn.ansinh.kernel.event.application.Parts.StatedFact;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.unit.Unit;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.FactOrigin;
import vn.ansinh.kernel.value.Scheme;

/**
 * Poor and near-poor are what the commune recognised (ADR-0020): nothing that was stated, shown or scored decides it, and that a
 * household is neither follows from a yearly list alone. Without one nobody can tell, whatever paper there is.
 */
final class RecognisedStatus {
    private static final UnitRegistry UNITS = UnitRegistry.load();
    private static final String NOT_POOR = "not-poor";

    private final Matter matter;
    private final OnTheLists lists;

    RecognisedStatus(Matter matter) {
        this.matter = matter;
        this.lists = matter.facts().lists();
    }

    /** Puts what the lists say in the place of what was stated. */
    void replace(List<StatedFact> facts) {
        Optional<StatedFact> stated = stated(facts);
        Optional<String> told = told(stated);
        boolean averageStays = told.isEmpty() && lists.complete() && saysAverage(stated);
        if (!averageStays) {
            facts.removeIf(RecognisedStatus::isStatus);
        }
        told.ifPresent(value -> facts.add(fact(value)));
    }

    /** The same, and what was stated stays where the lists say nothing: enough to offer somebody a claim. */
    void replaceWhereTold(List<StatedFact> facts) {
        told(stated(facts)).ifPresent(value -> {
            facts.removeIf(RecognisedStatus::isStatus);
            facts.add(fact(value));
        });
    }

    /** What must be brought in or put right before the law can tell whether the household is poor; nothing where it is known. */
    Optional<BrokenRule> lacking() {
        Optional<StatedFact> stated =
                stated(List.copyOf(matter.file().evidence().facts().values()));
        if (lists.listing() != null || (lists.complete() && !isPoorByPaper(stated))) {
            return Optional.empty();
        }
        CaseRule rule = lists.complete()
                ? CaseRule.CERTIFICATE_CONTRADICTS_THE_LIST
                : isPoorByPaper(stated) ? CaseRule.CERTIFICATE_IS_NOT_THE_LIST : CaseRule.RECOGNISED_LIST_MISSING;
        return Optional.of(rule.broken(commune(), matter.on().toString()));
    }

    private Optional<String> told(Optional<StatedFact> stated) {
        if (lists.listing() != null) {
            return Optional.of(lists.listing().entry().standing().wire());
        }
        // An average living standard gives a right in health insurance alone; of it the lists of the poor say nothing.
        boolean open = matter.scheme() == Scheme.HEALTH_INSURANCE && (stated.isEmpty() || saysAverage(stated));
        return lists.complete() && !open && !isPoorByPaper(stated) ? Optional.of(NOT_POOR) : Optional.empty();
    }

    private StatedFact fact(String value) {
        long position = matter.facts().found().logPosition();
        StatedFact found = Assessing.fact(matter, FactCode.HOUSEHOLD_POVERTY, value, FactOrigin.REGISTER, position);
        return lists.listing() == null
                ? found
                : new StatedFact(
                        found.code(),
                        found.value(),
                        found.origin(),
                        lists.listing().entry().from(),
                        lists.listing().entry().until(),
                        position);
    }

    private String commune() {
        Unit unit = UNITS.holderOf(matter.file().lodging().unit(), matter.on())
                .orElseGet(() -> UNITS.get(matter.file().lodging().unit()));
        return unit.name();
    }

    private static Optional<StatedFact> stated(List<StatedFact> facts) {
        return facts.stream().filter(RecognisedStatus::isStatus).reduce((older, newer) -> newer);
    }

    private static boolean isStatus(StatedFact fact) {
        return fact.code() == FactCode.HOUSEHOLD_POVERTY;
    }

    private static boolean saysAverage(Optional<StatedFact> stated) {
        return stated.filter(it -> "average-living-standard".equals(it.value().valueOrNull()))
                .isPresent();
    }

    /** Somebody has seen a certificate, or says to have looked it up: a word is no paper. */
    private static boolean isPoorByPaper(Optional<StatedFact> stated) {
        return stated.filter(it -> it.origin() != FactOrigin.DECLARED)
                .map(it -> it.value().valueOrNull())
                .filter(value -> value.equals("poor") || value.equals("near-poor"))
                .isPresent();
    }
}
