package vn.ansinh.runtime.guard;

/** The node will not start; the message is one sentence per cause, for the person who started it. */
public final class StartUpRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartUpRefused(String sentences) {
        super(sentences);
    }

    public StartUpRefused(String sentences, Throwable cause) {
        super(sentences, cause);
    }
}
