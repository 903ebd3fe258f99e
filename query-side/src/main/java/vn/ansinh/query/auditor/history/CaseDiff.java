package vn.ansinh.query.auditor.history;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.ansinh.query.casefile.CaseFile.Happened;
import vn.ansinh.query.casefile.CaseReplay.Step;
import vn.ansinh.query.casefile.CaseTree;

/**
 * What became known of a case between two moments, event by event.
 *
 * @param from log position: what was known up to and including it is taken as known
 * @param to log position of the last event looked at, at most
 */
public record CaseDiff(long from, long to, List<Change> changes) {
    /** The list of what happened grows with each event, which is the change itself. */
    private static final String TIMELINE = "timeline";

    /**
     * What one event changed.
     *
     * @param event who did it, when, in which duty
     * @param command name of the command that it came of
     */
    public record Change(long position, Happened event, String command, List<Changed> changed) {}

    /**
     * One place of the case file.
     *
     * @param path JSON pointer into the file
     * @param was canonical JSON, as a text; null for what was not there
     * @param now the same; null for what is there no more
     */
    public record Changed(
            String path, @Nullable String was, @Nullable String now) {}

    /** @param steps of the case up to {@code to}, from its beginning */
    static CaseDiff of(List<Step> steps, long from, long to) {
        List<Change> changes = new ArrayList<>();
        JsonNode was = JsonNodeFactory.instance.objectNode();
        for (Step step : steps) {
            JsonNode now = shown(step);
            if (step.logged().position() > from) {
                List<Changed> changed = new ArrayList<>();
                compare("", was, now, changed);
                changes.add(new Change(
                        step.logged().position(),
                        step.file().timeline().getLast(),
                        step.occurred().metadata().command(),
                        List.copyOf(changed)));
            }
            was = now;
        }
        return new CaseDiff(from, to, List.copyOf(changes));
    }

    private static JsonNode shown(Step step) {
        ObjectNode tree = CaseTree.of(step);
        tree.remove(TIMELINE);
        return tree;
    }

    /** A personal datum is one value: that it is another's, or erased, is said with it. */
    private static void compare(String path, JsonNode was, JsonNode now, List<Changed> changed) {
        if (was.equals(now)) {
            return;
        }
        if (was.isObject() && now.isObject() && !now.has("of")) {
            var keys = new TreeSet<String>(was.propertyNames());
            keys.addAll(now.propertyNames());
            keys.forEach(key -> compareAt(path + "/" + key, was.get(key), now.get(key), changed));
        } else if (was.isArray() && now.isArray()) {
            for (int at = 0; at < Math.max(was.size(), now.size()); at++) {
                compareAt(path + "/" + at, was.get(at), now.get(at), changed);
            }
        } else {
            changed.add(new Changed(path, CaseTree.text(was), CaseTree.text(now)));
        }
    }

    private static void compareAt(String path, @Nullable JsonNode was, @Nullable JsonNode now, List<Changed> changed) {
        if (was != null && now != null) {
            compare(path, was, now, changed);
        } else {
            changed.add(new Changed(
                    path, was == null ? null : CaseTree.text(was), now == null ? null : CaseTree.text(now)));
        }
    }
}
