package vn.ansinh.kernel.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class CanonicalJsonTest {
    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String canonical(String json) {
        return new String(CanonicalJson.bytesOf(CanonicalJson.read(utf8(json))), StandardCharsets.UTF_8);
    }

    @Test
    void ordersKeysByUtf16CodeUnits_asRfc8785Section323() {
        // The key order of the example in RFC 8785, section 3.2.3, with strings for values.
        String json =
                "{\"\\u20ac\":\"Euro Sign\",\"\\r\":\"Carriage Return\",\"\\ufb33\":\"Hebrew Letter Dalet With Dagesh\","
                        + "\"1\":\"One\",\"\\ud83d\\ude00\":\"Emoji: Grinning Face\",\"\\u0080\":\"Control\","
                        + "\"\\u00f6\":\"Latin Small Letter O With Diaeresis\"}";
        assertThat(canonical(json))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void escapesOnlyWhatMustBe() {
        assertThat(canonical("[\"\\u0041\\/\\u000f\\n\\\"\\\\\\u001b\\u1ea4n\"]"))
                .isEqualTo("[\"A/\\u000f\\n\\\"\\\\\\u001b\u1ea4n\"]");
    }

    @Test
    void leavesNoWhiteSpace() {
        assertThat(canonical(" { \"b\" : [ 1 , 2 ] , \"a\" : { } , \"c\" : [ ] } "))
                .isEqualTo("{\"a\":{},\"b\":[1,2],\"c\":[]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"a\":null}", "[1.5]", "[1e3]", "[9007199254740992]", "[\"\\ud83d\"]", "[\"\\ude00\\ud83d\"]"})
    void refuses_whatHasNoCanonicalForm(String json) {
        assertThatThrownBy(() -> canonical(json)).isInstanceOf(CodecFailure.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"a\":1,\"a\":2}", "{} {}", "{a:1}", "[01]", "{\"a\":1,}"})
    void refuses_whatIsNotStrictJson(String json) {
        assertThatThrownBy(() -> CanonicalJson.read(utf8(json))).isInstanceOf(CodecFailure.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "true", "1945-06-01", "a'b\u007f", "Nguyễn", "a\\nb", "a\\\"b"})
    void readsAText_asItsOwnReaderDoes_inAnObjectToo(String inner) {
        JsonNode alone = CanonicalJson.read(utf8("\"" + inner + "\""));
        assertThat(alone)
                .isEqualTo(CanonicalJson.read(utf8("{\"k\":\"" + inner + "\"}")).get("k"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "\"a\"b\"", "\"a\nb\"", "\"a\\\"", "\"a\"\"", "\"a\u0000\""})
    void refusesAText_thatIsNone(String json) {
        assertThatThrownBy(() -> CanonicalJson.read(utf8(json))).isInstanceOf(CodecFailure.class);
    }

    @Test
    void refuses_badUtf8() {
        assertThatThrownBy(() -> CanonicalJson.read(new byte[] {'"', (byte) 0xc3, '"'}))
                .isInstanceOf(CodecFailure.class);
    }
}
