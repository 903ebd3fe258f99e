package vn.ansinh.kernel.event;

/** A stored event that cannot be read: unknown name or revision, or a payload that is not of its form. */
public final class UnreadableEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableEvent(String message, Throwable cause) {
        super(message, cause);
    }

    public UnreadableEvent(String message) {
        super(message);
    }

    /** The cause's message may quote personal data: only the place is named. */
    static UnreadableEvent of(Class<?> type, StoredEvent stored, RuntimeException cause) {
        return new UnreadableEvent("not of the form of " + type.getSimpleName() + ": " + stored, cause);
    }
}
