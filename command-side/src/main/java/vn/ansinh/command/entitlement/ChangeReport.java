package vn.ansinh.command.entitlement;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.event.entitlement.ChangeReportEvent;
import vn.ansinh.kernel.event.entitlement.ChangeReportEvent.ChangeConcluded;
import vn.ansinh.kernel.event.entitlement.ChangeReportEvent.ChangeReportDueDateMoved;
import vn.ansinh.kernel.event.entitlement.ChangeReportEvent.ChangeReported;

/**
 * A report of a change as its events leave it.
 *
 * @param concluded null while it waits
 * @param version sequence of the last event
 */
public record ChangeReport(
        ChangeReported reported, @Nullable ChangeConcluded concluded, long version) {
    /**
     * The report of these events; empty for none.
     *
     * @throws UnreadableEvent when an event cannot stand where it stands
     */
    public static Optional<ChangeReport> of(List<? extends ChangeReportEvent> events) {
        ChangeReport report = null;
        for (ChangeReportEvent event : events) {
            report = after(report, event);
        }
        return Optional.ofNullable(report);
    }

    private static ChangeReport after(@Nullable ChangeReport report, ChangeReportEvent event) {
        return switch (event) {
            case ChangeReported reported when report == null -> new ChangeReport(reported, null, 0);
            case ChangeConcluded concluded
            when report != null && report.concluded() == null ->
                new ChangeReport(report.reported(), concluded, report.version() + 1);
            case ChangeReportDueDateMoved moved
            when report != null && report.concluded() == null ->
                new ChangeReport(dueBy(moved.now(), report.reported()), null, report.version() + 1);
            default ->
                throw new UnreadableEvent(
                        event.getClass().getSimpleName() + " cannot stand here in a report of a change");
        };
    }

    private static ChangeReported dueBy(DueDate due, ChangeReported reported) {
        return new ChangeReported(
                reported.by(),
                reported.on(),
                reported.entitlement(),
                reported.beneficiary(),
                reported.unit(),
                reported.channel(),
                reported.change(),
                reported.happenedOn(),
                reported.words(),
                due);
    }

    /** What has to be done by a day. */
    public List<DueDate> due() {
        return concluded == null ? List.of(reported.due()) : List.of();
    }
}
