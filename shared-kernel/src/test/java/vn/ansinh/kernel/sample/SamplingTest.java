package vn.ansinh.kernel.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.ansinh.kernel.event.application.Kinds.DecisionOutcome;
import vn.ansinh.kernel.event.audit.SampleKind;
import vn.ansinh.kernel.event.audit.SamplingPlanEvent.DrawnCase;
import vn.ansinh.kernel.event.audit.SamplingPlanEvent.Method;
import vn.ansinh.kernel.event.audit.Stratum;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.SamplingPlanId;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;

/** The expected samples were drawn by a program in another language, from the description alone. */
class SamplingTest {
    private static final SamplingPlanId PLAN = SamplingPlanId.of("0123456789abcdef0123456789abcdef");
    private static final String SEED = "d888745456ed907f6e73b10d7fd3edc51c71c97484a58c37096922bb2747d8d4";
    private static final List<String> UNITS = List.of("07210@2025-07-01", "07339@2025-07-01", "07288@2025-07-01");
    private static final List<Scheme> SCHEMES = List.of(Scheme.SOCIAL_ALLOWANCE, Scheme.SOCIAL_PENSION, Scheme.HOUSING);

    private final List<Candidate> population = population();

    /** Twenty: each fifth a refusal, the others one million đồng more than the one before, the thirteenth sixty. */
    private static List<Candidate> population() {
        List<Candidate> population = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            boolean refused = i % 5 == 4;
            long granted = i == 12 ? 60_000_000 : 1_000_000L * (i + 1);
            population.add(new Candidate(
                    CaseId.parse("saa-%032x".formatted(i * 7919 + 1)),
                    UnitCode.parse(UNITS.get(i % 3)),
                    SCHEMES.get(i / 3 % 3),
                    refused ? DecisionOutcome.REFUSED : DecisionOutcome.GRANTED,
                    refused ? 0 : granted));
        }
        return population;
    }

    private static Method method(SampleKind kind, int size, @Nullable Stratum stratum, long alwaysFrom) {
        return new Method(kind, size, stratum, alwaysFrom == 0 ? null : new Money(alwaysFrom));
    }

    /** Places in the population, of whoever was hit more than once with how often. */
    private List<String> drawn(Method method) {
        return Sampling.draw(population, method, SEED).stream()
                .map(it -> place(it.caseId()) + (it.hits() == 1 ? "" : "x" + it.hits()))
                .toList();
    }

    private int place(CaseId caseId) {
        return population.stream().map(Candidate::caseId).toList().indexOf(caseId);
    }

    @Test
    void seed_isOfTheRootAndThePlan() {
        byte[] root = new byte[32];
        for (int i = 0; i < root.length; i++) {
            root[i] = (byte) i;
        }
        assertThat(Sampling.seed(root, PLAN)).isEqualTo(SEED);
        root[31]++;
        assertThat(Sampling.seed(root, PLAN)).isNotEqualTo(SEED);
    }

    @Test
    void digest_isOfTheLinesInOrderOfCase() {
        String digest = "c99c1fbf8e3c62c879ef1415fd4e2018bbbc608afbfbe85f68edd496cac1fe08";
        assertThat(Sampling.digest(population)).isEqualTo(digest);
        List<Candidate> shuffled = new ArrayList<>(population);
        Collections.shuffle(shuffled, new Random(1));
        assertThat(Sampling.digest(shuffled)).isEqualTo(digest);
        assertThat(Sampling.digest(population.subList(1, 20))).isNotEqualTo(digest);
    }

    @Test
    void samples_areThoseOfTheOtherProgram() {
        assertThat(drawn(method(SampleKind.SIMPLE, 5, null, 0))).containsExactly("10", "15", "13", "8", "19");
        assertThat(drawn(method(SampleKind.EACH_STRATUM, 2, Stratum.UNIT, 0)))
                .containsExactly("15", "3", "8", "17", "10", "13");
        assertThat(drawn(method(SampleKind.PROPORTIONAL, 8, Stratum.UNIT, 0)))
                .containsExactly("15", "3", "0", "8", "17", "10", "13", "19");
        assertThat(drawn(method(SampleKind.BY_AMOUNT, 6, null, 50_000_000)))
                .containsExactly("12", "15", "8", "7", "18", "11");
        assertThat(drawn(method(SampleKind.BY_AMOUNT, 6, null, 0))).containsExactly("10", "8", "7", "18", "12x2");
    }

    @Test
    void sample_isTheSame_inWhateverOrderThePopulationCame() {
        List<Candidate> shuffled = new ArrayList<>(population);
        Collections.shuffle(shuffled, new Random(2));
        for (SampleKind kind : SampleKind.values()) {
            Stratum stratum = kind == SampleKind.SIMPLE || kind == SampleKind.BY_AMOUNT ? null : Stratum.SCHEME;
            Method method = method(kind, 4, stratum, 0);
            assertThat(Sampling.draw(shuffled, method, SEED)).isEqualTo(Sampling.draw(population, method, SEED));
        }
    }

    @Test
    void sampleLargerThanThePopulation_isAllOfIt_butWhatNothingIsPaidFor() {
        assertThat(drawn(method(SampleKind.SIMPLE, 50, null, 0))).hasSize(20).doesNotHaveDuplicates();
        assertThat(drawn(method(SampleKind.PROPORTIONAL, 50, Stratum.OUTCOME, 0)))
                .hasSize(20)
                .doesNotHaveDuplicates();
        assertThat(drawn(method(SampleKind.BY_AMOUNT, 50, null, 0))).hasSize(16).doesNotContain("4", "9", "14", "19");
        assertThat(Sampling.draw(List.of(), method(SampleKind.BY_AMOUNT, 5, null, 0), SEED))
                .isEmpty();
    }

    @Test
    void alwaysIn_countsAmongTheSize_andIsInWhateverTheSize() {
        assertThat(drawn(method(SampleKind.BY_AMOUNT, 1, null, 19_000_000))).containsExactlyInAnyOrder("12", "18");
        assertThat(drawn(method(SampleKind.BY_AMOUNT, 3, null, 19_000_000)))
                .contains("12", "18")
                .hasSize(3);
    }

    /** Over many seeds each is drawn as often as any other, and by amount as often as its share says. */
    @Test
    void chances_areEqual_orProportionalToTheAmount() {
        int seeds = 6_000;
        Map<CaseId, Integer> simple = new HashMap<>();
        Map<CaseId, Integer> hits = new HashMap<>();
        long total = population.stream().mapToLong(Candidate::amount).sum();
        for (int i = 0; i < seeds; i++) {
            String seed = Sampling.seed(new byte[32], SamplingPlanId.of("%032x".formatted(i)));
            for (DrawnCase one : Sampling.draw(population, method(SampleKind.SIMPLE, 5, null, 0), seed)) {
                simple.merge(one.caseId(), 1, Integer::sum);
            }
            for (DrawnCase one : Sampling.draw(population, method(SampleKind.BY_AMOUNT, 5, null, 0), seed)) {
                hits.merge(one.caseId(), one.hits(), Integer::sum);
            }
        }
        for (Candidate one : population) {
            assertThat((double) simple.getOrDefault(one.caseId(), 0)).isBetween(seeds * 0.225, seeds * 0.275);
            double expected = (double) seeds * 5 * one.amount() / total;
            assertThat((double) hits.getOrDefault(one.caseId(), 0))
                    .as("%s", one)
                    .isBetween(expected * 0.8 - 1, expected * 1.2 + 1);
        }
    }
}
