package vn.ansinh.command.law;

/** What a place is classed as, where the law gives other times or rights there. */
public enum AreaClass {
    /** A remote place with difficult travel (vùng sâu, vùng xa, đi lại khó khăn; Law on Complaints 2011, Art. 28, 33, 37). */
    REMOTE,
    /** A poor district (huyện nghèo; Decision 90/QĐ-TTg of 2022). */
    POOR_DISTRICT,
    /** A place where the Fund for the Poor's level of the year is known (nhà Đại đoàn kết). */
    FUND_LEVEL
}
