package vn.ansinh.kernel.codec;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which parts of a record are meant: all of it, or what lies at some paths, such as {@code opening.unit}. A path through a list means each of its elements.
 */
public final class Parts {
    /** All there is. */
    public static final Parts ALL = new Parts(Map.of());

    private final Map<String, Parts> named;

    private Parts(Map<String, Parts> named) {
        this.named = named;
    }

    /** What lies at these paths, and at no other. */
    public static Parts at(String... paths) {
        Parts parts = new Parts(new TreeMap<>());
        for (String path : paths) {
            parts.add(path);
        }
        return parts;
    }

    private void add(String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            named.put(path, ALL);
        } else {
            named.computeIfAbsent(path.substring(0, dot), name -> new Parts(new TreeMap<>()))
                    .add(path.substring(dot + 1));
        }
    }

    /** Of what is at this name; null when nothing is meant there. */
    @Nullable
    Parts within(String name) {
        return this == ALL ? ALL : named.get(name);
    }

    /** Whether what lies at a path is meant. */
    public boolean holds(String path) {
        @Nullable Parts parts = this;
        for (String name : path.split("\\.", -1)) {
            parts = parts == null ? null : parts.within(name);
        }
        return parts != null;
    }

    /** The same for the same parts, in whatever order they were named. */
    @Override
    public String toString() {
        return this == ALL ? "all" : named.toString();
    }
}
