package vn.ansinh.kernel.seal;

/** Keys cannot be had now; what they seal is neither readable nor erased. */
public final class KeysUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KeysUnavailable(String message) {
        super(message);
    }

    public KeysUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
