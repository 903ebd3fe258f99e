package vn.ansinh.kernel.value;

/** How sure we are of a figure of the law: seen in a source, or a parameter still to be checked against the gazette. */
public enum Certainty {
    CONFIRMED,
    PROVISIONAL;

    /** A result is only as sure as the least sure of what went into it. */
    public Certainty and(Certainty other) {
        return this == CONFIRMED ? other : this;
    }
}
