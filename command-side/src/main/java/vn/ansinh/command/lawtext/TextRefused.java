package vn.ansinh.command.lawtext;

/**
 * A policy or calendar text that cannot be used. Raised while loading, so that a wrong text stops
 * the start or the publication and never a citizen's case.
 */
public final class TextRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final String reason;

    TextRefused(String file, int line, String reason) {
        super(file + ":" + line + ": " + reason);
        this.file = file;
        this.line = line;
        this.reason = reason;
    }

    public String file() {
        return file;
    }

    /** Line in the file, from 1. */
    public int line() {
        return line;
    }

    public String reason() {
        return reason;
    }
}
