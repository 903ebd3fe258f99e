package vn.ansinh.command.law;

/** The stages of a request about one's data that have a time of their own. */
public enum DataRequestStage {
    /** Telling the person that it is taken in hand. */
    ACKNOWLEDGE,
    /** Doing what is asked. */
    COMPLETE,
    /** The same where a processor or a third party must stop too. */
    COMPLETE_BEYOND_OFFICE,
    /** The most by which it may take longer, once. */
    EXTEND
}
