package vn.ansinh.query.auditor.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.ansinh.query.casefile.Story;
import vn.ansinh.query.port.ProjectionProgress;
import vn.ansinh.query.port.Views;
import vn.ansinh.query.projection.Projection;

/** Counts are those of one position, whatever was counted before. */
class ControlBoardTest {
    private final ControlTraceProjection traces = new ControlTraceProjection();
    private final TreeMap<String, Views.Seen<ControlTrace>> documents = new TreeMap<>();
    private final List<ProjectionProgress.Parked> parked = new ArrayList<>();
    private long position;
    private int read;
    private final ControlBoard board = new ControlBoard(new Documents(), new Progressing(), traces);

    private final class Progressing implements ProjectionProgress {
        @Override
        public Progress now() {
            return new Progress(position, position, 0, false, List.copyOf(parked));
        }

        @Override
        public boolean awaitPassed(long asked, Duration atMost) {
            return position >= asked;
        }
    }

    private final class Documents implements Views {
        @Override
        public <D extends Record> Optional<Seen<D>> find(Projection<D> projection, String id) {
            throw new AssertionError("not asked for");
        }

        @Override
        @SuppressWarnings("unchecked")
        public <D extends Record> List<Seen<D>> list(Projection<D> projection, Selection selection) {
            String from = ((Condition.From) selection.all().getFirst()).value();
            List<Seen<ControlTrace>> found = documents.values().stream()
                    .filter(it -> it.document().upTo().compareTo(from) >= 0)
                    .sorted(Comparator.comparing(it -> it.document().upTo()))
                    .limit(selection.limit())
                    .toList();
            read += found.size();
            return (List<Seen<D>>) (List<?>) found;
        }
    }

    private void view(Story story) {
        String stream = story.events().getFirst().event().stream();
        documents.put(stream, new Views.Seen<>(stream, 0, false, story.fold(traces)));
    }

    private long acts() {
        Tally.Totals totals = board.now().of().get(ControlCode.LATE_ENTRY);
        return totals == null ? -1 : totals.all().population();
    }

    @Test
    void counts_areThoseOfThePosition_evenWhereAViewIsAhead_andNothingIsCountedTwice() {
        Story story =
                new Story("saa-" + "1".repeat(32)).then("allowance.lodged").then("allowance.verified");
        view(story);
        position = 1;
        assertThat(acts()).as("the second act is at 11").isEqualTo(1);
        position = 11;
        assertThat(acts()).isEqualTo(2);
        view(story.then("case.decided"));
        view(new Story("saa-" + "2".repeat(32), 22).then("allowance.lodged"));
        position = 40;
        assertThat(acts()).isEqualTo(4);
        int before = read;
        assertThat(acts()).isEqualTo(4);
        assertThat(read).as("nothing is read for nothing").isEqualTo(before);
    }

    @Test
    void streamThatWasHeldUp_isCountedOnceItGoesOn_andSaidToBeUnseenUntilThen() {
        String stream = "saa-" + "1".repeat(32);
        Story story = new Story(stream).then("allowance.lodged");
        view(story);
        parked.add(new ProjectionProgress.Parked("control-trace", stream, 1, 11, "Poison"));
        parked.add(new ProjectionProgress.Parked("case-file", "saa-" + "9".repeat(32), 1, 12, "Poison"));
        position = 50;
        assertThat(acts()).isEqualTo(1);
        Tally.Totals totals = board.now().of().get(ControlCode.SELF_APPROVAL);
        assertThat(totals == null ? null : totals.notSeen()).isEqualTo(java.util.Map.of("stream-unreadable", 1L));

        parked.clear();
        view(story.then("allowance.verified"));
        assertThat(acts()).as("of a position that was passed before").isEqualTo(2);
    }

    @Test
    void viewsBegunAnew_giveTheSame() {
        view(new Story("saa-" + "1".repeat(32)).then("allowance.lodged").then("case.decided"));
        position = 30;
        var before = board.now();
        position = 5;
        board.now();
        position = 30;
        assertThat(board.now()).isEqualTo(before);
    }
}
