package vn.ansinh.command.lawtext;

/**
 * A policy or calendar text that cannot be used. Raised while loading, so that a wrong text stops
 * the start or the publication and never a citizen's case.
 */
public final class TextRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong, as far as the officers who write the texts are told it in words of their own. */
    public enum Fault {
        /** Rows of one thing are valid on one day. */
        OVERLAP,
        /** Between two rows of one thing there are days without one. */
        GAP,
        /** An act that the text does not name. */
        UNKNOWN_SOURCE,
        /** Below zero, or no whole number. */
        NOT_A_WHOLE_NUMBER,
        /** A figure that no rule asks for. */
        UNKNOWN_PARAMETER,
        /** A province's figure that is less than the national one, which is the least. */
        BELOW_NATIONAL,
        /** Anything else; the reason tells. */
        OTHER
    }

    private final String file;
    private final int line;
    private final Fault fault;
    private final String reason;

    TextRefused(String file, int line, String reason) {
        this(file, line, Fault.OTHER, reason);
    }

    TextRefused(String file, int line, Fault fault, String reason) {
        super(file + ":" + line + ": " + reason);
        this.fault = fault;
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

    public Fault fault() {
        return fault;
    }

    public String reason() {
        return reason;
    }
}
