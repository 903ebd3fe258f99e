package vn.ansinh.query.caseworker.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoughtNumbersTest {
    @ParameterizedTest
    @CsvSource({
        "0912345678, 0912345678",
        "+84912345678, 0912345678",
        "0084912345678, 0912345678",
        "+33912345678, +33912345678",
        "84912345678, 84912345678"
    })
    void oneNumber_hasOneForm(String written, String national) {
        assertThat(SoughtNumbers.national(written)).isEqualTo(national);
    }
}
