package vn.ansinh.query.citizen.status;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Kinds.DecisionOutcome;
import vn.ansinh.kernel.value.Benefit;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Datum;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.PersonalField;
import vn.ansinh.kernel.value.Reference;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.query.casefile.CaseState;
import vn.ansinh.query.casefile.ExplainedDate;
import vn.ansinh.query.citizen.status.CitizenCase.Step;

/**
 * What happened, who must act next, by when.
 *
 * @param unit the unit that holds the case today, with its name
 * @param turn whose turn it is; empty when nobody's is
 */
public record StatusPage(
        CaseId caseId,
        Reference reference,
        Benefit benefit,
        Scheme scheme,
        UnitCode unit,
        String unitName,
        LocalDate receivedOn,
        @PersonalField(Datum.FULL_NAME) Personal<String> beneficiaryName,
        CaseState state,
        LocalDate since,
        @Nullable Turn turn,
        @PersonalField(Datum.MISSING) @Nullable Personal<List<String>> missing,
        @Nullable DecisionNews decision,
        List<Step> steps,
        long version,
        boolean heldUp) {

    /** Who must act: in which duty, how, by when and why then. */
    public record Turn(
            Duty duty,
            String act,
            @Nullable LocalDate dueOn,
            @Nullable ExplainedDate explained) {}

    /** The decision in force. {@code printedNumber} as the paper has it. */
    public record DecisionNews(
            String printedNumber,
            LocalDate signedOn,
            DecisionOutcome outcome,
            @PersonalField(Datum.REASON) Personal<String> reason,
            @Nullable LocalDate servedOn,
            @Nullable ExplainedDate complaintUntil) {}

    /** A case in the citizen's list. */
    public record Line(
            CaseId caseId,
            Reference reference,
            Benefit benefit,
            Scheme scheme,
            LocalDate receivedOn,
            @PersonalField(Datum.FULL_NAME) Personal<String> beneficiaryName,
            CaseState state,
            LocalDate since,
            @Nullable Turn turn) {}

    /**
     * The citizen's own cases.
     *
     * @param changed whether anything was recorded since the first page
     */
    public record Own(
            List<Line> items, boolean changed, @Nullable String next) {}

    /** The least that tells somebody who holds the paper how things stand. */
    public record Least(
            Reference reference,
            CaseState state,
            LocalDate since,
            @Nullable Turn turn) {}
}
