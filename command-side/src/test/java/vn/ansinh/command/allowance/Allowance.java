package vn.ansinh.command.allowance;

import vn.ansinh.command.allowance.SocialAllowanceCommand.LodgeSocialAllowance;
import vn.ansinh.command.casework.Act;
import vn.ansinh.command.casework.Answer;
import vn.ansinh.command.casework.CaseCommand;
import vn.ansinh.command.casework.Facts;
import vn.ansinh.command.casework.Law;
import vn.ansinh.command.casework.Scenario;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.value.Benefit;
import vn.ansinh.kernel.value.CaseId;

/** The pure parts of this benefit, for scenarios. */
public final class Allowance implements Scenario.Machine<SocialAllowanceCase> {
    public static Scenario<SocialAllowanceCase> scenario() {
        return new Scenario<>(new Allowance());
    }

    public static Scenario<SocialAllowanceCase> scenario(Law law) {
        return new Scenario<>(new Allowance(), law);
    }

    @Override
    public CaseId caseId() {
        return CaseId.of(Benefit.SOCIAL_ALLOWANCE, "0".repeat(32));
    }

    @Override
    public Answer lodge(CaseCommand command, Facts facts, Law law, Act act) {
        return SocialAllowanceDecisions.lodge((LodgeSocialAllowance) command, facts, law, act);
    }

    @Override
    public Answer decide(SocialAllowanceCase state, CaseCommand command, Facts facts, Law law, Act act) {
        return SocialAllowanceDecisions.decide(state, command, facts, law, act);
    }

    @Override
    public SocialAllowanceCase begin(ApplicationEvent first) {
        return SocialAllowanceCase.begin(first);
    }

    @Override
    public SocialAllowanceCase after(SocialAllowanceCase state, ApplicationEvent event) {
        return state.after(event);
    }
}
