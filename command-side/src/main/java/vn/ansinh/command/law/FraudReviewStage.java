package vn.ansinh.command.law;

/** What has a time limit in a fraud review. */
public enum FraudReviewStage {
    /** That it is concluded. */
    CONCLUDE,
    /** The longest that an order holds back. */
    HOLD,
    /** That the person replies. */
    REPLY,
    /** The longest by which the person is told later. */
    DEFER_NOTICE,
    /** That a tip is handled. */
    HANDLE_TIP,
    /** By how much that is extended at a time. */
    EXTEND_TIP,
    /** By how much in all, where it is complex. */
    COMPLEX_TIP,
    /** The same, where it is very complex. */
    VERY_COMPLEX_TIP
}
