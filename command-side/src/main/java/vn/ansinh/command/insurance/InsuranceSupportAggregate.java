package vn.ansinh.command.insurance;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.casework.CaseAggregate;
import vn.ansinh.command.casework.CaseCall;
import vn.ansinh.command.insurance.InsuranceSupportCommand.RegisterInsuranceSupport;
import vn.ansinh.kernel.event.application.ApplicationEvent;

/** The shell that Axon runs: loads by folding, has the pure decisions decide, applies what they accept. */
@AggregateRoot
public class InsuranceSupportAggregate extends CaseAggregate {
    private @Nullable InsuranceSupportCase state;

    InsuranceSupportAggregate() {}

    @CommandHandler(commandName = CaseCall.INSURANCE_SUPPORT + CaseCall.LODGE_SUFFIX)
    public InsuranceSupportAggregate(CaseCall<RegisterInsuranceSupport> call) {
        stream = call.caseId().text();
        carryOut(call, InsuranceSupportDecisions.lodge(call.command(), lookNowhere(call), call.law(), call.act()));
    }

    @CommandHandler(commandName = CaseCall.INSURANCE_SUPPORT)
    public void handle(CaseCall<?> call) {
        requireExpectedVersion(call);
        InsuranceSupportCase loaded = loaded();
        carryOut(
                call,
                InsuranceSupportDecisions.decide(loaded, call.command(), look(call, loaded), call.law(), call.act()));
    }

    @EventSourcingHandler
    void on(ApplicationEvent event, DomainEventMessage<?> message) {
        stream = message.getAggregateIdentifier();
        state = state == null ? InsuranceSupportCase.begin(event) : state.after(event);
    }

    private InsuranceSupportCase loaded() {
        if (state == null) {
            throw new IllegalStateException("no event of this stream was folded");
        }
        return state;
    }
}
