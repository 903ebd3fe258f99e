package vn.ansinh.kernel.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.Role;
import vn.ansinh.kernel.value.Wire;

/**
 * The matrix from {@code access/command.csv} and {@code access/query.csv}: operation, role, how far it reaches, the duty acted in,
 * the state that access depends on, the purpose and the fields shown. What is not listed is denied. The contracts' {@code x-roles} say the same, and a test compares them.
 */
public final class AccessMatrix {
    private static final AccessMatrix CARRIED = read("command.csv", "query.csv");

    /** Operation, role, reach, duty, state, purpose, fields. */
    private static final int COLUMNS = 7;

    private final Map<String, List<Grant>> grants;

    private AccessMatrix(Map<String, List<Grant>> grants) {
        this.grants = Collections.unmodifiableMap(grants);
    }

    /** The matrix that this program carries. */
    public static AccessMatrix load() {
        return CARRIED;
    }

    /** What any of these roles may do with the operation, in the order of the file; empty is a denial. */
    public List<Grant> grants(String operation, Set<Role> roles) {
        return grants.getOrDefault(operation, List.of()).stream()
                .filter(grant -> roles.contains(grant.role()))
                .toList();
    }

    public Set<String> operations() {
        return grants.keySet();
    }

    public Set<Role> rolesOf(String operation) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        grants.getOrDefault(operation, List.of()).forEach(grant -> roles.add(grant.role()));
        return roles;
    }

    /** The duties in which a role acts for a unit, and which an appointment must therefore give: never the citizen's. */
    public Set<Duty> dutiesOf(Role role) {
        Set<Duty> duties = EnumSet.noneOf(Duty.class);
        grants.values().stream()
                .flatMap(List::stream)
                .filter(grant -> grant.role() == role)
                .forEach(grant -> {
                    if (grant.needsAppointment()) {
                        duties.add(grant.duty());
                    }
                });
        return duties;
    }

    private static AccessMatrix read(String... files) {
        Map<String, List<Grant>> grants = new TreeMap<>();
        for (String file : files) {
            for (String line : lines(file)) {
                Grant grant = grant(file, line);
                List<Grant> ofOperation = grants.computeIfAbsent(grant.operation(), operation -> new ArrayList<>());
                if (ofOperation.stream()
                        .anyMatch(other -> other.role() == grant.role() && other.duty() == grant.duty())) {
                    throw new IllegalStateException(file + ": twice " + line);
                }
                ofOperation.add(grant);
            }
        }
        return new AccessMatrix(grants);
    }

    private static Grant grant(String file, String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalStateException(file + ": not " + COLUMNS + " cells: " + line);
        }
        return new Grant(
                cells[0],
                Role.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                Wire.parse(Reach.class, cells[2]),
                duty(cells[3]),
                cells[4].isEmpty() ? null : Wire.parse(Stage.class, cells[4]),
                Wire.parse(Purpose.class, cells[5]),
                Wire.parse(Fields.class, cells[6]));
    }

    private static @Nullable Duty duty(String cell) {
        return cell.isEmpty() ? null : Duty.valueOf(cell.toUpperCase(Locale.ROOT));
    }

    private static List<String> lines(String file) {
        try (InputStream in = AccessMatrix.class.getResourceAsStream("/access/" + file)) {
            if (in == null) {
                throw new IllegalStateException("missing resource access/" + file);
            }
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines()
                    .skip(1)
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
