package vn.ansinh.kernel.value;

/** In which duty somebody acted. Four-eyes is judged over the duties that one human being has held in a case. */
public enum Duty {
    /** Acts for themselves or for whom they represent. */
    CITIZEN,
    /** Takes in (bộ phận một cửa). */
    DESK,
    /** Verifies, visits, surveys, posts (công chức thụ lý). */
    VERIFIER,
    /** Reviews for the commune chair, V1 (xét duyệt). */
    REVIEWER,
    /** Appraises at the district, V1 (thẩm định). */
    APPRAISER,
    /** Decides and signs (người có thẩm quyền). */
    APPROVER,
    /** Advises on a complaint without having had a part in the case. */
    ADVISER,
    /** Names a substitute, decides the second complaint (cấp trên trực tiếp). */
    SUPERIOR,
    /** Answers for personal data: to the people themselves, and for their erasure (cán bộ bảo vệ dữ liệu cá nhân). */
    PRIVACY,
    /** Prepares versions of the policy and approves another's (cán bộ chính sách). */
    POLICY,
    /** Examines what was done: asks for replays of the log, draws samples, raises and closes findings; decides nothing (kiểm toán viên). */
    AUDITOR,
    /** Works alerts and tips, reviews what was granted, concludes with a second person; holds and refuses nothing (cán bộ hậu kiểm). */
    FRAUD,
    /** A process of the system itself, such as a deadline. */
    SYSTEM
}
