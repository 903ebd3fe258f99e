package vn.ansinh.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ansinh.command.law.Assessment;
import vn.ansinh.command.law.EarlierText;
import vn.ansinh.command.law.Fact;
import vn.ansinh.command.law.FactSheet;
import vn.ansinh.command.law.Outcome;
import vn.ansinh.command.law.Parameter;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.law.RuleFinding;
import vn.ansinh.kernel.event.application.Kinds.VerdictOutcome;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.FactOrigin;
import vn.ansinh.kernel.value.Scheme;

/** What the law is only read to say is a flag of the texts: the other value does the other thing, and an older text what it did (ADR-0030). */
class ReadingsTest {
    private static final String LEVEL = "level.month-after-birthday";
    private static final String BIRTHDAY = "age.full-on-the-birthday";
    private static final String CARE = "C3.beside-C1-C2";
    private static final String SINGLE_PARENT = "A4.together-with-A5-A6-A8";
    private static final String POOR_DISTRICTS = "H3.before-H4";
    private static final String PLACEMENT = "placement.ends-allowance";
    private static final String PENSION = "A6.beside-pension";
    private static final String PENSIONER = "vsi.pensioner-excluded";
    private static final String PAID = "vsi.paid-months-stay";
    private static final String HEALTH_PAID = "hi.paid-months-stay";

    private final Policy policy = Policy.load();

    private static Assessment assess(String golden, Policy under) {
        GoldenCase row = GoldenCase.named(golden);
        return Assessor.assess(row.scheme(), row.facts(), row.on(), under);
    }

