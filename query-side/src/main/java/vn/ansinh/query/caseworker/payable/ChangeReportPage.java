package vn.ansinh.query.caseworker.payable;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Kinds.Channel;
import vn.ansinh.kernel.event.entitlement.ChangeEffect;
import vn.ansinh.kernel.event.entitlement.ReportedChange;
import vn.ansinh.kernel.value.ChangeReportId;
import vn.ansinh.kernel.value.Datum;
import vn.ansinh.kernel.value.EntitlementId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.PersonalField;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.query.casefile.ExplainedDate;
import vn.ansinh.query.casefile.ExplainedDates;
import vn.ansinh.query.entitlement.ReportOfChange;
import vn.ansinh.query.port.Views.Seen;

/** Reported changes, the first to be concluded first. */
record ChangeReportPage(
        List<Line> items, LocalDate today, @Nullable String next) {
    /** One of them. */
    record Line(
            ChangeReportId changeReportId,
            EntitlementId entitlementId,
            PersonId beneficiary,
            UnitCode unit,
            Channel channel,
            ReportedChange change,
            LocalDate reportedOn,
            @PersonalField(Datum.EVENT_DATE) Personal<LocalDate> happenedOn,
            @PersonalField(Datum.WORDS) @Nullable Personal<String> words,
            ExplainedDate due,
            boolean overdue,
            @Nullable ChangeEffect effect,
            @Nullable LocalDate concludedOn,
            @PersonalField(Datum.CONCLUSION) @Nullable Personal<String> conclusion,
            long version) {
        static Line of(Seen<ReportOfChange> seen, LocalDate today, ExplainedDates explained) {
            ReportOfChange it = seen.document();
            return new Line(
                    it.changeReportId(),
                    it.entitlementId(),
                    it.beneficiary(),
                    it.unit(),
                    it.channel(),
                    it.change(),
                    it.reportedOn(),
                    it.happenedOn(),
                    it.words(),
                    explained.of(it.due()),
                    it.open() && it.dueOn().isBefore(today),
                    it.effect(),
                    it.concludedOn(),
                    it.conclusion(),
                    seen.version());
        }
    }
}
