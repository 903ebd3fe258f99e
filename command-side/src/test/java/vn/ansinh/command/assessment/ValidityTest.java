package vn.ansinh.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ansinh.command.law.Assessment;
import vn.ansinh.command.law.Edge;
import vn.ansinh.command.law.Fact;
import vn.ansinh.command.law.FactSheet;
import vn.ansinh.command.law.Outcome;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.law.Turn;
import vn.ansinh.command.lawtext.Entry;
import vn.ansinh.kernel.event.application.Kinds.VerdictOutcome;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.FactOrigin;

/** A fact holds between days: on another one a rule cannot rest on it, and says so (ADR-0030). */
class ValidityTest {
    private final Policy policy = Policy.load();

    static Stream<Arguments> rows() {
        return GoldenCase.table().entries("validity").stream()
                .map(row -> Arguments.of(
                        row.text("id"),
                        GoldenCase.named(row.text("case")),
                        FactCode.ofWire(row.text("fact")),
                        row.dateIfAny("asOf"),
                        row.dateIfAny("validUntil"),
                        row.date("on"),
                        row));
    }

    private static FactSheet between(
            GoldenCase golden, FactCode code, Optional<LocalDate> asOf, Optional<LocalDate> until) {
        String value = golden.facts().find(code).orElseThrow().value();
        return golden.facts().with(new Fact(code, value, FactOrigin.ORIGINAL_SEEN, asOf, until));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void assess_asTheTableSays_onTheDaysOfAFact(
            String id,
            GoldenCase golden,
            FactCode code,
            Optional<LocalDate> asOf,
            Optional<LocalDate> until,
            LocalDate on,
            Entry row) {
        Assessment assessment = Assessor.assess(golden.scheme(), between(golden, code, asOf, until), on, policy);

        assertThat(assessment.outcome()).isEqualTo(row.choice("outcome", Outcome.class));
        if (assessment.outcome() == Outcome.GRANT) {
            assertThat(assessment.category()).contains(row.text("category"));
            assertThat(assessment.sum().orElseThrow().amount().dong()).isEqualTo(row.whole("amount"));
            assertThat(assessment.notHeld()).isEmpty();
        } else {
            assertThat(assessment.missing()).contains(code);
            assertThat(assessment.notHeld()).extracting(Fact::code).containsExactly(code);
        }
    }

    @Test
    void verdict_namesTheFactAndTheDay_whereItCannotRestOnIt() {
        FactSheet facts = between(
                GoldenCase.named("T06"),
                FactCode.DISABILITY_DEGREE,
                Optional.empty(),
                Optional.of(LocalDate.of(2025, 2, 10)));

        Assessment assessment =
                Assessor.assess(GoldenCase.named("T06").scheme(), facts, LocalDate.of(2025, 2, 11), policy);

        assertThat(assessment.findings())
                .filteredOn(it -> it.rule().equals("disability-is-severe")
                        && it.category().equals("A6c"))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.outcome()).isEqualTo(VerdictOutcome.CANNOT_TELL);
                    assertThat(it.recorded().found()).isEqualTo("disability-degree until 2025-02-10");
                });
    }

    @Test
    void turn_isTheDayAfterTheLast_andTheSumIsDueToItsMonthsEnd() {
        GoldenCase golden = GoldenCase.named("T06");
        FactSheet facts =
                between(golden, FactCode.DISABILITY_DEGREE, Optional.empty(), Optional.of(LocalDate.of(2025, 4, 30)));

        Explained explained = Assessor.explain(golden.scheme(), facts, golden.on(), policy);

        Turn turn = explained.change().turn().orElseThrow();
        assertThat(turn.edge().day()).isEqualTo(LocalDate.of(2025, 5, 1));
        assertThat(turn.edge().cause()).isEqualTo(Edge.Cause.END_OF_VALIDITY);
        assertThat(turn.edge().of()).contains(FactCode.DISABILITY_DEGREE);
        assertThat(turn.then().outcome()).isEqualTo(Outcome.CANNOT_TELL);
        assertThat(explained.lastDay()).contains(LocalDate.of(2025, 4, 30));
    }

    @Test
    void whoseFactEnded_isAskedForItAnew_withoutAValue() {
        GoldenCase golden = GoldenCase.named("T06");
        FactSheet facts =
                between(golden, FactCode.DISABILITY_DEGREE, Optional.empty(), Optional.of(LocalDate.of(2025, 2, 9)));

        Explained explained = Assessor.explain(golden.scheme(), facts, golden.on(), policy);

        assertThat(explained.assessment().missing()).containsExactly(FactCode.DISABILITY_DEGREE);
        assertThat(explained.change().ways()).isNotEmpty();
    }

    /** What the table does not hold of a row is said of a row that is there. */
    @Test
    void whatIsBeyondTheTable_isOfRowsThatItHas() {
        Set<String> held = Stream.concat(
                        GoldenCase.all().stream().map(GoldenCase::id),
                        GoldenCase.table().entries("months").stream().map(it -> it.text("id")))
                .map(it -> it.replaceAll("[a-z]$", ""))
                .collect(Collectors.toSet());
        List<Entry> beyond = GoldenCase.table().entries("beyond");

        assertThat(beyond).isNotEmpty().allSatisfy(row -> {
            assertThat(held).contains(row.text("id"));
            assertThat(row.text("says")).isNotBlank();
            assertThat(row.text("held")).isNotBlank();
            assertThat(row.text("wants")).isEqualTo("entitlements");
        });
    }
}
