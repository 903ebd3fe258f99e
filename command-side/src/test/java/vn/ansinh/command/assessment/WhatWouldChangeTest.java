package vn.ansinh.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ansinh.command.law.Assessment;
import vn.ansinh.command.law.Change;
import vn.ansinh.command.law.FactSheet;
import vn.ansinh.command.law.Outcome;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.law.SchemeLaw;
import vn.ansinh.command.law.Turn;
import vn.ansinh.command.law.WhatWouldChange;
import vn.ansinh.command.law.WhatWouldChange.Way;
import vn.ansinh.kernel.event.application.Kinds.VerdictOutcome;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.FactType;
import vn.ansinh.kernel.value.Scheme;

/** Each way that is told truly leads to a grant, and no shorter one was overlooked; asked of the law again, row by row. */
class WhatWouldChangeTest {
    private static final Policy POLICY = Policy.load();

    private static final List<GoldenCase> ROWS = Stream.concat(GoldenCase.all().stream(), GoldenCase.edges().stream())
            .toList();

    /** Refused rows, and every case with each of its facts left out. */
    private static final List<GoldenCase> NOT_GRANTED = Stream.concat(
                    ROWS.stream(), GoldenCase.all().stream().flatMap(WhatWouldChangeTest::withAFactLeftOut))
            .filter(row -> assess(row.scheme(), row.facts(), row.on()).outcome() != Outcome.GRANT)
            .toList();

    private static final IdentityHashMap<GoldenCase, WhatWouldChange> EXPLAINED = new IdentityHashMap<>();

    static Stream<GoldenCase> notGranted() {
        return NOT_GRANTED.stream();
    }

