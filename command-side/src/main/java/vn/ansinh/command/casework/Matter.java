package vn.ansinh.command.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.law.Action;
import vn.ansinh.command.law.Procedure;
import vn.ansinh.command.port.AppendNotes;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.Document;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.event.application.Parts.StatedFact;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.InvalidValue;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.Scheme;

/** A case before whoever decides: its state, who acts, what was found outside, the law. All that a decision may look at. */
public record Matter(CaseState state, Act act, Facts facts, Law law, Assessor assessor) {
    /** The same under another reading of the benefit's law. */
    public Matter by(Assessor other) {
        return new Matter(state, act, facts, law, other);
    }

    public CaseFile file() {
        return state.file();
    }

    public By by() {
        return act.by();
    }

    /** The legal date of the act. */
    public LocalDate on() {
        return act.on();
    }

    Scheme scheme() {
        return file().lodging().scheme();
    }

    /** The procedure that the case began with and keeps. */
    Procedure procedure() {
        return law.policy().procedureNamed(file().lodging().procedure());
    }

    /** Collects why this step of the procedure cannot be taken now by this actor. */
    public Reasons step(Action action) {
        Reasons reasons = may(action, deedOf(action), Set.of());
        new OrderOfSteps(this).check(action, reasons);
        return reasons;
    }

    /** The same, for a step that states facts and shows documents. */
    public Reasons step(Action action, List<Given.Fact> stated, List<Given.Paper> shown) {
        return Statements.check(step(action), stated, shown, on());
    }

    /** When the next step is due after this one. */
    public DueDate dueAfter(Action action) {
        return new OrderOfSteps(this).dueAfter(action, on());
    }

    /** Collects why the actor may not act so, whatever the state. */
    Reasons may(Action action, Deed deed, Set<Duty> also) {
        Reasons reasons = new Reasons();
        Dates.check(reasons, act, file().latestOn());
        WhoMayAct.check(this, reasons, action, deed, also);
        return reasons;
    }

    void checkOpen(Reasons reasons) {
        reasons.unless(state.phase() != CaseState.Phase.CLOSED, CaseRule.CASE_IS_CLOSED);
        reasons.unless(!state.phase().isSigned(), CaseRule.CASE_IS_DECIDED);
    }

    void checkSigned(Reasons reasons) {
        reasons.unless(state.phase() != CaseState.Phase.CLOSED, CaseRule.CASE_IS_CLOSED);
        reasons.unless(!state.phase().isOpen(), CaseRule.NOTHING_DECIDED_YET);
    }

    /** A text about the case is a datum of its beneficiary. */
    public Personal<String> text(String text) {
        return Personal.of(file().beneficiary(), text);
    }

    public List<StatedFact> stated(List<Given.Fact> given) {
        return Statements.facts(given, file().parties(), on());
    }

    public List<Document> shown(List<Given.Paper> given) {
        return Statements.documents(given, file().parties(), act);
    }

    public Answer accepted(ApplicationEvent event) {
        return new Answer.Accepted(List.of(event), AppendNotes.NONE);
    }

    /** A value that cannot be meant, such as a date that no calendar covers, is a refusal and no failure. */
    public static Answer answering(Supplier<Answer> decision) {
        try {
            return decision.get();
        } catch (InvalidValue impossible) {
            return new Answer.Refused(ProblemCode.REFUSED, List.of(BrokenRule.of(impossible.code())));
        }
    }

    private static Deed deedOf(Action action) {
        return switch (action) {
            case SURVEY, VERIFY, LIST, REVIEW, RECOMMEND -> Deed.EXAMINED;
            case APPRAISE -> Deed.APPRAISED;
            case DECIDE, AMEND, REVOKE, REOPEN, DECIDE_FIRST_COMPLAINT, DECIDE_SECOND_COMPLAINT -> Deed.DECIDED;
            case RECEIVE -> Deed.RECEIVED;
            case REQUEST_SUPPLEMENT, POST, CONCLUDE_OBJECTION, SERVE -> Deed.OTHER;
        };
    }

    /** What an earlier check has made sure of; its absence is an error of the program. */
    static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("decided without what the decision needs");
        }
        return value;
    }
}
