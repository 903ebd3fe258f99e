package vn.ansinh.command.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.ansinh.command.casework.CaseworkCommand.ClearIdentity;
import vn.ansinh.command.casework.CaseworkCommand.CorrectFact;
import vn.ansinh.command.casework.CaseworkCommand.CorrectParty;
import vn.ansinh.command.law.Action;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.Kinds.IdentityStatus;
import vn.ansinh.kernel.event.application.Parts.Party;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;

/** What was stated is corrected before the decision, by an officer who will not decide; the old statement stays. */
final class CorrectionDecisions {
    private static final Set<Duty> OFFICERS = Set.of(Duty.VERIFIER, Duty.REVIEWER);

    private CorrectionDecisions() {}

    static Answer fact(Matter matter, CorrectFact command) {
        Reasons reasons = matter.may(Action.RECEIVE, Deed.CORRECTED, OFFICERS);
        matter.checkOpen(reasons);
        Statements.check(reasons, List.of(command.fact()), List.of(), matter.on());
        if (command.fact().code() == FactCode.DATE_OF_BIRTH) {
            theBirthDateIsThePartys(matter, command, reasons);
        }
        return reasons.answer(() -> matter.accepted(new CaseEvent.FactCorrected(
                matter.by(),
                matter.on(),
                matter.file().evidence().fact(command.fact().code()),
                Statements.fact(command.fact(), matter.file().parties(), matter.on()),
                matter.text(command.reason()))));
    }

    private static void theBirthDateIsThePartys(Matter matter, CorrectFact command, Reasons reasons) {
        Party beneficiary = matter.file().evidence().party(matter.file().beneficiary());
        LocalDate born = beneficiary == null ? null : beneficiary.birthDate().valueOrNull();
        reasons.unless(born == null || command.fact().value().equals(born.toString()), CaseRule.BIRTH_DATES_DISAGREE);
    }

    static Answer party(Matter matter, CorrectParty command) {
        Reasons reasons = matter.may(Action.RECEIVE, Deed.CORRECTED, OFFICERS);
        matter.checkOpen(reasons);
        thePersonIsTheSame(matter, command.person(), command.details(), reasons);
        return reasons.answer(() -> new Answer.Accepted(
                List.of(new CaseEvent.PartyCorrected(
                        matter.by(),
                        matter.on(),
                        known(matter, command.person()),
                        Statements.party(command.person(), command.details()),
                        matter.text(command.reason()))),
                Notes.claiming(command.details())));
    }

    static Answer identity(Matter matter, ClearIdentity command) {
        Reasons reasons = matter.may(Action.RECEIVE, Deed.CORRECTED, OFFICERS);
        reasons.unless(matter.state().phase() != CaseState.Phase.CLOSED, CaseRule.CASE_IS_CLOSED);
        thePersonIsTheSame(matter, command.person(), command.details(), reasons);
        Party now = Statements.party(command.person(), command.details());
        reasons.unless(
                now.identity() == IdentityStatus.CLEAR, CaseRule.IDENTITY_STILL_UNCLEAR, Words.of(now.identity()));
        Party was = matter.file().evidence().party(command.person());
        reasons.unless(was == null || was.identity() != IdentityStatus.CLEAR, CaseRule.NOTHING_TO_CLEAR);
        return reasons.answer(() -> new Answer.Accepted(
                List.of(new CaseEvent.IdentityCleared(
                        matter.by(), matter.on(), now, Personal.of(command.person(), command.document()))),
                Notes.claiming(command.details())));
    }

    private static void thePersonIsTheSame(Matter matter, PersonId person, Given.Details details, Reasons reasons) {
        reasons.unless(matter.file().evidence().party(person) != null, CaseRule.PERSON_NOT_IN_CASE);
        reasons.unless(
                details.ofNumber() == null || details.ofNumber().equals(person),
                CaseRule.NUMBER_BELONGS_TO_SOMEBODY_ELSE);
        reasons.unless(!details.birthDate().isAfter(matter.on()), CaseRule.BIRTH_DATE_IN_THE_FUTURE);
    }

    private static Party known(Matter matter, PersonId person) {
        return Matter.present(matter.file().evidence().party(person));
    }
}
