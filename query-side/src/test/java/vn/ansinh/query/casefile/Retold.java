package vn.ansinh.query.casefile;

import java.util.List;
import java.util.stream.Stream;
import vn.ansinh.kernel.event.LoggedEvent;
import vn.ansinh.query.port.EventHistory;

/** Stories as a log that can be asked what was known. */
final class Retold {
    private Retold() {}

    static KnownStreams streams(Story... stories) {
        List<LoggedEvent> all =
                Stream.of(stories).flatMap(story -> story.events().stream()).toList();
        EventHistory history = (stream, after, upTo, limit) -> all.stream()
                .filter(it ->
                        it.event().stream().equals(stream) && it.event().sequence() > after && it.position() <= upTo)
                .limit(limit)
                .toList();
        return new KnownStreams(history, Story.EVENTS);
    }

    static CaseReplay replay(Story... stories) {
        return new CaseReplay(streams(stories), new CaseFileProjection());
    }
}
