package vn.ansinh.kernel.event.policy;

/** What a decision that was taken would have become under the policy that is tried. */
public enum TrialChange {
    /** Granted, where it was refused. */
    NEWLY_GRANTED,
    /** Refused, where it was granted. */
    NEWLY_REFUSED,
    /** Granted both times, and more in its first twelve months. */
    MORE,
    /** Granted both times, and less in its first twelve months. */
    LESS,
    SAME,
    STILL_REFUSED,
    /** The policy that is tried asks for a fact that nobody had stated. */
    CANNOT_TELL,
    /** Facts that it rests on were erased with their person. */
    FACTS_GONE,
    /** The decision cannot be read, or the rules cannot be applied to it under this policy. */
    NOT_ASSESSED
}
