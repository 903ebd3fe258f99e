package vn.ansinh.kernel.event.entitlement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Kinds.Channel;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.ChangedDay;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.value.Datum;
import vn.ansinh.kernel.value.EntitlementId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.PersonalField;
import vn.ansinh.kernel.value.UnitCode;

/**
 * What happens to one report that something has changed for a beneficiary, in a stream of its own with its own clock (ADR-0034). It
 * changes nothing by itself: whoever concludes it does, in the same append.
 */
public sealed interface ChangeReportEvent {
    By by();

    LocalDate on();

    /**
     * Somebody reports: the citizen, the hamlet through the desk, or an officer who saw it in a register.
     *
     * @param unit that paid it then, and has to conclude
     * @param happenedOn since when it is so, as it was reported
     * @param words of whoever reports
     * @param due by when it is to be concluded
     */
    record ChangeReported(
            By by,
            LocalDate on,
            EntitlementId entitlement,
            PersonId beneficiary,
            UnitCode unit,
            Channel channel,
            ReportedChange change,
            @PersonalField(Datum.EVENT_DATE) Personal<LocalDate> happenedOn,
            @PersonalField(Datum.WORDS) @Nullable Personal<String> words,
            DueDate due)
            implements ChangeReportEvent {}

    /**
     * Another human being concludes it.
     *
     * @param happenedOn since when it is so, as it was verified
     * @param conclusion what was found, and in what record
     */
    record ChangeConcluded(
            By by,
            LocalDate on,
            ChangeEffect effect,
            @PersonalField(Datum.EVENT_DATE) Personal<LocalDate> happenedOn,
            @PersonalField(Datum.CONCLUSION) Personal<String> conclusion)
            implements ChangeReportEvent {}

    /**
     * Another calendar moved the day by which it is to be concluded (ADR-0021).
     *
     * @param because the days that the two calendars differ on, within the time that was counted
     */
    record ChangeReportDueDateMoved(By by, LocalDate on, DueDate was, DueDate now, List<ChangedDay> because)
            implements ChangeReportEvent {
        public ChangeReportDueDateMoved {
            because = List.copyOf(because);
        }
    }
}
