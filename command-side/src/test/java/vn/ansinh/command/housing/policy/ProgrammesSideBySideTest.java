package vn.ansinh.command.housing.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.command.law.Assessment;
import vn.ansinh.command.law.CategoryFinding;
import vn.ansinh.command.law.EarlierText;
import vn.ansinh.command.law.Fact;
import vn.ansinh.command.law.FactSheet;
import vn.ansinh.command.law.Outcome;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.law.RuleFinding;
import vn.ansinh.kernel.event.application.Kinds.VerdictOutcome;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.FactOrigin;
import vn.ansinh.kernel.value.Help;

/** Which programme goes before which, and that decisions of before the programmes came stay what they were (ADR-0024). */
class ProgrammesSideBySideTest {
    private static final LocalDate ON = LocalDate.of(2025, 4, 10);

    /** Two persons in 15.9 m² of brick: H2 fits, and nothing else yet. */
    private static final FactSheet SMALL =
            facts("merit-ground=none household-poverty=poor undisputed-residential-land=true"
                    + " disaster-effect=none work-needed=new-build persons-in-household=2 floor-area=159 foundation-durable=true"
                    + " frame-durable=true roof-durable=true in-use-since=2010-06-01 house-damaged=false");

    private static final FactSheet COVERED_BY_NONE = SMALL.with(FactCode.ETHNIC_MINORITY, "false")
            .with(FactCode.DIFFICULT_AREA_RESIDENT, "false")
            .with(FactCode.POOR_DISTRICT_DWELLING, "false");

    private static FactSheet facts(String stated) {
        return FactSheet.of(Arrays.stream(stated.split(" "))
                .map(it -> it.split("=", 2))
                .map(it -> new Fact(FactCode.ofWire(it[0]), it[1], FactOrigin.REGISTER, Optional.empty()))
                .toList());
    }

    private static Assessment assess(FactSheet facts, Policy policy) {
        return HousingSupport.assess(Help.REGULAR, facts.proven(), ON, policy);
    }

    private static CategoryFinding of(Assessment assessment, String category) {
        return assessment.categories().stream()
                .filter(it -> it.category().equals(category))
                .findFirst()
                .orElseThrow();
    }

    private static RuleFinding covered(Assessment assessment) {
        return of(assessment, "H2").rules().stream()
                .filter(it -> it.rule().equals("is-not-covered-by-another-programme"))
                .findFirst()
                .orElseThrow();
    }

    /** What is missing of H3 and H4 is missing of H2: nobody is paid by one programme while another may have to. */
    @Test
    void nationwideProgramme_cannotTell_whileTheOthersCannot() {
        Assessment open = assess(SMALL, Policy.load());

        assertThat(open.outcome()).isEqualTo(Outcome.CANNOT_TELL);
        assertThat(open.missing())
                .containsExactly(
                        FactCode.ETHNIC_MINORITY,
                        FactCode.HOUSEHOLD_INDEPENDENT_SINCE,
                        FactCode.HELPED_WITH_HOUSING_BEFORE,
                        FactCode.POOR_DISTRICT_DWELLING,
                        FactCode.DIFFICULT_AREA_RESIDENT);
        assertThat(assess(COVERED_BY_NONE, Policy.load()).category()).contains("H2");
    }

    /** What somebody once stated about it is neither needed nor heard, once the law says it itself. */
    @ParameterizedTest
    @CsvSource({"true", "false"})
    void whatWasStated_isNotHeard_whereTheLawTells(String stated) {
        FactSheet said = COVERED_BY_NONE.with(FactCode.COVERED_BY_OTHER_PROGRAMME, stated);
        assertThat(assess(said, Policy.load()).category()).contains("H2");

        FactSheet minority = said.with(FactCode.ETHNIC_MINORITY, "true");
        assertThat(assess(minority, Policy.load()).category()).contains("H4");
        assertThat(covered(assess(minority, Policy.load())).verdict().found()).isEqualTo("H4");
    }

