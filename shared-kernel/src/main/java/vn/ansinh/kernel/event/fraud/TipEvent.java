package vn.ansinh.kernel.event.fraud;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.ChangedDay;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Datum;
import vn.ansinh.kernel.value.FraudReviewId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.PersonalField;
import vn.ansinh.kernel.value.UnitCode;

/**
 * What happens to one tip (tố cáo), in a stream of its own (ADR-0035). Who gave it is nobody's account and a person of whom nothing else
 * is known: under their key alone stands what they said, and who they say they are.
 */
public sealed interface TipEvent {
    By by();

    LocalDate on();

    /**
     * Somebody tells of abuse.
     *
     * @param giver made for this tip, whoever they are
     * @param name as they say it; absent where they would not
     * @param contact as they say it; absent where they would not
     * @param unit that it names; nobody who holds a duty there sees that it exists
     * @param caseId that it names
     * @param handleBy by when it must be handled
     */
    record TipGiven(
            By by,
            LocalDate on,
            PersonId giver,
            @PersonalField(Datum.FULL_NAME) @Nullable Personal<String> name,
            @PersonalField(Datum.PHONE) @Nullable Personal<String> contact,
            @PersonalField(Datum.TIP) Personal<String> words,
            @Nullable UnitCode unit,
            @Nullable CaseId caseId,
            DueDate handleBy)
            implements TipEvent {}

    /**
     * Handling it takes longer than the law gives for a plain one (Law on Denunciation 2018, Art. 30).
     *
     * @param handleBy counted from the day by which it had to be handled so far
     */
    record TipExtended(By by, LocalDate on, TipComplexity complexity, DueDate handleBy) implements TipEvent {}

    /** A reviewer looked at it, and it comes to nothing. */
    record TipDismissed(By by, LocalDate on, TipDismissal why) implements TipEvent {}

    /** It is looked into by a fraud review. */
    record TipTakenUp(By by, LocalDate on, FraudReviewId review) implements TipEvent {}

    /**
     * Another calendar moved the day by which it must be handled (ADR-0021).
     *
     * @param because the days that the two calendars differ on, within the time that was counted
     */
    record TipDueDateMoved(By by, LocalDate on, DueDate was, DueDate now, List<ChangedDay> because)
            implements TipEvent {
        public TipDueDateMoved {
            because = List.copyOf(because);
        }
    }
}
