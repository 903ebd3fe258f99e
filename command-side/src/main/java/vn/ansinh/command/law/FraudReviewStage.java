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
    HANDLE_TIP
}
