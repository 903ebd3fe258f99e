package vn.ansinh.query.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;

class CursorTest {
    /** A place as the lists keep it. */
    public record Place(LocalDate on, long position) {}

    @Test
    void place_isReadBack() {
        var place = new Place(LocalDate.of(2025, 7, 1), 42);
        assertThat(Cursor.read(Cursor.of(place), Place.class)).contains(place);
        assertThat(Cursor.read(null, Place.class)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?",
                "{}",
                "{\"on\":\"2025-07-01\"}",
                "{\"on\":\"2025-07-01\",\"position\":\"42\"}",
                "{\"on\":\"2025-07-01\",\"position\":42,\"more\":1}",
                "{\"position\":42,\"on\":\"2025-07-01\"}",
                "{\"on\":\"2025-02-30\",\"position\":42}",
                "{\"on\":\"2025-07-01\",\"position\":4.2}"
            })
    void forgedCursor_isRefused(String inside) {
        String forged = Base64.getUrlEncoder().withoutPadding().encodeToString(inside.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> Cursor.read(forged, Place.class))
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.problem()).isEqualTo(ProblemCode.INVALID_INPUT));
        assertThatThrownBy(() -> Cursor.read("%%%", Place.class)).isInstanceOf(Refusal.class);
    }
}
