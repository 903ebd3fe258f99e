package vn.ansinh.command.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.ansinh.command.casework.CaseworkCommand.CloseByDeath;
import vn.ansinh.command.casework.CaseworkCommand.DeclareLodgedInError;
import vn.ansinh.command.casework.CaseworkCommand.Lapse;
import vn.ansinh.command.casework.CaseworkCommand.Withdraw;
import vn.ansinh.command.law.Action;
import vn.ansinh.command.law.Outcome;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.Parts.Party;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.Scheme;

/** Endings without a decision; each frees what the application held. */
final class ClosingDecisions {
    private ClosingDecisions() {}

    static Answer withdraw(Matter matter, Withdraw command) {
        Reasons reasons = open(matter, Set.of(Duty.CITIZEN, Duty.VERIFIER));
        return reasons.answer(
                () -> ended(matter, new CaseEvent.Withdrawn(matter.by(), matter.on(), matter.text(command.reason()))));
    }

    static Answer lapse(Matter matter, Lapse command) {
        Reasons reasons = open(matter, Set.of(Duty.VERIFIER, Duty.SYSTEM));
        if (matter.file().supplementing() instanceof Supplementing.Asked asked) {
            LocalDate dueOn = asked.due().dueOn();
            if (!matter.on().isAfter(dueOn)) {
                reasons.add(
                        CaseRule.TIME_TO_SUPPLEMENT_RUNS.brokenBy(asked.due().source(), dueOn.toString()));
            }
        } else {
            reasons.add(CaseRule.NOTHING_ASKED_FOR.broken());
        }
        return reasons.answer(
                () -> ended(matter, new CaseEvent.Lapsed(matter.by(), matter.on(), matter.text(command.letter()))));
    }

    static Answer lodgedInError(Matter matter, DeclareLodgedInError command) {
        Reasons reasons = open(matter, Set.of(Duty.VERIFIER));
        return reasons.answer(() ->
                ended(matter, new CaseEvent.LodgedInError(matter.by(), matter.on(), matter.text(command.reason()))));
    }

    static Answer death(Matter matter, CloseByDeath command) {
        Reasons reasons = open(matter, Set.of(Duty.VERIFIER));
        PersonId deceased = matter.file().beneficiary();
        Party party = matter.file().evidence().party(deceased);
        LocalDate born = party == null ? null : party.birthDate().valueOrNull();
        boolean possible = !command.diedOn().isAfter(matter.on())
                && (born == null || !command.diedOn().isBefore(born));
        reasons.unless(possible, CaseRule.DEATH_DATE_IMPOSSIBLE);
        return reasons.answer(() -> ended(
                matter,
                new CaseEvent.ClosedByDeath(
                        matter.by(),
                        matter.on(),
                        deceased,
                        Personal.of(deceased, command.diedOn()),
                        mayClaimFuneral(matter, command.diedOn()))));
    }

    /**
     * Funeral support is also for whoever dies entitled to the social pension and undecided (Decree 176/2025). Whoever drew
     * an allowance already has it by that other case.
     */
    private static boolean mayClaimFuneral(Matter matter, LocalDate diedOn) {
        return matter.scheme() == Scheme.SOCIAL_PENSION
                && Assessing.asStated(matter, diedOn).outcome() == Outcome.GRANT;
    }

    private static Reasons open(Matter matter, Set<Duty> also) {
        Reasons reasons = matter.may(Action.RECEIVE, Deed.OTHER, also);
        matter.checkOpen(reasons);
        return reasons;
    }

    private static Answer ended(Matter matter, ApplicationEvent event) {
        return new Answer.Accepted(List.of(event), Notes.ended(matter));
    }
}
