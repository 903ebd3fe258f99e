package vn.ansinh.command.port;

/** An append that was refused by a constraint of the store. Nothing of it was written. */
public final class AppendConflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Which constraint; told by the constraint's name, never by the SQL state alone. */
    public enum Kind {
        /** Another append was first on this stream. */
        STREAM_MOVED_ON,
        /** The stream to be begun exists. */
        STREAM_EXISTS,
        /** The idempotency key has its answer. */
        ALREADY_ANSWERED,
        /** Another open case holds a reservation. */
        RESERVATION_HELD,
        /** The decision number is taken: draw the next. */
        NUMBER_TAKEN,
        /** The reference is taken: draw another. */
        REFERENCE_TAKEN,
        /** Meanwhile the person number leads to somebody: look again whose it is. */
        PERSON_NUMBER_TAKEN,
        /** Another append holds what this one waits for, past the bound: come again, nothing is decided. */
        STILL_RUNNING
    }

    private final Kind kind;

    public AppendConflict(Kind kind, Throwable cause) {
        super(kind.name(), cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
