package vn.ansinh.proof.fraud;

import java.util.List;

/**
 * A made-up province's history, and apart from it what was planted.
 *
 * @param persons how many live there
 * @param events in the order in which they are recorded
 */
record Told(int persons, List<Happened> events, List<Label> labels) {

    /** The same seed and size tell the same. */
    static Told of(long seed, int size) {
        Province province = new Province(seed, size);
        History history = new History(province);
        Feeds feeds = new Feeds();
        Lists lists = new Lists();
        new Staff().into(province, history);
        Innocent innocent = new Innocent(province, history, feeds);
        innocent.live();
        List<Label> labels =
                new Planting(province, history, feeds, lists, innocent, Math.clamp(size / 2_500L, 4, 20)).plant();
        lists.into(province, history);
        feeds.into(history);
        return new Told(province.persons(), history.inOrder(), labels);
    }
}
