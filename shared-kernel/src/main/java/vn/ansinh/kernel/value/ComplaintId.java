package vn.ansinh.kernel.value;

/** One complaint (khiếu nại) about a decision. Written as {@code c-} and 32 hexadecimal digits. */
public record ComplaintId(String value) implements TextValue {
    public ComplaintId {
        OpaqueId.check("c", value, "complaint-id-malformed");
    }

    public static ComplaintId parse(String text) {
        return new ComplaintId(text);
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