    private static Stream<GoldenCase> withAFactLeftOut(GoldenCase row) {
        return row.facts().all().stream().map(fact -> row.without(fact.code()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notGranted")
    void way_leadsToAGrant_askedAgain(GoldenCase row) {
        for (Way way : explain(row).ways()) {
            assertThat(way.changes()).hasSizeBetween(1, WhatWouldChange.MOST_CHANGES);
            Assessment then = after(row, way.changes());
            assertThat(then.outcome()).as("%s", way.changes()).isEqualTo(Outcome.GRANT);
            assertThat(then).isEqualTo(way.then());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notGranted")
    void way_needsEachOfItsChanges(GoldenCase row) {
        for (Way way : explain(row).ways()) {
            for (Change change : way.changes()) {
                List<Change> fewer = new ArrayList<>(way.changes());
                fewer.remove(change);
                assertThat(after(row, fewer).outcome()).as("without %s", change).isNotEqualTo(Outcome.GRANT);
            }
        }
    }

    /** By brute force over every value of every fact that may be advised, and every day of the next years. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void singleChange_isFound_whereThereIsOne(GoldenCase row) {
        List<Way> ways = explain(row).ways();
        if (!ways.isEmpty() && ways.getFirst().changes().size() == 1) {
            return;
        }
        for (FactCode fact : FactCode.values()) {
            if (new Change.Stated(fact, Optional.empty(), "").tellsTheValue() && !givesWay(row)) {
                for (String value : everyValue(fact)) {
                    assertThat(assess(row.scheme(), row.facts().with(fact, value), row.on())
                                    .outcome())
                            .as("%s = %s", fact, value)
                            .isNotEqualTo(Outcome.GRANT);
                }
            }
        }
        for (int days = 1; days < 10 * 365; days += 31) {
            assertThat(assess(row.scheme(), row.facts(), row.on().plusDays(days))
                            .outcome())
                    .as("after %d days", days)
                    .isNotEqualTo(Outcome.GRANT);
        }
    }

    static Stream<GoldenCase> refused() {
        return ROWS.stream()
                .filter(row -> assess(row.scheme(), row.facts(), row.on()).outcome() == Outcome.REFUSE);
    }

    private static boolean givesWay(GoldenCase row) {
        return assess(row.scheme(), row.facts(), row.on()).findings().stream()
                .anyMatch(it -> it.givesWay() && it.outcome() == VerdictOutcome.NOT_SATISFIED);
    }

    /** A number that is told is the nearest: one step back towards the stated one, and the law refuses. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void number_standsAtTheRulesOwnEdge(GoldenCase row) {
        for (Way way : explain(row).ways()) {
            for (Change change : way.changes()) {
                if (change instanceof Change.Stated stated && isNumber(stated.fact()) && !stated.supplied()) {
                    long to = Long.parseLong(stated.to());
                    long from = Long.parseLong(stated.from().orElseThrow());
                    List<Change> nearly = new ArrayList<>(way.changes());
                    nearly.set(
                            nearly.indexOf(change),
                            new Change.Stated(
                                    stated.fact(), stated.from(), Long.toString(to + Long.signum(from - to))));
                    assertThat(after(row, nearly).outcome()).as("%s", nearly).isNotEqualTo(Outcome.GRANT);
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notGranted")
    void advice_isNeverOfAProtectedAttribute(GoldenCase row) {
        Set<FactCode> never = EnumSet.of(
                FactCode.ETHNIC_MINORITY,
                FactCode.DISABILITY_DEGREE,
                FactCode.PREGNANT,
                FactCode.PLACEMENT,
                FactCode.WITHOUT_SUPPORT_GROUND,
                FactCode.SINGLE_PARENT_GROUND,
                FactCode.MERIT_GROUND,
                FactCode.DATE_OF_BIRTH,
                FactCode.DATE_OF_DEATH,
                FactCode.VIETNAMESE_CITIZEN);
        for (Way way : explain(row).ways()) {
            for (Change change : way.changes()) {
                if (change instanceof Change.Stated stated && never.contains(stated.fact())) {
                    assertThat(stated.supplied()).as("%s", stated).isTrue();
                    assertThat(stated.tellsTheValue()).as("%s", stated).isFalse();
                }
            }
        }
    }

    /** The day that is told is the first: nothing changes on any day before, and something does on it. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("granted")
    void turn_isTheFirstDay_onWhichTheGrantChanges(GoldenCase row) {
        Assessment granted = assess(row.scheme(), row.facts(), row.on());
        Optional<Turn> turn = explain(row).turn();
        LocalDate last =
                turn.map(it -> it.edge().day().minusDays(1)).orElse(row.on().plusYears(5));
        for (LocalDate day = row.on(); !day.isAfter(last); day = day.plusDays(61)) {
            assertThat(sameAs(granted, row, day)).as("%s", day).isTrue();
        }
        assertThat(sameAs(granted, row, last)).as("%s", last).isTrue();
        turn.ifPresent(it -> assertThat(sameAs(granted, row, it.edge().day()))
                .as("%s", it.edge())
                .isFalse());
    }

    static Stream<GoldenCase> granted() {
        return ROWS.stream()
                .filter(row -> assess(row.scheme(), row.facts(), row.on()).outcome() == Outcome.GRANT);
    }

    private static boolean sameAs(Assessment granted, GoldenCase row, LocalDate day) {
        Assessment then = assess(row.scheme(), row.facts(), day);
        return then.outcome() == granted.outcome()
                && then.category().equals(granted.category())
                && then.sum().map(it -> it.amount()).equals(granted.sum().map(it -> it.amount()));
    }

    @ParameterizedTest
    @CsvSource({
        // The fourth birthday: the month of the birthday is still paid as before, the next one is not.
        "T02, 2025-03-10, 4, A1b, 2024-07-01, 2025-03-31",
        // The base rose on 1 July 2024.
        "T01, 2024-07-01, 0, A1a, 2024-05-01, 2024-06-30",
        "T06, 2049-06-01, 60, A6d, 2025-02-01, 2049-06-30",
        // A5c gave way to the social pension.
        "T09b, 2025-07-01, 0, -, 2024-07-01, 2025-06-30"
    })
    void turn_andMonths_ofAGrant(
            String id, LocalDate day, long years, String category, LocalDate first, LocalDate last) {
        GoldenCase row = GoldenCase.named(id);
        Explained explained = Assessor.explain(row.scheme(), row.facts(), row.on(), POLICY);
        Turn turn = explained.change().turn().orElseThrow();

        assertThat(turn.edge().day()).isEqualTo(day);
        assertThat(turn.edge().years()).isEqualTo(years);
        assertThat(turn.then().category().orElse("-")).isEqualTo(category);
        assertThat(explained.firstDay()).contains(first);
        assertThat(explained.lastDay()).contains(last);
    }

    @ParameterizedTest
    @CsvSource({
        // At 75 in a household that is not poor, or at once in a near-poor one.
        "T13, 'waited 2028-03-03; household-poverty=near-poor'",
        "T11b, 'waited 2025-07-01'",
        "T10, 'monthly-pension=0'",
        "T22, ''",
        "T28, ''"
    })
    void ways_ofARefusal(String id, String expected) {
        GoldenCase row = GoldenCase.named(id);
        List<String> told = explain(row).ways().stream()
                .filter(way -> way.changes().size() == 1)
                .map(way -> said(way.changes().getFirst()))
                .toList();
        assertThat(String.join("; ", told)).isEqualTo(expected);
    }

    private static String said(Change change) {
        return switch (change) {
            case Change.Stated stated -> stated.fact().wire() + "=" + stated.to();
            case Change.Waited waited -> "waited " + waited.edge().day();
        };
    }

    @Test
    void income_isMovedToTheLimit_andNoFurther() {
        GoldenCase row = GoldenCase.named("T19");
        FactSheet tooMuch = row.facts().with(FactCode.CHOSEN_INCOME, "50000000");
        List<Way> ways = Assessor.explain(row.scheme(), tooMuch, row.on(), POLICY)
                .change()
                .ways();
        assertThat(ways).extracting(way -> said(way.changes().getFirst())).contains("chosen-income=46800000");

        FactSheet tooLittle = row.facts().with(FactCode.CHOSEN_INCOME, "1000");
        assertThat(Assessor.explain(row.scheme(), tooLittle, row.on(), POLICY)
                        .change()
                        .ways())
                .extracting(way -> said(way.changes().getFirst()))
                .contains("chosen-income=1500000");
    }

    @Test
    void twoChanges_whereOneIsNotEnough() {
        GoldenCase row = GoldenCase.named("T19");
        FactSheet twice =
                row.facts().with(FactCode.CHOSEN_INCOME, "1000").with(FactCode.IN_COMPULSORY_SOCIAL_INSURANCE, "true");
        List<Way> ways =
                Assessor.explain(row.scheme(), twice, row.on(), POLICY).change().ways();

        assertThat(ways)
                .isNotEmpty()
                .allSatisfy(way -> assertThat(way.changes()).hasSize(2));
        assertThat(ways.getFirst().changes().stream().map(WhatWouldChangeTest::said))
                .containsExactlyInAnyOrder("chosen-income=1500000", "in-compulsory-social-insurance=false");
    }

    @Test
    void missingFact_isAskedFor_andItsValueIsNobodysAdvice() {
        GoldenCase row = GoldenCase.named("T06").without(FactCode.DISABILITY_DEGREE);
        List<Way> ways = explain(row).ways();

        assertThat(ways)
                .singleElement()
                .satisfies(way -> assertThat(way.changes()).singleElement().satisfies(change -> {
                    Change.Stated stated = (Change.Stated) change;
                    assertThat(stated.fact()).isEqualTo(FactCode.DISABILITY_DEGREE);
                    assertThat(stated.supplied()).isTrue();
                    assertThat(stated.tellsTheValue()).isFalse();
                }));
    }

    @Test
    void dependsOn_namesWhatIsNotAdvised() {
        assertThat(explain(GoldenCase.named("T06")).dependsOn())
                .contains(FactCode.DISABILITY_DEGREE, FactCode.PLACEMENT);
        assertThat(explain(GoldenCase.named("T28")).dependsOn())
                .containsExactly(FactCode.HELPED_UNDER_DECISION_22_2013, FactCode.DISASTER_EFFECT);
        // Only the higher is paid: nobody is told how to have less.
        assertThat(explain(GoldenCase.named("T15b")).ways()).isEmpty();
        assertThat(explain(GoldenCase.named("T15b")).dependsOn()).isEmpty();
    }

    @Test
    void search_isBounded_andRepeatable() {
        for (Scheme scheme : Scheme.values()) {
            for (FactSheet facts :
                    List.of(FactSheet.EMPTY, GoldenCase.named("T22").facts())) {
                LocalDate on = LocalDate.of(2025, 8, 1);
                AtomicInteger asked = new AtomicInteger();
                SchemeLaw law = (changed, day) -> {
                    asked.incrementAndGet();
                    return Assessor.assess(scheme, changed, day, POLICY);
                };
                Assessment assessment = assess(scheme, facts, on);
                WhatWouldChange first = WhatWouldChange.of(assessment, facts, law, POLICY);
                assertThat(asked.get()).as(scheme.wire()).isLessThanOrEqualTo(WhatWouldChange.MOST_QUESTIONS + 100);
                assertThat(WhatWouldChange.of(assessment, facts, law, POLICY)).isEqualTo(first);
                assertThat(first.ways()).hasSizeLessThanOrEqualTo(WhatWouldChange.MOST_WAYS);
            }
        }
    }

    private static WhatWouldChange explain(GoldenCase row) {
        return EXPLAINED.computeIfAbsent(
                row,
                it -> Assessor.explain(it.scheme(), it.facts(), it.on(), POLICY).change());
    }

    private static Assessment assess(Scheme scheme, FactSheet facts, LocalDate on) {
        return Assessor.assess(scheme, facts, on, POLICY);
    }

    private static Assessment after(GoldenCase row, List<Change> changes) {
        FactSheet facts = row.facts();
        LocalDate on = row.on();
        for (Change change : changes) {
            switch (change) {
                case Change.Stated stated -> facts = facts.with(stated.fact(), stated.to());
                case Change.Waited waited -> on = waited.edge().day();
            }
        }
        return assess(row.scheme(), facts, on);
    }

    private static boolean isNumber(FactCode fact) {
        return EnumSet.of(FactType.MONEY, FactType.COUNT, FactType.AREA).contains(fact.type());
    }

    private static List<String> everyValue(FactCode fact) {
        return switch (fact.type()) {
            case FLAG -> List.of("true", "false");
            case CHOICE -> fact.choices();
            case COUNT ->
                Stream.iterate(0, it -> it + 1).limit(130).map(String::valueOf).toList();
            case AREA ->
                Stream.iterate(0, it -> it + 10).limit(60).map(String::valueOf).toList();
            case MONEY ->
                Stream.iterate(0, it -> it + 500_000)
                        .limit(100)
                        .map(String::valueOf)
                        .toList();
            case DATE, TEXT -> List.of();
        };
    }
}
