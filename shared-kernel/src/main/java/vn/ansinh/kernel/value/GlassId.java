package vn.ansinh.kernel.value;

/** One breaking of the glass: an official's reading of a case outside their unit. Written as {@code glass-} and 32 hexadecimal digits. */
public record GlassId(String value) implements TextValue {
    public GlassId {
        OpaqueId.check("glass", value, "glass-id-malformed");
    }

    public static GlassId parse(String text) {
        return new GlassId(text);
    }

    /** Whether a stream of events is one of these. */
    public static boolean isGlass(String stream) {
        return OpaqueId.is("glass", stream);
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
