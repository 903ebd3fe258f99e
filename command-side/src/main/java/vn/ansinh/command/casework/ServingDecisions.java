package vn.ansinh.command.casework;

import java.util.Optional;
import java.util.Set;
import vn.ansinh.command.calendar.TimeLimit;
import vn.ansinh.command.casework.CaseworkCommand.ReportServiceFailure;
import vn.ansinh.command.casework.CaseworkCommand.Serve;
import vn.ansinh.command.casework.Complaints.Complaint;
import vn.ansinh.command.casework.SignedActs.SignedAct;
import vn.ansinh.command.law.Action;
import vn.ansinh.command.law.ComplaintStage;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.value.Duty;

/** Handing over the newest signed act: from its service the complaint's time runs. */
final class ServingDecisions {
    private ServingDecisions() {}

    static Answer serve(Matter matter, Serve command) {
        Reasons reasons = servable(matter);
        return reasons.answer(() -> {
            SignedAct act = latest(matter);
            return matter.accepted(new CaseEvent.Served(
                    matter.by(),
                    matter.on(),
                    act.number(),
                    Statements.person(command.to(), matter.file().parties()),
                    command.method(),
                    matter.law().due(limit(matter, act), matter.on())));
        });
    }

    static Answer failed(Matter matter, ReportServiceFailure command) {
        Reasons reasons = servable(matter);
        return reasons.answer(() -> matter.accepted(new CaseEvent.ServiceFailed(
                matter.by(), matter.on(), latest(matter).number(), command.method(), command.reason())));
    }

    private static Reasons servable(Matter matter) {
        Reasons reasons = matter.may(Action.SERVE, Deed.OTHER, Set.of(Duty.VERIFIER));
        Optional<SignedAct> act = matter.file().signed().latest();
        boolean closed = matter.state().phase() == CaseState.Phase.CLOSED;
        reasons.unless(!closed, CaseRule.CASE_IS_CLOSED);
        // A reopening is signed and numbered too, and leaves the case open: it is served like any other act.
        reasons.unless(closed || act.isPresent(), CaseRule.NOTHING_DECIDED_YET);
        reasons.unless(act.map(it -> it.served() == null).orElse(true), CaseRule.ALREADY_SERVED);
        return reasons;
    }

    private static SignedAct latest(Matter matter) {
        return matter.file().signed().latest().orElseThrow();
    }

    /** Ninety days to a first complaint, thirty to a second, then a year to the court. */
    private static TimeLimit limit(Matter matter, SignedAct act) {
        ComplaintStage stage = switch (act.level()) {
            case 0 -> ComplaintStage.LODGE_FIRST;
            case 1 -> ComplaintStage.LODGE_SECOND;
            default -> ComplaintStage.COURT;
        };
        boolean remote = matter.file()
                .complaints()
                .newestOf(act.level())
                .map(Complaint::remoteArea)
                .orElse(false);
        return matter.law().policy().complaintLimit(stage, false, remote);
    }
}
