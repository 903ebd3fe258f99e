package vn.ansinh.proof.system;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** An OpenAPI document as it stands, and what of it an answer can be held to. */
public final class Contract {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonNode document;

    private Contract(JsonNode document) {
        this.document = document;
    }

    public static Contract command() {
        return load("command.yaml");
    }

    public static Contract query() {
        return load("query.yaml");
    }

    private static Contract load(String name) {
        try (InputStream in = Contract.class.getResourceAsStream("/openapi/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no contract " + name);
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static Contract parse(String text) {
        return new Contract(yaml(text));
    }

    /** YAML as JSON. */
    public static JsonNode yaml(String text) {
        var options = new LoaderOptions();
        var yaml = new Yaml(
                new SafeConstructor(options),
                new Representer(new org.yaml.snakeyaml.DumperOptions()),
                new org.yaml.snakeyaml.DumperOptions(),
                options,
                new AsJson());
        return JSON.valueToTree(yaml.load(text));
    }

    /** YAML makes a date of what looks like one, and a flag of "on"; JSON has neither. */
    private static final class AsJson extends Resolver {
        @Override
        public void addImplicitResolver(Tag tag, Pattern regexp, String first, int limit) {
            if (Tag.BOOL.equals(tag)) {
                super.addImplicitResolver(tag, Pattern.compile("true|false"), "tf", limit);
            } else if (!Tag.TIMESTAMP.equals(tag)) {
                super.addImplicitResolver(tag, regexp, first, limit);
            }
        }
    }

    /** An operation. */
    public record Operation(String id, String method, String path, JsonNode description) {

        public List<String> roles() {
            List<String> roles = new ArrayList<>();
            description.path("x-roles").forEach(role -> roles.add(role.asString()));
            return roles;
        }

        public List<Example> examples() {
            List<Example> examples = new ArrayList<>();
            body().path("examples")
                    .properties()
                    .forEach(it -> examples.add(new Example(this, it.getKey(), it.getValue())));
            return examples;
        }

        /** Which fields the record of a reading names; {@code published} where the law publishes them. */
        public String discloses() {
            return description.path("x-discloses").asString("");
        }

        /** Schema and examples of the request's body; missing when it takes none. */
        public JsonNode body() {
            return description.path("requestBody").path("content").path("application/json");
        }

        public boolean aboutACase() {
            return path.contains("{caseId}");
        }

        /** Whether the version of what it acts on must be named. */
        public boolean takesAVersion() {
            return method.equals("POST") && aboutACase();
        }

        /** Whether it is read page by page. */
        public boolean takesALimit() {
            return description.path("parameters").toString().contains("/Limit");
        }

        /** Whether an importer may enter it as something of the past. */
        public boolean takesImports() {
            return description.path("parameters").toString().contains("BusinessDate");
        }

        @Override
        public String toString() {
            return id;
        }
    }

    /** A body that must run as it stands. */
    public record Example(Operation operation, String name, JsonNode description) {

        public JsonNode value() {
            return description.path("value");
        }

        /** An extension: {@code as}, {@code of}, {@code on-behalf-of}, {@code business-date}, {@code status}. */
        public @Nullable String said(String extension) {
            JsonNode said = description.path("x-" + extension);
            return said.isMissingNode() ? null : said.asString();
        }

        @Override
        public String toString() {
            return operation.id() + " " + name;
        }
    }

    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> operations.add(new Operation(
                                method.getValue().path("operationId").asString(),
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                method.getValue()))));
        return operations;
    }

    public Operation operation(String id) {
        return operations().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** What of this answer the contract does not know. */
    public List<String> surprises(Operation operation, Api.Answer answer) {
        JsonNode response = resolved(operation.description().path("responses").path(Integer.toString(answer.status())));
        if (response.isMissingNode()) {
            return List.of(operation + " says nothing of a status " + answer.status());
        }
        JsonNode schema = MissingNode.getInstance();
        for (var content : response.path("content").properties()) {
            if (answer.contentType().startsWith(content.getKey())) {
                schema = content.getValue().path("schema");
            }
        }
        if (schema.isMissingNode()) {
            return List.of(operation + " says nothing of a " + answer.status() + " in " + answer.contentType());
        }
        if (schema.path("format").asString("").equals("binary")) {
            return List.of();
        }
        List<String> surprises = new ArrayList<>();
        compare(schema, answer.json(), operation + " " + answer.status() + " ", surprises);
        return surprises;
    }

    /** The schema behind a reference. */
    public JsonNode resolved(JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference.isMissingNode()
                ? node
                : resolved(document.at(reference.asString().substring(1)));
    }

    private void compare(JsonNode referring, JsonNode value, String at, List<String> surprises) {
        JsonNode schema = resolved(referring);
        schema.path("allOf").forEach(part -> compare(part, value, at, surprises));
        if (!schema.path("oneOf").isMissingNode()) {
            return;
        }
        String type = schema.path("type").asString("");
        if (!is(type, value)) {
            surprises.add(at + "is no " + type + ": " + value);
            return;
        }
        if (!schema.path("enum").isMissingNode()
                && !schema.path("enum").valueStream().toList().contains(value)) {
            surprises.add(at + "is none of " + schema.path("enum") + ": " + value);
        }
        String pattern = schema.path("pattern").asString("");
        if (!pattern.isEmpty()
                && value.isString()
                && !Pattern.compile(pattern).matcher(value.asString()).find()) {
            surprises.add(at + "is not as " + pattern + ": " + value);
        }
        for (JsonNode required : schema.path("required")) {
            if (!value.has(required.asString())) {
                surprises.add(at + "lacks " + required.asString());
            }
        }
        JsonNode properties = schema.path("properties");
        for (var member : value.properties()) {
            JsonNode known = properties.path(member.getKey());
            if (!known.isMissingNode()) {
                compare(known, member.getValue(), at + "/" + member.getKey(), surprises);
            } else if (!schema.path("additionalProperties").asBoolean(!properties.isMissingNode() ? false : true)) {
                surprises.add(at + "has an unknown " + member.getKey());
            }
        }
        for (int i = 0; i < value.size() && value.isArray(); i++) {
            compare(schema.path("items"), value.get(i), at + "/" + i, surprises);
        }
    }

    private static boolean is(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            default -> true;
        };
    }
}
