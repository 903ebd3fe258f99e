package vn.ansinh.query.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.HousingRepairEvent;
import vn.ansinh.kernel.event.application.InsuranceSupportEvent;
import vn.ansinh.kernel.event.application.Kinds.DecisionOutcome;
import vn.ansinh.kernel.event.application.Parts.DecisionNumber;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.event.application.Parts.Lodging;
import vn.ansinh.kernel.event.application.SocialAllowanceEvent;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.ObjectionId;
import vn.ansinh.kernel.value.RevisionId;

/**
 * Where a case stands, without any personal data: what the worklist, the case file and the status page have in common.
 *
 * @param since legal date of the act that led to the state
 * @param next whose turn it is by the procedure; empty when the case rests
 * @param objections open objections, which go before the procedure's next step
 * @param proposal a revision of the decision that a second person must carry out or leave
 * @param outcome of the decision in force
 * @param inForce number of the decision in force; empty before a decision, and after its revocation
 */
public record Progress(
        CaseState state,
        LocalDate since,
        @Nullable NextAct next,
        List<OpenObjection> objections,
        @Nullable RevisionId proposal,
        @Nullable DecisionOutcome outcome,
        @Nullable DecisionNumber inForce) {

    /** An objection that has not been concluded. */
    public record OpenObjection(ObjectionId objection, DueDate due) {}

    /** Whose turn it is, objections and proposals included. */
    public Optional<NextAct> turn() {
        if (!objections.isEmpty()) {
            DueDate first = objections.getFirst().due();
            return Optional.of(new NextAct(Duty.VERIFIER, "conclude-objection", first));
        }
        if (next == null && proposal != null) {
            return Optional.of(new NextAct(Duty.APPROVER, "carry-out-revision", null));
        }
        return Optional.ofNullable(next);
    }

    static Progress begun(Lodging lodging, Duty duty, String act) {
        return new Progress(
                CaseState.RECEIVED,
                lodging.legallyReceivedOn(),
                new NextAct(duty, act, lodging.due()),
                List.of(),
                null,
                null,
                null);
    }

    /** Where the case stands after the event; the first event of a case begins it. */
    public static Progress after(@Nullable Progress before, ApplicationEvent event) {
        return switch (event) {
            case HousingRepairEvent.HousingRepairProposed it -> begun(it.lodging(), Duty.VERIFIER, "survey");
            case SocialAllowanceEvent.SocialAllowanceLodged it -> firstStep(it.lodging());
            case InsuranceSupportEvent.InsuranceSupportRegistered it -> begun(it.lodging(), Duty.VERIFIER, "verify");
            default -> {
                if (before == null) {
                    throw new IllegalStateException("the first event of a case lodges it");
                }
                yield before.then(event);
            }
        };
    }

    private static Progress firstStep(Lodging lodging) {
        // V1 begins with the commune chair's review, V2 with the officer's verification; the due date names the step.
        boolean reviewed = lodging.due().step().equals("review");
        return begun(lodging, reviewed ? Duty.REVIEWER : Duty.VERIFIER, reviewed ? "review" : "verify");
    }

    private Progress then(ApplicationEvent event) {
        return switch (event) {
            case HousingRepairEvent it -> housing(it);
            case SocialAllowanceEvent it -> allowance(it);
            case InsuranceSupportEvent.GroupVerified it ->
                to(CaseState.GROUP_VERIFIED, it.on(), Duty.APPROVER, "decide", it.due());
            case InsuranceSupportEvent.InsuranceSupportRegistered it -> throw twice();
            case CaseEvent it -> shared(it);
        };
    }

    private Progress housing(HousingRepairEvent event) {
        return switch (event) {
            case HousingRepairEvent.HouseSurveyed it ->
                to(CaseState.SURVEYED, it.on(), Duty.VERIFIER, "list", it.due());
            case HousingRepairEvent.CommuneListed it ->
                to(CaseState.COMMUNE_LISTED, it.on(), Duty.VERIFIER, "post", it.due());
            case HousingRepairEvent.HousingRepairProposed it -> throw twice();
        };
    }

    private Progress allowance(SocialAllowanceEvent event) {
        return switch (event) {
            case SocialAllowanceEvent.CommuneReviewed it -> {
                boolean posts = it.due().step().equals("post");
                yield to(
                        CaseState.REVIEWED,
                        it.on(),
                        posts ? Duty.VERIFIER : Duty.APPRAISER,
                        posts ? "post" : "appraise",
                        it.due());
            }
            case SocialAllowanceEvent.DistrictAppraised it ->
                to(CaseState.APPRAISED, it.on(), Duty.APPROVER, "decide", it.due());
            case SocialAllowanceEvent.ApplicationVerified it ->
                to(CaseState.VERIFIED, it.on(), Duty.VERIFIER, "recommend", it.due());
            case SocialAllowanceEvent.DecisionRecommended it ->
                to(CaseState.RECOMMENDED, it.on(), Duty.APPROVER, "decide", it.due());
            case SocialAllowanceEvent.SocialAllowanceLodged it -> throw twice();
        };
    }

    private Progress shared(CaseEvent event) {
        return switch (event) {
            case CaseEvent.SupplementRequested it ->
                to(CaseState.SUPPLEMENT_REQUESTED, it.on(), Duty.CITIZEN, "supplement", it.due());
            case CaseEvent.Supplemented it -> {
                NextAct first = stepOf(it.due(), Duty.VERIFIER, "verify");
                yield to(CaseState.SUPPLEMENTED, it.on(), first.duty(), first.act(), it.due());
            }
            case CaseEvent.Posted it -> {
                NextAct following = stepOf(it.due(), Duty.APPROVER, "decide");
                yield to(CaseState.POSTED, it.on(), following.duty(), following.act(), it.due());
            }
            case CaseEvent.ObjectionRaised it ->
                withObjections(plus(objections, new OpenObjection(it.objection(), it.due())));
            case CaseEvent.ObjectionConcluded it ->
                withObjections(objections.stream()
                        .filter(open -> !open.objection().equals(it.objection()))
                        .toList());
            case CaseEvent.Decided it ->
                decided(
                        CaseState.DECIDED,
                        it.on(),
                        it.decision().outcome(),
                        it.decision().number());
            case CaseEvent.DecisionAmended it ->
                decided(
                        CaseState.DECISION_AMENDED,
                        it.on(),
                        it.decision().outcome(),
                        it.decision().number());
            case CaseEvent.DecisionRevoked it ->
                new Progress(CaseState.DECISION_REVOKED, it.on(), null, List.of(), null, null, null);
            case CaseEvent.DecisionUpheld it -> resting(CaseState.DECISION_UPHELD, it.on());
            case CaseEvent.Reopened it -> {
                NextAct again = stepOf(it.due(), Duty.VERIFIER, "verify");
                yield new Progress(
                        CaseState.REOPENED,
                        it.on(),
                        new NextAct(again.duty(), again.act(), it.due()),
                        List.of(),
                        null,
                        null,
                        null);
            }
            case CaseEvent.Served it -> resting(CaseState.SERVED, it.on());
            case CaseEvent.ServiceFailed it -> this;
            case CaseEvent.ComplaintLodged it ->
                to(
                        CaseState.COMPLAINT_LODGED,
                        it.on(),
                        it.level() == 1 ? Duty.ADVISER : Duty.SUPERIOR,
                        it.level() == 1 ? "advise-on-complaint" : "decide-second-complaint",
                        it.due());
            case CaseEvent.ComplaintAdviceGiven it ->
                to(
                        CaseState.COMPLAINT_LODGED,
                        since,
                        next != null && next.duty() == Duty.SUPERIOR ? Duty.SUPERIOR : Duty.APPROVER,
                        next != null && next.duty() == Duty.SUPERIOR
                                ? "decide-second-complaint"
                                : "decide-first-complaint",
                        next == null ? null : next.due());
            case CaseEvent.RevisionProposed it ->
                new Progress(state, since, next, objections, it.revision(), outcome, inForce);
            case CaseEvent.Withdrawn it -> resting(CaseState.WITHDRAWN, it.on());
            case CaseEvent.Lapsed it -> resting(CaseState.LAPSED, it.on());
            case CaseEvent.LodgedInError it -> resting(CaseState.LODGED_IN_ERROR, it.on());
            case CaseEvent.ClosedByDeath it -> resting(CaseState.CLOSED_BY_DEATH, it.on());
            case CaseEvent.FactCorrected it -> this;
            case CaseEvent.PartyCorrected it -> this;
            case CaseEvent.IdentityCleared it -> this;
            case CaseEvent.SubstituteNamed it -> this;
        };
    }

    /** The step that a due date is for, by the name that the procedures give it. */
    private static NextAct stepOf(DueDate due, Duty otherwise, String act) {
        return switch (due.step()) {
            case "survey", "list", "verify", "post", "recommend" -> new NextAct(Duty.VERIFIER, due.step(), due);
            case "review" -> new NextAct(Duty.REVIEWER, due.step(), due);
            case "appraise" -> new NextAct(Duty.APPRAISER, due.step(), due);
            case "decide" -> new NextAct(Duty.APPROVER, due.step(), due);
            default -> new NextAct(otherwise, act, due);
        };
    }

    private Progress to(CaseState state, LocalDate on, Duty duty, String act, @Nullable DueDate due) {
        return new Progress(state, on, new NextAct(duty, act, due), objections, proposal, outcome, inForce);
    }

    private Progress decided(CaseState state, LocalDate on, DecisionOutcome outcome, DecisionNumber number) {
        return new Progress(state, on, new NextAct(Duty.DESK, "serve", null), List.of(), null, outcome, number);
    }

    private Progress resting(CaseState state, LocalDate on) {
        return new Progress(state, on, null, List.of(), null, outcome, inForce);
    }

    private Progress withObjections(List<OpenObjection> open) {
        return new Progress(state, since, next, open, proposal, outcome, inForce);
    }

    static <T> List<T> plus(List<T> list, T one) {
        var longer = new ArrayList<T>(list.size() + 1);
        longer.addAll(list);
        longer.add(one);
        return List.copyOf(longer);
    }

    private static IllegalStateException twice() {
        return new IllegalStateException("a case is lodged once");
    }
}
