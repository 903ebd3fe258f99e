package vn.ansinh.command.insurance;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import vn.ansinh.command.casework.Act;
import vn.ansinh.command.casework.Answer;
import vn.ansinh.command.casework.CaseCommand;
import vn.ansinh.command.casework.CaseworkCommand;
import vn.ansinh.command.casework.CaseworkDecisions;
import vn.ansinh.command.casework.Facts;
import vn.ansinh.command.casework.Law;
import vn.ansinh.command.casework.LodgingDecisions;
import vn.ansinh.command.casework.Matter;
import vn.ansinh.command.casework.Reasons;
import vn.ansinh.command.insurance.InsuranceSupportCommand.RegisterInsuranceSupport;
import vn.ansinh.command.insurance.InsuranceSupportCommand.VerifyGroup;
import vn.ansinh.command.insurance.policy.HealthInsurance;
import vn.ansinh.command.insurance.policy.VoluntarySocialInsurance;
import vn.ansinh.command.law.Action;
import vn.ansinh.command.law.Assessment;
import vn.ansinh.command.law.FactSheet;
import vn.ansinh.command.law.Policy;
import vn.ansinh.kernel.event.application.InsuranceSupportEvent.GroupVerified;
import vn.ansinh.kernel.event.application.InsuranceSupportEvent.InsuranceSupportRegistered;
import vn.ansinh.kernel.value.Scheme;

/** Registered, the group verified as of a date, decided; without posting or visit. Pure. */
final class InsuranceSupportDecisions {
    private static final Set<Scheme> SCHEMES = EnumSet.of(Scheme.VOLUNTARY_SOCIAL_INSURANCE, Scheme.HEALTH_INSURANCE);

    private InsuranceSupportDecisions() {}

    static Answer lodge(RegisterInsuranceSupport command, Facts facts, Law law, Act act) {
        return LodgingDecisions.lodge(
                command.lodging(),
                SCHEMES,
                act,
                facts,
                law,
                lodging -> new InsuranceSupportRegistered(act.by(), lodging),
                InsuranceSupportCase::begin);
    }

    static Answer decide(InsuranceSupportCase state, CaseCommand command, Facts facts, Law law, Act act) {
        Matter matter = new Matter(state, act, facts, law, InsuranceSupportDecisions::assess);
        return Matter.answering(() -> switch (command) {
            case CaseworkCommand c -> CaseworkDecisions.decide(matter, c);
            case VerifyGroup c -> verify(matter, c);
            default -> throw new IllegalArgumentException("not for an insurance-support case in being");
        });
    }

    private static Assessment assess(Scheme scheme, FactSheet facts, LocalDate on, Policy policy) {
        return scheme == Scheme.HEALTH_INSURANCE
                ? HealthInsurance.assess(facts, on, policy)
                : VoluntarySocialInsurance.assess(facts, on, policy);
    }

    private static Answer verify(Matter matter, VerifyGroup command) {
        Reasons reasons = matter.step(Action.VERIFY, command.facts(), command.seen());
        return reasons.answer(() -> matter.accepted(new GroupVerified(
                matter.by(),
                matter.on(),
                matter.stated(command.facts()),
                matter.shown(command.seen()),
                command.recognisedList(),
                matter.dueAfter(Action.VERIFY))));
    }
}
