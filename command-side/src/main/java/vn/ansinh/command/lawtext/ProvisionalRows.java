package vn.ansinh.command.lawtext;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Everything in a text that says of itself that it is provisional, whatever it is: a new kind of row is not forgotten. */
public final class ProvisionalRows {
    private ProvisionalRows() {}

    /**
     * One mapping that says {@code certainty: provisional}, or of its end {@code endCertainty: provisional}.
     *
     * @param path keys that lead to it, such as {@code procedures, steps}
     * @param said plain values and lists of them, of the mappings around it from the outermost to its own; the nearer goes before
     * @param source the mapping under its own {@code source}, where the source is written out there
     * @param line in the file, from 1
     */
    public record Row(List<String> path, Map<String, String> said, Map<String, String> source, int line) {}

    /** In the order of the text, which must be sound. */
    public static List<Row> of(String text) {
        List<Row> rows = new ArrayList<>();
        collect(new Yaml(new LoaderOptions()).compose(new StringReader(text)), List.of(), Map.of(), rows);
        return List.copyOf(rows);
    }

    private static void collect(Node node, List<String> path, Map<String, String> around, List<Row> rows) {
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(element -> collect(element, path, around, rows));
        } else if (node instanceof MappingNode mapping) {
            Map<String, String> own = plain(mapping);
            Map<String, String> said = new LinkedHashMap<>(around);
            said.keySet().removeAll(List.of("certainty", "source", "article"));
            said.putAll(own);
            int line = mapping.getStartMark().getLine() + 1;
            if ("provisional".equals(own.get("certainty"))) {
                rows.add(new Row(path, Map.copyOf(said), source(mapping), line));
            }
            if ("provisional".equals(own.get("endCertainty"))) {
                Map<String, String> last = new LinkedHashMap<>(said);
                last.putAll(lastRow(mapping));
                rows.add(new Row(path, Map.copyOf(last), Map.of(), line));
            }
            for (NodeTuple tuple : mapping.getValue()) {
                List<String> longer = new ArrayList<>(path);
                longer.add(text(tuple.getKeyNode()));
                collect(tuple.getValueNode(), List.copyOf(longer), said, rows);
            }
        }
    }

    /** What ends unsurely ends with its last row. */
    private static Map<String, String> lastRow(MappingNode mapping) {
        return mapping.getValue().stream()
                .map(NodeTuple::getValueNode)
                .filter(SequenceNode.class::isInstance)
                .flatMap(rows -> ((SequenceNode) rows).getValue().stream())
                .filter(MappingNode.class::isInstance)
                .map(row -> plain((MappingNode) row))
                .reduce(Map.of(), (before, later) -> later);
    }

    private static Map<String, String> source(MappingNode mapping) {
        return mapping.getValue().stream()
                .filter(tuple -> text(tuple.getKeyNode()).equals("source"))
                .map(NodeTuple::getValueNode)
                .filter(MappingNode.class::isInstance)
                .map(source -> plain((MappingNode) source))
                .findFirst()
                .orElse(Map.of());
    }

    private static Map<String, String> plain(MappingNode mapping) {
        Map<String, String> values = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String value = text(tuple.getValueNode());
            if (!value.isEmpty()) {
                values.put(text(tuple.getKeyNode()), value);
            }
        }
        return values;
    }

    private static String text(Node node) {
        if (node instanceof SequenceNode sequence
                && sequence.getValue().stream().allMatch(ScalarNode.class::isInstance)) {
            return sequence.getValue().stream().map(ProvisionalRows::text).collect(Collectors.joining(", "));
        }
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }
}
