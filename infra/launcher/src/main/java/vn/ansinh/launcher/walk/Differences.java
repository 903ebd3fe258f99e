package vn.ansinh.launcher.walk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Where two JSON trees differ, by JSON pointer. */
final class Differences {

    private final List<String> found = new ArrayList<>();
    private int compared;

    static Differences between(JsonNode one, JsonNode other) {
        var differences = new Differences();
        differences.compare("", one, other);
        return differences;
    }

    List<String> found() {
        return List.copyOf(found);
    }

    /** How many values were compared. */
    int compared() {
        return compared;
    }

    private void compare(String at, JsonNode one, JsonNode other) {
        if (one.isObject() && other.isObject()) {
            Set<String> names = new LinkedHashSet<>(one.propertyNames());
            names.addAll(other.propertyNames());
            names.forEach(name -> compare(at + "/" + name, one.path(name), other.path(name)));
        } else if (one.isArray() && other.isArray()) {
            for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
                compare(at + "/" + i, one.path(i), other.path(i));
            }
        } else {
            compared++;
            if (!one.equals(other)) {
                found.add(at + ": " + shown(one) + " and " + shown(other));
            }
        }
    }

    private static String shown(JsonNode node) {
        return node.isMissingNode() ? "nothing" : node.toString();
    }
}
