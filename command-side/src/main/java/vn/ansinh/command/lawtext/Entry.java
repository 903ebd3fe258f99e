package vn.ansinh.command.lawtext;

import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import vn.ansinh.command.lawtext.TextRefused.Fault;
import vn.ansinh.kernel.codec.RecordCodec;

/**
 * One mapping of a text. Scalars are read as the text that stands there and converted by the caller
 * who knows what they mean, so that YAML's own guesses (octals, booleans, floats) never happen. A key
 * that nobody read is refused by {@link #done()}: a misspelt figure must not be silently absent.
 */
public final class Entry {
    private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9_]{0,17}");

    private final String file;
    private final MappingNode node;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Set<String> unread = new LinkedHashSet<>();

    private Entry(String file, MappingNode node) {
        this.file = file;
        this.node = node;
        for (NodeTuple tuple : node.getValue()) {
            String key = scalar(tuple.getKeyNode(), "a key");
            if (values.put(key, tuple.getValueNode()) != null) {
                throw refuse(tuple.getKeyNode(), "key twice: " + key);
            }
            unread.add(key);
        }
    }

    /** The root mapping of a text. */
    public static Entry of(String file, String text) {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (root instanceof MappingNode mapping) {
                return new Entry(file, mapping);
            }
            throw new TextRefused(file, 1, "not a mapping");
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new TextRefused(file, line, "not YAML: " + e.getProblem());
        } catch (YAMLException e) {
            throw new TextRefused(file, 1, "not YAML: " + e.getMessage());
        }
    }

    public Set<String> keys() {
        return values.keySet();
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    public String text(String key) {
        return scalar(value(key), key);
    }

    public String text(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Node element : sequence(key)) {
            texts.add(scalar(element, key));
        }
        return texts;
    }

    /** A whole number from zero upwards; underscores may group its digits. */
    public long whole(String key) {
        Node value = value(key);
        String text = scalar(value, key);
        if (!WHOLE.matcher(text).matches()) {
            throw refuse(value, Fault.NOT_A_WHOLE_NUMBER, key + " is not a whole number from 0 upwards: " + text);
        }
        return Long.parseLong(text.replace("_", ""));
    }

    public LocalDate date(String key) {
        Node value = value(key);
        String text = scalar(value, key);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw refuse(value, key + " is not a date: " + text);
        }
    }

    public Optional<LocalDate> dateIfAny(String key) {
        return has(key) ? Optional.of(date(key)) : Optional.empty();
    }

    public boolean flag(String key) {
        Node value = value(key);
        return switch (scalar(value, key)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw refuse(value, key + " is neither true nor false");
        };
    }

    public <E extends Enum<E>> E choice(String key, Class<E> type) {
        return choice(value(key), key, type);
    }

    public <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
        return has(key) ? choice(key, type) : otherwise;
    }

    public <E extends Enum<E>> List<E> choices(String key, Class<E> type) {
        var choices = new ArrayList<E>();
        for (Node element : sequence(key)) {
            choices.add(choice(element, key, type));
        }
        return choices;
    }

    public Entry entry(String key) {
        return entry(value(key), key);
    }

    public List<Entry> entries(String key) {
        var entries = new ArrayList<Entry>();
        for (Node element : sequence(key)) {
            entries.add(entry(element, key));
        }
        return entries;
    }

    /** Refuses any key that nobody has read. */
    public void done() {
        if (!unread.isEmpty()) {
            String key = unread.iterator().next();
            throw refuse(values.get(key), "unknown key: " + key);
        }
    }

    /** A refusal at this entry's line. */
    public TextRefused refuse(String reason) {
        return refuse(node, reason);
    }

    /** A refusal at the line of one of its values. */
    public TextRefused refuseAt(String key, String reason) {
        return refuse(values.get(key), reason);
    }

    /** A refusal at the line of one of its values, for a fault that has a name. */
    public TextRefused refuseAt(String key, Fault fault, String reason) {
        return refuse(values.get(key), fault, reason);
    }

    private List<Node> sequence(String key) {
        Node value = value(key);
        if (value instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        throw refuse(value, key + " is not a list");
    }

    private Entry entry(Node value, String key) {
        if (value instanceof MappingNode mapping) {
            return new Entry(file, mapping);
        }
        throw refuse(value, key + " is not a mapping");
    }

    private <E extends Enum<E>> E choice(Node value, String key, Class<E> type) {
        String text = scalar(value, key);
        for (E constant : type.getEnumConstants()) {
            if (RecordCodec.wire(constant).equals(text)) {
                return constant;
            }
        }
        throw refuse(value, key + " cannot be " + text);
    }

    private Node value(String key) {
        Node value = values.get(key);
        if (value == null) {
            throw refuse(node, "missing: " + key);
        }
        unread.remove(key);
        return value;
    }

    private String scalar(Node value, String what) {
        if (value instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw refuse(value, what + " is not plain text");
    }

    private TextRefused refuse(@Nullable Node at, String reason) {
        return refuse(at, Fault.OTHER, reason);
    }

    private TextRefused refuse(@Nullable Node at, Fault fault, String reason) {
        Node where = at == null ? node : at;
        return new TextRefused(file, where.getStartMark().getLine() + 1, fault, reason);
    }
}
