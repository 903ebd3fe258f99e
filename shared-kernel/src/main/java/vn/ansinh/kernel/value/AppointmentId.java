package vn.ansinh.kernel.value;

/** One appointment or delegation (bổ nhiệm, phân công, ủy quyền). Written as {@code ap-} and 32 hexadecimal digits. */
public record AppointmentId(String value) implements TextValue {
    public AppointmentId {
        OpaqueId.check("ap", value, "appointment-id-malformed");
    }

    public static AppointmentId parse(String text) {
        return new AppointmentId(text);
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
