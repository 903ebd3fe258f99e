package vn.ansinh.command.port;

import java.util.Optional;

/** Answers already given. Entries are written by the append itself, through {@link AppendNotes}. */
public interface Ledger {
    /**
     * An answer with what was known only when it was committed.
     *
     * @param version sequence of the last event that the command recorded
     * @param appendId the consistency token of that answer
     */
    record Answered(LedgerEntry entry, long version, long appendId) {}

    Optional<Answered> find(String commandKey);
}
