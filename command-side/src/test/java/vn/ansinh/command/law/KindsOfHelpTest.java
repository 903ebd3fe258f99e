package vn.ansinh.command.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.command.lawtext.TextRefused;
import vn.ansinh.command.lawtext.TextRefused.Fault;
import vn.ansinh.kernel.value.Help;
import vn.ansinh.kernel.value.Scheme;

/** The kinds of help of a scheme follow one another in time each for itself (ADR-0031). */
class KindsOfHelpTest {
    private static final String PROCEDURES = "procedures.yaml";
    private static final String AUTHORITY = "authority.yaml";
    private static final String SECOND =
            "housing-emergency-v2\n    schemes: [housing]\n    help: emergency\n    from: ";
    private static final String DECIDES =
            "help: emergency\n    actions: [decide, amend, revoke, reopen, decide-first-complaint]";

    /** Changes the text behind the first place where {@code after} stands. */
    private static PolicyText changed(String file, String after, String what, String instead) {
        String text = PolicyText.load().files().getOrDefault(file, "");
        assertThat(text).contains(after);
        int at = text.indexOf(after);
        int place = text.indexOf(what, at + after.length());
        assertThat(place).isPositive();
        String now = text.substring(0, place) + instead + text.substring(place + what.length());
        return PolicyText.load().with(Map.of(file, now));
    }

    @ParameterizedTest
    @CsvSource({"2025-07-02, GAP", "2025-06-30, OVERLAP"})
    void emergencyProcedure_followsTheOneBefore_withoutGapOrOverlap(String from, Fault fault) {
        assertThatThrownBy(() -> Policy.of(changed(PROCEDURES, SECOND, "2025-07-01", from)))
                .isInstanceOfSatisfying(TextRefused.class, refused -> {
                    assertThat(refused.fault()).isEqualTo(fault);
                    assertThat(refused.reason()).contains("housing emergency");
                });
    }

    @ParameterizedTest
    @CsvSource({"2025-07-02, GAP", "2025-06-30, OVERLAP"})
    void authorityInAnEmergency_followsTheOneBefore_withoutGapOrOverlap(String from, Fault fault) {
        assertThatThrownBy(() -> Policy.of(changed(AUTHORITY, DECIDES, "from: 2025-07-01", "from: " + from)))
                .isInstanceOfSatisfying(TextRefused.class, refused -> {
                    assertThat(refused.fault()).isEqualTo(fault);
                    assertThat(refused.reason()).contains("housing emergency decide");
                });
    }

    @Test
    void kind_isOneThatTheTextsKnow() {
        assertThatThrownBy(() ->
                        Policy.of(changed(PROCEDURES, "housing-emergency-v2\n", "help: emergency", "help: urgent")))
                .isInstanceOf(TextRefused.class)
                .hasMessageContaining("help cannot be urgent");
    }

    /** What a version of the book has to name, so that no open case of either kind is left without procedure and authority. */
    @Test
    void names_tellTheKindsApart() {
        assertThat(Policy.load().names())
                .contains(
                        "housing decide",
                        "housing emergency decide",
                        "housing-emergency-v1",
                        "housing-v1",
                        "funeral emergency verify");
        assertThat(Policy.load().names()).doesNotContain("housing emergency post", "social-pension emergency decide");
    }

    /** A text of before the kinds were told apart: all of it is of the regular one. */
    @Test
    void textWithoutKinds_isOfTheRegularOne() {
        Policy policy = Policy.load();
        assertThat(policy.procedureNamed("housing-v1").help()).isEqualTo(Help.REGULAR);
        assertThat(policy.procedureFor(Scheme.HOUSING, Help.REGULAR, LocalDate.of(2025, 6, 30))
                        .name())
                .isEqualTo("housing-v1");
        assertThat(policy.procedureIfKnown("housing-v9")).isEmpty();
    }
}
