package vn.ansinh.command.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.FactCode;

/** What was found of a person stands in no log line: it is told by whoever asks for it by name. */
class FindingTextTest {
    private static final String FOUND = "extremely-severe";

    @Test
    void text_namesWhatWasNeeded_andNeverWhatWasFound() {
        for (boolean satisfied : new boolean[] {true, false}) {
            Verdict verdict = Verdict.of(satisfied, FOUND, "a degree");
            RuleFinding finding = new RuleFinding(
                    "A6a",
                    "some-rule",
                    "",
                    LittleLaw.SOURCE,
                    verdict,
                    List.of(),
                    List.of(),
                    false,
                    Certainty.CONFIRMED);

            assertThat(verdict.found()).isEqualTo(FOUND);
            assertThat(verdict.toString()).contains("a degree").doesNotContain(FOUND);
            assertThat(finding.toString()).contains("A6a/some-rule").doesNotContain(FOUND);
            assertThat(finding.recorded().found()).isEqualTo(FOUND);
        }
    }

    @Test
    void textOfAFact_namesItsCode_andNotItsValue() {
        assertThat(FactSheet.EMPTY
                        .with(FactCode.DISABILITY_DEGREE, FOUND)
                        .all()
                        .iterator()
                        .next()
                        .toString())
                .isEqualTo("Fact[disability-degree]");
    }

    @Test
    void valueOfASensitiveFact_isNeverTold_asAWay() {
        assertThat(new Change.Stated(FactCode.WORK_NEEDED, Optional.empty(), "repair").tellsTheValue())
                .isTrue();
        assertThat(new Change.Stated(FactCode.HIV_CONFIRMED, Optional.empty(), "true").tellsTheValue())
                .isFalse();
        assertThat(new Change.Stated(FactCode.EMERGENCY_HARM, Optional.empty(), "died").tellsTheValue())
                .isFalse();
    }
}
