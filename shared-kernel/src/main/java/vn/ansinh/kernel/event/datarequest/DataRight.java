package vn.ansinh.kernel.event.datarequest;

/** What a person may ask of whoever processes their data, erasure apart (Law 91/2025/QH15, Art. 4). */
public enum DataRight {
    /** To see them (xem). */
    SEE,
    /** To have them corrected (chỉnh sửa). */
    CORRECT,
    /** To have their processing restricted (hạn chế xử lý). */
    RESTRICT,
    /** To object to their processing (phản đối xử lý). */
    OBJECT;

    /** Whether the processing of the person's data is restricted once it is accepted. */
    public boolean restricts() {
        return this == RESTRICT || this == OBJECT;
    }
}
