package vn.ansinh.kernel.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ansinh.kernel.problem.InvalidValue;

class OpaqueIdTest {
    private static final String HEX = "0123456789abcdef0123456789abcdef";

    @Test
    void is_kindDashAnd32Digits() {
        assertThat(OpaqueId.is("p", "p-" + HEX)).isTrue();
        assertThat(OpaqueId.is("policy-trial", "policy-trial-" + HEX)).isTrue();
        assertThat(CaseId.isCase("hra-" + HEX)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "p",
                "p-",
                "p-0123456789abcdef0123456789abcde",
                "p-0123456789abcdef0123456789abcdef0",
                "p-0123456789abcdef0123456789abcdeF",
                "p-0123456789abcdef0123456789abcdeg",
                "p-0123456789abcdef0123456789abcde/",
                "p-0123456789abcdef0123456789abcde:",
                "p-0123456789abcdef0123456789abcde`",
                "p_0123456789abcdef0123456789abcdef",
                "a-0123456789abcdef0123456789abcdef",
                "p-0123456789abcdef0123456789abcd\u0660f"
            })
    void isNot_whateverElse(String text) {
        assertThat(OpaqueId.is("p", text)).isFalse();
        assertThatThrownBy(() -> PersonId.parse(text))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        refused -> assertThat(refused.code()).isEqualTo("person-id-malformed"));
        assertThat(CaseId.isCase(text)).isFalse();
    }
}
