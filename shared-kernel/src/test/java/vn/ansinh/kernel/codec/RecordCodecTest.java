package vn.ansinh.kernel.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ansinh.kernel.value.Datum;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.PersonalField;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;

class RecordCodecTest {
    private static final PersonId PERSON = PersonId.parse("p-0123456789abcdef0123456789abcdef");

    /** One component of each admitted kind. */
    public record Everything(
            String text,
            int count,
            long amount,
            boolean flag,
            Scheme scheme,
            LocalDate on,
            Instant at,
            UnitCode unit,
            Money money,
            List<Inner> inner,
            @PersonalField(Datum.FULL_NAME) Personal<String> name,
            @Nullable Integer maybe) {}

    private record Hidden(String text, int count) {}

    public record Inner(String a, String b) {}

    public record Floating(double amount, String other) {}

    private static final Everything SAMPLE = new Everything(
            "Ấn",
            3,
            4_000_000_000L,
            true,
            Scheme.SOCIAL_ALLOWANCE,
            LocalDate.of(2025, 7, 1),
            Instant.parse("2025-07-01T01:02:03.000004Z"),
            UnitCode.parse("07210@2025-07-01"),
            new Money(750_000),
            List.of(new Inner("x", "y")),
            Personal.of(PERSON, "Nguyễn Văn Ấn"),
            null);

    private static final String JSON = "{\"amount\":4000000000,\"at\":\"2025-07-01T01:02:03.000004Z\",\"count\":3,"
            + "\"flag\":true,\"inner\":[{\"a\":\"x\",\"b\":\"y\"}],\"money\":750000,"
            + "\"name\":{\"field\":\"full-name\",\"of\":\"p-0123456789abcdef0123456789abcdef\",\"value\":\"Nguyễn Văn Ấn\"},"
            + "\"on\":\"2025-07-01\",\"scheme\":\"social-allowance\",\"text\":\"Ấn\",\"unit\":\"07210@2025-07-01\"}";

    private static Everything decode(String json) {
        return RecordCodec.decode(json.getBytes(StandardCharsets.UTF_8), Everything.class);
    }

    @Test
    void writesAndReads_eachKindOfComponent() {
        assertThat(new String(RecordCodec.encode(SAMPLE), StandardCharsets.UTF_8))
                .isEqualTo(JSON);
        assertThat(decode(JSON)).isEqualTo(SAMPLE);
    }

    @Test
    void writesAndReads_aRecordThatIsNotPublic() {
        Hidden hidden = new Hidden("x", 1);
        assertThat(RecordCodec.decode(RecordCodec.encode(hidden), Hidden.class)).isEqualTo(hidden);
    }

    @Test
    void keepsTheSubject_whenTheValueIsErased() {
        String erased = JSON.replace("\"value\":\"Nguyễn Văn Ấn\"", "")
                .replace("{\"field\":\"full-name\"", "{\"erased\":true,\"field\":\"full-name\"")
                .replace("cdef\",}", "cdef\"}");
        Everything read = decode(erased);
        assertThat(read.name().isErased()).isTrue();
        assertThat(read.name().subject()).isEqualTo(PERSON);
        assertThat(new String(RecordCodec.encode(read), StandardCharsets.UTF_8)).isEqualTo(erased);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"count\":3|",
                "\"count\":3|\"count\":\"3\"",
                "\"count\":3|\"count\":3000000000",
                "\"flag\":true|\"flag\":1",
                "\"flag\":true|\"flag\":true,\"extra\":1",
                "social-allowance|SOCIAL_ALLOWANCE",
                "\"on\":\"2025-07-01\"|\"on\":\"2025-02-30\"",
                "03.000004Z|03.0000041Z",
                "03.000004Z|03.000004+00:00",
                "07210@2025|7210@2025",
                "750000|-1",
                "[{\"a\":\"x\",\"b\":\"y\"}]|{}",
                "\"field\":\"full-name\"|\"field\":\"other\"",
                "\"of\":\"p-01|\"of\":\"q-01",
            })
    void refuses_aFormThatIsNotExact(String change) {
        String[] fromTo = (change + " ").split("\\|");
        String changed = JSON.replace(fromTo[0], fromTo[1].strip()).replace(",,", ",");
        assertThat(changed).isNotEqualTo(JSON);
        assertThatThrownBy(() -> decode(changed)).isInstanceOfAny(CodecFailure.class, IllegalArgumentException.class);
    }

    @Test
    void refuses_aTypeThatHasNoExactForm() {
        assertThatThrownBy(() -> RecordCodec.encode(new Floating(1.5, "x"))).isInstanceOf(IllegalStateException.class);
    }
}
