package vn.ansinh.launcher.issuer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import vn.ansinh.kernel.unit.UnitRegistry;

/**
 * The staff that demo cases need in every unit that there is or was: {@code caseworker.07288}, {@code approver.07288},
 * {@code reviewer.07288@}, {@code district.213@}, and {@code caseworker.07288.2} for a second of a kind. They cannot sign in.
 *
 * @param unit as a token would claim it
 */
public record DemoStaff(String role, String unit, String personNumber) {
    private static final Pattern STAFF =
            Pattern.compile("(caseworker|reviewer|approver|district)\\.(\\d{5}|\\d{3})(@?)(?:\\.[2-9])?");

    /** Who is appointed with the founding of the book, because the walk needs them before anybody has appointed. */
    public static final List<String> FOUNDED = List.of("caseworker.07339");

    private static final int BIRTH_YEARS = 35;
    private static final int FIRST_BIRTH_YEAR = 65;
    private static final int SERIALS = 1_000_000;

    /** Who bears this name; empty when there is or was no such unit. */
    public static Optional<DemoStaff> find(String account) {
        Matcher staff = STAFF.matcher(account);
        if (!staff.matches() || !exists(staff.group(2), !staff.group(3).isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new DemoStaff(staff.group(1), staff.group(2) + staff.group(3), personNumber(account)));
    }

    private static boolean exists(String code, boolean ended) {
        return UnitRegistry.load().all().stream()
                .anyMatch(unit -> unit.code().code().equals(code) && ended == (unit.validTo() != null));
    }

    /** Always the same for the same name; of a province that no demo citizen was born in. */
    private static String personNumber(String account) {
        var sum = new CRC32();
        sum.update(account.getBytes(StandardCharsets.UTF_8));
        long value = sum.getValue();
        return "096%d%02d%06d"
                .formatted(value % 2, FIRST_BIRTH_YEAR + value / 2 % BIRTH_YEARS, value / 2 / BIRTH_YEARS % SERIALS);
    }
}
