package vn.ansinh.kernel.seal;

/** A sealed datum that its person's key does not open: it was altered, or stands where it was not sealed. */
public final class SealBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SealBroken(String message) {
        super(message);
    }

    public SealBroken(String message, Throwable cause) {
        super(message, cause);
    }
}
