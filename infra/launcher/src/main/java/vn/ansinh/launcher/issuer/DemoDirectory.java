package vn.ansinh.launcher.issuer;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.runtime.security.Account;
import vn.ansinh.runtime.security.AccountDirectory;

/**
 * Whom an importer may act for: the demo identities, and in every unit that there is or was the staff that demo cases
 * need, named {@code caseworker.07288}, {@code approver.07288}, {@code reviewer.07288@}, {@code district.213@}, and
 * {@code caseworker.07288.2} for a second of a kind. The latter cannot sign in.
 */
final class DemoDirectory implements AccountDirectory {

    private static final Pattern STAFF =
            Pattern.compile("(caseworker|reviewer|approver|district)\\.(\\d{5}|\\d{3})(@?)(?:\\.[2-9])?");

    private static final int BIRTH_YEARS = 35;
    private static final int FIRST_BIRTH_YEAR = 65;
    private static final int SERIALS = 1_000_000;

    private final Map<String, DemoIdentity> identities;

    DemoDirectory(Map<String, DemoIdentity> identities) {
        this.identities = Map.copyOf(identities);
    }

    @Override
    public Optional<Account> find(String subject) {
        DemoIdentity identity = identities.get(subject);
        if (identity != null) {
            return Optional.of(
                    new Account(subject, Set.copyOf(identity.roles()), identity.unit(), identity.personNumber()));
        }
        Matcher staff = STAFF.matcher(subject);
        if (!staff.matches() || !exists(staff.group(2), !staff.group(3).isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(
                new Account(subject, Set.of(staff.group(1)), staff.group(2) + staff.group(3), personNumber(subject)));
    }

    private static boolean exists(String code, boolean ended) {
        return UnitRegistry.load().all().stream()
                .anyMatch(unit -> unit.code().code().equals(code) && ended == (unit.validTo() != null));
    }

    /** Always the same for the same name; of a province that no demo citizen was born in. */
    private static String personNumber(String subject) {
        var sum = new CRC32();
        sum.update(subject.getBytes(StandardCharsets.UTF_8));
        long value = sum.getValue();
        return "096%d%02d%06d"
                .formatted(value % 2, FIRST_BIRTH_YEAR + value / 2 % BIRTH_YEARS, value / 2 / BIRTH_YEARS % SERIALS);
    }
}
