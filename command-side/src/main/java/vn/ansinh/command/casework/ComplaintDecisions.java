package vn.ansinh.command.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.calendar.TimeLimit;
import vn.ansinh.command.casework.CaseworkCommand.AdviseOnComplaint;
import vn.ansinh.command.casework.CaseworkCommand.ConcludeComplaint;
import vn.ansinh.command.casework.CaseworkCommand.Conclusion;
import vn.ansinh.command.casework.CaseworkCommand.LodgeComplaint;
import vn.ansinh.command.casework.Complaints.Complaint;
import vn.ansinh.command.casework.SignedActs.SignedAct;
import vn.ansinh.command.law.Action;
import vn.ansinh.command.law.AreaClass;
import vn.ansinh.command.law.Assessment;
import vn.ansinh.command.law.ComplaintStage;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.DecisionNumber;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.value.ComplaintId;
import vn.ansinh.kernel.value.Duty;

/** Complaints (khiếu nại): the first to the signer, on written advice; the second to the superior; then the court. */
final class ComplaintDecisions {
    private ComplaintDecisions() {}

    static Answer lodge(Matter matter, LodgeComplaint command) {
        Reasons reasons = matter.may(Action.RECEIVE, Deed.OTHER, Set.of(Duty.CITIZEN, Duty.VERIFIER));
        matter.checkSigned(reasons);
        Complaints complaints = matter.file().complaints();
        reasons.unless(complaints.find(command.complaint()).isEmpty(), CaseRule.ALREADY_RECORDED);
        Optional<SignedAct> about = matter.file().signed().latest();
        Optional<Complaint> unanswered = complaints.open();
        if (unanswered.isPresent()) {
            answerIsOverdue(matter, unanswered.get(), command, reasons);
        } else {
            about.ifPresent(act -> inTime(matter, act, reasons));
        }
        int level = unanswered
                        .map(Complaint::level)
                        .orElse(about.map(SignedAct::level).orElse(0))
                + 1;
        reasons.unless(level <= 2, CaseRule.COMPLAINT_GOES_TO_COURT);
        return reasons.answer(() -> matter.accepted(new CaseEvent.ComplaintLodged(
                matter.by(),
                matter.on(),
                command.complaint(),
                level,
                about.orElseThrow().number(),
                isRemote(matter, command),
                matter.text(command.text()),
                due(
                        matter,
                        level == 1 ? ComplaintStage.DECIDE_FIRST : ComplaintStage.DECIDE_SECOND,
                        isRemote(matter, command)))));
    }

    /** Where the case's commune is classed so, nobody need state it; elsewhere who complains may. */
    private static boolean isRemote(Matter matter, LodgeComplaint command) {
        return command.remoteArea()
                || matter.law()
                        .units()
                        .holderOf(matter.file().lodging().unit(), matter.on())
                        .filter(unit -> matter.law().policy().is(AreaClass.REMOTE, unit.code(), matter.on()))
                        .isPresent();
    }

    /**
     * A first complaint that is not answered in time goes to the superior, within the time that a second one has, counted
     * from the end of the first one's (Law on Complaints 2011, Art. 33; provisional).
     */
    private static void answerIsOverdue(Matter matter, Complaint unanswered, LodgeComplaint command, Reasons reasons) {
        if (!matter.on().isAfter(unanswered.due().dueOn())) {
            reasons.add(CaseRule.COMPLAINT_STILL_OPEN.broken());
        } else if (unanswered.level() == 1) {
            boolean remote = isRemote(matter, command) || unanswered.remoteArea();
            LocalDate until = matter.law()
                    .due(
                            limit(matter, ComplaintStage.LODGE_SECOND, remote),
                            unanswered.due().dueOn())
                    .dueOn();
            reasons.unless(!matter.on().isAfter(until), CaseRule.COMPLAINT_OUT_OF_TIME, until.toString());
        }
    }

    /** The time runs from service: what was never served can be complained about at any time. */
    private static void inTime(Matter matter, SignedAct act, Reasons reasons) {
        CaseEvent.Served served = act.served();
        if (served != null) {
            LocalDate until = served.complaintUntil().dueOn();
            reasons.unless(!matter.on().isAfter(until), CaseRule.COMPLAINT_OUT_OF_TIME, until.toString());
        }
    }

    static Answer advise(Matter matter, AdviseOnComplaint command) {
        Reasons reasons = new Reasons();
        Dates.check(reasons, matter.act(), matter.file().latestOn());
        By by = matter.by();
        reasons.unless(
                by.duty() == Duty.ADVISER, CaseRule.DUTY_MAY_NOT_DO_THIS, Words.of(by.duty()), "advise", "adviser");
        WhoMayAct.keepOff(matter, reasons);
        boolean hadAPart =
                matter.file().happenings().stream().anyMatch(it -> it.by().isSameHumanAs(by));
        reasons.unless(!hadAPart, CaseRule.ADVISER_HAD_A_PART);
        Optional<Complaint> complaint = open(matter, command.complaint(), reasons);
        complaint.ifPresent(it -> reasons.unless(it.adviser() == null, CaseRule.ADVICE_ALREADY_GIVEN));
        return reasons.answer(() -> matter.accepted(new CaseEvent.ComplaintAdviceGiven(
                by, matter.on(), command.complaint(), matter.text(command.advice()))));
    }

