package vn.ansinh.kernel.value;

import java.util.regex.Pattern;
import vn.ansinh.kernel.problem.InvalidValue;

/**
 * One finding of an audit, and the stream that it is recorded in (ADR-0026). Written as
 * {@code audit-finding-} and 32 hexadecimal digits.
 */
public record AuditFindingId(String value) implements TextValue {
    /** What its streams begin with, before the dash. */
    public static final String KIND = "audit-finding";

    private static final Pattern FORM = Pattern.compile(KIND + "-[0-9a-f]{32}");

    public AuditFindingId {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue(
                    "audit-finding-id-malformed", "not of the form audit-finding-<32 hexadecimal digits>");
        }
    }

    public static AuditFindingId parse(String text) {
        return new AuditFindingId(text);
    }

    /** The one of these 32 lower-case hexadecimal digits. */
    public static AuditFindingId of(String hex) {
        return new AuditFindingId(KIND + "-" + hex);
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
