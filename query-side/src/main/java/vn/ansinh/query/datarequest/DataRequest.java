package vn.ansinh.query.datarequest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Kinds.Channel;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.event.datarequest.DataRequestRefusalGround;
import vn.ansinh.kernel.event.datarequest.DataRight;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.DataRequestId;
import vn.ansinh.kernel.value.Datum;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.PersonalField;
import vn.ansinh.query.casefile.DueDateMove;

/**
 * One request of a person about their data.
 *
 * @param restrictedSince the day of the acceptance by which their processing is restricted; null where it is not
 * @param receivedOn the legal day of receipt
 * @param concluded who completed, refused or withdrew it; null before that, and where the person was erased first
 * @param dueDates first by when it is acknowledged, then each by when it was to be done, the latest last
 * @param moves by which a changed calendar brought due dates to where they are
 * @param orderedBy the next due date; where nothing is due, the day of the last act
 */
public record DataRequest(
        DataRequestId dataRequestId,
        State state,
        boolean restricting,
        @Nullable LocalDate restrictedSince,
        PersonId person,
        DataRight right,
        Channel channel,
        @PersonalField(Datum.WORDS) Personal<String> words,
        LocalDate receivedOn,
        boolean beyondOffice,
        Act lodged,
        @Nullable Act acknowledged,
        @Nullable Act extended,
        @Nullable Act concluded,
        @Nullable Act lifted,
        @Nullable DataRequestRefusalGround ground,
        @Nullable String article,
        List<CaseId> corrected,
        List<DueDate> dueDates,
        List<DueDateMove> moves,
        LocalDate orderedBy) {
    /** How far it has come. */
    public enum State {
        LODGED,
        ACKNOWLEDGED,
        COMPLETED,
        REFUSED,
        WITHDRAWN,
        LIFTED,
        MOOT;

        /** Whether an answer is owed. */
        public boolean open() {
            return this == LODGED || this == ACKNOWLEDGED;
        }
    }

    /**
     * Who did it, in which duty, on which legal date.
     *
     * @param late whether the day by which it had to be done had passed
     * @param answer what the person was told
     */
    public record Act(
            ActorId actor,
            @Nullable PersonId human,
            Duty duty,
            LocalDate on,
            boolean late,
            @PersonalField(Datum.ANSWER) @Nullable Personal<String> answer) {
        static Act of(By by, LocalDate on, boolean late, @Nullable Personal<String> answer) {
            return new Act(by.actor(), by.human(), by.duty(), on, late, answer);
        }
    }

    /** Whether an answer is owed whose day has passed. */
    public boolean overdueOn(LocalDate day) {
        return state.open() && orderedBy.isBefore(day);
    }

    DataRequest acknowledged(Act act, boolean beyond, DueDate completeBy) {
        return new DataRequest(
                dataRequestId,
                State.ACKNOWLEDGED,
                right.restricts(),
                right.restricts() ? act.on() : null,
                person,
                right,
                channel,
                words,
                receivedOn,
                beyond,
                lodged,
                act,
                extended,
                concluded,
                lifted,
                ground,
                article,
                corrected,
                with(completeBy),
                moves,
                completeBy.dueOn());
    }

    DataRequest extended(Act act, DueDate completeBy) {
        return new DataRequest(
                dataRequestId,
                state,
                restricting,
                restrictedSince,
                person,
                right,
                channel,
                words,
                receivedOn,
                beyondOffice,
                lodged,
                acknowledged,
                act,
                concluded,
                lifted,
                ground,
                article,
                corrected,
                with(completeBy),
                moves,
                completeBy.dueOn());
    }

    DataRequest completed(Act act, List<CaseId> cases) {
        return ended(State.COMPLETED, restricting, act, lifted, null, null, cases, act.on());
    }

    DataRequest refused(Act act, DataRequestRefusalGround why, String by) {
        return ended(State.REFUSED, false, act, lifted, why, by, corrected, act.on());
    }

    DataRequest withdrawn(Act act) {
        return ended(State.WITHDRAWN, false, act, lifted, null, null, corrected, act.on());
    }

    DataRequest lifted(Act act) {
        return ended(State.LIFTED, false, concluded, act, null, null, corrected, act.on());
    }

    DataRequest moot(LocalDate on) {
        return ended(State.MOOT, false, concluded, lifted, null, null, corrected, on);
    }

    private DataRequest ended(
            State end,
            boolean restricts,
            @Nullable Act conclusion,
            @Nullable Act lifting,
            @Nullable DataRequestRefusalGround why,
            @Nullable String by,
            List<CaseId> cases,
            LocalDate on) {
        return new DataRequest(
                dataRequestId,
                end,
                restricts,
                restricts ? restrictedSince : null,
                person,
                right,
                channel,
                words,
                receivedOn,
                beyondOffice,
                lodged,
                acknowledged,
                extended,
                conclusion,
                lifting,
                why,
                by,
                cases,
                dueDates,
                moves,
                on);
    }

    /** What was due so is due so now. */
    DataRequest moved(DueDateMove move) {
        List<DueDate> now = dueDates.stream()
                .map(due -> due.equals(move.was()) ? move.now() : due)
                .toList();
        List<DueDateMove> all = new ArrayList<>(moves);
        all.add(move);
        LocalDate last = now.getLast().dueOn();
        LocalDate first = now.getFirst().dueOn();
        return new DataRequest(
                dataRequestId,
                state,
                restricting,
                restrictedSince,
                person,
                right,
                channel,
                words,
                receivedOn,
                beyondOffice,
                lodged,
                acknowledged,
                extended,
                concluded,
                lifted,
                ground,
                article,
                corrected,
                now,
                List.copyOf(all),
                state == State.LODGED && first.isBefore(last) ? first : last);
    }

    private List<DueDate> with(DueDate completeBy) {
        if (dueDates.getLast().equals(completeBy)) {
            return dueDates;
        }
        List<DueDate> all = new ArrayList<>(dueDates);
        all.add(completeBy);
        return List.copyOf(all);
    }
}
