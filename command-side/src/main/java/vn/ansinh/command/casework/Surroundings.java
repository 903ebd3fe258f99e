package vn.ansinh.command.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.casework.CaseworkCommand.CloseByDeath;
import vn.ansinh.command.casework.CaseworkCommand.ConcludeComplaint;
import vn.ansinh.command.casework.CaseworkCommand.Decide;
import vn.ansinh.command.law.Action;
import vn.ansinh.command.port.NumberRegister;
import vn.ansinh.command.port.OutsideFacts;
import vn.ansinh.command.port.OutsideFacts.Found;
import vn.ansinh.command.port.RecognisedLists;
import vn.ansinh.command.recognition.OnTheLists;
import vn.ansinh.command.recognition.Recognitions;
import vn.ansinh.kernel.event.application.Kinds.RevisionKind;
import vn.ansinh.kernel.event.application.Parts.Decision;
import vn.ansinh.kernel.event.application.Parts.DecisionNumber;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.UnitCode;

/** Where the shell of an aggregate looks, between loading a case and deciding: pure decisions get only what was found. */
public record Surroundings(OutsideFacts outside, NumberRegister numbers, RecognisedLists lists, Law law) {

    /** Nothing need be found to take an application in: the reservations tell of another one. */
    static Facts nothing(CaseCall<?> call) {
        return new Facts(call.caseId(), new Found(List.of(), 0), null, OnTheLists.NOTHING);
    }

    /** Looks only where the command's decision will. */
    Facts find(CaseCall<?> call, CaseState state) {
        Action signs = signs(call.command(), state.file());
        if (signs == null && !(call.command() instanceof CloseByDeath)) {
            return nothing(call);
        }
        return new Facts(
                call.caseId(),
                outside.about(state.file().everybody()),
                number(call, state.file(), signs),
                onTheLists(state.file(), askedOf(call, state.file())));
    }

    private static LocalDate askedOf(CaseCall<?> call, CaseFile file) {
        LocalDate today = call.moment().businessDate();
        return call.command() instanceof CarriesOut amending && amending.asksTheDayOfTheGrant()
                ? file.signed().firstGranted().map(Decision::signedOn).orElse(today)
                : today;
    }

    private OnTheLists onTheLists(CaseFile file, LocalDate on) {
        PersonId beneficiary = file.beneficiary();
        UnitCode unit = file.lodging().unit();
        var known = new Recognitions(lists.of(Recognitions.communesOf(unit, on)), lists.naming(List.of(beneficiary)));
        return new OnTheLists(known.of(beneficiary, on).orElse(null), known.completeIn(unit, on));
    }

    private @Nullable DecisionNumber number(CaseCall<?> call, CaseFile file, @Nullable Action signs) {
        return signs == null
                ? null
                : WhoMayAct.unitInCharge(law, file, signs, call.moment().businessDate())
                        .map(unit ->
                                numbers.next(unit, call.moment().businessDate().getYear()))
                        .orElse(null);
    }

    /** The signed act that the command asks for; it gets a number from the register of the unit in charge. */
    private static @Nullable Action signs(CaseCommand command, CaseFile file) {
        return switch (command) {
            case Decide c -> Action.DECIDE;
            case ConcludeComplaint c ->
                file.complaints().levelOf(c.complaint()) == 2
                        ? Action.DECIDE_SECOND_COMPLAINT
                        : Action.DECIDE_FIRST_COMPLAINT;
            case CarriesOut c -> {
                Optional<RevisionKind> kind =
                        file.revisions().find(c.revision()).map(proposed -> proposed.kind());
                yield RevisionDecisions.action(kind.orElse(RevisionKind.AMEND));
            }
            default -> null;
        };
    }
}
