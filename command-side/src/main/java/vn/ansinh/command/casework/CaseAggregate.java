package vn.ansinh.command.casework;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.port.AppendNotes;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;

/** What the aggregate shells share: look around after loading, decide, then apply or refuse. Nothing is decided here. */
public abstract class CaseAggregate {
    /** Events do not repeat the case's identifier, so it comes from the call and then from the stream. */
    @AggregateIdentifier
    protected @Nullable String stream;

    /** What the decision may look at outside the case. */
    protected static Facts look(CaseCall<?> call, CaseState state) {
        return call.surroundings().find(call, state);
    }

    protected static Facts lookNowhere(CaseCall<?> call) {
        return Surroundings.nothing(call);
    }

    /** Refuses a sender who has not seen the newest event. */
    protected static void requireExpectedVersion(CaseCall<?> call) {
        Long expected = call.expectedVersion();
        Long actual = AggregateLifecycle.getVersion();
        if (expected != null && !expected.equals(actual)) {
            throw new Refusal(ProblemCode.VERSION_CONFLICT, BrokenRule.of("version-conflict", String.valueOf(actual)));
        }
    }

    /** Applies what was accepted, its notes travelling with the unit of work, or throws the refusal. */
    protected static void carryOut(CaseCall<?> call, Answer answer) {
        switch (answer) {
            case Answer.Refused refused -> throw new Refusal(refused.problem(), refused.broken());
            case Answer.Accepted accepted -> {
                AppendNotes notes = Notes.answering(accepted.notes(), call.ledger());
                CurrentUnitOfWork.get().root().resources().put(AppendNotes.RESOURCE, notes);
                accepted.events().forEach(AggregateLifecycle::apply);
            }
        }
    }
}
