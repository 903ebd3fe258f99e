package vn.ansinh.kernel.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.problem.InvalidValue;

/**
 * The key of an administrative unit: its code and the day from which that code has had this name
 * and area. Codes were reused on 1 July 2025 (07210 was Hoàng Văn Thụ ward and is now Bắc Giang
 * ward), so a code alone names nothing.
 *
 * @param code two digits for a province, three for a district, five for a commune
 * @param validFrom null reads "before 1 July 2025"
 */
public record UnitCode(String code, @Nullable LocalDate validFrom) implements Comparable<UnitCode>, TextValue {
    private static final Comparator<UnitCode> ORDER =
            Comparator.comparing(UnitCode::code).thenComparing(UnitCode::text);

    public UnitCode {
        if (!isCode(code)) {
            throw malformed();
        }
    }

    /** By hand, since units are read by the dozen in each event. */
    private static boolean isCode(String code) {
        for (int i = 0; i < code.length(); i++) {
            if (code.charAt(i) < '0' || code.charAt(i) > '9') {
                return false;
            }
        }
        return code.length() == 2 || code.length() == 3 || code.length() == 5;
    }

    /** Reads {@code 07210@2025-07-01}, or {@code 07210@} for the unit before 1 July 2025. */
    public static UnitCode parse(String text) {
        int at = text.indexOf('@');
        if (at < 0) {
            throw malformed();
        }
        String from = text.substring(at + 1);
        try {
            return new UnitCode(text.substring(0, at), from.isEmpty() ? null : IsoDate.parse(from));
        } catch (DateTimeException e) {
            throw malformed();
        }
    }

    /** The text form, which {@link #parse} reads back to the same value. */
    @Override
    public String text() {
        return code + "@" + (validFrom == null ? "" : validFrom);
    }

    @Override
    public int compareTo(UnitCode other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return text();
    }

    private static InvalidValue malformed() {
        return new InvalidValue(
                "unit-code-malformed", "a unit is written 07210@2025-07-01, or 07210@ before 1 July 2025");
    }
}
