package vn.ansinh.kernel.unit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.problem.InvalidValue;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.kernel.value.Wire;

/**
 * The unit tables, read once and never changed. Every question takes the date that it is asked for:
 * on 1 July 2025 the districts ended and each old commune's cases passed to its successor
 * (Resolution 1658/NQ-UBTVQH15).
 */
public final class UnitRegistry {
    private static final UnitRegistry PROVINCE = read();

    private final Map<UnitCode, Unit> units;
    private final Map<UnitCode, UnitCode> successors;

    private UnitRegistry(Map<UnitCode, Unit> units, Map<UnitCode, UnitCode> successors) {
        this.units = Collections.unmodifiableMap(units);
        this.successors = Collections.unmodifiableMap(successors);
    }

    /** The registry of the tables that this program carries. */
    public static UnitRegistry load() {
        return PROVINCE;
    }

    /** All units of all times, in order of code. */
    public Collection<Unit> all() {
        return units.values();
    }

    public Optional<Unit> find(UnitCode code) {
        return Optional.ofNullable(units.get(code));
    }

    /**
     * The unit of this key.
     *
     * @throws InvalidValue {@code unknown-unit}
     */
    public Unit get(UnitCode code) {
        Unit unit = units.get(code);
        if (unit == null) {
            throw new InvalidValue("unknown-unit", code.text() + " is no unit of the province");
        }
        return unit;
    }

    /**
     * The unit that bore this bare code on the date.
     *
     * @throws InvalidValue {@code unknown-unit} when none did
     */
    public Unit get(String code, LocalDate on) {
        return units.values().stream()
                .filter(unit -> unit.code().code().equals(code) && unit.validOn(on))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("unknown-unit", "no unit bears this code on " + on));
    }

    /** The units of a level that exist on the date, in order of code. */
    public List<Unit> on(UnitLevel level, LocalDate date) {
        return units.values().stream()
                .filter(unit -> unit.level() == level && unit.validOn(date))
                .toList();
    }

    /** The units directly below, as long as this one exists. */
    public List<Unit> below(UnitCode parent) {
        return units.values().stream()
                .filter(unit -> parent.equals(unit.parent()))
                .toList();
    }

    /** Where the unit's cases went when it ended; empty while it exists, and for districts. */
    public Optional<UnitCode> successorOf(UnitCode code) {
        get(code);
        return Optional.ofNullable(successors.get(code));
    }

    /** The units whose cases passed to this one. */
    public List<UnitCode> predecessorsOf(UnitCode code) {
        get(code);
        return successors.entrySet().stream()
                .filter(entry -> entry.getValue().equals(code))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Who holds this unit's cases on the date: itself while it exists, then its successor. Empty
     * before it existed, and for a district after its end (its duties pass by the case's commune).
     */
    public Optional<Unit> holderOf(UnitCode code, LocalDate on) {
        Unit unit = get(code);
        if (unit.validOn(on)) {
            return Optional.of(unit);
        }
        UnitCode successor = successors.get(code);
        boolean ended = unit.validTo() != null && on.isAfter(unit.validTo());
        return ended && successor != null ? holderOf(successor, on) : Optional.empty();
    }

    /**
     * The unit of a level that stands over the case's unit (or is it) on the date; empty when the
     * level does not exist on that date, as the district's does not from 1 July 2025.
     */
    public Optional<Unit> atLevel(UnitCode code, UnitLevel level, LocalDate on) {
        Optional<Unit> unit = holderOf(code, on);
        while (unit.isPresent() && unit.get().level() != level) {
            UnitCode parent = unit.get().parent();
            unit = parent == null ? Optional.empty() : find(parent);
        }
        return unit;
    }

    /** The unit directly above on the date: the district until 30 June 2025, then the province. */
    public Optional<Unit> superiorOf(UnitCode code, LocalDate on) {
        return holderOf(code, on)
                .flatMap(unit -> Optional.ofNullable(unit.parent()))
                .map(this::get);
    }

    /**
     * Whether a role held at {@code scope} reaches a case of {@code unit} on the date: a role holds
     * within its unit and below. A scope that does not exist on the date reaches nothing, so that a
     * role of an ended unit ends with it.
     */
    public boolean holdsWithin(UnitCode unit, UnitCode scope, LocalDate date) {
        if (!find(scope).map(it -> it.validOn(date)).orElse(false) || find(unit).isEmpty()) {
            return false;
        }
        Optional<Unit> current = holderOf(unit, date);
        while (current.isPresent()) {
            if (current.get().code().equals(scope)) {
                return true;
            }
            UnitCode parent = current.get().parent();
            current = parent == null ? Optional.empty() : find(parent);
        }
        return false;
    }

    private static UnitRegistry read() {
        Map<UnitCode, Unit> units = new TreeMap<>();
        for (String[] row : rows("units.csv", 6)) {
            Unit unit = unit(row);
            if (units.put(unit.code(), unit) != null) {
                throw new IllegalStateException("units.csv: twice " + unit.code());
            }
        }
        for (Unit unit : units.values()) {
            if (unit.parent() != null && !units.containsKey(unit.parent())) {
                throw new IllegalStateException("units.csv: no parent of " + unit.code());
            }
        }
        return new UnitRegistry(units, successors(units));
    }

    private static Unit unit(String[] row) {
        UnitCode code = new UnitCode(row[0], date(row[4]));
        // The table names a parent by bare code; parent and child share their validity.
        UnitCode parent = row[3].isEmpty() ? null : new UnitCode(row[3], date(row[4]));
        UnitKind kind = Wire.parse(UnitKind.class, row[2]);
        return new Unit(code, row[1], kind, parent, date(row[5]));
    }

    private static Map<UnitCode, UnitCode> successors(Map<UnitCode, Unit> units) {
        LocalDate since = LocalDate.of(2025, 7, 1);
        Map<UnitCode, UnitCode> successors = new LinkedHashMap<>();
        for (String[] row : rows("unit-successors.csv", 2)) {
            put(successors, units, new UnitCode(row[0], null), new UnitCode(row[1], since));
        }
        for (Unit unit : units.values()) {
            if (unit.kind() == UnitKind.PROVINCE && unit.validTo() != null) {
                put(successors, units, unit.code(), new UnitCode(unit.code().code(), since));
            }
        }
        var orphans = new TreeSet<UnitCode>();
        units.values().stream()
                .filter(unit -> unit.validTo() != null && unit.level() != UnitLevel.DISTRICT)
                .filter(unit -> !successors.containsKey(unit.code()))
                .forEach(unit -> orphans.add(unit.code()));
        if (!orphans.isEmpty()) {
            throw new IllegalStateException("unit-successors.csv: no successor of " + orphans);
        }
        return successors;
    }

    private static void put(Map<UnitCode, UnitCode> successors, Map<UnitCode, Unit> units, UnitCode old, UnitCode now) {
        if (!units.containsKey(old) || !units.containsKey(now) || successors.put(old, now) != null) {
            throw new IllegalStateException("unit-successors.csv: unknown or twice: " + old + "," + now);
        }
    }

    private static @Nullable LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static List<String[]> rows(String file, int columns) {
        try (InputStream in = UnitRegistry.class.getResourceAsStream("/units/" + file)) {
            if (in == null) {
                throw new IllegalStateException("missing resource units/" + file);
            }
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> cells(file, line, columns))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] cells(String file, String line, int columns) {
        String[] cells = line.split(",", -1);
        if (cells.length != columns) {
            throw new IllegalStateException(file + ": not " + columns + " cells: " + line);
        }
        return cells;
    }
}
