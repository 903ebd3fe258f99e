package vn.ansinh.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ansinh.command.law.Assessment;
import vn.ansinh.command.law.FactSheet;
import vn.ansinh.command.law.Outcome;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.law.PolicyText;
import vn.ansinh.kernel.event.application.Parts.StatedFact;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.FactOrigin;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.Scheme;

/** Each edge of the law from both sides: one day, one đồng, a tenth of a square metre, one month. */
class BoundaryTest {
    private final Policy policy = Policy.load();

    static Stream<Arguments> edges() {
        return GoldenCase.edges().stream().map(it -> Arguments.of(it, it.category()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("edges")
    void assess_categoryOrNone_onEachSideOfTheEdge(GoldenCase edge, Optional<String> category) {
        Assessment assessment = Assessor.assess(edge.scheme(), edge.facts(), edge.on(), policy);

        assertThat(assessment.outcome()).isEqualTo(edge.outcome());
        assertThat(assessment.category()).isEqualTo(category);
        edge.amount()
                .ifPresent(amount -> assertThat(
                                assessment.sum().orElseThrow().amount().dong())
                        .isEqualTo(amount));
    }

    @ParameterizedTest
    @CsvSource({
        // Two persons: under 8 m² each binds; four: under 30 m² binds.
        "2, 159, H2",
        "2, 160, -",
        "3, 239, H2",
        "3, 240, -",
        "4, 299, H2",
        "4, 300, -",
        "0, 10, -"
    })
    void assess_bothAreaLimits_forALargerHousehold(String persons, String area, String category) {
        GoldenCase alone = GoldenCase.named("T30");
        FactSheet facts =
                alone.facts().with(FactCode.PERSONS_IN_HOUSEHOLD, persons).with(FactCode.FLOOR_AREA, area);
        Assessment assessment = Assessor.assess(Scheme.HOUSING, facts, alone.on(), policy);

        assertThat(assessment.category().orElse("-")).isEqualTo(category);
    }

    @ParameterizedTest
    @CsvSource({"true, true, true, -", "false, true, true, -", "false, false, true, H2", "false, false, false, H2"})
    void assess_twoOfThreeParts_forTheStructure(String foundation, String frame, String roof, String category) {
        GoldenCase large = GoldenCase.named("T29");
        FactSheet facts = large.facts()
                .with(FactCode.FOUNDATION_DURABLE, foundation)
                .with(FactCode.FRAME_DURABLE, frame)
                .with(FactCode.ROOF_DURABLE, roof);
        Assessment assessment = Assessor.assess(Scheme.HOUSING, facts, large.on(), policy);

        assertThat(assessment.category().orElse("-")).isEqualTo(category);
    }

    /** Each choice that a rule takes, and the next that it does not. */
    @ParameterizedTest
    @CsvSource({
        "T04, studies, general, A2",
        "T04, studies, vocational, A2",
        "T04, studies, college, A2",
        "T04, studies, first-degree, A2",
        "T04, studies, further-degree, -",
        "T04, studies, none, -",
        "B2-A5a1, obliged-supporter, none, A5a1",
        "B2-A5a1, obliged-supporter, on-the-allowance, A5a1",
        "B2-A5a1, obliged-supporter, able, -"
    })
    void assess_categoryOrNone_forEachChoice(String golden, String fact, String value, String category) {
        GoldenCase row = GoldenCase.named(golden);
        Assessment assessment =
                Assessor.assess(row.scheme(), row.facts().with(FactCode.ofWire(fact), value), row.on(), policy);

        assertThat(assessment.category().orElse("-")).isEqualTo(category);
    }

    /** Whoever drew the pension alone drew enough (Decree 176/2025). */
    @Test
    void funeral_granted_forWhoeverDrewTheSocialPension() {
        GoldenCase recipient = GoldenCase.named("T17");
        FactSheet facts = recipient
                .facts()
                .with(FactCode.SOCIAL_ALLOWANCE_DRAWN, "0")
                .with(FactCode.SOCIAL_PENSION_DRAWN, "500000");

        assertThat(Assessor.assess(recipient.scheme(), facts, recipient.on(), policy)
                        .category())
                .contains("F3");
    }

    /** What the gazette may yet say otherwise: that children in studies do not count, and that a single parent draws one sum alone. */
    @Test
    void provisionalReadingsOfTheSingleParent_areOneFigureEach() {
        GoldenCase widow = GoldenCase.named("T16");
        FactSheet studying =
                widow.facts().with(FactCode.CHILDREN_UNDER_16, "1").with(FactCode.CHILDREN_16_TO_22_STUDYING, "3");
        assertThat(monthly(widow, studying, policy)).isEqualTo(4 * 500_000);
        assertThat(monthly(widow, studying, without("A4.studying-children-count")))
                .isEqualTo(500_000);

        FactSheet disabled = widow.facts().with(FactCode.DISABILITY_DEGREE, "severe");
        assertThat(monthly(widow, disabled, policy)).isEqualTo(1_000_000 + 750_000);
        assertThat(monthly(widow, disabled, without("A4.together-with-A5-A6-A8")))
                .isEqualTo(1_000_000);
    }

    private static long monthly(GoldenCase row, FactSheet facts, Policy policy) {
        return Assessor.assess(row.scheme(), facts, row.on(), policy)
                .sum()
                .orElseThrow()
                .amount()
                .dong();
    }

    /** The carried text with this flag at 0. */
    private static Policy without(String flag) {
        String file = "social-allowance.yaml";
        String text = Policy.load().text().files().getOrDefault(file, "");
        int key = text.indexOf("- key: " + flag);
        int value = text.indexOf("{value: 1,", key);
        return Policy.of(PolicyText.load()
                .with(Map.of(file, text.substring(0, value) + "{value: 0," + text.substring(value + 10))));
    }

    /** Decree 20/2021 took effect on 1 July 2021; the table holds its first day. */
    @ParameterizedTest
    @CsvSource({"B3-C4a, C4a", "B3-C4b, C4b", "B3-C5a, C5a", "B3-C5b, C5b", "B3-C6, C6"})
    void careForThoseTakenIn_isNotInForce_onTheDayBeforeTheDecree(String golden, String category) {
        GoldenCase row = GoldenCase.named(golden);
        Assessment assessment = Assessor.assess(row.scheme(), row.facts(), LocalDate.of(2021, 6, 30), policy);

        assertThat(assessment.outcome()).isEqualTo(Outcome.REFUSE);
        assertThat(assessment.reasons())
                .extracting(it -> it.category() + "/" + it.rule())
                .contains(category + "/category-is-in-force");
    }

    /** The day on which Decision 22/2013 took effect lies before the first that the law can be asked about over HTTP. */
    @ParameterizedTest
    @CsvSource({"2013-06-14, -", "2013-06-15, H0"})
    void assess_fromItsFirstDay_forDecision22(LocalDate on, String category) {
        GoldenCase merit = GoldenCase.named("C1-H0");
        Assessment assessment = Assessor.assess(Scheme.HOUSING, merit.facts(), on, policy);

        assertThat(assessment.category().orElse("-")).isEqualTo(category);
    }

    @Test
    void assess_onlyTheRemainingMonths_forTheLastSupportedOnes() {
        GoldenCase others = GoldenCase.named("T22");
        FactSheet facts =
                others.facts().with(FactCode.SUPPORTED_MONTHS_USED, "115").with(FactCode.CONTRIBUTION_MONTHS, "12");
        Assessment assessment = Assessor.assess(others.scheme(), facts, others.on(), policy);

        assertThat(assessment.sum().orElseThrow().months()).isEqualTo(5);
        assertThat(assessment.sum().orElseThrow().total().dong()).isEqualTo(5 * 66_000);
        assertThat(assessment.ownPart().dong()).isEqualTo(12 * 330_000 - 5 * 66_000);
    }

    @ParameterizedTest
    @CsvSource({
        "T06, 2026-06-30, CONFIRMED",
        "T06, 2026-07-01, PROVISIONAL",
        "T11c, 2026-06-30, CONFIRMED",
        "T11c, 2026-07-01, PROVISIONAL",
        "T24, 2026-06-30, CONFIRMED",
        "T24, 2026-07-01, PROVISIONAL"
    })
    void certainty_provisional_fromTheDayOfThePendingRise(String golden, LocalDate on, Certainty certainty) {
        GoldenCase row = GoldenCase.named(golden);
        Assessment assessment = Assessor.assess(row.scheme(), row.facts(), on, policy);

        assertThat(assessment.outcome()).isEqualTo(Outcome.GRANT);
        assertThat(assessment.certainty()).isEqualTo(certainty);
    }

    @Test
    void assess_bothSums_forAPoorSingleParentWithADisability() {
        GoldenCase widow = GoldenCase.named("T16");
        FactSheet facts = widow.facts().with(FactCode.DISABILITY_DEGREE, "severe");
        Assessment assessment = Assessor.assess(widow.scheme(), facts, widow.on(), policy);

        assertThat(assessment.category()).contains("A4+A6c");
        assertThat(assessment.sum().orElseThrow().amount().dong()).isEqualTo(1_750_000);
        assertThat(assessment.certainty()).isEqualTo(Certainty.PROVISIONAL);
        // Art. 6(2) speaks of the poor only.
        Assessment nearPoor = Assessor.assess(
                widow.scheme(), facts.with(FactCode.HOUSEHOLD_POVERTY, "near-poor"), widow.on(), policy);
        assertThat(nearPoor.category()).contains("A4");
        assertThat(nearPoor.sum().orElseThrow().amount().dong()).isEqualTo(1_000_000);
    }

    @Test
    void assess_open_whileAMissingFactCouldPayMore() {
        GoldenCase severe = GoldenCase.named("T06");
        Assessment unknown = Assessor.assess(
                severe.scheme(), severe.facts().without(FactCode.DISABILITY_DEGREE), severe.on(), policy);
        assertThat(unknown.outcome()).isEqualTo(Outcome.CANNOT_TELL);
        assertThat(unknown.missing()).containsExactly(FactCode.DISABILITY_DEGREE);
        assertThat(unknown.sum()).isEmpty();

        // A5c pays 500,000, less than A6d: its missing facts do not matter to T08.
        GoldenCase elderly = GoldenCase.named("T08");
        FactSheet facts = elderly.facts().without(FactCode.MONTHLY_PENSION).without(FactCode.OTHER_MONTHLY_ALLOWANCE);
        assertThat(Assessor.assess(elderly.scheme(), facts, elderly.on(), policy)
                        .category())
                .contains("A6d");
    }

    @Test
    void assess_cannotTell_forNoFactsAtAll() {
        for (Scheme scheme : Scheme.values()) {
            Assessment assessment = Assessor.assess(scheme, FactSheet.EMPTY, LocalDate.of(2025, 8, 1), policy);
            assertThat(assessment.outcome()).as(scheme.wire()).isEqualTo(Outcome.CANNOT_TELL);
            assertThat(assessment.missing()).isNotEmpty();
        }
    }

    @Test
    void assess_unknown_forAnErasedFact() {
        PersonId person = PersonId.parse("p-00000000000000000000000000000001");
        List<StatedFact> stated = List.of(
                stated(FactCode.DATE_OF_BIRTH, Personal.of(person, "1989-06-01")),
                stated(FactCode.DISABILITY_DEGREE, Personal.of(person, "severe")),
                stated(FactCode.PLACEMENT, Personal.of(person, "community")),
                stated(FactCode.HOUSEHOLD_POVERTY, Personal.of(person, "not-poor")),
                stated(FactCode.DISABILITY_DEGREE, Personal.erased(person)));
        Assessment assessment =
                Assessor.assess(Scheme.SOCIAL_ALLOWANCE, FactSheet.ofStated(stated), LocalDate.of(2025, 2, 10), policy);

        assertThat(assessment.outcome()).isEqualTo(Outcome.CANNOT_TELL);
        assertThat(assessment.missing()).containsExactly(FactCode.DISABILITY_DEGREE);
    }

    @Test
    void assess_refused_forAnInstitutionOrDetention() {
        GoldenCase severe = GoldenCase.named("T06");
        for (String placement : List.of("social-assistance-institution", "detention")) {
            Assessment assessment = Assessor.assess(
                    severe.scheme(), severe.facts().with(FactCode.PLACEMENT, placement), severe.on(), policy);
            assertThat(assessment.outcome()).isEqualTo(Outcome.REFUSE);
            assertThat(assessment.reasons().stream().map(it -> it.category() + "/" + it.rule()))
                    .contains("A6c/lives-in-the-community");
        }
    }

    @Test
    void assess_onlyTheHigher_besideASocialPensionDrawn() {
        GoldenCase severe = GoldenCase.named("T15a");
        FactSheet drawing = severe.facts().with(FactCode.SOCIAL_PENSION_DRAWN, "500000");
        assertThat(Assessor.assess(severe.scheme(), drawing, severe.on(), policy)
                        .category())
                .contains("A6d");
        FactSheet drawingMore = severe.facts().with(FactCode.SOCIAL_PENSION_DRAWN, "1000000");
        assertThat(Assessor.assess(severe.scheme(), drawingMore, severe.on(), policy)
                        .outcome())
                .isEqualTo(Outcome.REFUSE);
    }

    private static StatedFact stated(FactCode code, Personal<String> value) {
        return new StatedFact(code, value, FactOrigin.ORIGINAL_SEEN, null, null);
    }
}
