package vn.ansinh.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ansinh.command.law.Assessment;
import vn.ansinh.command.law.CategoryFinding;
import vn.ansinh.command.law.Fact;
import vn.ansinh.command.law.FactSheet;
import vn.ansinh.command.law.Outcome;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.law.RuleFinding;
import vn.ansinh.command.law.WhatWouldChange;
import vn.ansinh.kernel.event.application.Kinds.VerdictOutcome;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.FactOrigin;
import vn.ansinh.kernel.value.Help;
import vn.ansinh.kernel.value.Scheme;

/** What must hold for any facts whatever; a failure prints its seed, which finds the same facts again. */
class AssessmentPropertiesTest {
    private static final int ROUNDS = 300;
    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 7, 1);

    /** Facts that other cases supply, and as whom somebody applies; not stated, they read as none, so that stating them may change an outcome. */
    private static final Set<FactCode> NONE_UNLESS_STATED = Set.of(
            FactCode.SOCIAL_ALLOWANCE_DRAWN,
            FactCode.SOCIAL_PENSION_DRAWN,
            FactCode.FUNERAL_SUPPORT_PAID,
            FactCode.APPLIES_AS_PERSON_WITH_HIV,
            FactCode.APPLIES_AS_TRAFFICKING_VICTIM);

    private final Policy policy = Policy.load();

    /** A kind of help of a scheme. */
    record Kind(Scheme scheme, Help help) {
        Assessment assess(FactSheet facts, LocalDate on, Policy policy) {
            return Assessor.assess(scheme, help, facts, on, policy);
        }
    }

    static Stream<Kind> kinds() {
        return Stream.concat(
                Arrays.stream(Scheme.values()).map(scheme -> new Kind(scheme, Help.REGULAR)),
                Stream.of(Scheme.HOUSING, Scheme.SOCIAL_ALLOWANCE, Scheme.FUNERAL)
                        .map(scheme -> new Kind(scheme, Help.EMERGENCY)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void assess_soundAndRepeatable_forAnyFacts(Kind kind) {
        for (long seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            FactSheet facts = facts(random, 0.85);
            LocalDate on = day(random);
            Assessment assessment = kind.assess(facts, on, policy);

            String label = kind + " seed " + seed;
            assertThat(kind.assess(facts, on, policy)).as(label).isEqualTo(assessment);
            assertThat(assessment.sum().isPresent()).as(label).isEqualTo(assessment.outcome() == Outcome.GRANT);
            assertThat(assessment.category().isPresent()).as(label).isEqualTo(assessment.outcome() == Outcome.GRANT);
            assertThat(assessment.missing().isEmpty()).as(label).isEqualTo(assessment.outcome() != Outcome.CANNOT_TELL);
            assertThat(assessment.reasons()).as(label).isNotEmpty();
            assertNoHigherCategoryFits(label, assessment);
        }
    }

    /** A determined answer never changes when more facts come in: nobody is refused or granted too early. */
    @ParameterizedTest
    @MethodSource("kinds")
    void assess_neverOverturned_byFurtherFacts(Kind kind) {
        int determined = 0;
        for (long seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            FactSheet all = facts(random, 1.0);
            LocalDate on = day(random);
            FactSheet some = all;
            for (Fact fact : List.copyOf(all.all())) {
                boolean drop = random.nextInt(4) == 0;
                some = drop && !mayChange(kind.scheme(), fact.code()) ? some.without(fact.code()) : some;
            }
            Assessment early = kind.assess(some, on, policy);
            if (early.outcome() == Outcome.CANNOT_TELL) {
                continue;
            }
            determined++;
            Assessment late = kind.assess(all, on, policy);
            String label = kind + " seed " + seed;
            assertThat(late.outcome()).as(label).isEqualTo(early.outcome());
            assertThat(late.sum().map(it -> it.total()))
                    .as(label)
                    .isEqualTo(early.sum().map(it -> it.total()));
        }
        assertThat(determined).isPositive();
    }

    /** Asking for what is missing, and only that, always leads to an answer. */
    @ParameterizedTest
    @MethodSource("kinds")
    void missing_leadsToAnAnswer_whenSupplied(Kind kind) {
        for (long seed = 0; seed < ROUNDS / 3; seed++) {
            Random random = new Random(seed);
            FactSheet truth = facts(random, 1.0);
            LocalDate on = day(random);
            FactSheet stated = FactSheet.EMPTY;
            Assessment assessment = kind.assess(stated, on, policy);
            for (int asked = 0; assessment.outcome() == Outcome.CANNOT_TELL; asked++) {
                assertThat(asked)
                        .as("%s seed %d asks %s", kind, seed, assessment.missing())
                        .isLessThan(FactCode.values().length);
                for (FactCode code : assessment.missing()) {
                    stated = stated.with(truth.find(code).orElseThrow());
                }
                assessment = kind.assess(stated, on, policy);
            }
            assertThat(assessment.outcome()).isNotEqualTo(Outcome.CANNOT_TELL);
        }
    }

    /** Whatever is well formed, up to the largest that a value may be, is answered, with what would change it. */
    @ParameterizedTest
    @EnumSource(Scheme.class)
    void explain_answers_forTheLargestAndTheSmallestValues(Scheme scheme) {
        for (long seed = 0; seed < ROUNDS / 6; seed++) {
            Random random = new Random(seed);
            FactSheet facts = FactSheet.EMPTY;
            for (FactCode code : FactCode.values()) {
                facts = random.nextInt(10) < 9 ? facts.with(code, extreme(code, random)) : facts;
            }
            LocalDate on = FIRST_DAY.plusDays(random.nextInt(6_000));
            Explained explained = Assessor.explain(scheme, facts, on, policy);

            String label = scheme + " seed " + seed;
            assertThat(explained.assessment().reasons()).as(label).isNotEmpty();
            assertThat(explained.change().ways()).as(label).hasSizeLessThanOrEqualTo(WhatWouldChange.MOST_WAYS);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void assess_theSame_inWhateverOrderFactsAreStated(Kind kind) {
        for (long seed = 0; seed < ROUNDS / 3; seed++) {
            Random random = new Random(seed);
            List<Fact> facts = new ArrayList<>(facts(random, 0.85).all());
            LocalDate on = day(random);
            Assessment stated = kind.assess(FactSheet.of(facts), on, policy);
            Collections.shuffle(facts, random);

            assertThat(kind.assess(FactSheet.of(facts), on, policy))
                    .as(kind + " seed " + seed)
                    .isEqualTo(stated);
        }
    }

    /**
     * Of allowance and pension together, who is 60 or older never has less for being older. The law has one exception: A5b ends at 80
     * with a pension, so that nobody here lives in a difficult area.
     */
    @Test
    void olderPerson_neverHasLess_fromSixtyOn() {
        int granted = 0;
        for (long seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            LocalDate on = day(random);
            FactSheet facts = alone(random).with(FactCode.DIFFICULT_AREA_RESIDENT, "false");
            long before = 0;
            for (int age = 60; age <= 95; age++) {
                LocalDate born = on.minusYears(age);
                long has = allowanceOrPension(facts.with(FactCode.DATE_OF_BIRTH, born.toString()), on);
                assertThat(has).as("seed %d at %d", seed, age).isGreaterThanOrEqualTo(before);
                before = has;
            }
            granted += before > 0 ? 1 : 0;
        }
        assertThat(granted).isPositive();
    }

    /** Whoever lost a house is granted no less for having taken the form of the programmes: all that the emergency gives is asked there too. */
    @Test
    void programmes_neverPayLess_thanTheEmergencyForTheSameHouse() {
        int granted = 0;
        for (long seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            FactSheet facts = facts(random, 1.0);
            LocalDate on = day(random);
            long emergency = once(new Kind(Scheme.HOUSING, Help.EMERGENCY), facts, on);
            assertThat(once(new Kind(Scheme.HOUSING, Help.REGULAR), facts, on))
                    .as("seed %d", seed)
                    .isGreaterThanOrEqualTo(emergency);
            granted += emergency > 0 ? 1 : 0;
        }
        assertThat(granted).isPositive();
    }

    private long once(Kind kind, FactSheet facts, LocalDate on) {
        return kind.assess(facts, on, policy)
                .sum()
                .map(it -> it.amount().dong())
                .orElse(0L);
    }

    /** More of pension or of other allowances never brings more of either. */
    @Test
    void higherIncome_neverBringsMore() {
        for (FactCode income : List.of(FactCode.MONTHLY_PENSION, FactCode.OTHER_MONTHLY_ALLOWANCE)) {
            for (long seed = 0; seed < ROUNDS; seed++) {
                Random random = new Random(seed);
                LocalDate on = day(random);
                FactSheet facts = alone(random);
                long before = Long.MAX_VALUE;
                for (long amount : new long[] {0, 1, 300_000, 499_999, 500_000, 2_000_000}) {
                    long has = allowanceOrPension(facts.with(income, Long.toString(amount)), on);
                    assertThat(has).as("%s %d, seed %d", income, amount, seed).isLessThanOrEqualTo(before);
                    before = has;
                }
            }
        }
    }

    /** Whatever gives a right to one more category never lowers what is granted, and never below the highest that fits. */
    @Test
    void furtherEntitlement_neverLowersTheTotal() {
        List<Fact> further = List.of(
                fact(FactCode.DISABILITY_DEGREE, "extremely-severe"),
                fact(FactCode.HOUSEHOLD_POVERTY, "poor"),
                fact(FactCode.WITHOUT_SUPPORT_GROUND, "both-parents-dead"),
                fact(FactCode.QUALIFIES_FOR_INSTITUTION, "true"),
                fact(FactCode.DIFFICULT_AREA_RESIDENT, "true"),
                fact(FactCode.APPLIES_AS_PERSON_WITH_HIV, "true"),
                fact(FactCode.HIV_CONFIRMED, "true"),
                fact(FactCode.SINGLE_PARENT_GROUND, "widowed"));
        int raised = 0;
        for (long seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            LocalDate on = day(random);
            FactSheet facts = alone(random);
            long before = allowanceOrPension(facts, on);
            for (Fact more : further) {
                long after = allowanceOrPension(facts.with(more), on);
                assertThat(after).as("%s, seed %d", more, seed).isGreaterThanOrEqualTo(before);
                raised += after > before ? 1 : 0;
            }
        }
        assertThat(raised).isPositive();
    }

    /** One person gives a right as a member of the household that cares for them or as somebody who was taken in, never as both (Art. 20). */
    @Test
    void caredForAsOwnMember_orTakenIn_neverBoth() {
        int own = 0;
        int taken = 0;
        for (long seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            LocalDate on = day(random);
            FactSheet facts = random.nextBoolean()
                    ? facts(random, 0.9).with(FactCode.DISABILITY_DEGREE, "extremely-severe")
                    : facts(random, 0.9);
            List<String> fitting = Assessor.assess(Scheme.CARE_SUPPORT, facts, on, policy).categories().stream()
                    .filter(it -> it.outcome() == VerdictOutcome.SATISFIED)
                    .map(CategoryFinding::category)
                    .toList();
            boolean asTakenIn = fitting.stream().anyMatch(it -> it.matches("C[456].*"));
            assertThat(fitting.contains("C3") && asTakenIn)
                    .as("seed %d: %s", seed, fitting)
                    .isFalse();
            own += fitting.contains("C3") ? 1 : 0;
            taken += asTakenIn ? 1 : 0;
        }
        assertThat(own).isPositive();
        assertThat(taken).isPositive();
    }

    /** With C1 or C2 payable nobody draws C3 beside it: one sum, of one category, the highest of them. */
    @Test
    void careSupport_isOfOneCategory() {
        int beside = 0;
        for (long seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            FactSheet facts = facts(random, 1.0)
                    .with(FactCode.DISABILITY_DEGREE, "extremely-severe")
                    .with(FactCode.PLACEMENT, "community")
                    .with(FactCode.PREGNANT, "true");
            Assessment assessment = Assessor.assess(Scheme.CARE_SUPPORT, facts, day(random), policy);
            List<CategoryFinding> fitting = assessment.categories().stream()
                    .filter(it -> it.outcome() == VerdictOutcome.SATISFIED)
                    .toList();
            long highest = fitting.stream()
                    .mapToLong(it -> it.sum().orElseThrow().amount().dong())
                    .max()
                    .orElseThrow();
            assertThat(assessment.category().orElseThrow()).as("seed %d", seed).doesNotContain("+");
            assertThat(assessment.sum().orElseThrow().amount().dong()).isEqualTo(highest);
            beside += fitting.size() > 1 ? 1 : 0;
        }
        assertThat(beside).isPositive();
    }

    /** Everything stated, nothing drawn yet. */
    private static FactSheet alone(Random random) {
        return facts(random, 1.0).with(FactCode.SOCIAL_ALLOWANCE_DRAWN, "0").with(FactCode.SOCIAL_PENSION_DRAWN, "0");
    }

    /** VND a month: the higher of both, as the law pays it. */
    private long allowanceOrPension(FactSheet facts, LocalDate on) {
        return Math.max(monthly(Scheme.SOCIAL_ALLOWANCE, facts, on), monthly(Scheme.SOCIAL_PENSION, facts, on));
    }

    private long monthly(Scheme scheme, FactSheet facts, LocalDate on) {
        return Assessor.assess(scheme, facts, on, policy)
                .sum()
                .map(it -> it.amount().dong())
                .orElse(0L);
    }

    private static Fact fact(FactCode code, String value) {
        return new Fact(code, value, FactOrigin.ORIGINAL_SEEN, Optional.empty());
    }

    private static String extreme(FactCode code, Random random) {
        boolean largest = random.nextBoolean();
        return switch (code.type()) {
            case DATE -> largest ? "2999-12-31" : "1800-01-01";
            case MONEY -> largest ? "1000000000000" : "0";
            case COUNT -> largest ? "9999" : "0";
            case AREA -> largest ? "99999" : "0";
            default -> value(code, random);
        };
    }

    private static void assertNoHigherCategoryFits(String label, Assessment assessment) {
        assessment
                .sum()
                .ifPresent(chosen -> assertThat(assessment.categories())
                        .as(label)
                        .filteredOn(it -> it.outcome() == VerdictOutcome.SATISFIED)
                        .allSatisfy(
                                it -> assertThat(it.sum().orElseThrow().total()).isLessThanOrEqualTo(chosen.total())));
        for (RuleFinding finding : assessment.findings()) {
            assertThat(finding.verdict().needed()).as(label).isNotBlank();
        }
    }

    /** The rule "no higher allowance is established" of the social pension reads what is stated so far. */
    private static boolean mayChange(Scheme scheme, FactCode code) {
        return NONE_UNLESS_STATED.contains(code)
                || (scheme == Scheme.SOCIAL_PENSION && code != FactCode.VIETNAMESE_CITIZEN);
    }

    private static LocalDate day(Random random) {
        return FIRST_DAY.plusDays(random.nextInt(2_300));
    }

    private static FactSheet facts(Random random, double density) {
        FactSheet facts = FactSheet.EMPTY;
        for (FactCode code : FactCode.values()) {
            String value = value(code, random);
            facts = random.nextDouble() < density ? facts.with(code, value) : facts;
        }
        return facts;
    }

    private static String value(FactCode code, Random random) {
        return switch (code.type()) {
            case DATE ->
                LocalDate.of(1935, 1, 1).plusDays(random.nextInt(33_000)).toString();
            case MONEY -> random.nextInt(3) == 0 ? "0" : Integer.toString(random.nextInt(3_000_000));
            case FLAG -> Boolean.toString(random.nextBoolean());
            case COUNT -> Integer.toString(random.nextInt(random.nextBoolean() ? 5 : 140));
            case AREA -> Integer.toString(random.nextInt(600));
            case CHOICE -> code.choices().get(random.nextInt(code.choices().size()));
            case TEXT -> "text";
        };
    }
}
