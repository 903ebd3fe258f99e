package vn.ansinh.runtime.views;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.runtime.guard.StartUpRefused;

class ViewsPropertiesTest {
    @ParameterizedTest
    @CsvSource({
        "0, 2, 500, 1000, segments is 0",
        "65, 2, 500, 1000, segments is 65",
        "2, 0, 500, 1000, workers is 0",
        "2, 65, 500, 1000, workers is 65",
        "2, 2, 0, 1000, batch-size is 0",
        "2, 2, 5001, 1000, batch-size is 5001",
        "2, 2, 500, -1, served-behind is -1",
    })
    void start_isRefused_forNumbersOutOfBounds(int segments, int workers, int batch, long behind, String sentence) {
        assertThatExceptionOfType(StartUpRefused.class)
                .isThrownBy(() -> new ViewsProperties(null, segments, workers, batch, behind, false))
                .withMessageContaining("The property ansinh.mongodb." + sentence);
    }
}
