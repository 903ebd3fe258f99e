package vn.ansinh.command.casework;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.casework.CaseworkCommand.NameSubstitute;
import vn.ansinh.command.law.Action;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.UnitCode;

/** Where nobody in the unit may act, the superior names who does. Four-eyes and one's own case bind the substitute too. */
final class SubstituteDecisions {
    private SubstituteDecisions() {}

    static Answer name(Matter matter, NameSubstitute command) {
        Reasons reasons = new Reasons();
        Dates.check(reasons, matter.act(), matter.file().latestOn());
        reasons.unless(matter.state().phase() != CaseState.Phase.CLOSED, CaseRule.CASE_IS_CLOSED);
        By by = matter.by();
        reasons.unless(
                by.duty() == Duty.SUPERIOR,
                CaseRule.DUTY_MAY_NOT_DO_THIS,
                Words.of(by.duty()),
                "name-substitute",
                Words.of(Duty.SUPERIOR));
        Optional<Action> action = actionOf(matter, command.duty());
        reasons.unless(action.isPresent(), CaseRule.DUTY_HAS_NO_SUBSTITUTE, Words.of(command.duty()));
        action.ifPresent(it -> onlyFromAbove(matter, it, reasons));
        nobodyInTheirOwnCase(matter, by.human(), CaseRule.NOT_IN_ONES_OWN_CASE, reasons);
        WhoMayAct.noRelativeIsConcerned(matter, reasons);
        nobodyInTheirOwnCase(matter, command.human(), CaseRule.SUBSTITUTE_IS_A_PARTY, reasons);
        return reasons.answer(() -> matter.accepted(new CaseEvent.SubstituteNamed(
                by,
                matter.on(),
                command.duty(),
                command.substitute(),
                command.human(),
                matter.text(command.reason()))));
    }

    private static void onlyFromAbove(Matter matter, Action action, Reasons reasons) {
        UnitCode own = matter.by().unit();
        Optional<UnitCode> inCharge = WhoMayAct.unitInCharge(matter, action);
        boolean above = own != null
                && inCharge.isPresent()
                && !own.equals(inCharge.get())
                && matter.law().units().holdsWithin(inCharge.get(), own, matter.on());
        reasons.unless(
                above,
                CaseRule.SUPERIOR_UNIT_NEEDED,
                inCharge.map(UnitCode::text).orElse("-"));
    }

    private static void nobodyInTheirOwnCase(Matter matter, @Nullable PersonId human, CaseRule rule, Reasons reasons) {
        reasons.unless(human == null || !matter.file().everybody().contains(human), rule);
    }

    /** An action that shows which unit holds the duty in this case. */
    private static Optional<Action> actionOf(Matter matter, Duty duty) {
        return switch (duty) {
            case DESK, VERIFIER, REVIEWER -> Optional.of(Action.RECEIVE);
            case APPRAISER -> matter.procedure().has(Action.APPRAISE) ? Optional.of(Action.APPRAISE) : Optional.empty();
            case APPROVER -> Optional.of(Action.DECIDE);
            case CITIZEN, ADVISER, SUPERIOR, PRIVACY, POLICY, AUDITOR, FRAUD, SYSTEM -> Optional.empty();
        };
    }
}
