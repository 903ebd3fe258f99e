package vn.ansinh.command.insurance;

import vn.ansinh.command.casework.Act;
import vn.ansinh.command.casework.Answer;
import vn.ansinh.command.casework.CaseCommand;
import vn.ansinh.command.casework.Facts;
import vn.ansinh.command.casework.Law;
import vn.ansinh.command.casework.Scenario;
import vn.ansinh.command.insurance.InsuranceSupportCommand.RegisterInsuranceSupport;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.value.Benefit;
import vn.ansinh.kernel.value.CaseId;

/** The pure parts of this benefit, for scenarios. */
public final class Insurance implements Scenario.Machine<InsuranceSupportCase> {
    public static Scenario<InsuranceSupportCase> scenario() {
        return new Scenario<>(new Insurance());
    }

    @Override
    public CaseId caseId() {
        return CaseId.of(Benefit.INSURANCE_SUPPORT, "0".repeat(32));
    }

    @Override
    public Answer lodge(CaseCommand command, Facts facts, Law law, Act act) {
        return InsuranceSupportDecisions.lodge((RegisterInsuranceSupport) command, facts, law, act);
    }

    @Override
    public Answer decide(InsuranceSupportCase state, CaseCommand command, Facts facts, Law law, Act act) {
        return InsuranceSupportDecisions.decide(state, command, facts, law, act);
    }

    @Override
    public InsuranceSupportCase begin(ApplicationEvent first) {
        return InsuranceSupportCase.begin(first);
    }

    @Override
    public InsuranceSupportCase after(InsuranceSupportCase state, ApplicationEvent event) {
        return state.after(event);
    }
}
