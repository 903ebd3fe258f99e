package vn.ansinh.kernel.codec;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        var out = new CanonicalText(false);
        write(tree, out);
        return out.bytes();
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

    private static void write(JsonNode node, CanonicalText out) {
        switch (node.getNodeType()) {
            case OBJECT -> {
                List<Map.Entry<String, JsonNode>> sorted = new ArrayList<>(node.properties());
                sorted.sort(Map.Entry.comparingByKey());
                out.begin('{');
                for (Map.Entry<String, JsonNode> property : sorted) {
                    out.key(property.getKey());
                    write(property.getValue(), out);
                    out.way().leave();
                }
                out.end('}');
            }
            case ARRAY -> {
                out.begin('[');
                for (int index = 0; index < node.size(); index++) {
                    out.element(index);
                    write(node.get(index), out);
                    out.way().leave();
                }
                out.end(']');
            }
            case STRING -> out.text(node.stringValue());
            case BOOLEAN -> out.truth(node.booleanValue());
            case NUMBER -> {
                if (!node.isIntegralNumber() || !node.canConvertToLong()) {
                    throw out.failure("not an integer of at most 53 bits");
                }
                out.integer(node.longValue());
            }
            default -> throw out.failure("null is not canonical: leave the key out");
        }
    }
}
