package vn.ansinh.command.port;

import java.util.Optional;

/** Answers already given. Entries are written by the append itself, through {@link AppendNotes}. */
public interface Ledger {
    /**
     * An answer with its consistency token.
     *
     * @param appendId the consistency token of that answer
     */
    record Answered(LedgerEntry entry, long appendId) {}

    Optional<Answered> find(String commandKey);
}
