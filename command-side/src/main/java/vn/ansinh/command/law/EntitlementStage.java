package vn.ansinh.command.law;

/** What has a time limit once something is granted. */
public enum EntitlementStage {
    /** That it is verified again. */
    VERIFY,
    /** The same of what was carried in, which nobody has decided here. */
    VERIFY_CARRIED_IN,
    /** That a reported change is concluded. */
    CONCLUDE_CHANGE,
    /** The same of a change of residence. */
    CONCLUDE_MOVE
}
