package vn.ansinh.command.duedate;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.ansinh.command.calendar.MovedDueDate;
import vn.ansinh.command.casework.CaseFile;
import vn.ansinh.command.casework.Clocks;
import vn.ansinh.command.casework.Law;
import vn.ansinh.command.casework.Laws;
import vn.ansinh.command.datarequest.DataRequestCase;
import vn.ansinh.command.datarequest.DataRequestDecisions;
import vn.ansinh.command.entitlement.ChangeReport;
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
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.event.datarequest.DataRequestEvent;
import vn.ansinh.kernel.event.entitlement.ChangeReportEvent;
import vn.ansinh.kernel.event.entitlement.ChangeReportEvent.ChangeReportDueDateMoved;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.ReviewDueDateMoved;
import vn.ansinh.kernel.event.fraud.TipEvent;
import vn.ansinh.kernel.event.fraud.TipEvent.TipDueDateMoved;
import vn.ansinh.kernel.fraud.FraudReview;
import vn.ansinh.kernel.fraud.Tip;
import vn.ansinh.kernel.value.ChangeReportId;
import vn.ansinh.kernel.value.DataRequestId;
import vn.ansinh.kernel.value.FraudReviewId;
import vn.ansinh.kernel.value.Moment;
import vn.ansinh.kernel.value.TipId;

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
     * Moves what is due in the stream of a case, of a request about one's data, of a reported change, of a fraud review or of a tip.
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
        List<? extends Record> moved = moved(stream, events, law, now);
        if (!moved.isEmpty()) {
            appender.append(stream, events.size(), moved, metadata(stream, law, now), AppendNotes.NONE);
        }
        return moved.size();
    }

    private List<? extends Record> moved(String stream, List<Record> events, Law law, Moment now) {
        LocalDate today = now.businessDate();
        if (DataRequestId.isDataRequest(stream)) {
            return DataRequestCase.of(all(DataRequestEvent.class, events))
                    .map(it -> DataRequestDecisions.moved(it, calendars::of, law.calendar(), today))
                    .orElse(List.of());
        }
        if (ChangeReportId.isChangeReport(stream)) {
            return moves(ChangeReport.of(all(ChangeReportEvent.class, events)).map(ChangeReport::due), law, today)
                    .map(it -> new ChangeReportDueDateMoved(By.SYSTEM, today, it.was(), it.now(), it.because()))
                    .toList();
        }
        if (FraudReviewId.isFraudReview(stream)) {
            return moves(FraudReview.of(all(FraudReviewEvent.class, events)).map(FraudReview::due), law, today)
                    .map(it -> new ReviewDueDateMoved(By.SYSTEM, today, it.was(), it.now(), it.because()))
                    .toList();
        }
        if (TipId.isTip(stream)) {
            return moves(Tip.of(all(TipEvent.class, events)).map(Tip::due), law, today)
                    .map(it -> new TipDueDateMoved(By.SYSTEM, today, it.was(), it.now(), it.because()))
                    .toList();
        }
        return ofCase(all(ApplicationEvent.class, events), law, today);
    }

    private Stream<MovedDueDate> moves(Optional<List<DueDate>> due, Law law, LocalDate today) {
        return MovedDueDate.among(due.orElse(List.of()), calendars::of, law.calendar(), today);
    }

    private List<? extends Record> ofCase(List<ApplicationEvent> events, Law law, LocalDate today) {
        CaseFile file = null;
        for (ApplicationEvent event : events) {
            file = file == null ? CaseFile.begunBy(event) : file.after(event);
        }
        return file == null ? List.of() : Clocks.moved(file, calendars::of, law.calendar(), today, By.SYSTEM);
    }

    /** @throws UnreadableEvent for an event of another kind of stream */
    private static <E> List<E> all(Class<E> kind, List<Record> events) {
        return events.stream()
                .map(event -> {
                    if (kind.isInstance(event)) {
                        return kind.cast(event);
                    }
                    throw new UnreadableEvent("no " + kind.getSimpleName() + ": "
                            + event.getClass().getSimpleName());
                })
                .toList();
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
