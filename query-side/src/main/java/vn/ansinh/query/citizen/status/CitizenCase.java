package vn.ansinh.query.citizen.status;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Kinds.DecisionOutcome;
import vn.ansinh.kernel.event.application.Parts.DecisionNumber;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.value.Benefit;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Datum;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.PersonalField;
import vn.ansinh.kernel.value.Reference;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.query.casefile.Progress;

/**
 * A case as the citizen sees it: what happened, who must act next, by when. No names but their own, no officials.
 *
 * @param owners applicant, beneficiary and receiver, whose own case it is
 * @param missing what was asked for and not yet supplied; null when nothing is
 */
public record CitizenCase(
        CaseId caseId,
        Reference reference,
        Benefit benefit,
        Scheme scheme,
        UnitCode unit,
        LocalDate receivedOn,
        List<PersonId> owners,
        @PersonalField(Datum.FULL_NAME) Personal<String> beneficiaryName,
        Progress progress,
        @PersonalField(Datum.MISSING) @Nullable Personal<List<String>> missing,
        @Nullable Ruled decision,
        List<Step> steps) {

    /** Something that happened, by its event's stored name. */
    public record Step(LocalDate on, String name) {}

    /** The decision in force, with its reason. */
    public record Ruled(
            DecisionNumber number,
            LocalDate signedOn,
            DecisionOutcome outcome,
            @PersonalField(Datum.REASON) Personal<String> reason,
            @Nullable LocalDate servedOn,
            @Nullable DueDate complaintUntil) {}
}
