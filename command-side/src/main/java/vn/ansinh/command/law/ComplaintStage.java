package vn.ansinh.command.law;

/** The stages of a complaint (khiếu nại), Law on Complaints 2011. */
public enum ComplaintStage {
    LODGE_FIRST,
    ACCEPT,
    DECIDE_FIRST,
    LODGE_SECOND,
    DECIDE_SECOND,
    COURT
}
