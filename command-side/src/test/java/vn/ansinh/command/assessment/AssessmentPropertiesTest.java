package vn.ansinh.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.ansinh.command.law.Assessment;
import vn.ansinh.command.law.Fact;
import vn.ansinh.command.law.FactSheet;
import vn.ansinh.command.law.Outcome;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.law.RuleFinding;
import vn.ansinh.kernel.event.application.Kinds.VerdictOutcome;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.Scheme;

/** What must hold for any facts whatever; a failure prints its seed, which finds the same facts again. */
class AssessmentPropertiesTest {
    private static final int ROUNDS = 300;
    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 7, 1);

    /** Facts that other cases supply; not stated, they read as none, so that stating them may change an outcome. */
    private static final Set<FactCode> NONE_UNLESS_STATED =
            Set.of(FactCode.SOCIAL_ALLOWANCE_DRAWN, FactCode.SOCIAL_PENSION_DRAWN);

    private final Policy policy = Policy.load();

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void assess_soundAndRepeatable_forAnyFacts(Scheme scheme) {
        for (long seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            FactSheet facts = facts(random, 0.85);
            LocalDate on = day(random);
            Assessment assessment = Assessor.assess(scheme, facts, on, policy);

            String label = scheme + " seed " + seed;
            assertThat(Assessor.assess(scheme, facts, on, policy)).as(label).isEqualTo(assessment);
            assertThat(assessment.sum().isPresent()).as(label).isEqualTo(assessment.outcome() == Outcome.GRANT);
            assertThat(assessment.category().isPresent()).as(label).isEqualTo(assessment.outcome() == Outcome.GRANT);
            assertThat(assessment.missing().isEmpty()).as(label).isEqualTo(assessment.outcome() != Outcome.CANNOT_TELL);
            assertThat(assessment.reasons()).as(label).isNotEmpty();
            assertNoHigherCategoryFits(label, assessment);
        }
    }

    /** A determined answer never changes when more facts come in: nobody is refused or granted too early. */
    @ParameterizedTest
    @EnumSource(Scheme.class)
    void assess_neverOverturned_byFurtherFacts(Scheme scheme) {
        int determined = 0;
        for (long seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            FactSheet all = facts(random, 1.0);
            LocalDate on = day(random);
            FactSheet some = all;
            for (Fact fact : List.copyOf(all.all())) {
                boolean drop = random.nextInt(4) == 0;
                some = drop && !mayChange(scheme, fact.code()) ? some.without(fact.code()) : some;
            }
            Assessment early = Assessor.assess(scheme, some, on, policy);
            if (early.outcome() == Outcome.CANNOT_TELL) {
                continue;
            }
            determined++;
            Assessment late = Assessor.assess(scheme, all, on, policy);
            String label = scheme + " seed " + seed;
            assertThat(late.outcome()).as(label).isEqualTo(early.outcome());
            assertThat(late.sum().map(it -> it.total()))
                    .as(label)
                    .isEqualTo(early.sum().map(it -> it.total()));
        }
        assertThat(determined).isPositive();
    }

    /** Asking for what is missing, and only that, always leads to an answer. */
    @ParameterizedTest
    @EnumSource(Scheme.class)
    void missing_leadsToAnAnswer_whenSupplied(Scheme scheme) {
        for (long seed = 0; seed < ROUNDS / 3; seed++) {
            Random random = new Random(seed);
            FactSheet truth = facts(random, 1.0);
            LocalDate on = day(random);
            FactSheet stated = FactSheet.EMPTY;
            Assessment assessment = Assessor.assess(scheme, stated, on, policy);
            for (int asked = 0; assessment.outcome() == Outcome.CANNOT_TELL; asked++) {
                assertThat(asked)
                        .as("%s seed %d asks %s", scheme, seed, assessment.missing())
                        .isLessThan(FactCode.values().length);
                for (FactCode code : assessment.missing()) {
                    stated = stated.with(truth.find(code).orElseThrow());
                }
                assessment = Assessor.assess(scheme, stated, on, policy);
            }
            assertThat(assessment.outcome()).isNotEqualTo(Outcome.CANNOT_TELL);
        }
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
