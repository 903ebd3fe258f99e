package vn.ansinh.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ansinh.command.law.Assessment;
import vn.ansinh.command.law.CategoryFinding;
import vn.ansinh.command.law.Change;
import vn.ansinh.command.law.Fact;
import vn.ansinh.command.law.FactSheet;
import vn.ansinh.command.law.Outcome;
import vn.ansinh.command.law.Policy;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.FactOrigin;
import vn.ansinh.kernel.value.FactType;
import vn.ansinh.kernel.value.Scheme;

/** Nobody is asked about HIV who does not apply under the form of Decree 20/2021 Art. 5(3) and (8); whoever does must show it (ADR-0007). */
class PersonsWithHivTest {
    private static final Set<FactCode> OF_THE_FORM =
            Set.of(FactCode.APPLIES_AS_PERSON_WITH_HIV, FactCode.HIV_CONFIRMED, FactCode.STABLE_INCOME);

    private final GoldenCase grown = GoldenCase.named("B2-A8");
    private final FactSheet nothingOfIt = grown.facts()
            .without(FactCode.APPLIES_AS_PERSON_WITH_HIV)
            .without(FactCode.HIV_CONFIRMED)
            .without(FactCode.STABLE_INCOME);

    private Assessment assess(FactSheet facts) {
        return Assessor.assess(Scheme.SOCIAL_ALLOWANCE, facts, grown.on(), Policy.load());
    }

    private static Fact declared(FactCode code) {
        return new Fact(code, "true", FactOrigin.DECLARED, Optional.empty());
    }

    @Test
    void nobodyElse_isExaminedOrAsked() {
        Assessment assessment = assess(nothingOfIt);

        assertThat(assessment.outcome()).isEqualTo(Outcome.REFUSE);
        assertThat(assessment.categories())
                .extracting(CategoryFinding::category)
                .doesNotContain("A3a", "A3b", "A8");
        assertThat(assess(FactSheet.EMPTY).missing()).doesNotContainAnyElementsOf(OF_THE_FORM);
        assertThat(assessment.findings()).allSatisfy(it -> assertThat(it.rule()).doesNotContain("hiv"));
    }

    /** Which form it is is the applicant's own to say; that they have HIV is not, and is neither believed nor denied. */
    @Test
    void whoeverApplies_isAskedToShow_whatWasOnlySaid() {
        FactSheet applied = nothingOfIt.with(declared(FactCode.APPLIES_AS_PERSON_WITH_HIV));
        FactSheet said = applied.with(declared(FactCode.HIV_CONFIRMED)).with(declared(FactCode.STABLE_INCOME));

        for (FactSheet facts : Set.of(applied, said)) {
            assertThat(assess(facts).outcome()).isEqualTo(Outcome.CANNOT_TELL);
            assertThat(assess(facts).missing()).containsExactly(FactCode.HIV_CONFIRMED, FactCode.STABLE_INCOME);
        }
    }

    /** Art. 6(2) lets a poor single parent draw both; whoever is only near-poor is not of Art. 5(8) at all. */
    @Test
    void nearPoorSingleParent_drawsForTheChildrenAlone() {
        GoldenCase widow = GoldenCase.named("B4-R2-A8");
        Assessment nearPoor = assess(widow.facts().with(FactCode.HOUSEHOLD_POVERTY, "near-poor"));

        assertThat(nearPoor.category()).contains("A4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"B2-A3a", "B2-A3b", "B2-A8", "B2-A8i", "B2-A8c", "B4-R2-A8"})
    void whatIsOfTheForm_isSensitive_andNobodysAdvice(String row) {
        GoldenCase golden = GoldenCase.named(row);
        Explained explained = Assessor.explain(golden.scheme(), golden.facts(), golden.on(), Policy.load());

        assertThat(OF_THE_FORM).allMatch(FactCode::sensitive).allMatch(it -> it.type() == FactType.FLAG);
        assertThat(explained.change().ways().stream().flatMap(way -> way.changes().stream()))
                .noneMatch(it -> it instanceof Change.Stated stated && OF_THE_FORM.contains(stated.fact()));
    }
}
