package vn.ansinh.command.casework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.ansinh.kernel.problem.ProblemTexts;

class CaseRuleTest {
    @ParameterizedTest
    @EnumSource
    void rule_hasAText_inEachLanguage(CaseRule rule) {
        assertThat(ProblemTexts.ruleCodes()).contains(rule.code());
    }
}
