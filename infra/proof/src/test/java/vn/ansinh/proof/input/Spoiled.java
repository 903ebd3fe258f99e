package vn.ansinh.proof.input;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.ansinh.proof.system.Contract;

/** Makes of one body that is in order all those that are not, one fault in each, by the contract's schema. */
final class Spoiled {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int TOO_LONG = 5_000;
    private static final int TOO_MANY = 101;
    private static final int DEEP = 5_000;
    private static final int MEBIBYTE = 1 << 20;

    private final Contract contract;
    private final JsonNode good;
    private final List<Body> bodies = new ArrayList<>();

    /**
     * A body with one fault.
     *
     * @param what is wrong with it
     * @param property the pointer of the property that is wrong; empty when the fault is another one
     * @param content as it is sent, byte by byte one character
     */
    record Body(String what, String property, String content) {
        /** Its place in the contract: a star stands for any place in a list. */
        String place() {
            return property.replaceAll("/[0-9]+(?=/|$)", "/*");
        }

        byte[] bytes() {
            return content.getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    private Spoiled(Contract contract, JsonNode good) {
        this.contract = contract;
        this.good = good;
    }

    static List<Body> of(Contract contract, JsonNode schema, JsonNode good) {
        var spoiled = new Spoiled(contract, good);
        spoiled.members("", schema);
        spoiled.texts();
        return spoiled.bodies;
    }

    /** Only faults of members, for further bodies of the same schema: text that is none is none for all of them. */
    static List<Body> members(Contract contract, JsonNode schema, JsonNode good) {
        var spoiled = new Spoiled(contract, good);
        spoiled.members("", schema);
        return spoiled.bodies;
    }

    /** Each fault that a value of this schema, found at this pointer, can have. */
    private void members(String pointer, JsonNode referring) {
        JsonNode schema = contract.resolved(referring);
        JsonNode value = good.at(pointer);
        if (value.isMissingNode()) {
            return;
        }
        if (value.isObject()) {
            change("unknown member in " + pointer, pointer, at -> ((ObjectNode) at).put("surprise", "x"));
            for (JsonNode required : schema.path("required")) {
                change(
                        "no " + pointer + "/" + required.asString(),
                        pointer,
                        at -> ((ObjectNode) at).remove(required.asString()));
            }
            for (Map.Entry<String, JsonNode> member : schema.path("properties").properties()) {
                if (value.has(member.getKey())) {
                    wrong(pointer, member.getKey(), contract.resolved(member.getValue()));
                    members(pointer + "/" + member.getKey(), member.getValue());
                }
            }
        } else if (value.isArray() && !value.isEmpty()) {
            change("too many in " + pointer, pointer, at -> {
                for (int i = 0; i < TOO_MANY; i++) {
                    ((ArrayNode) at).add(at.get(0).deepCopy());
                }
            });
            change("null in " + pointer, pointer, at -> ((ArrayNode) at).addNull());
            members(pointer + "/0", schema.path("items"));
        }
    }

    private void wrong(String pointer, String name, JsonNode schema) {
        String place = pointer + "/" + name;
        set("null at " + place, pointer, name, JSON.getNodeFactory().nullNode());
        String type = schema.path("type").asString("");
        if (!type.equals("object")) {
            set("an object at " + place, pointer, name, JSON.createObjectNode());
        }
        if (!type.equals("array")) {
            set("a list at " + place, pointer, name, JSON.createArrayNode());
        }
        if (!type.equals("string")) {
            set("text at " + place, pointer, name, JSON.getNodeFactory().stringNode("1"));
        } else {
            set("a number at " + place, pointer, name, JSON.getNodeFactory().numberNode(1));
            set("empty text at " + place, pointer, name, JSON.getNodeFactory().stringNode(""));
            set("too long at " + place, pointer, name, JSON.getNodeFactory().stringNode("1".repeat(TOO_LONG)));
            set("NUL at " + place, pointer, name, JSON.getNodeFactory().stringNode("\u0000"));
            if (!schema.path("enum").isMissingNode()) {
                set(
                        "an unknown word at " + place,
                        pointer,
                        name,
                        JSON.getNodeFactory().stringNode("x-x"));
            }
            if (schema.path("format").asString("").equals("date")) {
                for (String day : List.of("2025-02-30", "yesterday", "+99999-01-01", "2025-7-1")) {
                    set(
                            day + " at " + place,
                            pointer,
                            name,
                            JSON.getNodeFactory().stringNode(day));
                }
            }
        }
        if (!type.equals("boolean")) {
            set("a flag at " + place, pointer, name, JSON.getNodeFactory().booleanNode(true));
        }
        if (type.equals("integer")) {
            set("below zero at " + place, pointer, name, JSON.getNodeFactory().numberNode(-1));
            set("too large at " + place, pointer, name, JSON.getNodeFactory().numberNode(Long.MAX_VALUE));
            set("a fraction at " + place, pointer, name, JSON.getNodeFactory().numberNode(1.5));
        }
    }

    private void set(String what, String pointer, String name, JsonNode value) {
        JsonNode copy = good.deepCopy();
        ((ObjectNode) copy.at(pointer)).set(name, value);
        bodies.add(new Body(what, pointer + "/" + name, ascii(copy.toString())));
    }

    private void change(String what, String pointer, Consumer<JsonNode> change) {
        JsonNode copy = good.deepCopy();
        change.accept(copy.at(pointer));
        add(what, copy.toString());
    }

    /** Faults of the text itself. */
    private void texts() {
        String text = good.toString();
        add("nothing", "");
        add("null", "null");
        add("a list", "[]");
        add("text", "\"x\"");
        add("a number that is none", "NaN");
        add("cut off", text.substring(0, text.length() - 1));
        add("goes on after its end", text + "{}");
        add("a comment", "/* x */" + text);
        add("deep", "{\"x\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + "}");
        add("a long number", "{\"x\":" + "9".repeat(DEEP) + "}");
        add("huge", "{\"x\":\"" + "x".repeat(MEBIBYTE) + "\"}");
        for (String name : names()) {
            add("twice " + name, "{\"" + name + "\":" + good.path(name) + "," + text.substring(1));
        }
        for (String badUtf8 : Set.of("\u00ff", "\u00c3(", "\u00ed\u00a0\u0080", "\u00c0\u00af")) {
            String member = "\"surprise\":\"" + badUtf8 + "\"";
            bodies.add(new Body(
                    "bad UTF-8",
                    "",
                    good.isEmpty()
                            ? "{" + member + "}"
                            : "{" + member + "," + ascii(text).substring(1)));
        }
        bodies.add(new Body(
                "UTF-16", "", new String(text.getBytes(StandardCharsets.UTF_16), StandardCharsets.ISO_8859_1)));
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        good.properties().forEach(member -> names.add(member.getKey()));
        return names;
    }

    private void add(String what, String text) {
        bodies.add(new Body(what, "", ascii(text)));
    }

    private static String ascii(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
