package vn.ansinh.query.entitlement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Kinds.Channel;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.event.entitlement.ChangeEffect;
import vn.ansinh.kernel.event.entitlement.ReportedChange;
import vn.ansinh.kernel.value.ChangeReportId;
import vn.ansinh.kernel.value.Datum;
import vn.ansinh.kernel.value.EntitlementId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.PersonalField;
import vn.ansinh.kernel.value.UnitCode;

/**
 * One report of a change, and what was concluded.
 *
 * @param unit that has to conclude it
 * @param open whether it waits
 * @param effect what it led to; null while it waits
 */
public record ReportOfChange(
        ChangeReportId changeReportId,
        EntitlementId entitlementId,
        PersonId beneficiary,
        UnitCode unit,
        boolean open,
        Channel channel,
        ReportedChange change,
        LocalDate reportedOn,
        @PersonalField(Datum.EVENT_DATE) Personal<LocalDate> happenedOn,
        @PersonalField(Datum.WORDS) @Nullable Personal<String> words,
        DueDate due,
        LocalDate dueOn,
        @Nullable ChangeEffect effect,
        @Nullable LocalDate concludedOn,
        @PersonalField(Datum.CONCLUSION) @Nullable Personal<String> conclusion) {}
