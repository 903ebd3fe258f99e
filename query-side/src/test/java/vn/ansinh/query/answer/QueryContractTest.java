package vn.ansinh.query.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import vn.ansinh.kernel.access.AccessMatrix;
import vn.ansinh.kernel.access.Grant;
import vn.ansinh.kernel.value.Role;

/** What must be true of the contract itself: roles as in the matrix, each answer named, limits on what is asked, examples. */
class QueryContractTest {
    private static final Set<String> ALWAYS = Set.of("200", "400", "406", "429", "500", "503");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete", "head", "options");

    private static Map<String, Object> contract = Map.of();

    /**
     * One operation.
     *
     * @param parameters with those that are named by reference
     */
    private record Operation(
            String path, String method, Map<String, Object> node, List<Map<String, Object>> parameters) {
        String id() {
            return String.valueOf(node.get("operationId"));
        }

        boolean open() {
            return List.of().equals(node.get("security"));
        }

        Set<String> responses() {
            return map(node.get("responses")).keySet();
        }

        Map<String, Object> body() {
            return map(map(map(node.get("requestBody")).get("content")).get("application/json"));
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in = QueryContractTest.class.getResourceAsStream("/openapi/query.yaml")) {
            contract = map(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
        }
    }

    @Test
    void roles_areThoseOfTheMatrix() {
        AccessMatrix matrix = AccessMatrix.load();
        Map<String, Set<Role>> stated = new TreeMap<>();
        operations().stream().filter(it -> !it.open()).forEach(it -> stated.put(it.id(), roles(it)));
        Map<String, Set<Role>> granted = new TreeMap<>();
        for (String operation : matrix.operations()) {
            boolean ofThisSide = matrix.grants(operation, EnumSet.allOf(Role.class)).stream()
                    .map(Grant::duty)
                    .allMatch(duty -> duty == null);
            if (ofThisSide) {
                granted.put(operation, matrix.rolesOf(operation));
            }
        }

        assertThat(stated).isEqualTo(granted);
        assertThat(operations().stream().filter(Operation::open))
                .allSatisfy(it -> assertThat(roles(it)).isEmpty());
    }

    @Test
    void operation_hasANameOfItsOwn_andSaysWhatItIs() {
        Set<String> names = new TreeSet<>();
        assertThat(operations()).isNotEmpty().allSatisfy(it -> {
            assertThat(it.node()).containsKeys("operationId", "summary", "description", "x-roles", "tags");
            assertThat(names.add(it.id()))
                    .as("%s is another's name too", it.id())
                    .isTrue();
        });
    }

    @Test
    void operation_namesEachAnswer() {
        assertThat(operations()).allSatisfy(it -> {
            Set<String> needed = new TreeSet<>(ALWAYS);
            if (!it.open()) {
                needed.addAll(Set.of("401", "403"));
            }
            if (it.path().contains("{")) {
                needed.add("404");
            }
            if (it.method().equals("post")) {
                needed.addAll(Set.of("413", "415", "422"));
            }
            assertThat(it.responses()).containsAll(needed).doesNotContain("304");
        });
        // Folded while one waits: what cannot be read stops it.
        assertThat(operations().stream().filter(it -> it.id().equals("replayCase")))
                .singleElement()
                .satisfies(it -> assertThat(it.responses()).contains("409"));
    }

    @Test
    void problem_isOneOfRfc9457_inEveryRefusal() {
        Map<String, Object> responses = map(component("responses"));
        assertThat(operations())
                .allSatisfy(it -> map(it.node().get("responses")).forEach((status, answer) -> {
                    if (!status.equals("200")) {
                        String ref = String.valueOf(map(answer).get("$ref"));
                        assertThat(ref).isEqualTo("#/components/responses/Problem" + status);
                        assertThat(map(map(responses.get("Problem" + status)).get("content")))
                                .containsOnlyKeys("application/problem+json");
                    }
                }));
    }

    @Test
    void body_hasExamples_thatSayWhoSendsThem() {
        assertThat(operations().stream().filter(it -> it.method().equals("post")))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(map(it.body().get("examples")))
                        .isNotEmpty()
                        .allSatisfy((name, example) -> {
                            assertThat(map(example)).containsKeys("summary", "value");
                            assertThat(map(example).containsKey("x-as")).isEqualTo(!it.open());
                        }));
    }

    @Test
    void whatIsAsked_isBounded_inEveryPlace() {
        List<String> unbounded = new ArrayList<>();
        for (Operation operation : operations()) {
            for (Map<String, Object> parameter : operation.parameters()) {
                assertThat(parameter).as(operation.toString()).containsKeys("name", "in", "required", "description");
                unbounded(operation + " " + parameter.get("name"), map(parameter.get("schema")), unbounded);
            }
            unbounded(operation.toString(), map(operation.body().get("schema")), unbounded);
        }

        assertThat(unbounded).isEmpty();
    }

    private static void unbounded(String place, Map<String, Object> given, List<String> found) {
        Map<String, Object> schema = resolved(given);
        switch (String.valueOf(schema.get("type"))) {
            case "object" -> {
                if (!Boolean.FALSE.equals(schema.get("additionalProperties"))) {
                    found.add(place + " takes any property");
                }
                map(schema.get("properties"))
                        .forEach((name, property) -> unbounded(place + "/" + name, map(property), found));
            }
            case "array" -> {
                if (!schema.containsKey("maxItems")) {
                    found.add(place + " may have any number of items");
                }
                unbounded(place + "/*", map(schema.get("items")), found);
            }
            case "string" -> {
                if (Set.of("maxLength", "enum", "format", "pattern").stream().noneMatch(schema::containsKey)) {
                    found.add(place + " may be of any length");
                }
            }
            case "integer" -> {
                if (!schema.containsKey("minimum") || !schema.containsKey("maximum")) {
                    found.add(place + " has no bounds");
                }
            }
            default -> {}
        }
    }

    private static List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        map(contract.get("paths"))
                .forEach((path, item) -> map(item).forEach((method, node) -> {
                    if (METHODS.contains(method)) {
                        Object named = map(node).get("parameters");
                        List<Map<String, Object>> parameters = named == null
                                ? List.of()
                                : ((List<?>) named)
                                        .stream().map(it -> resolved(map(it))).toList();
                        operations.add(new Operation(path, method, map(node), parameters));
                    }
                }));
        return operations;
    }

    private static Map<String, Object> resolved(Map<String, Object> node) {
        Object ref = node.get("$ref");
        if (ref == null) {
            return node;
        }
        String[] steps = ref.toString().split("/", -1);
        return map(map(component(steps[2])).get(steps[3]));
    }

    private static Object component(String kind) {
        return map(map(contract.get("components")).get(kind));
    }

    private static Set<Role> roles(Operation operation) {
        return ((List<?>) operation.node().getOrDefault("x-roles", List.of()))
                .stream()
                        .map(role -> Role.valueOf(String.valueOf(role).toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object node) {
        return node == null ? Map.of() : (Map<String, Object>) node;
    }
}
