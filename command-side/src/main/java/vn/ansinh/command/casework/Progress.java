package vn.ansinh.command.casework;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import vn.ansinh.command.law.Action;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.HousingRepairEvent;
import vn.ansinh.kernel.event.application.InsuranceSupportEvent;
import vn.ansinh.kernel.event.application.Parts.Lodging;
import vn.ansinh.kernel.event.application.SocialAllowanceEvent;

/**
 * How far the case has come in its procedure.
 *
 * @param done steps done so far
 * @param completeOn since when the file is complete: receipt, or the supplement
 * @param examineAgain whether an objection was found right, so that the examination has to be done again
 */
public record Progress(Set<Action> done, LocalDate completeOn, boolean examineAgain) {
    private static final Set<Action> EXAMINATIONS = EnumSet.of(Action.SURVEY, Action.VERIFY, Action.REVIEW);

    public Progress {
        done = Collections.unmodifiableSet(done);
    }

    static Progress of(Lodging lodging) {
        LocalDate received = lodging.legallyReceivedOn();
        return new Progress(EnumSet.of(Action.RECEIVE), received, false);
    }

    static boolean isExamination(Action action) {
        return EXAMINATIONS.contains(action);
    }

    Progress after(ApplicationEvent event) {
        return switch (event) {
            case HousingRepairEvent.HouseSurveyed e -> examined(Action.SURVEY);
            case HousingRepairEvent.CommuneListed e -> with(Action.LIST);
            case SocialAllowanceEvent.CommuneReviewed e -> examined(Action.REVIEW);
            case SocialAllowanceEvent.DistrictAppraised e -> with(Action.APPRAISE);
            case SocialAllowanceEvent.ApplicationVerified e -> examined(Action.VERIFY);
            case SocialAllowanceEvent.DecisionRecommended e -> with(Action.RECOMMEND);
            case InsuranceSupportEvent.GroupVerified e -> examined(Action.VERIFY);
            case CaseEvent.Posted e -> with(Action.POST);
            case CaseEvent.Decided e -> with(Action.DECIDE);
            case CaseEvent.Supplemented e ->
                supplemented(receivedOn(e), !e.facts().isEmpty());
            case CaseEvent.ObjectionConcluded e -> new Progress(done, completeOn, examineAgain || e.upheld());
            case CaseEvent.Reopened e -> reopened(e.on());
            default -> this;
        };
    }

    /** What comes in on a day off or after hours is received on the next working day, from which its limit runs. */
    private static LocalDate receivedOn(CaseEvent.Supplemented event) {
        LocalDate from = event.due().startedOn();
        return from.isAfter(event.on()) ? from : event.on();
    }

    private Progress examined(Action action) {
        return new Progress(with(action).done, completeOn, false);
    }

    private Progress with(Action action) {
        EnumSet<Action> now = EnumSet.copyOf(done);
        now.add(action);
        return new Progress(now, completeOn, examineAgain);
    }

    /**
     * The file is complete from here on. What was stated anew nobody has examined, whatever was examined before: an
     * examination starts over, and with it all that rested on it, the posting too (Decree 20/2021 Art. 8: the result that is
     * posted is the result of the examination).
     *
     * @param stated whether the supplement states facts, not papers alone
     */
    Progress supplemented(LocalDate on, boolean stated) {
        return stated && isExamined()
                ? new Progress(EnumSet.of(Action.RECEIVE), on, false)
                : new Progress(done, on, examineAgain);
    }

    /** Whether an examination stands. */
    public boolean isExamined() {
        return done.stream().anyMatch(EXAMINATIONS::contains);
    }

    /** To be examined and decided anew; what was posted stays posted. */
    private Progress reopened(LocalDate on) {
        EnumSet<Action> now = EnumSet.of(Action.RECEIVE);
        if (done.contains(Action.POST)) {
            now.add(Action.POST);
        }
        return new Progress(now, on, false);
    }
}
