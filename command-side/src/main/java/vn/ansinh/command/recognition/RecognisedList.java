package vn.ansinh.command.recognition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.recognition.ListEnd;
import vn.ansinh.kernel.event.recognition.ListKind;
import vn.ansinh.kernel.event.recognition.RecognitionEvent;
import vn.ansinh.kernel.event.recognition.RecognitionEvent.HouseholdListed;
import vn.ansinh.kernel.event.recognition.RecognitionEvent.ListApproved;
import vn.ansinh.kernel.event.recognition.RecognitionEvent.ListProposed;
import vn.ansinh.kernel.event.recognition.RecognitionEvent.ListRejected;
import vn.ansinh.kernel.event.recognition.RecognitionEvent.ListWithdrawn;

/**
 * A list as its events leave it, without its households.
 *
 * @param conclusion who approved or rejected it; null while it is only proposed
 * @param withdrawal null unless it was withdrawn
 * @param version sequence of its last event
 */
public record RecognisedList(
        ListProposed proposal,
        Stage stage,
        @Nullable Act conclusion,
        @Nullable Act withdrawal,
        @Nullable LocalDate lastDay,
        long version) {
    /** How far a list has come. */
    public enum Stage {
        PROPOSED,
        APPROVED,
        REJECTED,
        WITHDRAWN
    }

    /** Who concluded it, and why where there is a reason. */
    public record Act(By by, LocalDate on, @Nullable ListEnd reason) {}

    /**
     * Folds a stream; nothing where there is no event. Households may be left out.
     *
     * @param version sequence of the stream's last event
     * @throws UnreadableEvent when an event cannot stand where it stands
     */
    public static Optional<RecognisedList> of(List<RecognitionEvent> events, long version) {
        RecognisedList list = null;
        for (RecognitionEvent event : events) {
            list = list == null ? begun(event) : list.after(event);
        }
        return Optional.ofNullable(list)
                .map(it ->
                        new RecognisedList(it.proposal, it.stage, it.conclusion, it.withdrawal, it.lastDay, version));
    }

    private static RecognisedList begun(RecognitionEvent first) {
        if (first instanceof ListProposed proposed) {
            return new RecognisedList(proposed, Stage.PROPOSED, null, null, null, 0);
        }
        throw outOfPlace(first);
    }

    private RecognisedList after(RecognitionEvent event) {
        return switch (event) {
            case HouseholdListed household when stage == Stage.PROPOSED -> this;
            case ListApproved it
            when stage == Stage.PROPOSED ->
                new RecognisedList(proposal, Stage.APPROVED, new Act(it.by(), it.on(), null), null, null, version);
            case ListRejected it
            when stage == Stage.PROPOSED ->
                new RecognisedList(
                        proposal, Stage.REJECTED, new Act(it.by(), it.on(), it.reason()), null, null, version);
            case ListWithdrawn it
            when stage == Stage.APPROVED ->
                new RecognisedList(
                        proposal,
                        Stage.WITHDRAWN,
                        conclusion,
                        new Act(it.by(), it.on(), it.reason()),
                        it.lastDay(),
                        version);
            default -> throw outOfPlace(event);
        };
    }

    /** Whether what it says counts on the day. */
    public boolean holdsOn(LocalDate day) {
        return holdsWithin(day, day);
    }

    /** Whether what it says counts on one of the days of the span. */
    boolean holdsWithin(LocalDate from, LocalDate until) {
        LocalDate last = lastDay == null ? proposal.until() : lastDay;
        return (stage == Stage.APPROVED || stage == Stage.WITHDRAWN)
                && !last.isBefore(proposal.from())
                && !from.isAfter(last)
                && !until.isBefore(proposal.from());
    }

    public boolean isYearly() {
        return proposal.kind() == ListKind.YEARLY;
    }

    private static UnreadableEvent outOfPlace(RecognitionEvent event) {
        return new UnreadableEvent(event.getClass().getSimpleName() + " cannot stand here in a recognised list");
    }
}
