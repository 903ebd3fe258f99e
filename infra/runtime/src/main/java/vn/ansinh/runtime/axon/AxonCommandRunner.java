package vn.ansinh.runtime.axon;

import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.port.AppendConflict;
import vn.ansinh.command.port.CommandRunner;
import vn.ansinh.command.port.Ledger;
import vn.ansinh.command.port.Recorded;
import vn.ansinh.kernel.event.EventMetadata;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.seal.KeysUnavailable;
import vn.ansinh.kernel.seal.PersonErased;
import vn.ansinh.runtime.log.FaultPoint;
import vn.ansinh.runtime.store.CommandContext;

/**
 * Runs a command through Axon's bus on the caller's thread and returns when its transaction is committed. What comes out of
 * it is the port's word: a refusal, a conflict, an unreadable event, or the failure itself, never a wrapper of Axon's.
 */
final class AxonCommandRunner implements CommandRunner {
    private final CommandBus bus;
    private final Ledger ledger;
    private final FaultPoint faults;

    /** @param bus one that handles on the calling thread */
    AxonCommandRunner(CommandBus bus, Ledger ledger, FaultPoint faults) {
        this.bus = bus;
        this.ledger = ledger;
        this.faults = faults;
    }

    @Override
    public Recorded run(String commandName, Object payload, EventMetadata metadata) {
        CommandContext context = new CommandContext(metadata);
        AtomicReference<@Nullable CommandResultMessage<?>> answered = new AtomicReference<>();
        bus.dispatch(
                new GenericCommandMessage<>(
                        new GenericMessage<>(payload, MetaData.with(CommandContext.KEY, context)), commandName),
                (command, result) -> answered.set(result));
        @Nullable CommandResultMessage<?> result = answered.get();
        if (result == null) {
            throw new IllegalStateException("the command bus does not handle on the calling thread");
        }
        if (result.isExceptional()) {
            throw said(result.exceptionResult(), metadata);
        }
        faults.reached(FaultPoint.Place.APPEND_COMMITTED);
        return context.recorded()
                .orElseThrow(() -> new IllegalStateException("the command " + commandName + " recorded nothing"));
    }

    private RuntimeException said(Throwable outcome, EventMetadata metadata) {
        for (Throwable cause = outcome; cause != null; cause = cause.getCause()) {
            if (cause instanceof AppendConflict conflict) {
                return inTruth(conflict, metadata.commandKey());
            } else if (cause instanceof LockAcquisitionFailedException) {
                return new AppendConflict(AppendConflict.Kind.STILL_RUNNING, cause);
            } else if (cause instanceof Refusal refusal) {
                return inTruth(refusal, metadata.commandKey());
            } else if (cause instanceof UnreadableEvent
                    || cause instanceof KeysUnavailable
                    || cause instanceof PersonErased) {
                return (RuntimeException) cause;
            }
        }
        if (outcome instanceof Error error) {
            throw error;
        }
        return outcome instanceof RuntimeException failure
                ? failure
                : new IllegalStateException("a command failed", outcome);
    }

    /**
     * A duplicate that runs beside its first is refused by what the first did: the decision sees it done, or the server finds
     * the stream's or a reservation's key before the ledger's (it promises no order). By now the first has committed, so the
     * ledger tells.
     */
    private RuntimeException inTruth(RuntimeException refused, String commandKey) {
        return ledger.find(commandKey).isPresent()
                ? new AppendConflict(AppendConflict.Kind.ALREADY_ANSWERED, refused)
                : refused;
    }
}
