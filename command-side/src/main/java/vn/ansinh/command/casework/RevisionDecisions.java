package vn.ansinh.command.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.casework.CaseworkCommand.CarryOutRevision;
import vn.ansinh.command.casework.CaseworkCommand.ProposeRevision;
import vn.ansinh.command.law.Action;
import vn.ansinh.command.law.Assessment;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.CaseEvent.RevisionProposed;
import vn.ansinh.kernel.event.application.Kinds.RevisionKind;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.DecisionNumber;
import vn.ansinh.kernel.value.Duty;

/** The office amends, revokes or reopens on its own motion: one person proposes with a ground, a second signs. */
final class RevisionDecisions {
    private RevisionDecisions() {}

    static Answer propose(Matter matter, ProposeRevision command) {
        Reasons reasons = matter.may(action(command.kind()), Deed.OTHER, Set.of(Duty.VERIFIER, Duty.REVIEWER));
        matter.checkSigned(reasons);
        inForce(matter, command.kind(), reasons);
        notTheSuperiors(matter, command.kind(), reasons);
        reasons.unless(matter.file().revisions().find(command.revision()).isEmpty(), CaseRule.ALREADY_RECORDED);
        return reasons.answer(() -> matter.accepted(new RevisionProposed(
                matter.by(),
                matter.on(),
                command.revision(),
                command.kind(),
                standing(matter),
                matter.text(command.ground()))));
    }

    static Answer carryOut(Matter matter, CarryOutRevision command) {
        return carryOut(matter, command, matter.on(), reasons -> {});
    }

    /**
     * The same, by the law of another day than that of the act.
     *
     * @param lawOf the day whose law says what may be granted instead
     * @param more what else may speak against it
     */
    static Answer carryOut(Matter matter, CarryOutRevision command, LocalDate lawOf, Consumer<Reasons> more) {
        Optional<RevisionProposed> proposed = matter.file().revisions().find(command.revision());
        RevisionKind kind = proposed.map(RevisionProposed::kind).orElse(RevisionKind.AMEND);
        Reasons reasons = matter.may(action(kind), Deed.DECIDED, Set.of());
        matter.checkSigned(reasons);
        reasons.found(proposed, CaseRule.REVISION_UNKNOWN);
        proposed.ifPresent(it -> reasons.unless(!it.by().isSameHumanAs(matter.by()), CaseRule.SECOND_PERSON_NEEDED));
        if (matter.state().phase().isSigned()) {
            proposed.ifPresent(it -> reasons.unless(
                    it.about().equals(standing(matter)),
                    CaseRule.REVISION_OF_ANOTHER_DECISION,
                    it.about().printed()));
        }
        inForce(matter, kind, reasons);
        notTheSuperiors(matter, kind, reasons);
        reasons.unless(!matter.file().complaints().anyOpen(), CaseRule.COMPLAINT_STILL_OPEN);
        more.accept(reasons);
        Given.Ruling ruling = command.ruling();
        boolean amends = proposed.isPresent() && kind == RevisionKind.AMEND;
        reasons.unless(!amends || ruling != null, CaseRule.RULING_MISSING);
        reasons.unless(amends || ruling == null, CaseRule.RULING_NOT_WANTED);
        if (ruling == null) {
            RulingDecisions.checkCapacity(matter, command.capacity(), reasons);
        }
        Assessment assessment = amends && ruling != null ? assessed(matter, ruling, lawOf, reasons) : null;
        return reasons.answer(() -> carriedOut(matter, command, kind, assessment));
    }

    private static Assessment assessed(Matter matter, Given.Ruling ruling, LocalDate lawOf, Reasons reasons) {
        Assessment assessment = Assessing.of(matter, lawOf);
        RulingDecisions.check(matter, ruling, assessment, reasons);
        return assessment;
    }

    private static Answer carriedOut(
            Matter matter, CarryOutRevision command, RevisionKind kind, @Nullable Assessment assessment) {
        By by = matter.by();
        DecisionNumber number = RulingDecisions.number(matter);
        return switch (kind) {
            case AMEND ->
                new Answer.Accepted(
                        List.of(new CaseEvent.DecisionAmended(
                                by,
                                matter.on(),
                                null,
                                command.revision(),
                                standing(matter),
                                RulingDecisions.decision(
                                        matter, Matter.present(command.ruling()), Matter.present(assessment)))),
                        Notes.signed(number));
            case REVOKE ->
                new Answer.Accepted(
                        List.of(new CaseEvent.DecisionRevoked(
                                by,
                                matter.on(),
                                null,
                                command.revision(),
                                number,
                                standing(matter),
                                command.capacity(),
                                matter.text(command.reason()))),
                        Notes.signed(number));
            case REOPEN ->
                new Answer.Accepted(
                        List.of(new CaseEvent.Reopened(
                                by,
                                matter.on(),
                                command.revision(),
                                number,
                                command.capacity(),
                                matter.text(command.reason()),
                                new OrderOfSteps(matter).dueAfterReopening(matter.on()))),
                        Notes.reopened(matter, number));
        };
    }

    /** What was revoked can be opened again, but neither amended nor revoked once more. */
    private static void inForce(Matter matter, RevisionKind kind, Reasons reasons) {
        boolean revoked = matter.state().phase() == CaseState.Phase.REVOKED;
        reasons.unless(!revoked || kind == RevisionKind.REOPEN, CaseRule.NO_DECISION_IN_FORCE);
    }

    /**
     * What the superior decided upon a second complaint, the office that was complained about may not undo (Law on Complaints
     * 2011, Art. 21). Where the superior revoked, nothing stands any more: the case may be opened to be decided anew.
     */
    private static void notTheSuperiors(Matter matter, RevisionKind kind, Reasons reasons) {
        boolean superiors =
                matter.file().signed().latest().map(act -> act.level() == 2).orElse(false);
        boolean decidesAnew = kind == RevisionKind.REOPEN && matter.state().phase() == CaseState.Phase.REVOKED;
        reasons.unless(!superiors || decidesAnew, CaseRule.SUPERIOR_HAS_DECIDED);
    }

    private static DecisionNumber standing(Matter matter) {
        return matter.file().signed().standing().orElseThrow().number();
    }

    static Action action(RevisionKind kind) {
        return switch (kind) {
            case AMEND -> Action.AMEND;
            case REVOKE -> Action.REVOKE;
            case REOPEN -> Action.REOPEN;
        };
    }
}
