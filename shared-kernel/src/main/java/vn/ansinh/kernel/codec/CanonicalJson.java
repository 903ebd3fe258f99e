package vn.ansinh.kernel.codec;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/**
 * JSON with one byte form: RFC 8785 key order (UTF-16 code units) and string escapes, UTF-8, no white space; narrower than
 * RFC 8785 in that numbers are integers of at most 53 bits and nulls are refused. Digests are taken over these bytes, so
 * the form can never change (ADR-0005).
 */
public final class CanonicalJson {
    /** The largest integer that every JSON reader keeps whole: 2^53 − 1. */
    public static final long LARGEST_INTEGER = (1L << 53) - 1;

    private static final JsonMapper READER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(64).build())
                    .build())
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(tools.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private CanonicalJson() {}

    /** The canonical bytes of a tree. @throws CodecFailure for a null, a fraction, a lone surrogate or a large integer */
    public static byte[] bytesOf(JsonNode tree) {
        StringBuilder out = new StringBuilder(512);
        write(tree, Path.TOP, out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Reads JSON strictly: duplicate keys, trailing text and bad UTF-8 are refused. @throws CodecFailure */
    public static JsonNode read(byte[] bytes) {
        if (isPlainText(bytes)) {
            return StringNode.valueOf(new String(bytes, 1, bytes.length - 2, StandardCharsets.US_ASCII));
        }
        try {
            JsonNode tree = READER.readTree(Utf8.text(bytes));
            if (tree == null || tree.isMissingNode()) {
                throw new CodecFailure("", "empty");
            }
            return tree;
        } catch (tools.jackson.core.JacksonException malformed) {
            throw new CodecFailure("", "not JSON", malformed);
        }
    }

    /** Whether this is one string in ASCII with no escape in it, as most sealed data are: it is what it says, and needs no parser. */
    private static boolean isPlainText(byte[] bytes) {
        int last = bytes.length - 1;
        if (last < 1 || bytes[0] != '"' || bytes[last] != '"') {
            return false;
        }
        for (int i = 1; i < last; i++) {
            if (bytes[i] < 0x20 || bytes[i] == '"' || bytes[i] == '\\') {
                return false;
            }
        }
        return true;
    }

    /** The way to a node, spelt only when something is wrong there. */
    private record Path(@Nullable Path above, Object step) {
        private static final Path TOP = new Path(null, "");

        CodecFailure failure(String what) {
            return new CodecFailure(toString(), what);
        }

        @Override
        public String toString() {
            return above == null ? "" : above + "/" + step;
        }
    }

    private static void write(JsonNode node, Path path, StringBuilder out) {
        switch (node.getNodeType()) {
            case OBJECT -> {
                List<Map.Entry<String, JsonNode>> sorted = new ArrayList<>(node.properties());
                sorted.sort(Map.Entry.comparingByKey());
                char separator = '{';
                for (Map.Entry<String, JsonNode> property : sorted) {
                    out.append(separator);
                    string(property.getKey(), path, out);
                    out.append(':');
                    write(property.getValue(), new Path(path, property.getKey()), out);
                    separator = ',';
                }
                out.append(sorted.isEmpty() ? "{}" : "}");
            }
            case ARRAY -> {
                out.append('[');
                for (int index = 0; index < node.size(); index++) {
                    if (index > 0) {
                        out.append(',');
                    }
                    write(node.get(index), new Path(path, index), out);
                }
                out.append(']');
            }
            case STRING -> string(node.stringValue(), path, out);
            case BOOLEAN -> out.append(node.booleanValue());
            case NUMBER -> {
                if (!node.isIntegralNumber()
                        || !node.canConvertToLong()
                        || Math.abs(node.longValue()) > LARGEST_INTEGER) {
                    throw path.failure("not an integer of at most 53 bits");
                }
                out.append(node.longValue());
            }
            default -> throw path.failure("null is not canonical: leave the key out");
        }
    }

    /** What needs no escape, which is nearly all, is taken over in runs. */
    private static void string(String text, Path path, StringBuilder out) {
        out.append('"');
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                i = secondOfPair(text, i, path);
            } else if (c < 0x20 || c == '"' || c == '\\') {
                out.append(text, written, i);
                escape(c, out);
                written = i + 1;
            }
        }
        out.append(text, written, text.length()).append('"');
    }

    private static void escape(char c, StringBuilder out) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> out.append(String.format("\\u%04x", (int) c));
        }
    }

    private static int secondOfPair(String text, int at, Path path) {
        if (!Character.isHighSurrogate(text.charAt(at))
                || at + 1 == text.length()
                || !Character.isLowSurrogate(text.charAt(at + 1))) {
            throw path.failure("lone surrogate");
        }
        return at + 1;
    }
}
