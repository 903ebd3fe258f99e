package vn.ansinh.command.allowance;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.allowance.SocialAllowanceCommand.LodgeSocialAllowance;
import vn.ansinh.command.casework.CaseAggregate;
import vn.ansinh.command.casework.CaseCall;
import vn.ansinh.kernel.event.application.ApplicationEvent;

/** The shell that Axon runs: loads by folding, has the pure decisions decide, applies what they accept. */
@AggregateRoot
public class SocialAllowanceAggregate extends CaseAggregate {
    private @Nullable SocialAllowanceCase state;

    SocialAllowanceAggregate() {}

    @CommandHandler(commandName = CaseCall.SOCIAL_ALLOWANCE + CaseCall.LODGE_SUFFIX)
    public SocialAllowanceAggregate(CaseCall<LodgeSocialAllowance> call) {
        stream = call.caseId().text();
        carryOut(call, SocialAllowanceDecisions.lodge(call.command(), lookNowhere(call), call.law(), call.act()));
    }

    @CommandHandler(commandName = CaseCall.SOCIAL_ALLOWANCE)
    public void handle(CaseCall<?> call) {
        requireExpectedVersion(call);
        SocialAllowanceCase loaded = loaded();
        carryOut(
                call,
                SocialAllowanceDecisions.decide(loaded, call.command(), look(call, loaded), call.law(), call.act()));
    }

    @EventSourcingHandler
    void on(ApplicationEvent event, DomainEventMessage<?> message) {
        stream = message.getAggregateIdentifier();
        state = state == null ? SocialAllowanceCase.begin(event) : state.after(event);
    }

    private SocialAllowanceCase loaded() {
        if (state == null) {
            throw new IllegalStateException("no event of this stream was folded");
        }
        return state;
    }
}
