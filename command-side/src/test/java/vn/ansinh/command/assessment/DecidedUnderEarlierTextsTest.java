package vn.ansinh.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ansinh.command.law.Assessment;
import vn.ansinh.command.law.CategoryFinding;
import vn.ansinh.command.law.EarlierText;
import vn.ansinh.command.law.FactSheet;
import vn.ansinh.command.law.Outcome;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.law.RuleFinding;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.Scheme;

/** A decision under a text of before a category came is repeated as it was: of no later category, by no later question (ADR-0007, ADR-0023). */
class DecidedUnderEarlierTextsTest {
    private static final List<Scheme> SCHEMES =
            List.of(Scheme.SOCIAL_ALLOWANCE, Scheme.CARE_SUPPORT, Scheme.HEALTH_INSURANCE);
    private static final Set<String> LATER = Set.of(
            "A3a",
            "A3b",
            "A8",
            "C4a",
            "C4b",
            "C5a",
            "C5b",
            "C6",
            "HI-merit",
            "HI-ethnic-minority-left-area",
            "HI-trafficking-victim");

    /** What nobody was asked then. */
    private static final Set<FactCode> ASKED_SINCE = Set.of(
            FactCode.TAKEN_IN_FOR_CARE,
            FactCode.APPLIES_AS_PERSON_WITH_HIV,
            FactCode.HIV_CONFIRMED,
            FactCode.STABLE_INCOME,
            FactCode.PERSON_WITH_MERIT,
            FactCode.DIFFICULT_AREA_LEFT,
            FactCode.DIFFICULT_AREA_LEFT_ON,
            FactCode.APPLIES_AS_TRAFFICKING_VICTIM,
            FactCode.TRAFFICKING_CONFIRMED,
            FactCode.TRAFFICKING_CONFIRMED_ON,
            FactCode.PLACE_AMONG_THE_INSURED);

    private final Policy earlier = EarlierText.without(
            "A3",
            "A8",
            "C4",
            "C5",
            "C6",
            "hi.rate.merit",
            "hi.rate.ethnic-minority-left-area",
            "hi.left-area-years",
            "hi.rate.trafficking-victim",
            "hi.trafficking-years",
            "hi.household-fee.");

    static Stream<GoldenCase> rows() {
        return GoldenCase.all().stream().filter(it -> SCHEMES.contains(it.scheme()));
    }

    /** What the table grants in a category of then is granted, also where nobody was asked what is asked since. */
    @ParameterizedTest
    @MethodSource("rows")
    void row_ofACategoryOfThen_isDecidedAsItWas(GoldenCase row) {
        FactSheet stated = FactSheet.of(row.facts().all().stream()
                .filter(it -> !ASKED_SINCE.contains(it.code()))
                .toList());
        Assessment then = Assessor.assess(row.scheme(), stated, row.on(), earlier);

        assertThat(then.categories()).extracting(CategoryFinding::category).doesNotContainAnyElementsOf(LATER);
        if (row.category().isPresent()
                && LATER.stream().noneMatch(row.category().get()::contains)) {
            assertThat(then.category()).isEqualTo(row.category());
            assertThat(then.sum().map(it -> it.amount().dong())).isEqualTo(row.amount());
        }
    }

    @Test
    void careByTheHousehold_asksNobodyWhoseMemberItIs() {
        GoldenCase own = GoldenCase.named("B4-own");
        FactSheet stated = own.facts().without(FactCode.TAKEN_IN_FOR_CARE);
        Assessment then = Assessor.assess(own.scheme(), stated, own.on(), earlier);

        assertThat(then.category()).contains("C3");
        assertThat(then.findings()).extracting(RuleFinding::rule).doesNotContain("is-the-households-own-member");
        assertThat(Assessor.assess(own.scheme(), own.facts(), own.on(), earlier).category())
                .contains("C3");
        assertThat(Assessor.assess(own.scheme(), stated, own.on(), Policy.load())
                        .outcome())
                .isEqualTo(Outcome.CANNOT_TELL);
    }

    @Test
    void formOfPersonsWithHiv_wasNotExamined() {
        GoldenCase child = GoldenCase.named("B2-A3b");

        assertThat(Assessor.assess(child.scheme(), child.facts(), child.on(), earlier)
                        .outcome())
                .isEqualTo(Outcome.REFUSE);
    }
}
