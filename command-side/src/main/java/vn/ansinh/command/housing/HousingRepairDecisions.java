package vn.ansinh.command.housing;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.ansinh.command.casework.Act;
import vn.ansinh.command.casework.Answer;
import vn.ansinh.command.casework.Assessor;
import vn.ansinh.command.casework.CaseCommand;
import vn.ansinh.command.casework.CaseFile;
import vn.ansinh.command.casework.CaseRule;
import vn.ansinh.command.casework.CaseworkCommand;
import vn.ansinh.command.casework.CaseworkDecisions;
import vn.ansinh.command.casework.Facts;
import vn.ansinh.command.casework.Law;
import vn.ansinh.command.casework.LodgingDecisions;
import vn.ansinh.command.casework.Matter;
import vn.ansinh.command.casework.Reasons;
import vn.ansinh.command.housing.HousingRepairCommand.ChangeProgramme;
import vn.ansinh.command.housing.HousingRepairCommand.ListInCommune;
import vn.ansinh.command.housing.HousingRepairCommand.ProposeHousingRepair;
import vn.ansinh.command.housing.HousingRepairCommand.SurveyHouse;
import vn.ansinh.command.housing.policy.HousingSupport;
import vn.ansinh.command.law.Action;
import vn.ansinh.kernel.event.application.HousingRepairEvent.CommuneListed;
import vn.ansinh.kernel.event.application.HousingRepairEvent.HouseSurveyed;
import vn.ansinh.kernel.event.application.HousingRepairEvent.HousingRepairProposed;
import vn.ansinh.kernel.value.Scheme;

/** Proposed by the hamlet, surveyed, listed by the commune, posted, decided. Pure. */
final class HousingRepairDecisions {
    private static final Set<Scheme> SCHEMES = EnumSet.of(Scheme.HOUSING);

    private HousingRepairDecisions() {}

    static Answer lodge(ProposeHousingRepair command, Facts facts, Law law, Act act) {
        if (!command.dwelling().unit().equals(command.lodging().unit())) {
            return LodgingDecisions.refused(CaseRule.DWELLING_IN_ANOTHER_UNIT, "/dwelling");
        }
        return LodgingDecisions.lodge(
                command.lodging(),
                SCHEMES,
                act,
                facts,
                law,
                lodging -> new HousingRepairProposed(act.by(), lodging, command.dwelling()),
                HousingRepairCase::begin);
    }

    static Answer decide(HousingRepairCase state, CaseCommand command, Facts facts, Law law, Act act) {
        Matter matter = new Matter(state, act, facts, law, assessor(state.file()));
        return Matter.answering(() -> switch (command) {
            case CaseworkCommand c -> CaseworkDecisions.decide(matter, c);
            case SurveyHouse c -> survey(matter, c);
            case ListInCommune c -> list(matter, c);
            case ChangeProgramme c -> ProgrammeDecisions.change(matter, c);
            default -> throw new IllegalArgumentException("not for a housing-repair case in being");
        });
    }

    private static Assessor assessor(CaseFile file) {
        return (scheme, facts, on, policy) -> HousingSupport.assess(
                policy.procedureNamed(file.lodging().procedure()).help(), facts, on, policy);
    }

    private static Answer survey(Matter matter, SurveyHouse command) {
        Reasons reasons = matter.step(Action.SURVEY, command.facts(), List.of());
        return reasons.answer(() -> matter.accepted(new HouseSurveyed(
                matter.by(),
                matter.on(),
                matter.stated(command.facts()),
                command.photos(),
                matter.dueAfter(Action.SURVEY))));
    }

    private static Answer list(Matter matter, ListInCommune command) {
        Reasons reasons = matter.step(Action.LIST);
        return reasons.answer(() -> matter.accepted(new CommuneListed(
                matter.by(),
                matter.on(),
                command.listNumber(),
                command.opinion(),
                matter.text(command.reason()),
                matter.dueAfter(Action.LIST))));
    }
}
