package vn.ansinh.command.housing;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.casework.CaseAggregate;
import vn.ansinh.command.casework.CaseCall;
import vn.ansinh.command.housing.HousingRepairCommand.ProposeHousingRepair;
import vn.ansinh.kernel.event.application.ApplicationEvent;

/** The shell that Axon runs: loads by folding, has the pure decisions decide, applies what they accept. */
@AggregateRoot
public class HousingRepairAggregate extends CaseAggregate {
    private @Nullable HousingRepairCase state;

    HousingRepairAggregate() {}

    @CommandHandler(commandName = CaseCall.HOUSING_REPAIR + CaseCall.LODGE_SUFFIX)
    public HousingRepairAggregate(CaseCall<ProposeHousingRepair> call) {
        stream = call.caseId().text();
        carryOut(call, HousingRepairDecisions.lodge(call.command(), lookNowhere(call), call.law(), call.act()));
    }

    @CommandHandler(commandName = CaseCall.HOUSING_REPAIR)
    public void handle(CaseCall<?> call) {
        requireExpectedVersion(call);
        HousingRepairCase loaded = loaded();
        carryOut(
                call,
                HousingRepairDecisions.decide(loaded, call.command(), look(call, loaded), call.law(), call.act()));
    }

    @EventSourcingHandler
    void on(ApplicationEvent event, DomainEventMessage<?> message) {
        stream = message.getAggregateIdentifier();
        state = state == null ? HousingRepairCase.begin(event) : state.after(event);
    }

    private HousingRepairCase loaded() {
        if (state == null) {
            throw new IllegalStateException("no event of this stream was folded");
        }
        return state;
    }
}
