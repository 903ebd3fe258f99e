package vn.ansinh.runtime.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.BsonWriter;
import org.bson.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Canonical trees to BSON and back: texts, integers, truth values, lists and objects; nothing else occurs in them. */
final class Trees {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Trees() {}

    static Document bson(ObjectNode tree) {
        var document = new Document();
        tree.properties().forEach(property -> document.append(property.getKey(), value(property.getValue())));
        return document;
    }

    /** The same written once, as it goes over the wire: what is kept by the thousand needs no document in between. */
    static void write(BsonWriter writer, ObjectNode tree) {
        writer.writeStartDocument();
        tree.properties().forEach(property -> {
            writer.writeName(property.getKey());
            write(writer, property.getValue());
        });
        writer.writeEndDocument();
    }

    private static void write(BsonWriter writer, JsonNode node) {
        switch (node.getNodeType()) {
            case OBJECT -> write(writer, (ObjectNode) node);
            case ARRAY -> {
                writer.writeStartArray();
                node.forEach(element -> write(writer, element));
                writer.writeEndArray();
            }
            case STRING -> writer.writeString(node.stringValue());
            case BOOLEAN -> writer.writeBoolean(node.booleanValue());
            // Always 64 bits, as above.
            case NUMBER -> writer.writeInt64(node.longValue());
            default -> throw new IllegalStateException("not canonical: " + node.getNodeType());
        }
    }

    static ObjectNode tree(Document document) {
        ObjectNode tree = JSON.objectNode();
        document.forEach((key, value) -> tree.set(key, node(value)));
        return tree;
    }

    private static Object value(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> bson((ObjectNode) node);
            case ARRAY -> {
                List<Object> list = new ArrayList<>(node.size());
                node.forEach(element -> list.add(value(element)));
                yield list;
            }
            case STRING -> node.stringValue();
            case BOOLEAN -> node.booleanValue();
            // Always 64 bits: one number, one BSON type, whatever its size.
            case NUMBER -> node.longValue();
            default -> throw new IllegalStateException("not canonical: " + node.getNodeType());
        };
    }

    private static JsonNode node(Object value) {
        return switch (value) {
            case Document document -> tree(document);
            case Map<?, ?> map -> {
                ObjectNode tree = JSON.objectNode();
                map.forEach((key, inner) -> tree.set(String.valueOf(key), node(inner)));
                yield tree;
            }
            case List<?> list -> {
                ArrayNode array = JSON.arrayNode(list.size());
                list.forEach(element -> array.add(node(element)));
                yield array;
            }
            case String text -> JSON.stringNode(text);
            case Boolean truth -> JSON.booleanNode(truth);
            case Integer number -> JSON.numberNode(number.longValue());
            case Long number -> JSON.numberNode(number);
            default -> throw new IllegalStateException("not of a view: " + value.getClass());
        };
    }
}
