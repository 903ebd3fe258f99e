package vn.ansinh.kernel.event.policy;

/** Why a proposed version of the policy will not be. A word of a list: what officers say in their own words is nobody's to keep. */
public enum PolicyRejection {
    /** The figures are not those of the act. */
    NOT_WHAT_THE_ACT_SAYS,
    /** The days are not those of the act. */
    NOT_ITS_DAYS,
    /** The act is not signed, or not in force by then. */
    ACT_NOT_IN_FORCE,
    /** Another version was approved since. */
    OVERTAKEN,
    /** By whoever proposed it. */
    TAKEN_BACK
}
