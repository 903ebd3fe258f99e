package vn.ansinh.command.duedate;

import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.casework.CaseFile;
import vn.ansinh.command.casework.Clocks;
import vn.ansinh.command.casework.Law;
import vn.ansinh.command.casework.Laws;
import vn.ansinh.command.datarequest.DataRequestCase;
import vn.ansinh.command.datarequest.DataRequestDecisions;
import vn.ansinh.command.gate.Draw;
import vn.ansinh.command.port.AppendConflict;
import vn.ansinh.command.port.AppendNotes;
import vn.ansinh.command.port.EventAppender;
import vn.ansinh.command.port.StreamEvents;
import vn.ansinh.kernel.codec.Sha256;
import vn.ansinh.kernel.event.EventMetadata;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.datarequest.DataRequestEvent;
import vn.ansinh.kernel.value.DataRequestId;
import vn.ansinh.kernel.value.Moment;

/**
 * Counts what is due in a stream by the calendar of today, and records what moved. Can be repeated, by several nodes: what has moved
 * does not move again, and of two who record at once one does.
 */
public final class DueDateReaction {
    /** Somebody who acts on the case in the same moment goes first. */
    private static final int ATTEMPTS = 3;

    private final Laws laws;
    private final RecordedCalendars calendars;
    private final StreamEvents streams;
    private final EventAppender appender;
    private final Draw draw;
    private final InstantSource clock;

    public DueDateReaction(
            Laws laws,
            RecordedCalendars calendars,
            StreamEvents streams,
            EventAppender appender,
            Draw draw,
            InstantSource clock) {
        this.laws = laws;
        this.calendars = calendars;
        this.streams = streams;
        this.appender = appender;
        this.draw = draw;
        this.clock = clock;
    }

    /** The law by which due dates are counted now. */
    public Law law() {
        return laws.on(now().businessDate());
    }

    /**
     * Moves what is due in the stream of a case or of a request about one's data.
     *
     * @return how many due dates have moved
     * @throws UnreadableEvent when an event of the stream, or a calendar that it names, cannot be read
     * @throws AppendConflict when others went on acting on it, or the person of a request is being erased
     */
    public int move(String stream) {
        for (int attempt = 1; ; attempt++) {
            try {
                return moveOnce(stream);
            } catch (AppendConflict conflict) {
                if (conflict.kind() != AppendConflict.Kind.STREAM_MOVED_ON || attempt == ATTEMPTS) {
                    throw conflict;
                }
            }
        }
    }

    private int moveOnce(String stream) {
        Moment now = now();
        Law law = laws.on(now.businessDate());
        List<Record> events = streams.of(stream);
        List<? extends Record> moved =
                DataRequestId.isDataRequest(stream) ? ofRequest(events, law, now) : ofCase(events, law, now);
        if (!moved.isEmpty()) {
            appender.append(stream, events.size(), moved, metadata(stream, law, now), AppendNotes.NONE);
        }
        return moved.size();
    }

    private List<? extends Record> ofCase(List<Record> events, Law law, Moment now) {
        CaseFile file = null;
        for (Record event : events) {
            file = after(file, event);
        }
        return file == null
                ? List.of()
                : Clocks.moved(file, calendars::of, law.calendar(), now.businessDate(), By.SYSTEM);
    }

    private static @Nullable CaseFile after(@Nullable CaseFile file, Record event) {
        if (!(event instanceof ApplicationEvent ofCase)) {
            throw new UnreadableEvent("no event of a case: " + event.getClass().getSimpleName());
        }
        return file == null ? CaseFile.begunBy(ofCase) : file.after(ofCase);
    }

    private List<? extends Record> ofRequest(List<Record> events, Law law, Moment now) {
        List<DataRequestEvent> ofRequest = events.stream()
                .map(event -> {
                    if (event instanceof DataRequestEvent it) {
                        return it;
                    }
                    throw new UnreadableEvent("no event of a request about one's data: "
                            + event.getClass().getSimpleName());
                })
                .toList();
        return DataRequestCase.of(ofRequest)
                .map(request -> DataRequestDecisions.moved(request, calendars::of, law.calendar(), now.businessDate()))
                .orElse(List.of());
    }

    private Moment now() {
        return Moment.at(clock.instant());
    }

    private EventMetadata metadata(String stream, Law law, Moment now) {
        return new EventMetadata(
                By.SYSTEM.actor(),
                By.SYSTEM.duty(),
                null,
                "due-dates",
                draw.hex(),
                null,
                "move-due-dates",
                Sha256.hex(stream + " " + law.calendar().digest()),
                now.businessDate(),
                law.policy().version(),
                false,
                null);
    }
}
