package vn.ansinh.command.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.command.lawtext.TextRefused;
import vn.ansinh.kernel.event.application.Kinds.Cadence;
import vn.ansinh.kernel.event.erasure.ErasureGround;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.Scheme;

/** Days on which the law changes, and what is known of them. */
class PolicyDaysTest {

    @Test
    void turns_areFirstDaysOfFigures_andTheDaysAfterTheirLast() {
        assertThat(LittleLaw.POLICY.turns())
                .containsExactly(
                        LocalDate.of(2024, 1, 1),
                        LocalDate.of(2025, 1, 1),
                        LocalDate.of(2025, 6, 1),
                        LocalDate.of(2026, 1, 1));
    }

    @Test
    void fullYears_areThoseOfFiguresInYears_andNone() {
        assertThat(LittleLaw.POLICY.fullYears()).containsExactly(0L, 16L);
    }

    /** Only a figure that has ended, and of whose end nobody is sure. */
    @Test
    void endedUnsurely_fromTheDayAfterTheLast() {
        Parameters figures = LittleLaw.POLICY.parameters();
        assertThat(figures.endedUnsurely(LocalDate.of(2025, 12, 31))).isEmpty();
        assertThat(figures.endedUnsurely(LocalDate.of(2026, 1, 1)))
                .extracting(Parameter::key)
                .containsExactly("paid");
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, false", "2026-01-01, true"})
    void authoritysOrder_overridesRetention_sinceTheLawOn2026(LocalDate on, boolean overrides) {
        assertThat(Policy.load().overridesRetention(ErasureGround.AUTHORITY_ORDER, on))
                .isEqualTo(overrides);
        assertThat(Policy.load().overridesRetention(ErasureGround.PURPOSE_DONE, on))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "surprise: 1|{value: 9, from: 2024-02-01, source: r, certainty: confirmed}",
                "note: fine|{value: 9, from: 2024-03-01, to: 2024-02-01, source: r, certainty: confirmed}"
            })
    void provincesText_isReadToItsEnd(String more, String row) {
        String national = """
                sources: {a: Act}
                parameters:
                  - key: x
                    measure: vnd
                    rows: [{value: 1, from: 2024-01-01, source: a, certainty: confirmed}]
                """;
        String own = """
                sources: {r: Resolution}
                parameters:
                  - key: x
                    measure: vnd
                    %s
                    rows: [%s]
                """.formatted(more, row);
        assertThatThrownBy(() -> Policy.of(PolicyText.of(Map.of("n.yaml", national, "province/o.yaml", own))))
                .isInstanceOf(TextRefused.class);
    }

    /** Only what lasts has a last day: neither what is paid once nor what is paid for counted months. */
    @ParameterizedTest
    @CsvSource({"MONTHLY, 0, 2025-12-31", "MONTHLY, 12, ", "ONE_OFF, 0, "})
    void lastDay_ofALastingSumAlone(Cadence cadence, int months, LocalDate last) {
        Assessment monthly = LittleLaw.assess(FactSheet.EMPTY, LittleLaw.ON);
        Sum paid = monthly.sum().orElseThrow();
        Sum other = cadence == Cadence.ONE_OFF
                ? Sum.once(paid.amount(), "7")
                : new Sum(paid.amount(), cadence, months, paid.amount(), paid.ownPart(), "7");
        Assessment granted = new Assessment(
                Scheme.SOCIAL_ALLOWANCE,
                LittleLaw.ON,
                monthly.policyVersion(),
                Outcome.GRANT,
                monthly.category(),
                Optional.of(other),
                StartMonth.MONTH_OF_SIGNATURE,
                monthly.ownPart(),
                monthly.categories(),
                monthly.missing(),
                monthly.figures(),
                monthly.certainty());
        Turn end = new Turn(
                new Edge(LocalDate.of(2026, 1, 1), Edge.Cause.LAW, Optional.empty(), 0), granted, Optional.empty());

        assertThat(Turn.lastDay(granted, Optional.of(end))).isEqualTo(Optional.ofNullable(last));
        assertThat(Turn.lastDay(granted, Optional.empty())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2024-02-29, 1, 2025-03-01", "2024-02-29, 4, 2028-02-29", "2024-02-28, 1, 2025-02-28"})
    void birthday_ofTheTwentyNinthOfFebruary_isTheFirstOfMarch(LocalDate born, long years, LocalDate reached) {
        assertThat(Age.reached(born, years, LittleLaw.POLICY)).isEqualTo(reached);
    }

    /** Ten years ahead are the tenth anniversary no more. */
    @Test
    void edge_liesWithinSoManyFullYears() {
        Edge edge = new Edge(LocalDate.of(2035, 3, 1), Edge.Cause.LAW, Optional.empty(), 0);
        assertThat(edge.within(10, LocalDate.of(2025, 3, 1))).isFalse();
        assertThat(edge.within(10, LocalDate.of(2025, 3, 2))).isTrue();
        assertThat(edge.within(11, LocalDate.of(2025, 3, 1))).isTrue();
    }

    @Test
    void age_isCountedInFullYears_andNoneBeforeBirth() {
        FactSheet born = FactSheet.EMPTY.with(FactCode.DATE_OF_BIRTH, "2009-03-02");
        assertThat(age(born, LittleLaw.ON)).isEqualTo("age 15");
        assertThat(age(born, LittleLaw.ON.plusDays(1))).isEqualTo("age 16");
        assertThat(age(born, LocalDate.of(2009, 3, 1))).isEqualTo("not yet born");
        assertThat(age(born, LocalDate.of(2009, 3, 2))).isEqualTo("age 0");
        assertThat(judged(FactSheet.EMPTY, LittleLaw.ON))
                .isEqualTo(new Verdict.CannotTell(List.of(FactCode.DATE_OF_BIRTH), "any age"));
        assertThat(Age.text(-1)).isEqualTo("not yet born");
        assertThat(Age.text(0)).isEqualTo("age 0");
    }

    private static String age(FactSheet facts, LocalDate on) {
        return judged(facts, on).found();
    }

    private static Verdict judged(FactSheet facts, LocalDate on) {
        return Age.judge(new Examination(facts, on, LittleLaw.POLICY), age -> true, "any age");
    }
}
