package vn.ansinh.kernel.codec;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

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
        write(tree, "", out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Reads JSON strictly: duplicate keys, trailing text and bad UTF-8 are refused. @throws CodecFailure */
    public static JsonNode read(byte[] bytes) {
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

    private static void write(JsonNode node, String path, StringBuilder out) {
        switch (node.getNodeType()) {
            case OBJECT -> {
                Map<String, JsonNode> sorted = new TreeMap<>();
                node.properties().forEach(property -> sorted.put(property.getKey(), property.getValue()));
                char separator = '{';
                for (Map.Entry<String, JsonNode> property : sorted.entrySet()) {
                    out.append(separator);
                    string(property.getKey(), path, out);
                    out.append(':');
                    write(property.getValue(), path + "/" + property.getKey(), out);
                    separator = ',';
                }
                out.append(sorted.isEmpty() ? "{}" : "}");
            }
            case ARRAY -> {
                out.append('[');
                int index = 0;
                for (JsonNode element : node) {
                    if (index > 0) {
                        out.append(',');
                    }
                    write(element, path + "/" + index, out);
                    index++;
                }
                out.append(']');
            }
            case STRING -> string(node.stringValue(), path, out);
            case BOOLEAN -> out.append(node.booleanValue());
            case NUMBER -> {
                if (!node.isIntegralNumber()
                        || !node.canConvertToLong()
                        || Math.abs(node.longValue()) > LARGEST_INTEGER) {
                    throw new CodecFailure(path, "not an integer of at most 53 bits");
                }
                out.append(node.longValue());
            }
            default -> throw new CodecFailure(path, "null is not canonical: leave the key out");
        }
    }

    private static void string(String text, String path, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else if (Character.isSurrogate(c)) {
                        i = surrogates(text, i, path, out);
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static int surrogates(String text, int at, String path, StringBuilder out) {
        if (!Character.isHighSurrogate(text.charAt(at))
                || at + 1 == text.length()
                || !Character.isLowSurrogate(text.charAt(at + 1))) {
            throw new CodecFailure(path, "lone surrogate");
        }
        out.append(text, at, at + 2);
        return at + 1;
    }
}
