package vn.ansinh.command.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.command.lawtext.TextRefused;
import vn.ansinh.command.lawtext.TextRefused.Fault;
import vn.ansinh.kernel.codec.RecordCodec;

/** The province's own rows go before the national ones, on their days and no others. */
class ProvinceFiguresTest {
    private static final String NATIONAL = """
            sources: {a: Act}
            parameters:
              - key: x
                measure: vnd
                rows:
                  - {value: 1, from: 2024-01-01, to: 2024-12-31, source: a, certainty: confirmed}
                  - {value: 2, from: 2025-01-01, source: a, certainty: confirmed}
            """;

    private static Policy policy(String... rows) {
        StringBuilder own = new StringBuilder("""
                sources: {r: Resolution}
                parameters:
                  - key: x
                    measure: vnd
                    rows:
                """);
        List.of(rows).forEach(row -> own.append("      - ").append(row).append('\n'));
        return Policy.of(PolicyText.of(Map.of("national.yaml", NATIONAL, "province/own.yaml", own.toString())));
    }

    private static long on(Policy policy, String day) {
        return policy.parameter("x", LocalDate.parse(day)).orElseThrow().value();
    }

    @Test
    void provincesRow_isInThePlaceOfTheNationalOnes_onItsDays() {
        Policy policy = policy("{value: 9, from: 2024-07-01, to: 2025-03-31, source: r, certainty: confirmed}");

        assertThat(on(policy, "2024-06-30")).isEqualTo(1);
        assertThat(on(policy, "2024-07-01")).isEqualTo(9);
        assertThat(on(policy, "2025-03-31")).isEqualTo(9);
        assertThat(on(policy, "2025-04-01")).isEqualTo(2);
        assertThat(on(policy, "2999-01-01")).isEqualTo(2);
        assertThat(policy.parameter("x", LocalDate.of(2025, 1, 1))
                        .orElseThrow()
                        .source()
                        .act())
                .isEqualTo("Resolution");
        assertThat(policy.turns()).contains(LocalDate.of(2024, 7, 1), LocalDate.of(2025, 4, 1));
        assertThat(policy.parameters().all()).hasSize(3);
    }

