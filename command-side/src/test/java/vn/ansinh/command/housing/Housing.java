package vn.ansinh.command.housing;

import vn.ansinh.command.casework.Act;
import vn.ansinh.command.casework.Answer;
import vn.ansinh.command.casework.CaseCommand;
import vn.ansinh.command.casework.Facts;
import vn.ansinh.command.casework.Law;
import vn.ansinh.command.casework.Scenario;
import vn.ansinh.command.housing.HousingRepairCommand.ProposeHousingRepair;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.value.Benefit;
import vn.ansinh.kernel.value.CaseId;

/** The pure parts of this benefit, for scenarios. */
public final class Housing implements Scenario.Machine<HousingRepairCase> {
    public static Scenario<HousingRepairCase> scenario() {
        return new Scenario<>(new Housing());
    }

    @Override
    public CaseId caseId() {
        return CaseId.of(Benefit.HOUSING_REPAIR, "0".repeat(32));
    }

    @Override
    public Answer lodge(CaseCommand command, Facts facts, Law law, Act act) {
        return HousingRepairDecisions.lodge((ProposeHousingRepair) command, facts, law, act);
    }

    @Override
    public Answer decide(HousingRepairCase state, CaseCommand command, Facts facts, Law law, Act act) {
        return HousingRepairDecisions.decide(state, command, facts, law, act);
    }

    @Override
    public HousingRepairCase begin(ApplicationEvent first) {
        return HousingRepairCase.begin(first);
    }

    @Override
    public HousingRepairCase after(HousingRepairCase state, ApplicationEvent event) {
        return state.after(event);
    }
}
