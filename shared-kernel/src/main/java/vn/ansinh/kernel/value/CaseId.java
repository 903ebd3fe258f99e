package vn.ansinh.kernel.value;

import vn.ansinh.kernel.problem.InvalidValue;

/**
 * A case: the application and its history. Its text is also the name of its stream. The first three letters tell the
 * {@link Benefit}; the 32 hexadecimal digits are random and carry no personal data.
 */
public record CaseId(String value) implements TextValue {
    public CaseId {
        if (!isCase(value)) {
            throw new InvalidValue("case-id-malformed", "not of the form hra-, saa- or isa- and 32 hexadecimal digits");
        }
    }

    public static CaseId of(Benefit benefit, String hex32) {
        return new CaseId(benefit.prefix() + "-" + hex32);
    }

    public static CaseId parse(String text) {
        return new CaseId(text);
    }

    /** True when the stream is one of a case, and not one of the policy or the intake desk. */
    public static boolean isCase(String stream) {
        for (Benefit benefit : Benefit.values()) {
            if (OpaqueId.is(benefit.prefix(), stream)) {
                return true;
            }
        }
        return false;
    }

    public Benefit benefit() {
        for (Benefit benefit : Benefit.values()) {
            if (value.startsWith(benefit.prefix())) {
                return benefit;
            }
        }
        throw new IllegalStateException("the form admits no other prefix");
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
