package vn.ansinh.command.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.ansinh.command.calendar.TimeLimit;
import vn.ansinh.command.casework.CaseworkCommand.ConcludeObjection;
import vn.ansinh.command.casework.CaseworkCommand.Post;
import vn.ansinh.command.casework.CaseworkCommand.RaiseObjection;
import vn.ansinh.command.law.Action;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.problem.InvalidValue;
import vn.ansinh.kernel.unit.Unit;
import vn.ansinh.kernel.unit.UnitLevel;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.UnitCode;

/** Posting the result publicly, and what anybody objects to it (Decree 20/2021 Art. 8). */
final class PostingDecisions {
    private PostingDecisions() {}

    static Answer post(Matter matter, Post command) {
        Reasons reasons = matter.step(Action.POST);
        boolean drawnBefore = matter.file().postings().find(command.posting()).isPresent();
        reasons.unless(!drawnBefore, CaseRule.ALREADY_RECORDED);
        return reasons.answer(() -> {
            LocalDate until = limit(matter, Action.POST)
                    .from(matter.on(), matter.law().calendar())
                    .dueOn();
            CaseEvent.Posted posted = new CaseEvent.Posted(
                    matter.by(),
                    matter.on(),
                    command.posting(),
                    office(matter),
                    until,
                    new OrderOfSteps(matter).dueAfter(Action.POST, until));
            return new Answer.Accepted(List.of(posted), Notes.posted(command.posting()));
        });
    }

    /** Anybody may object while the result is posted; they need no part in the case. A desk takes in none about its own officer's. */
    static Answer object(Matter matter, RaiseObjection command) {
        Reasons reasons = new Reasons();
        Dates.check(reasons, matter.act(), matter.file().latestOn());
        if (matter.by().duty() != Duty.CITIZEN) {
            WhoMayAct.keepOff(matter, reasons);
        }
        matter.checkOpen(reasons);
        Optional<CaseEvent.Posted> posted =
                reasons.found(matter.file().postings().find(command.posting()), CaseRule.POSTING_UNKNOWN);
        posted.ifPresent(it -> reasons.unless(
                !matter.on().isAfter(it.until()),
                CaseRule.POSTING_IS_OVER,
                it.until().toString()));
        reasons.unless(!matter.file().postings().raised(command.objection()), CaseRule.ALREADY_RECORDED);
        return reasons.answer(() -> matter.accepted(new CaseEvent.ObjectionRaised(
                matter.by(),
                matter.on(),
                command.objection(),
                command.posting(),
                matter.text(command.text()),
                matter.law().due(limit(matter, Action.CONCLUDE_OBJECTION), matter.on()))));
    }

    static Answer conclude(Matter matter, ConcludeObjection command) {
        Reasons reasons = matter.may(Action.CONCLUDE_OBJECTION, Deed.OTHER, Set.of());
        matter.checkOpen(reasons);
        Postings postings = matter.file().postings();
        reasons.unless(postings.raised(command.objection()), CaseRule.OBJECTION_UNKNOWN);
        reasons.unless(!postings.isConcluded(command.objection()), CaseRule.OBJECTION_ALREADY_CONCLUDED);
        return reasons.answer(() -> matter.accepted(new CaseEvent.ObjectionConcluded(
                matter.by(), matter.on(), command.objection(), command.upheld(), matter.text(command.conclusion()))));
    }

    private static TimeLimit limit(Matter matter, Action action) {
        return matter.procedure()
                .limit(action)
                .orElseThrow(
                        () -> new InvalidValue("time-limit-impossible", "the procedure gives no limit for " + action));
    }

    /** The commune whose office the result hangs in. */
    private static UnitCode office(Matter matter) {
        UnitCode lodgedAt = matter.file().lodging().unit();
        return matter.law()
                .units()
                .atLevel(lodgedAt, UnitLevel.COMMUNE, matter.on())
                .map(Unit::code)
                .orElse(lodgedAt);
    }
}
