package vn.ansinh.command.law;

/** What the law keeps for a time after its end. */
public enum RetainedRecord {
    /** The file of a case. */
    CASE_FILE,
    /** What proves a payment. */
    VOUCHER
}
