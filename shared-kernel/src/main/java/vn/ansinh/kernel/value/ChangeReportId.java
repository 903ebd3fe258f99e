package vn.ansinh.kernel.value;

/**
 * A report that something has changed in the life of somebody entitled, and the stream that it is recorded in (ADR-0034). Written as {@code change-report-} and 32
 * hexadecimal digits.
 */
public record ChangeReportId(String value) implements TextValue {
    /** What it begins with, before the dash. */
    public static final String KIND = "change-report";

    public ChangeReportId {
        OpaqueId.check(KIND, value, "change-report-id-malformed");
    }

    public static ChangeReportId parse(String text) {
        return new ChangeReportId(text);
    }

    /** The one of these 32 lower-case hexadecimal digits. */
    public static ChangeReportId of(String hex) {
        return new ChangeReportId(KIND + "-" + hex);
    }

    /** True when the stream is one of a report of a change. */
    public static boolean isChangeReport(String stream) {
        return OpaqueId.is(KIND, stream);
    }

    @Override
    public String text() {
        return value;
    }

    @Override
    public String toString() {
        return value;
    }
}
