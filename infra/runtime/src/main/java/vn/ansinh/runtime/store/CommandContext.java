package vn.ansinh.runtime.store;

import java.util.Optional;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.port.Recorded;
import vn.ansinh.kernel.event.EventMetadata;

/**
 * Travels with a command message: what is to be stored beside its events on the way in, what was recorded on the way out.
 * Axon's own metadata stays empty, because nothing but {@link EventMetadata} may reach the table.
 */
public final class CommandContext {
    /** Key in the command message's metadata. */
    public static final String KEY = CommandContext.class.getName();

    private final EventMetadata metadata;
    private @Nullable Recorded recorded;

    public CommandContext(EventMetadata metadata) {
        this.metadata = metadata;
    }

    /** The context of the command being handled on this thread. */
    static CommandContext current() {
        if (CurrentUnitOfWork.isStarted()
                && CurrentUnitOfWork.get().root().getMessage().getMetaData().get(KEY)
                        instanceof CommandContext context) {
            return context;
        }
        throw new IllegalStateException("events are appended by a command that came through the command runner only");
    }

    EventMetadata metadata() {
        return metadata;
    }

    void record(Recorded what) {
        recorded = what;
    }

    /** What the command's append left behind; empty when it appended nothing. */
    public Optional<Recorded> recorded() {
        return Optional.ofNullable(recorded);
    }
}
