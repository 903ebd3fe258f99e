package vn.ansinh.kernel.fraud;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.ConclusionProposed;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.ConclusionSentBack;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.FraudReviewConcluded;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.FraudReviewOpened;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.HoldLifted;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.HoldOrdered;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.HoldProposed;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.HoldRefused;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.NoticeDeferred;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.NoticeServed;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.RecoveryOrdered;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.RecoveryRefused;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.ReplyInvited;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.ReviewComplaintDecided;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.ReviewComplaintLodged;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.ReviewDueDateMoved;
import vn.ansinh.kernel.event.fraud.ReviewNotice;
import vn.ansinh.kernel.value.ComplaintId;
import vn.ansinh.kernel.value.HoldId;

/** A fraud review as its events leave it. Never changes. */
public final class FraudReview {
    /** How far it has come. */
    public enum Stage {
        OPEN,
        /** A conclusion waits for its second person. */
        PROPOSED,
        CONCLUDED
    }

    /** What became of a hold. That its time is over nobody records here: it shows by its limit. */
    public enum HoldState {
        PROPOSED,
        REFUSED,
        ORDERED,
        /** By whoever ordered it. */
        LIFTED,
        /** A complaint about it was right. */
        OVERRULED,
        /** With the conclusion. */
        CONCLUDED
    }

    /**
     * A hold, from its proposal on.
     *
     * @param ordered null before, and where it was refused
     */
    public record Hold(HoldProposed proposed, @Nullable HoldOrdered ordered, HoldState state) {
        public HoldId id() {
            return proposed.hold();
        }

        /** Whether it holds back on the day. */
        public boolean standsOn(LocalDate day) {
            return state == HoldState.ORDERED
                    && ordered != null
                    && !day.isAfter(ordered.limit().dueOn());
        }

        private Hold in(HoldState next) {
            return new Hold(proposed, ordered, next);
        }
    }

    private final List<FraudReviewEvent> events;
    private final Map<HoldId, Hold> holds = new LinkedHashMap<>();
    private final Map<ComplaintId, ReviewComplaintLodged> complaints = new LinkedHashMap<>();
    private Stage stage = Stage.OPEN;
    private @Nullable FraudReviewConcluded concluded;
    private @Nullable ConclusionProposed proposed;
    private @Nullable RecoveryOrdered recovery;
    private boolean recoveryDecided;

    private FraudReview(List<FraudReviewEvent> events) {
        this.events = events;
    }

