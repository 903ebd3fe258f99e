package vn.ansinh.query.casefile;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.ansinh.kernel.codec.CanonicalJson;
import vn.ansinh.kernel.codec.RecordCodec;
import vn.ansinh.kernel.seal.SealedTrees;

/** A case file as a tree of places, each named by a JSON pointer: what a diff compares and a provenance looks into. */
public final class CaseTree {
    /** What held on the day that is asked about, beside the file's own places. */
    private static final String ON_THE_DAY = "onTheDay";

    private CaseTree() {}

    /** As whoever may see the case is shown it. */
    public static ObjectNode of(CaseReplay.Step step) {
        ObjectNode tree = RecordCodec.toTree(step.file());
        OnTheDay onTheDay = step.onTheDay();
        if (onTheDay != null) {
            tree.set(ON_THE_DAY, RecordCodec.toTree(onTheDay));
        }
        SealedTrees.show(tree);
        return tree;
    }

    /** Canonical JSON, as a text. */
    public static String text(JsonNode node) {
        return new String(CanonicalJson.bytesOf(node), StandardCharsets.UTF_8);
    }
}
