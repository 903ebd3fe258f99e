package vn.ansinh.command.housing;

import java.time.LocalDate;
import java.util.Optional;
import vn.ansinh.command.casework.Answer;
import vn.ansinh.command.casework.Assessor;
import vn.ansinh.command.casework.CaseRule;
import vn.ansinh.command.casework.CaseState;
import vn.ansinh.command.casework.CaseworkCommand.CarryOutRevision;
import vn.ansinh.command.casework.CaseworkDecisions;
import vn.ansinh.command.casework.Matter;
import vn.ansinh.command.casework.Reasons;
import vn.ansinh.command.casework.SignedActs;
import vn.ansinh.command.housing.HousingRepairCommand.ChangeProgramme;
import vn.ansinh.command.housing.policy.HousingSupport;
import vn.ansinh.kernel.event.application.Parts.Award;
import vn.ansinh.kernel.event.application.Parts.Decision;
import vn.ansinh.kernel.value.Help;

/**
 * A house that was granted is paid by another programme (ADR-0024): the decision is amended, as a second person proposed, by the rules and the tariff
 * of that programme on the day of the decision that granted. Pure.
 */
final class ProgrammeDecisions {
    private ProgrammeDecisions() {}

    static Answer change(Matter matter, ChangeProgramme command) {
        LocalDate grantedOn =
                matter.file().signed().firstGranted().map(Decision::signedOn).orElse(matter.on());
        CarryOutRevision amendment = new CarryOutRevision(
                command.revision(),
                command.ruling().capacity(),
                command.ruling().reason(),
                command.ruling());
        return CaseworkDecisions.amend(
                matter.by(programme(command)),
                amendment,
                grantedOn,
                reasons -> check(matter, command.programme(), reasons));
    }

    private static void check(Matter matter, String programme, Reasons reasons) {
        if (matter.state().phase() == CaseState.Phase.DECIDED) {
            SignedActs signed = matter.file().signed();
            reasons.unless(signed.firstGranted().isPresent(), CaseRule.NOTHING_GRANTED_TO_CHANGE);
            Help help = matter.law()
                    .policy()
                    .procedureNamed(matter.file().lodging().procedure())
                    .help();
            reasons.unless(
                    HousingSupport.gives(help, programme), CaseRule.PROGRAMME_OF_ANOTHER_KIND_OF_HELP, programme);
            reasons.unless(!paying(signed).equals(Optional.of(programme)), CaseRule.PROGRAMME_IS_THE_SAME, programme);
        }
    }

    private static Optional<String> paying(SignedActs signed) {
        return signed.standing()
                .flatMap(act -> Optional.ofNullable(act.decision()))
                .flatMap(decision -> Optional.ofNullable(decision.award()))
                .map(Award::category)
                .flatMap(category -> Optional.ofNullable(category.valueOrNull()));
    }

    /** The law of that programme alone: what another one would pay does not matter to a change that was asked for. */
    private static Assessor programme(ChangeProgramme command) {
        return (scheme, facts, on, policy) -> HousingSupport.assess(command.programme(), facts, on, policy);
    }
}