    /** The figures of a programme that covers the household are what the refusal of H2 rests on, with their certainty. */
    @Test
    void refusalOfTheNationwideProgramme_asSureAsTheOther() {
        Assessment byH4 = assess(COVERED_BY_NONE.with(FactCode.ETHNIC_MINORITY, "true"), Policy.load());
        assertThat(covered(byH4).certainty()).isEqualTo(Certainty.PROVISIONAL);
        assertThat(byH4.certainty()).isEqualTo(Certainty.PROVISIONAL);

        Assessment byH2 = assess(COVERED_BY_NONE, Policy.load());
        assertThat(covered(byH2).certainty()).isEqualTo(Certainty.CONFIRMED);
        assertThat(byH2.figures())
                .noneMatch(
                        figure -> figure.key().startsWith("H3") || figure.key().startsWith("H4"));
    }

    /** Both fit and pay the same: the first in the table's order is granted. */
    @Test
    void poorDistrict_goesBeforeTheMinorityProgramme() {
        FactSheet both = COVERED_BY_NONE
                .with(FactCode.ETHNIC_MINORITY, "true")
                .with(FactCode.POOR_DISTRICT_DWELLING, "true")
                .with(FactCode.HOUSEHOLD_INDEPENDENT_SINCE, "2015-01-05")
                .with(FactCode.HELPED_WITH_HOUSING_BEFORE, "false");
        Assessment assessment = assess(both, Policy.load());

        assertThat(assessment.category()).contains("H3");
        assertThat(of(assessment, "H4").outcome()).isEqualTo(VerdictOutcome.SATISFIED);
        assertThat(covered(assessment).verdict().found()).isEqualTo("H3, H4");
    }

    /** A decision under a text of before the programmes came is assessed by what was stated, and of no category that came later. */
    @ParameterizedTest
    @CsvSource({"false, GRANT, SATISFIED, no", "true, REFUSE, NOT_SATISFIED, yes", "-, CANNOT_TELL, CANNOT_TELL, ''"})
    void olderText_decidesAsItDid(String stated, Outcome outcome, VerdictOutcome verdict, String found) {
        FactSheet facts = stated.equals("-") ? SMALL : SMALL.with(FactCode.COVERED_BY_OTHER_PROGRAMME, stated);
        Assessment assessment = assess(facts, EarlierText.beforeHousingProgrammes());

        assertThat(assessment.outcome()).isEqualTo(outcome);
        assertThat(covered(assessment).outcome()).isEqualTo(verdict);
        assertThat(covered(assessment).verdict().found()).isEqualTo(found);
        assertThat(assessment.categories())
                .extracting(CategoryFinding::category)
                .containsExactly("H1", "H2", "H6a", "H6b", "H6c");
        assertThat(covered(assessment).facts()).containsExactly(FactCode.COVERED_BY_OTHER_PROGRAMME);
    }

    /** Never two programmes for the poor at once: who fits H3 or H4 does not fit H2, on any day and by any facts. */
    @Test
    void noHousehold_isOfTheNationwideProgrammeAndOfAnother() {
        int others = 0;
        int nationwide = 0;
        for (long seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            FactSheet facts = SMALL.with(FactCode.HOUSEHOLD_POVERTY, random.nextBoolean() ? "poor" : "near-poor")
                    .with(FactCode.WORK_NEEDED, random.nextBoolean() ? "repair" : "new-build")
                    .with(FactCode.ETHNIC_MINORITY, Boolean.toString(random.nextInt(3) == 0))
                    .with(FactCode.DIFFICULT_AREA_RESIDENT, Boolean.toString(random.nextInt(3) == 0))
                    .with(FactCode.POOR_DISTRICT_DWELLING, Boolean.toString(random.nextBoolean()))
                    .with(FactCode.HELPED_WITH_HOUSING_BEFORE, Boolean.toString(random.nextBoolean()))
                    .with(
                            FactCode.HOUSEHOLD_INDEPENDENT_SINCE,
                            ON.minusDays(random.nextInt(3_000)).toString());
            LocalDate on = LocalDate.of(2024, 11, 1).plusDays(random.nextInt(330));
            Assessment assessment = HousingSupport.assess(Help.REGULAR, facts, on, Policy.load());
            boolean other = of(assessment, "H3").outcome() == VerdictOutcome.SATISFIED
                    || of(assessment, "H4").outcome() == VerdictOutcome.SATISFIED;
            boolean second = of(assessment, "H2").outcome() == VerdictOutcome.SATISFIED;
            assertThat(other && second).as("seed %d", seed).isFalse();
            others += other ? 1 : 0;
            nationwide += second ? 1 : 0;
        }
        assertThat(List.of(others, nationwide))
                .allSatisfy(count -> assertThat(count).isPositive());
    }
}
