package vn.ansinh.command.port;

/** Runs one command in its aggregate: load, decide, append, commit. */
public interface CommandRunner {
    /**
     * Runs the command; when this returns it is committed.
     *
     * @param commandName name that the aggregate's handler listens to
     * @param payload the call; carries the target's identifier in a component named {@code caseId}
     * @throws AppendConflict when a constraint of the store refused it
     * @throws vn.ansinh.kernel.problem.Refusal when the decision refused it
     * @throws vn.ansinh.kernel.event.UnreadableEvent when the stream holds an event that cannot be read
     */
    Recorded run(String commandName, Object payload, vn.ansinh.kernel.event.EventMetadata metadata);
}
