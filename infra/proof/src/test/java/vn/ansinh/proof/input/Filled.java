package vn.ansinh.proof.input;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.ansinh.proof.system.Contract;

/**
 * Makes of a body that is in order one that gives every property that the contract knows: right in form, not always in meaning.
 * An example leaves out what it does not need, and what no body gives is never spoiled.
 */
final class Filled {

    private static final JsonNodeFactory NODES = JsonMapper.shared().getNodeFactory();

    /** Text that is right in form where the contract has a pattern and no list of words. */
    private static final Map<String, String> BY_NAME = Map.ofEntries(
            Map.entry("personNumber", "024186000101"),
            Map.entry("oldNumber", "121234567"),
            Map.entry("phone", "0912000101"),
            Map.entry("number", "2500205001012"),
            Map.entry("sha256", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
            Map.entry("base", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
            Map.entry("mediaType", "image/jpeg"),
            Map.entry("person", "beneficiary"),
            Map.entry("reference", "AS-72CQ-Q8EE-2"),
            Map.entry("unit", "07210@2025-07-01"),
            Map.entry("objectionId", "o-" + "0".repeat(32)),
            Map.entry("complaintId", "c-" + "0".repeat(32)),
            Map.entry("revisionId", "r-" + "0".repeat(32)));

    private final Contract contract;

    private Filled(Contract contract) {
        this.contract = contract;
    }

    static JsonNode of(Contract contract, JsonNode schema, JsonNode body) {
        return new Filled(contract).fill(schema, body.deepCopy());
    }

    private JsonNode fill(JsonNode referring, JsonNode value) {
        JsonNode schema = contract.resolved(referring);
        if (value instanceof ObjectNode object) {
            schema.path("properties").properties().forEach(property -> {
                String name = property.getKey();
                object.set(
                        name,
                        object.has(name)
                                ? fill(property.getValue(), object.path(name))
                                : made(name, property.getValue()));
            });
        } else if (value instanceof ArrayNode list) {
            if (list.isEmpty()) {
                list.add(made("", schema.path("items")));
            }
            for (int i = 0; i < list.size(); i++) {
                list.set(i, fill(schema.path("items"), list.get(i)));
            }
        }
        return value;
    }

    private JsonNode made(String name, JsonNode referring) {
        JsonNode schema = contract.resolved(referring);
        return switch (schema.path("type").asString("")) {
            case "object" -> fill(schema, NODES.objectNode());
            case "array" -> fill(schema, NODES.arrayNode());
            case "integer" -> NODES.numberNode(schema.path("minimum").asInt(1));
            case "boolean" -> NODES.booleanNode(true);
            default -> NODES.stringNode(text(name, schema));
        };
    }

    private static String text(String name, JsonNode schema) {
        if (!schema.path("enum").isMissingNode()) {
            return schema.path("enum").get(0).asString();
        }
        return switch (schema.path("format").asString("")) {
            case "date" -> "2025-08-01";
            case "date-time" -> "2025-08-01T02:00:00Z";
            default -> BY_NAME.getOrDefault(name, "van-ban");
        };
    }

    /** Every property that a body of this schema may have, by its place; a star stands for any place in a list. */
    static Set<String> places(Contract contract, JsonNode schema) {
        Set<String> places = new TreeSet<>();
        collect(contract, "", schema, places);
        return places;
    }

    private static void collect(Contract contract, String place, JsonNode referring, Set<String> places) {
        JsonNode schema = contract.resolved(referring);
        schema.path("properties").properties().forEach(property -> {
            places.add(place + "/" + property.getKey());
            collect(contract, place + "/" + property.getKey(), property.getValue(), places);
        });
        if (schema.has("items")) {
            collect(contract, place + "/*", schema.path("items"), places);
        }
    }
}
