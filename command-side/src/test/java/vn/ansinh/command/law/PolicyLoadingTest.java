package vn.ansinh.command.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.command.lawtext.TextRefused;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.InvalidValue;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.Certainty;

class PolicyLoadingTest {
    private static final String ROW =
            "{value: 1, from: 2025-01-01, to: 2025-06-30, source: a, article: \"Art. 1\", certainty: confirmed}";

    @Test
    void find_rowOfTheDay_forASoundText() {
        Parameters parameters = policy(ROW, "{value: 2, from: 2025-07-01, source: a, certainty: provisional}")
                .parameters();

        assertThat(parameters.find("x", LocalDate.of(2024, 12, 31))).isEmpty();
        assertThat(parameters.find("x", LocalDate.of(2025, 6, 30)).orElseThrow().value())
                .isEqualTo(1);
        Parameter second = parameters.find("x", LocalDate.of(2025, 7, 1)).orElseThrow();
        assertThat(second.value()).isEqualTo(2);
        assertThat(second.certainty()).isEqualTo(Certainty.PROVISIONAL);
        assertThat(parameters.find("x", LocalDate.of(2999, 1, 1))).contains(second);
        assertThatThrownBy(() -> parameters.find("y", LocalDate.of(2025, 1, 1)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.problem()).isEqualTo(ProblemCode.POLICY_INCOMPLETE);
                    assertThat(refusal.broken()).containsExactly(BrokenRule.of("policy-figure-missing", "y"));
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{value: 2, from: 2025-07-02, source: a, certainty: confirmed}|rows have a gap: x",
                "{value: 2, from: 2025-06-30, source: a, certainty: confirmed}|rows overlap: x",
                "{value: 2, from: 2025-07-01, source: b, certainty: confirmed}|unknown source: b",
                "{value: -2, from: 2025-07-01, source: a, certainty: confirmed}|value is not a whole number",
                "{value: 2.5, from: 2025-07-01, source: a, certainty: confirmed}|value is not a whole number",
                "{value: 0x2, from: 2025-07-01, source: a, certainty: confirmed}|value is not a whole number",
                "{value: 2, from: 2025-07-01, source: a}|missing: certainty",
                "{value: 2, from: 2025-07-01, source: a, certainty: sure}|certainty cannot be sure",
                "{value: 2, from: 2025-07-01, until: 2026-01-01, source: a, certainty: confirmed}|unknown key: until",
                "{value: 2, value: 3, from: 2025-07-01, source: a, certainty: confirmed}|key twice: value",
                "{value: 2, from: 2025-07-01, to: 2025-06-30, source: a, certainty: confirmed}|ends before it begins",
                "{value: 2, from: 1 July 2025, source: a, certainty: confirmed}|from is not a date",
                "just text|rows is not a mapping",
            })
    void of_refusedWithFileLineAndReason_forAnUnsoundRow(String row, String reason) {
        assertThatThrownBy(() -> policy(ROW, row)).isInstanceOfSatisfying(TextRefused.class, e -> {
            assertThat(e.file()).isEqualTo("test.yaml");
            assertThat(e.line()).isEqualTo(7);
            assertThat(e.reason()).contains(reason);
        });
    }

    @Test
    void of_refused_forAnOpenRowThatIsFollowed() {
        String open = "{value: 1, from: 2025-01-01, source: a, certainty: confirmed}";
        assertThatThrownBy(() -> policy(open, "{value: 2, from: 2025-07-01, source: a, certainty: confirmed}"))
                .isInstanceOf(TextRefused.class)
                .hasMessageContaining("rows overlap");
    }

    @Test
    void of_refused_forAParameterTwiceOrNoYaml() {
        String text = text(ROW, ROW.replace("2025-01-01, to: 2025-06-30", "2025-07-01"));
        String twice = text + text.substring(text.indexOf("  - key: x"));
        assertThatThrownBy(() -> Policy.of(PolicyText.of(Map.of("test.yaml", twice))))
                .isInstanceOf(TextRefused.class)
                .hasMessageContaining("parameter twice: x");
        assertThatThrownBy(() -> Policy.of(PolicyText.of(Map.of("test.yaml", "a: [1\nb: 2\n"))))
                .isInstanceOf(TextRefused.class)
                .hasMessageContaining("not YAML");
        assertThatThrownBy(() -> Policy.of(PolicyText.of(Map.of("test.yaml", "- a\n"))))
                .isInstanceOf(TextRefused.class);
    }

    @Test
    void parse_sameVersion_forTheCanonicalTextOfAllFiles() {
        PolicyText carried = PolicyText.load();
        PolicyText parsed = PolicyText.parse(carried.canonical());

        assertThat(parsed.version()).isEqualTo(carried.version()).matches("[0-9a-f]{64}");
        assertThat(parsed.files()).isEqualTo(carried.files());
        assertThat(carried.files()).hasSize(13);
    }

    @Test
    void version_differs_forASingleChangedFigure() {
        PolicyText carried = PolicyText.load();
        String changed = carried.canonical().replaceFirst("value: 360000", "value: 360001");

        assertThat(PolicyText.parse(changed).version()).isNotEqualTo(carried.version());
        assertThat(PolicyText.of(Map.of("a.yaml", "x: 1\r\ny: 2")).version())
                .isEqualTo(PolicyText.of(Map.of("a.yaml", "x: 1\ny: 2\n")).version());
    }

    @Test
    void parse_refused_forWhatIsNotCanonical() {
        assertMalformed(() -> PolicyText.parse("x: 1\n"));
        assertMalformed(() -> PolicyText.parse("#=== b.yaml\nx: 1\n#=== a.yaml\ny: 1\n"));
        assertMalformed(() -> PolicyText.parse("#=== a.yaml\nx: 1\n#=== a.yaml\ny: 1\n"));
        assertMalformed(() -> PolicyText.of(Map.of("a.yaml", "x: 1\n#=== b.yaml\n")));
    }

    private static void assertMalformed(Runnable making) {
        assertThatThrownBy(making::run)
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.code()).isEqualTo("policy-text-malformed"));
    }

    private static Policy policy(String first, String second) {
        return Policy.of(PolicyText.of(Map.of("test.yaml", text(first, second))));
    }

    private static String text(String first, String second) {
        return """
                sources: {a: Act}
                parameters:
                  - key: x
                    measure: vnd
                    rows:
                      - %s
                      - %s
                """.formatted(first, second);
    }
}
