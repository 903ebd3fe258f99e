package vn.ansinh.kernel.value;

/**
 * One finding of an audit, and the stream that it is recorded in (ADR-0026). Written as
 * {@code audit-finding-} and 32 hexadecimal digits.
 */
public record AuditFindingId(String value) implements TextValue {
    /** What its streams begin with, before the dash. */
    public static final String KIND = "audit-finding";

    public AuditFindingId {
        OpaqueId.check(KIND, value, "audit-finding-id-malformed");
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
