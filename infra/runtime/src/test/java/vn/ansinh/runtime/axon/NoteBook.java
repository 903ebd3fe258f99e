package vn.ansinh.runtime.axon;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import vn.ansinh.command.port.AppendNotes;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.policy.PolicyEvent;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.Duty;

/** A shell as the command side writes them, with nothing to decide: it notes down texts. */
@AggregateRoot
class NoteBook {
    static final String WRITE = "note-book.write";

    /**
     * Writes so many texts.
     *
     * @param expected how many there must be before, or -1
     */
    record Write(String caseId, int texts, int expected, AppendNotes notes) {}

    static final By BY = new By(new ActorId("a-00000000000000000000000000000001"), null, Duty.SYSTEM, null);

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private String id = "";

    private int texts;

    @CommandHandler(commandName = WRITE)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Write write) {
        if (write.expected() >= 0 && write.expected() != texts) {
            throw new Refusal(ProblemCode.MALFORMED_REQUEST);
        }
        CurrentUnitOfWork.get().resources().put(AppendNotes.RESOURCE, write.notes());
        id = write.caseId();
        for (int i = 0; i < write.texts(); i++) {
            apply(new PolicyEvent.PolicyTextRecorded(BY, "v", "text " + i));
        }
    }

    @EventSourcingHandler
    void on(PolicyEvent event, DomainEventMessage<?> message) {
        id = message.getAggregateIdentifier();
        texts++;
    }
}
