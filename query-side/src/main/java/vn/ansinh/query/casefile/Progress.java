package vn.ansinh.query.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.HousingRepairEvent;
import vn.ansinh.kernel.event.application.InsuranceSupportEvent;
import vn.ansinh.kernel.event.application.Kinds.DecisionOutcome;
import vn.ansinh.kernel.event.application.Parts.Decision;
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
        Course course,
        @Nullable NextAct next,
        List<OpenObjection> objections,
        @Nullable RevisionId proposal,
        @Nullable DecisionOutcome outcome,
        @Nullable DecisionNumber inForce) {
    private static final NextAct SERVE = new NextAct(Duty.DESK, "serve", null);

    /** An objection that has not been concluded. */
    public record OpenObjection(ObjectionId objection, DueDate due) {}

    /**
     * Whose turn it is, objections and proposals included. An open objection stands before the next step and does not stop
     * its clock: it is due by its own limit or by the step's, whichever ends first.
     */
    public Optional<NextAct> turn() {
        if (!objections.isEmpty()) {
            DueDate first = Stream.concat(
                            objections.stream().map(OpenObjection::due),
                            Optional.ofNullable(next).map(NextAct::due).stream())
                    .min(Comparator.comparing(DueDate::dueOn))
                    .orElseThrow();
            return Optional.of(new NextAct(course.concludesObjections(), "conclude-objection", first));
        }
        if (next == null && proposal != null) {
            return Optional.of(new NextAct(Duty.APPROVER, "carry-out-revision", null));
        }
        return Optional.ofNullable(next);
    }

    /** Where the case stands after the event; the first event of a case begins it. */
    public static Progress after(@Nullable Progress before, ApplicationEvent event) {
        if (before != null) {
            return before.then(event);
        }
        Lodging lodging = Lodgings.of(event);
        Course course = Course.begun(lodging.procedure());
        return new Progress(
                CaseState.RECEIVED,
                lodging.legallyReceivedOn(),
                course,
                step(course, lodging.due()),
                List.of(),
                null,
                null,
                null);
    }

    private Progress then(ApplicationEvent event) {
        return switch (event) {
            case HousingRepairEvent.HouseSurveyed it -> stepped(CaseState.SURVEYED, it.on(), "survey", it.due());
            case HousingRepairEvent.CommuneListed it -> stepped(CaseState.COMMUNE_LISTED, it.on(), "list", it.due());
            case SocialAllowanceEvent.CommuneReviewed it -> stepped(CaseState.REVIEWED, it.on(), "review", it.due());
            case SocialAllowanceEvent.DistrictAppraised it ->
                stepped(CaseState.APPRAISED, it.on(), "appraise", it.due());
            case SocialAllowanceEvent.ApplicationVerified it ->
                stepped(CaseState.VERIFIED, it.on(), "verify", it.due());
            case SocialAllowanceEvent.DecisionRecommended it ->
                stepped(CaseState.RECOMMENDED, it.on(), "recommend", it.due());
            case InsuranceSupportEvent.GroupVerified it ->
                stepped(CaseState.GROUP_VERIFIED, it.on(), "verify", it.due());
            case HousingRepairEvent.HousingRepairProposed it -> throw twice();
            case SocialAllowanceEvent.SocialAllowanceLodged it -> throw twice();
            case InsuranceSupportEvent.InsuranceSupportRegistered it -> throw twice();
            case CaseEvent it -> shared(it);
        };
    }

    private Progress shared(CaseEvent event) {
        return switch (event) {
            case CaseEvent.SupplementRequested it ->
                to(CaseState.SUPPLEMENT_REQUESTED, it.on(), new NextAct(Duty.CITIZEN, "supplement", it.due()));
            case CaseEvent.Supplemented it -> supplemented(it);
            case CaseEvent.Posted it -> stepped(CaseState.POSTED, it.on(), "post", it.due());
            case CaseEvent.ObjectionRaised it ->
                withObjections(plus(objections, new OpenObjection(it.objection(), it.due())));
            case CaseEvent.ObjectionConcluded it -> concluded(it);
            case CaseEvent.Decided it -> decided(CaseState.DECIDED, it.on(), it.decision());
            case CaseEvent.DecisionAmended it -> decided(CaseState.DECISION_AMENDED, it.on(), it.decision());
            case CaseEvent.DecisionRevoked it ->
                new Progress(CaseState.DECISION_REVOKED, it.on(), course, SERVE, List.of(), null, null, null);
            case CaseEvent.DecisionUpheld it -> to(CaseState.DECISION_UPHELD, it.on(), SERVE);
            case CaseEvent.Reopened it -> {
                Course again = course.reopened();
                yield new Progress(
                        CaseState.REOPENED, it.on(), again, step(again, it.due()), List.of(), null, null, null);
            }
            case CaseEvent.Served it -> served(it);
            case CaseEvent.ComplaintLodged it ->
                to(
                        CaseState.COMPLAINT_LODGED,
                        it.on(),
                        it.level() == 1
                                ? new NextAct(Duty.ADVISER, "advise-on-complaint", it.due())
                                : new NextAct(Duty.SUPERIOR, "decide-second-complaint", it.due()));
            case CaseEvent.ComplaintAdviceGiven it -> advised();
            case CaseEvent.RevisionProposed it ->
                new Progress(state, since, course, next, objections, it.revision(), outcome, inForce);
            case CaseEvent.Withdrawn it -> resting(CaseState.WITHDRAWN, it.on());
            case CaseEvent.Lapsed it -> resting(CaseState.LAPSED, it.on());
            case CaseEvent.LodgedInError it -> resting(CaseState.LODGED_IN_ERROR, it.on());
            case CaseEvent.ClosedByDeath it -> resting(CaseState.CLOSED_BY_DEATH, it.on());
            case CaseEvent.DueDateMoved it -> moved(it);
            case CaseEvent.ServiceFailed it -> this;
            case CaseEvent.FactCorrected it -> this;
            case CaseEvent.PartyCorrected it -> this;
            case CaseEvent.IdentityCleared it -> this;
            case CaseEvent.SubstituteNamed it -> this;
        };
    }

    private static NextAct step(Course course, @Nullable DueDate due) {
        String act = course.next();
        return new NextAct(Course.dutyOf(act), act, due);
    }

    private Progress stepped(CaseState state, LocalDate on, String act, DueDate due) {
        Course now = course.with(act);
        return new Progress(state, on, now, step(now, due), objections, proposal, outcome, inForce);
    }

    private Progress supplemented(CaseEvent.Supplemented event) {
        Course now = event.facts().isEmpty() ? course : course.suppliedAnew();
        return new Progress(
                CaseState.SUPPLEMENTED,
                event.on(),
                now,
                step(now, event.due()),
                objections,
                proposal,
                outcome,
                inForce);
    }

    private Progress to(CaseState state, LocalDate on, NextAct next) {
        return new Progress(state, on, course, next, objections, proposal, outcome, inForce);
    }

    private Progress concluded(CaseEvent.ObjectionConcluded event) {
        List<OpenObjection> open = objections.stream()
                .filter(objection -> !objection.objection().equals(event.objection()))
                .toList();
        Course now = event.upheld() ? course.examinedAgain() : course;
        NextAct following = next == null ? null : step(now, next.due());
        return new Progress(state, since, now, following, open, proposal, outcome, inForce);
    }

    /** A signer who was advised decides; the second complaint stays with the superior. */
    private Progress advised() {
        return next == null || next.duty() == Duty.SUPERIOR
                ? this
                : to(state, since, new NextAct(Duty.APPROVER, "decide-first-complaint", next.due()));
    }

    private Progress decided(CaseState state, LocalDate on, Decision decision) {
        return new Progress(
                state, on, course.with("decide"), SERVE, List.of(), null, decision.outcome(), decision.number());
    }

    /**
     * What was upheld or revoked stays so when it is served; a reopened case goes on with its steps; and who complained
     * before the service still awaits an answer, by the complaint's own deadline.
     */
    private Progress served(CaseEvent.Served event) {
        if (state == CaseState.COMPLAINT_LODGED || !course.isDecided()) {
            return this;
        }
        boolean ofDecision = state != CaseState.DECISION_UPHELD && state != CaseState.DECISION_REVOKED;
        return new Progress(
                ofDecision ? CaseState.SERVED : state,
                ofDecision ? event.on() : since,
                course,
                null,
                objections,
                proposal,
                outcome,
                inForce);
    }

    private Progress moved(CaseEvent.DueDateMoved event) {
        NextAct following = next != null && event.was().equals(next.due())
                ? new NextAct(next.duty(), next.act(), event.now())
                : next;
        List<OpenObjection> open = objections.stream()
                .map(it -> it.due().equals(event.was()) ? new OpenObjection(it.objection(), event.now()) : it)
                .toList();
        return new Progress(state, since, course, following, open, proposal, outcome, inForce);
    }

    private Progress resting(CaseState state, LocalDate on) {
        return new Progress(state, on, course, null, List.of(), null, outcome, inForce);
    }

    private Progress withObjections(List<OpenObjection> open) {
        return new Progress(state, since, course, next, open, proposal, outcome, inForce);
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
