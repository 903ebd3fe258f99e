package vn.ansinh.command.law;

/** What the law says of an application on the stated facts. */
public enum Outcome {
    GRANT,
    REFUSE,
    /** Facts are missing that could change the outcome or the sum. */
    CANNOT_TELL
}
