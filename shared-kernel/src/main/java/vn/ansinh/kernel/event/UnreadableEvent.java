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
}