    static Answer conclude(Matter matter, ConcludeComplaint command) {
        int level = matter.file().complaints().levelOf(command.complaint());
        Reasons reasons = level == 2 ? bySuperior(matter) : bySigner(matter);
        matter.checkSigned(reasons);
        Optional<Complaint> complaint = open(matter, command.complaint(), reasons);
        if (level == 1) {
            complaint.ifPresent(it -> reasons.unless(it.adviser() != null, CaseRule.COMPLAINT_NEEDS_ADVICE));
        }
        boolean amends = command.conclusion() == Conclusion.AMEND;
        Given.Ruling ruling = command.ruling();
        reasons.unless(!amends || ruling != null, CaseRule.RULING_MISSING);
        reasons.unless(amends || ruling == null, CaseRule.RULING_NOT_WANTED);
        if (ruling == null) {
            RulingDecisions.checkCapacity(matter, command.capacity(), reasons);
        }
        if (command.conclusion() == Conclusion.REVOKE) {
            reasons.unless(matter.state().phase() == CaseState.Phase.DECIDED, CaseRule.NO_DECISION_IN_FORCE);
        }
        Assessment assessment = amends && ruling != null ? assessed(matter, ruling, reasons) : null;
        return reasons.answer(() -> {
            DecisionNumber number = RulingDecisions.number(matter);
            return new Answer.Accepted(List.of(concluded(matter, command, number, assessment)), Notes.signed(number));
        });
    }

    private static Assessment assessed(Matter matter, Given.Ruling ruling, Reasons reasons) {
        Assessment assessment = Assessing.of(matter, matter.on());
        RulingDecisions.check(matter, ruling, assessment, reasons);
        return assessment;
    }

    private static ApplicationEvent concluded(
            Matter matter, ConcludeComplaint command, DecisionNumber number, @Nullable Assessment assessment) {
        By by = matter.by();
        DecisionNumber about = matter.file().signed().latest().orElseThrow().number();
        DecisionNumber standing =
                matter.file().signed().standing().orElseThrow().number();
        return switch (command.conclusion()) {
            case UPHOLD ->
                new CaseEvent.DecisionUpheld(
                        by,
                        matter.on(),
                        command.complaint(),
                        number,
                        about,
                        command.capacity(),
                        matter.text(command.reason()),
                        RulingDecisions.grounds(matter, Assessing.of(matter, matter.on())));
            case REVOKE ->
                new CaseEvent.DecisionRevoked(
                        by,
                        matter.on(),
                        command.complaint(),
                        null,
                        number,
                        standing,
                        command.capacity(),
                        matter.text(command.reason()));
            case AMEND ->
                new CaseEvent.DecisionAmended(
                        by,
                        matter.on(),
                        command.complaint(),
                        null,
                        standing,
                        RulingDecisions.decision(matter, Matter.present(command.ruling()), Matter.present(assessment)));
        };
    }

    /** The first complaint stays with whoever signed, while their unit is in charge and no substitute was named. */
    private static Reasons bySigner(Matter matter) {
        Reasons reasons = matter.may(Action.DECIDE_FIRST_COMPLAINT, Deed.DECIDED, Set.of());
        matter.file().signed().latest().ifPresent(act -> {
            // The register's unit: a substitute signs in it and comes from another.
            boolean unitGone = !WhoMayAct.unitInCharge(matter, Action.DECIDE_FIRST_COMPLAINT)
                    .equals(Optional.of(act.number().unit()));
            boolean stays = act.signer().isSameHumanAs(matter.by()) || unitGone || WhoMayAct.isSubstitute(matter);
            reasons.unless(stays, CaseRule.COMPLAINT_STAYS_WITH_THE_SIGNER);
        });
        return reasons;
    }

    private static Reasons bySuperior(Matter matter) {
        Reasons reasons = matter.may(Action.DECIDE_SECOND_COMPLAINT, Deed.DECIDED, Set.of(Duty.APPROVER));
        boolean signedBefore = matter.file().signed().acts().stream()
                .anyMatch(act -> act.signer().isSameHumanAs(matter.by()));
        reasons.unless(
                !signedBefore, CaseRule.FOUR_EYES, Words.of(Deed.DECIDED), Words.of(Action.DECIDE_SECOND_COMPLAINT));
        return reasons;
    }

    private static Optional<Complaint> open(Matter matter, ComplaintId id, Reasons reasons) {
        Optional<Complaint> complaint = reasons.found(matter.file().complaints().find(id), CaseRule.COMPLAINT_UNKNOWN);
        complaint.ifPresent(it -> {
            switch (it.standing()) {
                case OPEN -> {}
                case CONCLUDED -> reasons.add(CaseRule.COMPLAINT_ALREADY_CONCLUDED.broken());
                case PASSED_ON -> reasons.add(CaseRule.COMPLAINT_PASSED_TO_THE_SUPERIOR.broken());
            }
        });
        return complaint;
    }

    private static DueDate due(Matter matter, ComplaintStage stage, boolean remote) {
        return matter.law().due(limit(matter, stage, remote), matter.on());
    }

    private static TimeLimit limit(Matter matter, ComplaintStage stage, boolean remote) {
        return matter.law().policy().complaintLimit(stage, false, remote);
    }
}