    /** The carried text with the reading at 0 on all days; at 1 that one which stands at 0. */
    private Policy otherwise(String key) {
        Map<String, String> files = policy.text().files();
        for (Map.Entry<String, String> file : files.entrySet()) {
            int from = file.getValue().indexOf("  - key: " + key + "\n");
            if (from >= 0) {
                int to = file.getValue().indexOf("  - key: ", from + 5);
                String rows = file.getValue().substring(from, to);
                return Policy.of(policy.text()
                        .with(Map.of(
                                file.getKey(),
                                file.getValue().substring(0, from)
                                        + (key.equals(CARE)
                                                ? rows.replace("{value: 0,", "{value: 1,")
                                                : rows.replace("{value: 1,", "{value: 0,"))
                                        + file.getValue().substring(to))));
            }
        }
        throw new AssertionError("no reading " + key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                BIRTHDAY,
                LEVEL,
                PLACEMENT,
                PENSION,
                CARE,
                SINGLE_PARENT,
                POOR_DISTRICTS,
                PENSIONER,
                PAID,
                HEALTH_PAID
            })
    void everyReading_isProvisional_onEachOfItsDays(String key) {
        List<Parameter> rows = policy.parameters().all().stream()
                .filter(it -> it.key().equals(key))
                .toList();
        assertThat(rows).isNotEmpty().extracting(Parameter::certainty).containsOnly(Certainty.PROVISIONAL);
        assertThat(rows.getLast().to()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ADR30-a", "ADR30-c", "ADR30-d", "ADR30-g", "T25", "ADR30-i", "ADR30-j", "ADR30-m", "B4-C1"})
    void underATextOfBefore_theRulesStandAsTheyDid(String golden) {
        Policy before = EarlierText.without(
                BIRTHDAY, LEVEL, PLACEMENT, PENSION, CARE, POOR_DISTRICTS, PENSIONER, PAID, HEALTH_PAID);

        Assessment then = assess(golden, before);
        Assessment now = assess(golden, policy);

        assertThat(then.outcome()).isEqualTo(now.outcome());
        assertThat(then.category()).isEqualTo(now.category());
        assertThat(then.sum()).isEqualTo(now.sum());
        assertThat(now.certainty()).isEqualTo(Certainty.PROVISIONAL);
        assertThat(then.certainty()).isEqualTo(Certainty.CONFIRMED);
    }

    @Test
    void placement_atNought_standsInNobodysWay() {
        assertThat(assess("ADR30-i", otherwise(PLACEMENT)).category()).contains("A6c");
        assertThat(assess("ADR30-i", otherwise(PLACEMENT)).certainty()).isEqualTo(Certainty.PROVISIONAL);
        GoldenCase row = GoldenCase.named("ADR30-h");
        FactSheet unknown = row.facts().without(FactCode.PLACEMENT);
        assertThat(Assessor.assess(row.scheme(), unknown, row.on(), otherwise(PLACEMENT))
                        .outcome())
                .isEqualTo(Outcome.GRANT);
        assertThat(Assessor.assess(row.scheme(), unknown, row.on(), policy).missing())
                .containsExactly(FactCode.PLACEMENT);
    }

    @Test
    void pension_atNought_excludesThePersonWithADisability_andIsAskedFor() {
        assertThat(assess("ADR30-g", otherwise(PENSION)).outcome()).isEqualTo(Outcome.REFUSE);
        assertThat(assess("ADR30-g", otherwise(PENSION)).reasons())
                .anyMatch(it -> it.rule().equals("may-draw-it-beside-a-pension"));
        assertThat(assess("ADR30-h", otherwise(PENSION)).category()).contains("A6c");
        GoldenCase row = GoldenCase.named("ADR30-h");
        FactSheet unknown = row.facts().without(FactCode.MONTHLY_PENSION);
        assertThat(Assessor.assess(row.scheme(), unknown, row.on(), otherwise(PENSION))
                        .missing())
                .contains(FactCode.MONTHLY_PENSION);
        Assessment asRead = Assessor.assess(row.scheme(), unknown, row.on(), policy);
        assertThat(asRead.category()).contains("A6c");
        assertThat(asRead.certainty()).isEqualTo(Certainty.CONFIRMED);
    }

    @Test
    void birthday_atNought_isNotYetTheDay_andOnNoOtherDayDoesAnythingRestOnIt() {
        GoldenCase row = GoldenCase.named("T01");
        LocalDate fourth = LocalDate.of(2025, 3, 10);
        assertThat(at(row, fourth, policy).category()).contains("A1b");
        assertThat(at(row, fourth, otherwise(BIRTHDAY)).category()).contains("A1a");
        assertThat(at(row, fourth, policy).certainty()).isEqualTo(Certainty.PROVISIONAL);
        for (LocalDate sure : List.of(fourth.minusDays(1), fourth.plusDays(1), fourth.plusYears(1))) {
            assertThat(at(row, sure, policy).certainty()).as("%s", sure).isEqualTo(Certainty.CONFIRMED);
            assertThat(at(row, sure, otherwise(BIRTHDAY)).category())
                    .isEqualTo(at(row, sure, policy).category());
        }
        LocalDate before = LocalDate.of(2025, 2, 1);
        assertThat(turns(row, before, policy)).isEqualTo(fourth);
        assertThat(turns(row, before, otherwise(BIRTHDAY))).isEqualTo(fourth.plusDays(1));
    }

    private static Assessment at(GoldenCase row, LocalDate on, Policy under) {
        return Assessor.assess(row.scheme(), row.facts(), on, under);
    }

    private static LocalDate turns(GoldenCase row, LocalDate on, Policy under) {
        return Assessor.explain(row.scheme(), row.facts(), on, under)
                .change()
                .turn()
                .orElseThrow()
                .edge()
                .day();
    }

    @Test
    void care_atOne_isDrawnBesideTheHigher_andWhoFitsOneAloneDoesNotRestOnIt() {
        Assessment both = assess("B4-C1", otherwise(CARE));
        assertThat(both.category()).contains("C1+C3");
        assertThat(total("B4-C1", otherwise(CARE))).isEqualTo(750_000 + 500_000);
        assertThat(both.sum().orElseThrow().formula()).isEqualTo("750000 + 500000 = 1250000");
        assertThat(assess("B4-C2", otherwise(CARE)).category()).contains("C2+C3");
        assertThat(assess("B3-C1", otherwise(CARE)).category()).contains("C1");
        assertThat(assess("B3-C1", policy).certainty()).isEqualTo(Certainty.CONFIRMED);
        assertThat(assess("B4-C1", policy).figures()).extracting(Parameter::key).contains(CARE);
    }

    @Test
    void singleParent_atNought_drawsTheHigher_andRestsOnIt() {
        GoldenCase row = GoldenCase.all().stream()
                .filter(it -> it.category().map(word -> word.contains("+")).orElse(false))
                .findFirst()
                .orElseThrow();
        Assessment higher = assess(row.id(), otherwise(SINGLE_PARENT));
        assertThat(higher.category().orElseThrow()).doesNotContain("+");
        assertThat(higher.certainty()).isEqualTo(Certainty.PROVISIONAL);
        assertThat(higher.figures()).extracting(Parameter::key).contains(SINGLE_PARENT);
    }

    @Test
    void poorDistricts_atNought_comeAfterTheMinoritiesProgramme_whichIsThenAskedFor() {
        Policy after = otherwise(POOR_DISTRICTS);
        assertThat(assess("ADR30-m", after).category()).contains("H4");
        assertThat(assess("C1-H3", after).category()).contains("H3");
        assertThat(assess("C1-H3", policy).certainty()).isEqualTo(Certainty.CONFIRMED);
        GoldenCase row = GoldenCase.named("ADR30-m");
        FactSheet unknown = row.facts().without(FactCode.ETHNIC_MINORITY);
        assertThat(Assessor.assess(row.scheme(), unknown, row.on(), after).missing())
                .contains(FactCode.ETHNIC_MINORITY);
        assertThat(verdict(unknown, row.on(), after)).isEqualTo(VerdictOutcome.CANNOT_TELL);
        assertThat(verdict(unknown, row.on(), policy)).isEqualTo(VerdictOutcome.SATISFIED);
    }

    private static VerdictOutcome verdict(FactSheet facts, LocalDate on, Policy under) {
        return Assessor.assess(Scheme.HOUSING, facts, on, under).findings().stream()
                .filter(it -> it.rule().equals("goes-before-the-ethnic-minority-programme"))
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    @Test
    void pensioner_atNought_isSupported() {
        for (String golden : List.of("ADR30-a", "ADR30-b")) {
            Assessment assessment = assess(golden, otherwise(PENSIONER));
            assertThat(assessment.category()).contains("VSI-poor");
            assertThat(assessment.certainty()).isEqualTo(Certainty.PROVISIONAL);
        }
    }

    @Test
    void paidMonths_atNought_haveEachTheirOwn() {
        Policy each = otherwise(PAID);
        assertThat(total("ADR30-c", each)).isEqualTo(2 * 46_200 + 99_000);
        assertThat(total("ADR30-d", each)).isEqualTo(4 * 99_000 + 2 * 165_000);
        assertThat(total("ADR30-e", each)).isEqualTo(2 * 165_000 + 242_000);
        assertThat(total("ADR30-f", each)).isEqualTo(6 * 165_000);
        assertThat(assess("ADR30-d", each).sum().orElseThrow().formula()).endsWith("99000 × 4 + 165000 × 2 = 726000");
        assertThat(assess("ADR30-d", policy).sum().orElseThrow().formula()).endsWith("99000 × 6 = 594000");
    }

    @Test
    void paidMonthsOfHealthInsurance_atNought_haveEachTheirOwn() {
        assertThat(total("T25", policy)).isEqualTo(12 * 31_590);
        assertThat(total("T25", otherwise(HEALTH_PAID))).isEqualTo(10 * 31_590 + 2 * 52_650);
        assertThat(assess("T25", otherwise(HEALTH_PAID)).ownPart().dong()).isEqualTo(12 * 105_300 - 421_200);
        assertThat(assess("T24", policy).certainty())
                .as("no other reading")
                .isEqualTo(assess("T24", otherwise(HEALTH_PAID)).certainty());
    }

    private static long total(String golden, Policy under) {
        return assess(golden, under).sum().orElseThrow().total().dong();
    }

    @Test
    void level_atNought_changesInTheBirthdaysOwnMonth() {
        GoldenCase row = GoldenCase.named("T03a");
        assertThat(Assessor.explain(row.scheme(), row.facts(), row.on(), policy).lastDay())
                .contains(LocalDate.of(2025, 3, 31));
        Explained own = Assessor.explain(row.scheme(), row.facts(), row.on(), otherwise(LEVEL));
        assertThat(own.lastDay()).contains(LocalDate.of(2025, 2, 28));
        assertThat(own.change().turn().orElseThrow().certainty()).isEqualTo(Certainty.PROVISIONAL);
    }

    @Test
    void turn_isAsSureAsTheMonthInWhichItBegins() {
        GoldenCase row = GoldenCase.named("T03a");
        Policy settled = Policy.of(
                policy.text()
                        .with(
                                Map.of(
                                        "social-allowance.yaml",
                                        policy.text()
                                                .files()
                                                .getOrDefault("social-allowance.yaml", "")
                                                // of the month and of the birthday
                                                .replace(
                                                        "{value: 1, from: 2021-07-01, source: nd20, article: \"Art. 5\", certainty: provisional}",
                                                        "{value: 1, from: 2021-07-01, source: nd20, article: \"Art. 5\", certainty: confirmed}"))));
        assertThat(turn(row, policy)).isEqualTo(Certainty.PROVISIONAL);
        assertThat(turn(row, settled)).isEqualTo(Certainty.CONFIRMED);
    }

    private static Certainty turn(GoldenCase row, Policy under) {
        return Assessor.explain(row.scheme(), row.facts(), row.on(), under)
                .change()
                .turn()
                .orElseThrow()
                .certainty();
    }

    /** The law's list of places is provisional, and so is what is read from it; what an officer has found is theirs. */
    @Test
    void place_isAsSureAsTheList_whereARegisterSaysIt() {
        LocalDate on = LocalDate.of(2025, 4, 10);
        FactSheet register = GoldenCase.named("T30")
                .facts()
                .with(new Fact(FactCode.POOR_DISTRICT_DWELLING, "false", FactOrigin.REGISTER, Optional.of(on)));
        FactSheet visit =
                register.with(new Fact(FactCode.POOR_DISTRICT_DWELLING, "false", FactOrigin.VISIT, Optional.of(on)));

        assertThat(rule(register, on).certainty()).isEqualTo(Certainty.PROVISIONAL);
        assertThat(rule(visit, on).certainty()).isEqualTo(Certainty.CONFIRMED);
        assertThat(rule(register, LocalDate.of(2026, 1, 10)).certainty()).isEqualTo(Certainty.PROVISIONAL);
    }

    private RuleFinding rule(FactSheet facts, LocalDate on) {
        return Assessor.assess(Scheme.HOUSING, facts, on, policy).findings().stream()
                .filter(it -> it.rule().equals("dwelling-is-in-a-poor-district"))
                .findFirst()
                .orElseThrow();
    }
}
