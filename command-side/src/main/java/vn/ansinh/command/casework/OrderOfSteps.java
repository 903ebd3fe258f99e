package vn.ansinh.command.casework;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.ansinh.command.calendar.TimeLimit;
import vn.ansinh.command.law.Action;
import vn.ansinh.command.law.Procedure;
import vn.ansinh.command.law.Step;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.Parts.DueDate;

/** The steps of the case's procedure, in their order, each in its time. */
final class OrderOfSteps {
    private final Matter matter;
    private final Progress progress;
    private final List<Step> steps;

    OrderOfSteps(Matter matter) {
        this.matter = matter;
        this.progress = matter.file().progress();
        this.steps = matter.procedure().steps();
    }

    /** Collects why this step cannot be taken now. */
    void check(Action action, Reasons reasons) {
        matter.checkOpen(reasons);
        reasons.unless(matter.state().phase() != CaseState.Phase.AWAITING_SUPPLEMENT, CaseRule.SUPPLEMENT_AWAITED);
        int place = placeOf(action);
        if (place < 0) {
            reasons.add(CaseRule.STEP_NOT_IN_PROCEDURE.broken(Words.of(action)));
            return;
        }
        String article = steps.get(place).source().text();
        boolean again = progress.examineAgain() && Progress.isExamination(action);
        if (progress.done().contains(action) && !again) {
            reasons.add(CaseRule.STEP_ALREADY_DONE.brokenBy(article, Words.of(action)));
        }
        for (int i = 0; i < place; i++) {
            Step before = steps.get(i);
            if (before.required() && !progress.done().contains(before.action())) {
                reasons.add(CaseRule.STEP_BEFORE_IT_MISSING.brokenBy(
                        before.source().text(), Words.of(before.action()), Words.of(action)));
            }
        }
        for (Step later : steps.subList(place + 1, steps.size())) {
            if (!again && later.action() != Action.POST && progress.done().contains(later.action())) {
                reasons.add(CaseRule.STEP_COMES_TOO_LATE.brokenBy(article, Words.of(action), Words.of(later.action())));
            }
        }
        if (!again) {
            nothingPostedIsOpen(action, reasons);
        }
    }

    private void nothingPostedIsOpen(Action action, Reasons reasons) {
        if (progress.examineAgain()) {
            reasons.add(CaseRule.OBJECTION_ASKS_FOR_NEW_EXAMINATION.broken());
        }
        if (action == Action.POST) {
            return;
        }
        String article = matter.procedure()
                .step(Action.POST)
                .map(step -> step.source().text())
                .orElse("");
        for (CaseEvent.Posted posted : matter.file().postings().posted()) {
            if (!matter.on().isAfter(posted.until())) {
                reasons.add(CaseRule.POSTING_STILL_OPEN.brokenBy(
                        article, posted.until().toString()));
            }
        }
        long open = matter.file().postings().open();
        if (open > 0) {
            reasons.add(CaseRule.OBJECTION_STILL_OPEN.brokenBy(article, Long.toString(open)));
        }
    }

    /**
     * When the next step is due, once this one is done.
     *
     * @param from the day from which a limit runs that counts from the step before
     */
    DueDate dueAfter(Action done, LocalDate from) {
        EnumSet<Action> all = EnumSet.copyOf(progress.done());
        all.add(done);
        return nextDue(
                matter.law(), steps, all, matter.file().lodging().legallyReceivedOn(), progress.completeOn(), from);
    }

    /**
     * When the next step is due, once a supplement completes the file on this legal day of receipt. What the law counts from a
     * complete file begins again; what it counts from elsewhere goes on with the days that were left when it was stopped.
     *
     * @param stated whether the supplement states facts, so that an examination starts over
     */
    DueDate dueAfterSupplement(LocalDate completeOn, boolean stated) {
        LocalDate received = matter.file().lodging().legallyReceivedOn();
        Set<Action> done = progress.supplemented(completeOn, stated).done();
        Step next = next(steps, done);
        DueDates.Stopped stopped = matter.file().dueDates().stopped();
        boolean goesOn = stopped != null
                && timedBy(next, steps).startsFrom() != Step.Start.COMPLETE_FILE
                && stopped.due().step().equals(Words.of(next.action()));
        if (stopped != null && goesOn) {
            LocalDate began = stopped.due().startedOn();
            TimeLimit left = TimeLimit.of(stopped.due())
                    .leftAfter(began, stopped.on(), matter.law().calendar());
            return matter.law().due(left, completeOn);
        }
        return nextDue(matter.law(), steps, done, received, completeOn, completeOn);
    }

    /** When the case is to be decided anew. */
    DueDate dueAfterReopening(LocalDate on) {
        return nextDue(matter.law(), steps, EnumSet.of(Action.RECEIVE, Action.POST), on, on, on);
    }

    static DueDate dueAtReceipt(Law law, Procedure procedure, LocalDate received) {
        return nextDue(law, procedure.steps(), EnumSet.of(Action.RECEIVE), received, received, received);
    }

    private static DueDate nextDue(
            Law law, List<Step> steps, Set<Action> done, LocalDate received, LocalDate completeOn, LocalDate from) {
        Step step = next(steps, done);
        Step timed = timedBy(step, steps);
        LocalDate start = switch (timed.startsFrom()) {
            case RECEIPT -> received;
            case COMPLETE_FILE -> completeOn;
            case PREVIOUS_STEP -> from;
        };
        return law.due(timed.limit().orElseThrow().named(Words.of(step.action())), start);
    }

    /** The first step that must still be done and has its time. */
    private static Step next(List<Step> steps, Set<Action> done) {
        return steps.stream()
                .filter(step -> step.required() && !done.contains(step.action()))
                .filter(step -> timedBy(step, steps).limit().isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the procedure gives its decision no time limit"));
    }

    /** The step in whose time this one lies: mostly itself. */
    private static Step timedBy(Step step, List<Step> steps) {
        return step.within()
                .flatMap(within ->
                        steps.stream().filter(it -> it.action() == within).findFirst())
                .orElse(step);
    }

    private int placeOf(Action action) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).action() == action) {
                return i;
            }
        }
        return -1;
    }
}