    /**
     * The review of these events; empty for none.
     *
     * @throws UnreadableEvent when an event cannot stand where it stands
     */
    public static Optional<FraudReview> of(List<FraudReviewEvent> events) {
        if (events.isEmpty()) {
            return Optional.empty();
        }
        FraudReview review = new FraudReview(asMoved(events));
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof FraudReviewOpened == i > 0) {
                throw misplaced(events.get(i));
            }
            review.fold(review.events.get(i));
        }
        return Optional.of(review);
    }

    /** The events with each day by which something is to be done as another calendar has moved it. */
    private static List<FraudReviewEvent> asMoved(List<FraudReviewEvent> events) {
        List<FraudReviewEvent> all = new ArrayList<>();
        for (FraudReviewEvent event : events) {
            if (event instanceof ReviewDueDateMoved moved) {
                all.replaceAll(it -> dueOf(it).filter(moved.was()::equals).isPresent() ? dueBy(moved.now(), it) : it);
            }
            all.add(event);
        }
        return List.copyOf(all);
    }

    private static Optional<DueDate> dueOf(FraudReviewEvent event) {
        return switch (event) {
            case FraudReviewOpened e -> Optional.of(e.concludeBy());
            case NoticeServed e -> Optional.of(e.until());
            case ReviewComplaintLodged e -> Optional.of(e.due());
            default -> Optional.empty();
        };
    }

    private static FraudReviewEvent dueBy(DueDate due, FraudReviewEvent event) {
        return switch (event) {
            case FraudReviewOpened e ->
                new FraudReviewOpened(
                        e.by(),
                        e.on(),
                        e.person(),
                        e.unit(),
                        e.alerts(),
                        e.tips(),
                        e.cases(),
                        e.entitlements(),
                        e.reason(),
                        due);
            case NoticeServed e -> new NoticeServed(e.by(), e.on(), e.notice(), e.hold(), e.to(), e.method(), due);
            case ReviewComplaintLodged e ->
                new ReviewComplaintLodged(e.by(), e.on(), e.complaint(), e.hold(), e.text(), due);
            default -> event;
        };
    }

    private void fold(FraudReviewEvent event) {
        switch (event) {
            case HoldProposed e -> holds.put(e.hold(), new Hold(e, null, HoldState.PROPOSED));
            case HoldOrdered e ->
                holds.put(
                        e.hold(),
                        new Hold(known(e.hold(), HoldState.PROPOSED, e).proposed(), e, HoldState.ORDERED));
            case HoldRefused e -> end(e.hold(), HoldState.PROPOSED, HoldState.REFUSED, e);
            case HoldLifted e -> end(e.hold(), HoldState.ORDERED, HoldState.LIFTED, e);
            case ConclusionProposed e -> {
                proposed = e;
                stage = Stage.PROPOSED;
            }
            case ConclusionSentBack e -> {
                proposed = null;
                stage = Stage.OPEN;
            }
            case FraudReviewConcluded e -> {
                concluded = e;
                stage = Stage.CONCLUDED;
                recoveryDecided = false;
                e.released().forEach(hold -> end(hold, HoldState.ORDERED, HoldState.CONCLUDED, e));
            }
            case RecoveryOrdered e -> {
                recovery = e;
                recoveryDecided = true;
            }
            case RecoveryRefused e -> recoveryDecided = true;
            case ReviewComplaintLodged e -> complaints.put(e.complaint(), e);
            case ReviewComplaintDecided e -> decided(e);
            default -> {}
        }
    }

    private void decided(ReviewComplaintDecided event) {
        ReviewComplaintLodged lodged = complaints.remove(event.complaint());
        if (lodged == null) {
            throw misplaced(event);
        }
        HoldId hold = lodged.hold();
        if (event.upheld() && hold == null) {
            stage = Stage.OPEN;
            concluded = null;
            proposed = null;
            recovery = null;
        } else if (event.upheld() && hold != null) {
            // One that had ended by itself meanwhile, or with the conclusion, was wrong all the same.
            Hold it = holds.get(hold);
            if (it == null) {
                throw misplaced(event);
            }
            holds.put(hold, it.in(HoldState.OVERRULED));
        }
    }

    private void end(HoldId hold, HoldState from, HoldState to, FraudReviewEvent event) {
        holds.put(hold, known(hold, from, event).in(to));
    }

    private Hold known(HoldId hold, HoldState state, FraudReviewEvent event) {
        Hold it = holds.get(hold);
        if (it == null || it.state() != state) {
            throw misplaced(event);
        }
        return it;
    }

    private static UnreadableEvent misplaced(FraudReviewEvent event) {
        return new UnreadableEvent(event.getClass().getSimpleName() + " cannot stand here in a fraud review");
    }

    public FraudReviewOpened opened() {
        return (FraudReviewOpened) events.getFirst();
    }

    /** Sequence of the last event. */
    public long version() {
        return events.size() - 1L;
    }

    public Stage stage() {
        return stage;
    }

    /** What has to be done by a day: by the reviewer, by the person, and by the superior. How long something is held back is none of it. */
    public List<DueDate> due() {
        boolean concluding = stage != Stage.CONCLUDED;
        return events.stream()
                .filter(event -> switch (event) {
                    case FraudReviewOpened e -> concluding;
                    case NoticeServed e -> concluding || e.notice() != ReviewNotice.INVITATION;
                    case ReviewComplaintLodged e -> complaints.containsKey(e.complaint());
                    default -> false;
                })
                .flatMap(event -> dueOf(event).stream())
                .distinct()
                .toList();
    }

    /** In the order in which they were proposed. */
    public Collection<Hold> holds() {
        return Collections.unmodifiableCollection(holds.values());
    }

    public Optional<Hold> hold(HoldId hold) {
        return Optional.ofNullable(holds.get(hold));
    }

    /** Those that hold back on the day. */
    public List<Hold> standing(LocalDate day) {
        return holds.values().stream().filter(it -> it.standsOn(day)).toList();
    }

    /** Complaints that wait for the superior, in order. */
    public List<ReviewComplaintLodged> unanswered() {
        return List.copyOf(complaints.values());
    }

    /** The conclusion that waits for its second person. */
    public Optional<ConclusionProposed> proposal() {
        return stage == Stage.PROPOSED ? Optional.ofNullable(proposed) : Optional.empty();
    }

    /** What it came to, as long as no complaint about it was right. */
    public Optional<FraudReviewConcluded> conclusion() {
        return Optional.ofNullable(concluded);
    }

    /** What was ordered back, as long as its conclusion stands. */
    public Optional<RecoveryOrdered> recovery() {
        return Optional.ofNullable(recovery);
    }

    /** Whether the authority that grants has said something about what was concluded to be paid too much. */
    public boolean recoveryDecided() {
        return recoveryDecided;
    }

    /** Whether nothing is awaited any more: it came to its conclusion, no complaint waits, and what was to be paid back was ordered or refused. */
    public boolean settled() {
        boolean recoveryAwaited = concluded != null && concluded.recovery() != null && !recoveryDecided;
        return stage == Stage.CONCLUDED && complaints.isEmpty() && !recoveryAwaited;
    }

    /** Until which day the person is not to be told; empty where they may be. */
    public Optional<LocalDate> deferredUntil(LocalDate on) {
        return all(NoticeDeferred.class)
                .map(NoticeDeferred::until)
                .filter(until -> !on.isAfter(until))
                .reduce((before, later) -> later);
    }

    /**
     * Whether the person knows, or has a right to: they were asked, something of theirs is or was held, or it came to its conclusion.
     * A deferral never reaches that far.
     */
    public boolean told() {
        return all(ReplyInvited.class).findAny().isPresent()
                || all(HoldOrdered.class).findAny().isPresent()
                || all(FraudReviewConcluded.class).findAny().isPresent();
    }

    /** The service of a paper; of a conclusion and what follows from it, the newest one's alone. */
    public Optional<NoticeServed> served(ReviewNotice notice, @Nullable HoldId hold) {
        boolean ofTheConclusion = notice == ReviewNotice.CONCLUSION || notice == ReviewNotice.RECOVERY;
        NoticeServed served = null;
        for (FraudReviewEvent event : events) {
            if (event instanceof NoticeServed it && it.notice() == notice && Objects.equals(hold, it.hold())) {
                served = it;
            } else if (event instanceof FraudReviewConcluded && ofTheConclusion) {
                served = null;
            }
        }
        return Optional.ofNullable(served);
    }

    /** Who acted in one of these ways. */
    public Stream<By> acted(List<Class<? extends FraudReviewEvent>> ways) {
        return events.stream().filter(it -> ways.contains(it.getClass())).map(FraudReviewEvent::by);
    }

    /** Those of one kind, in order. */
    public <E extends FraudReviewEvent> Stream<E> all(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast);
    }

    /** In order. */
    public List<FraudReviewEvent> events() {
        return new ArrayList<>(events);
    }
}
