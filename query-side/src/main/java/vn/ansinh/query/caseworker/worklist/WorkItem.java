package vn.ansinh.query.caseworker.worklist;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.Benefit;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Datum;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.PersonalField;
import vn.ansinh.kernel.value.Reference;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.query.casefile.CaseState;
import vn.ansinh.query.casefile.NextAct;
import vn.ansinh.query.casefile.Progress;

/**
 * A line of the worklist; it stays, not open, when the case rests, so that a search can show it.
 *
 * @param unit where the case was lodged; who holds it today is a question of the unit table
 * @param open whether anybody must act
 * @param orderedBy the due date; where there is none, the day since which it waits
 * @param identityToClear whether a person's identity has to be cleared before money can flow
 */
public record WorkItem(
        CaseId caseId,
        Reference reference,
        Benefit benefit,
        Scheme scheme,
        UnitCode unit,
        Progress progress,
        CaseState state,
        @Nullable NextAct next,
        boolean open,
        LocalDate orderedBy,
        PersonId beneficiary,
        List<PersonId> parties,
        @PersonalField(Datum.FULL_NAME) Personal<String> beneficiaryName,
        boolean identityToClear,
        List<Substitute> substitutes) {

    /** Who may act where nobody in the unit may. */
    public record Substitute(Duty duty, ActorId actor) {}
}
