package vn.ansinh.command.appointment;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.port.AppendNotes;
import vn.ansinh.kernel.event.appointment.AppointmentEvent;
import vn.ansinh.kernel.unit.UnitRegistry;

/** The shell that Axon runs: loads by folding, has the pure decisions decide, applies what they accept. */
@AggregateRoot
public class OfficialAggregate {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private @Nullable String stream;

    private Official state = Official.NOBODY_YET;

    OfficialAggregate() {}

    /** The first proposal begins the stream: nobody is asked beforehand whether they are an official. */
    @CommandHandler(commandName = OfficialCall.COMMAND)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public void handle(OfficialCall call) {
        AppointmentEvent event = AppointmentDecisions.decide(
                state, call.command(), call.by(), call.moment().businessDate(), call.principal(), UnitRegistry.load());
        stream = call.official().text();
        AppendNotes notes = new BookLines().add(call.official(), state, event).notes(call.ledger());
        CurrentUnitOfWork.get().root().resources().put(AppendNotes.RESOURCE, notes);
        AggregateLifecycle.apply(event);
    }

    @EventSourcingHandler
    void on(AppointmentEvent event, DomainEventMessage<?> message) {
        stream = message.getAggregateIdentifier();
        state = state.after(event);
    }
}