    @Test
    void provincesRowWithoutAnEnd_leavesNothingOfTheNationalOnesAfterIt() {
        Policy policy = policy(
                "{value: 8, from: 2024-02-01, to: 2024-02-29, source: r, certainty: confirmed}",
                "{value: 9, from: 2024-06-01, source: r, certainty: provisional}");

        assertThat(on(policy, "2024-01-31")).isEqualTo(1);
        assertThat(on(policy, "2024-02-29")).isEqualTo(8);
        assertThat(on(policy, "2024-03-01")).isEqualTo(1);
        assertThat(on(policy, "2024-06-01")).isEqualTo(9);
        assertThat(on(policy, "2999-01-01")).isEqualTo(9);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{value: 9, from: 2023-12-31, source: r, certainty: confirmed}|GAP",
                "{value: 9, from: 2024-01-31, source: r, certainty: confirmed}|OVERLAP",
                "{value: 9, from: 2025-02-01, source: a, certainty: confirmed}|UNKNOWN_SOURCE",
                "{value: -9, from: 2025-02-01, source: r, certainty: confirmed}|NOT_A_WHOLE_NUMBER",
            })
    void unsoundRow_isRefusedInItsLine(String row, Fault fault) {
        String before = fault == Fault.OVERLAP
                ? "{value: 8, from: 2024-01-01, to: 2024-01-31, source: r, certainty: confirmed}"
                : "{value: 8, from: 2024-01-01, to: 2024-01-30, source: r, certainty: confirmed}";
        String[] rows = fault == Fault.GAP ? new String[] {row} : new String[] {before, row};
        assertThatThrownBy(() -> policy(rows)).isInstanceOfSatisfying(TextRefused.class, refused -> {
            assertThat(refused.file()).isEqualTo("province/own.yaml");
            assertThat(refused.line()).isEqualTo(5 + rows.length);
            assertThat(refused.fault()).isEqualTo(fault);
        });
    }

    /** Decree 20/2021 Art. 4(3): a province may raise the base, never go below the national one. */
    @ParameterizedTest
    @CsvSource({
        "1, 2024-07-01, 2024-12-31, true",
        "0, 2024-07-01, 2024-12-31, false",
        "1, 2024-07-01, 2025-01-01, false",
        "2, 2024-07-01, 2025-01-01, true",
        "1, 2025-01-01, 2025-12-31, false",
        "2, 2025-01-01, 2025-12-31, true"
    })
    void figureBelowTheNationalOne_isRefusedInItsLine_whereThatIsTheLeast(
            long value, LocalDate from, LocalDate to, boolean accepted) {
        String own = """
                sources: {r: Resolution}
                parameters:
                  - key: x
                    measure: vnd
                    rows:
                      - {value: %d, from: %s, to: %s, source: r, certainty: confirmed}
                """.formatted(value, from, to);
        String least = NATIONAL.replace("measure: vnd", "measure: vnd\n    floor: true");
        PolicyText text = PolicyText.of(Map.of("n.yaml", least, "province/o.yaml", own));
        if (accepted) {
            assertThat(on(Policy.of(text), from.toString())).isEqualTo(value);
        } else {
            assertThatThrownBy(() -> Policy.of(text)).isInstanceOfSatisfying(TextRefused.class, refused -> {
                assertThat(refused.fault()).isEqualTo(Fault.BELOW_NATIONAL);
                assertThat(refused.file()).isEqualTo("province/o.yaml");
                assertThat(refused.line()).isEqualTo(6);
            });
        }
        Policy.of(PolicyText.of(Map.of("n.yaml", NATIONAL, "province/o.yaml", own)));
    }

    /** What the texts say is "at least". */
    @Test
    void leastFigures_areThoseOfWhichTheLawSaysSo() {
        for (String key : List.of(
                "base.national",
                "social-pension.amount",
                "vsi.rate.poor",
                "vsi.rate.others",
                "hi.rate.near-poor",
                "hi.rate.student",
                "H6a.amount",
                "H6b.amount",
                "H6c.amount")) {
            Parameter national =
                    Policy.load().parameter(key, LocalDate.of(2025, 9, 1)).orElseThrow();
            String own = """
                    sources: {r: Resolution}
                    parameters:
                      - key: %s
                        measure: %s
                        rows:
                          - {value: %d, from: 2025-09-01, source: r, certainty: confirmed}
                    """.formatted(key, RecordCodec.wire(national.measure()), national.value() - 1);
            assertThatThrownBy(() -> Policy.of(PolicyText.load().with(Map.of("province/o.yaml", own))))
                    .as(key)
                    .isInstanceOfSatisfying(
                            TextRefused.class,
                            refused -> assertThat(refused.fault()).isEqualTo(Fault.BELOW_NATIONAL));
        }
    }

    @Test
    void figureThatNoNationalTextHas_andAnythingButFigures_isRefused() {
        String unknown = """
                sources: {r: Resolution}
                parameters:
                  - key: y
                    measure: vnd
                    rows: []
                """;
        assertThatThrownBy(() -> Policy.of(PolicyText.of(Map.of("n.yaml", NATIONAL, "province/o.yaml", unknown))))
                .isInstanceOfSatisfying(TextRefused.class, refused -> {
                    assertThat(refused.fault()).isEqualTo(Fault.UNKNOWN_PARAMETER);
                    assertThat(refused.line()).isEqualTo(3);
                });
        String more = "sources: {r: Resolution}\nparameters: []\nretention: []\n";
        assertThatThrownBy(() -> Policy.of(PolicyText.of(Map.of("n.yaml", NATIONAL, "province/o.yaml", more))))
                .hasMessageContaining("unknown key: retention");
    }

    /** Art. 11, 13 and 14 give at least so much: a province may give more. */
    @ParameterizedTest
    @CsvSource({
        "funeral.times-base, 20, true", "funeral.times-base, 19, false",
        "E1.times-base, 10, true", "E1.times-base, 9, false",
        "E2.times-base, 51, true", "E2.times-base, 49, false"
    })
    void timesTheBase_ofAFuneralAndInAnEmergency_areTheLeast(String key, int times, boolean accepted) {
        PolicyText text = PolicyText.load().with(Map.of("province/own.yaml", """
                sources: {r: Resolution}
                parameters:
                  - key: %s
                    measure: times
                    rows:
                      - {value: %d, from: 2026-01-01, source: r, certainty: confirmed}
                """.formatted(key, times)));
        if (accepted) {
            assertThat(Policy.of(text)
                            .parameter(key, LocalDate.of(2026, 1, 1))
                            .orElseThrow()
                            .value())
                    .isEqualTo(times);
        } else {
            assertThatThrownBy(() -> Policy.of(text))
                    .isInstanceOfSatisfying(
                            TextRefused.class, it -> assertThat(it.fault()).isEqualTo(Fault.BELOW_NATIONAL));
        }
    }
}
