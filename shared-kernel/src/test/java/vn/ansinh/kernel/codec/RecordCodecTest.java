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
import tools.jackson.databind.JsonNode;
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

    public record Numbers(int small, long large) {}

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
    void reads_whateverTheOrderOfItsKeysAndTheSpaceBetweenThem() {
        String laidOut = JSON.replace("{\"amount\":4000000000,", "{ \n\t")
                .replace("\"unit\":", "\"amount\" : 4000000000 ,\r\n \"unit\" : ")
                .replace("[{", "[ { ")
                .replace("}],", " } ] ,");
        assertThat(decode(laidOut)).isEqualTo(SAMPLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "?",
                "a\"b\\c",
                "\u0000\b\f\n\r\t\u001f\u007f",
                "Nguyễn Văn Ấn",
                "\u00e9",
                "\ud83d\ude00?",
                "\ufffd",
                "/"
            })
    void everyText_isWrittenAndReadAsATreeIs(String text) {
        byte[] written = RecordCodec.encode(new Inner(text, "ệ" + text));
        JsonNode tree = CanonicalJson.read(written);
        assertThat(tree.get("a").stringValue()).isEqualTo(text);
        assertThat(CanonicalJson.bytesOf(tree)).isEqualTo(written);
        assertThat(RecordCodec.decode(written, Inner.class)).isEqualTo(new Inner(text, "ệ" + text));
    }

    @Test
    void escapedText_isReadAsATreeIs() {
        byte[] escaped = "{\"a\":\"\\u0041\\/\\u000f\\n\\\"\\\\\\ud83d\\ude00ấ\",\"\\u0062\":\"x\"}"
                .getBytes(StandardCharsets.UTF_8);
        assertThat(RecordCodec.decode(escaped, Inner.class))
                .isEqualTo(new Inner(CanonicalJson.read(escaped).get("a").stringValue(), "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "?\ude00", "\ude00\ud83d"})
    void refusesToWrite_halfAPair(String text) {
        assertThatThrownBy(() -> RecordCodec.encode(new Inner("x", text)))
                .isInstanceOf(CodecFailure.class)
                .hasMessageStartingWith("/b:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "{",
                "{\"a\":\"x\"",
                "{\"a\":\"x\",}",
                "{,\"a\":\"x\",\"b\":\"y\"}",
                "{\"a\":\"x\" \"b\":\"y\"}",
                "{\"a\":\"x\",\"b\":\"y\"} {}",
                "{\"a\":\"x\",\"b\":\"y\"}x",
                "{\"a\":\"x\",\"a\":\"x\",\"b\":\"y\"}",
                "{\"a\":\"x\",\"b\":\"y\",\"a\":\"x\"}",
                "{\"a\":null,\"b\":\"y\"}",
                "{\"a\" \"x\",\"b\":\"y\"}",
                "{\"a\":\"x\",\"b\":\"y}",
                "{\"a\":\"\\x\",\"b\":\"y\"}",
                "{\"a\":\"\\u00g0\",\"b\":\"y\"}",
                "{\"a\":\"\n\",\"b\":\"y\"}",
                "{a:\"x\",\"b\":\"y\"}"
            })
    void refuses_whatIsNotStrictJson(String json) {
        assertThatThrownBy(() -> RecordCodec.decode(json.getBytes(StandardCharsets.UTF_8), Inner.class))
                .isInstanceOf(CodecFailure.class);
    }

    @Test
    void refuses_badUtf8_andNamesThePath() {
        byte[] bad = "{\"a\":\"x\",\"b\":\"?y\"}".getBytes(StandardCharsets.UTF_8);
        bad[bad.length - 4] = (byte) 0xc3;
        assertThatThrownBy(() -> RecordCodec.decode(bad, Inner.class)).isInstanceOf(CodecFailure.class);
        assertThatThrownBy(() -> decode(JSON.replace("\"b\":\"y\"", "\"b\":1")))
                .isInstanceOf(CodecFailure.class)
                .hasMessageStartingWith("/inner/0/b:");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 7, -7, 9007199254740991L, -9007199254740991L, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void everyInteger_comesBack(long integer) {
        Numbers numbers = new Numbers(Math.clamp(integer, Integer.MIN_VALUE, Integer.MAX_VALUE), integer);
        assertThat(RecordCodec.decode(RecordCodec.encode(numbers), Numbers.class))
                .isEqualTo(numbers);
    }

    @ParameterizedTest
    @ValueSource(strings = {"01", "1.0", "1e3", "-", "+1", "9223372036854775808", "99999999999999999999", "\"1\""})
    void refuses_whatIsNoInteger(String number) {
        byte[] json = ("{\"large\":" + number + ",\"small\":1}").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> RecordCodec.decode(json, Numbers.class)).isInstanceOf(CodecFailure.class);
    }

    @Test
    void refusesToWrite_anIntegerOfMoreThan53Bits() {
        for (long large :
                List.of(CanonicalJson.LARGEST_INTEGER + 1, -CanonicalJson.LARGEST_INTEGER - 1, Long.MIN_VALUE)) {
            assertThatThrownBy(() -> RecordCodec.encode(new Numbers(1, large))).isInstanceOf(CodecFailure.class);
        }
    }

    @Test
    void parts_areWrittenAlone_throughListsToo() {
        assertThat(new String(
                        RecordCodec.encodeClosed(SAMPLE, Parts.at("inner.b", "scheme", "amount")),
                        StandardCharsets.UTF_8))
                .isEqualTo("{\"amount\":4000000000,\"inner\":[{\"b\":\"y\"}],\"scheme\":\"social-allowance\"}");
        Parts parts = Parts.at("inner.b", "scheme");
        assertThat(parts.holds("inner.b")).isTrue();
        assertThat(parts.holds("scheme")).isTrue();
        assertThat(parts.holds("scheme.of")).as("all that lies at a path").isTrue();
        assertThat(parts.holds("inner.a")).isFalse();
        assertThat(parts.holds("text")).isFalse();
        assertThat(Parts.ALL.holds("anything.at.all")).isTrue();
        assertThat(parts).hasToString(Parts.at("scheme", "inner.b").toString());
        assertThat(parts.toString()).isNotEqualTo(Parts.at("scheme", "inner").toString());
    }

    @Test
    void refuses_aTypeThatHasNoExactForm() {
        assertThatThrownBy(() -> RecordCodec.encode(new Floating(1.5, "x"))).isInstanceOf(IllegalStateException.class);
    }
}
