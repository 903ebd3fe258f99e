package vn.ansinh.runtime.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import vn.ansinh.kernel.value.Role;

/** The command contract as the tests read it: each operation with its first example. */
final class Contract {
    private Contract() {}

    /**
     * One operation.
     *
     * @param role of whom the first example names; for an import, of whom it acts for
     * @param roles that the contract names
     * @param body of the first example
     * @param required JSON pointers in that body that may not be left out
     */
    record Operation(
            String id,
            String path,
            boolean onCase,
            Role role,
            Set<Role> roles,
            Map<String, Object> body,
            Set<String> required) {
        @Override
        public String toString() {
            return id;
        }
    }

    static List<Operation> operations() {
        Map<String, Object> contract = read();
        Map<String, Object> schemas = map(map(contract.get("components")).get("schemas"));
        List<Operation> operations = new ArrayList<>();
        map(contract.get("paths")).forEach((path, item) -> {
            Map<String, Object> operation = map(map(item).get("post"));
            Map<String, Object> json =
                    map(map(map(operation.get("requestBody")).get("content")).get("application/json"));
            Map<String, Object> example =
                    map(map(json.get("examples")).values().iterator().next());
            Map<String, Object> body = map(example.get("value"));
            Set<String> required = new TreeSet<>();
            required(map(json.get("schema")), body, "", schemas, required);
            operations.add(new Operation(
                    String.valueOf(operation.get("operationId")),
                    path,
                    path.contains("{caseId}"),
                    roleOf(example),
                    roles(operation),
                    body,
                    required));
        });
        return operations;
    }

    private static Set<Role> roles(Map<String, Object> operation) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (operation.get("x-roles") instanceof List<?> names) {
            names.forEach(name -> roles.add(Role.valueOf(String.valueOf(name).toUpperCase(Locale.ROOT))));
        }
        return roles;
    }

    /** Demo accounts are named after their role and numbered; the superior is the province's approver. */
    private static Role roleOf(Map<String, Object> example) {
        Object account = example.getOrDefault("x-on-behalf-of", example.get("x-as"));
        String role = String.valueOf(account).replaceAll("\\d", "").replace("superior", "approver");
        return Role.valueOf(role.toUpperCase(Locale.ROOT));
    }

    private static void required(
            Map<String, Object> schema,
            @Nullable Object value,
            String pointer,
            Map<String, Object> schemas,
            Set<String> found) {
        Object ref = schema.get("$ref");
        if (ref != null) {
            String name = String.valueOf(ref);
            required(map(schemas.get(name.substring(name.lastIndexOf('/') + 1))), value, pointer, schemas, found);
        } else if (value instanceof Map<?, ?> object) {
            for (Object name : (List<?>) schema.getOrDefault("required", List.of())) {
                found.add(pointer + "/" + name);
            }
            map(schema.getOrDefault("properties", Map.of()))
                    .forEach((name, property) ->
                            required(map(property), object.get(name), pointer + "/" + name, schemas, found));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                required(map(schema.get("items")), list.get(i), pointer + "/" + i, schemas, found);
            }
        }
    }

    private static Map<String, Object> read() {
        try (InputStream in = Contract.class.getResourceAsStream("/openapi/command.yaml")) {
            return map(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(@Nullable Object node) {
        return node == null ? new LinkedHashMap<>() : (Map<String, Object>) node;
    }
}
