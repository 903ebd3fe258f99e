package vn.ansinh.query.entitlement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.event.entitlement.ChangeReportEvent.ChangeConcluded;
import vn.ansinh.kernel.event.entitlement.ChangeReportEvent.ChangeReportDueDateMoved;
import vn.ansinh.kernel.event.entitlement.ChangeReportEvent.ChangeReported;
import vn.ansinh.kernel.value.ChangeReportId;
import vn.ansinh.query.projection.Occurred;
import vn.ansinh.query.projection.Projection;

/** Each report of a change under its own identifier. */
@Component
public final class ChangeReportProjection implements Projection<ReportOfChange> {
    /** By when it is to be concluded. */
    public static final String ORDER = "dueOn";

    @Override
    public String name() {
        return "change-reports";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<ReportOfChange> document() {
        return ReportOfChange.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("unit", ORDER, "_id"));
    }

    @Override
    public boolean concerns(String stream) {
        return ChangeReportId.isChangeReport(stream);
    }

    @Override
    public ReportOfChange apply(@Nullable ReportOfChange before, Occurred occurred) {
        if (before == null && occurred.event() instanceof ChangeReported it) {
            return new ReportOfChange(
                    ChangeReportId.parse(occurred.stream()),
                    it.entitlement(),
                    it.beneficiary(),
                    it.unit(),
                    true,
                    it.channel(),
                    it.change(),
                    it.on(),
                    it.happenedOn(),
                    it.words(),
                    it.due(),
                    it.due().dueOn(),
                    null,
                    null,
                    null);
        }
        if (before != null && occurred.event() instanceof ChangeReportDueDateMoved it) {
            return new ReportOfChange(
                    before.changeReportId(),
                    before.entitlementId(),
                    before.beneficiary(),
                    before.unit(),
                    before.open(),
                    before.channel(),
                    before.change(),
                    before.reportedOn(),
                    before.happenedOn(),
                    before.words(),
                    it.now(),
                    it.now().dueOn(),
                    before.effect(),
                    before.concludedOn(),
                    before.conclusion());
        }
        if (before != null && occurred.event() instanceof ChangeConcluded it) {
            return new ReportOfChange(
                    before.changeReportId(),
                    before.entitlementId(),
                    before.beneficiary(),
                    before.unit(),
                    false,
                    before.channel(),
                    before.change(),
                    before.reportedOn(),
                    it.happenedOn(),
                    before.words(),
                    before.due(),
                    before.dueOn(),
                    it.effect(),
                    it.on(),
                    it.conclusion());
        }
        throw new IllegalStateException("cannot stand here in a report of a change: "
                + occurred.logged().event());
    }
}
