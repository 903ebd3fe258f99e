package vn.ansinh.kernel.event.datarequest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.ansinh.kernel.event.application.Kinds.Channel;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.ChangedDay;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Datum;
import vn.ansinh.kernel.value.NoPersonalData;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.PersonalField;

/**
 * What happens to one request of a person about their data, in a stream of its own (ADR 0015). What an officer writes to the
 * person is a datum of the person, as their own words are: both go with them.
 */
public sealed interface DataRequestEvent {
    PersonId person();

    /**
     * Somebody asks.
     *
     * @param receivedAt when it reached the office, UTC
     * @param legallyReceivedOn the day it counts as received: after hours or on a day off, the next working day
     * @param words what is asked for, in the person's words
     * @param acknowledgeBy by when they must be told that it is taken in hand
     * @param completeBy by when it must be done; counted from the same day
     */
    record DataRequestLodged(
            By by,
            LocalDate on,
            Instant receivedAt,
            LocalDate legallyReceivedOn,
            PersonId person,
            DataRight right,
            Channel channel,
            @PersonalField(Datum.WORDS) Personal<String> words,
            DueDate acknowledgeBy,
            DueDate completeBy)
            implements DataRequestEvent {}

    /**
     * An officer accepts it and tells the person so. From here on a right that restricts does.
     *
     * @param late whether the day to acknowledge had passed
     * @param beyondOffice whether a processor or a third party must stop or correct too
     * @param completeBy by when it must be done, now that this is known
     */
    record DataRequestAcknowledged(
            By by, LocalDate on, PersonId person, boolean late, boolean beyondOffice, DueDate completeBy)
            implements DataRequestEvent {}

    /**
     * It takes longer; once.
     *
     * @param completeBy the new day, counted from the old one
     * @param answer why, as the person is told
     */
    record DataRequestExtended(
            By by,
            LocalDate on,
            PersonId person,
            DueDate completeBy,
            @PersonalField(Datum.ANSWER) Personal<String> answer)
            implements DataRequestEvent {}

    /**
     * It is done.
     *
     * @param late whether the day to be done by had passed
     * @param corrected cases in which something was corrected for it
     * @param answer what was done, as the person is told
     */
    record DataRequestCompleted(
            By by,
            LocalDate on,
            PersonId person,
            boolean late,
            List<CaseId> corrected,
            @PersonalField(Datum.ANSWER) Personal<String> answer)
            implements DataRequestEvent {
        public DataRequestCompleted {
            corrected = List.copyOf(corrected);
        }
    }

    /**
     * It is not met.
     *
     * @param late whether the day by which it had to be answered had passed
     * @param article of the law that it is refused by
     * @param answer why, as the person is told
     */
    record DataRequestRefused(
            By by,
            LocalDate on,
            PersonId person,
            boolean late,
            DataRequestRefusalGround ground,
            @NoPersonalData("article of law") String article,
            @PersonalField(Datum.ANSWER) Personal<String> answer)
            implements DataRequestEvent {}

    /** The person asks no longer. */
    record DataRequestWithdrawn(By by, LocalDate on, PersonId person) implements DataRequestEvent {}

    /**
     * What an accepted request restricted is restricted no longer.
     *
     * @param answer why, as the person is told
     */
    record RestrictionLifted(
            By by,
            LocalDate on,
            PersonId person,
            @PersonalField(Datum.ANSWER) Personal<String> answer) implements DataRequestEvent {}

    /** The person was erased before it was answered: there is nobody to answer, and nothing to answer about (ADR 0014). */
    record DataRequestMoot(PersonId person, LocalDate on) implements DataRequestEvent {}

    /**
     * The calendar was changed while the clock ran: what was due so is due so now (ADR-0021).
     *
     * @param because the days between start and end that the two calendars differ on
     */
    record DataRequestDueDateMoved(PersonId person, LocalDate on, DueDate was, DueDate now, List<ChangedDay> because)
            implements DataRequestEvent {
        public DataRequestDueDateMoved {
            because = List.copyOf(because);
        }
    }
}
