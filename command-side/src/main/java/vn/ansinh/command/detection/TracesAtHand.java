package vn.ansinh.command.detection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.ansinh.kernel.value.PersonId;

/** Traces that are all held in memory: of a history that somebody looks through once, and of a small province. Not for several threads. */
public final class TracesAtHand implements Traces {
    private final Map<TraceKind, Map<String, List<Trace>>> byKey = new EnumMap<>(TraceKind.class);
    private final Map<TraceKind, Map<PersonId, List<Trace>>> byPerson = new EnumMap<>(TraceKind.class);
    private final Map<TraceKind, Map<String, List<Trace>>> byMatter = new EnumMap<>(TraceKind.class);

    private final Map<TraceKind, Trace> newest = new EnumMap<>(TraceKind.class);

    public void add(Collection<Trace> traces) {
        for (Trace trace : traces) {
            newest.merge(trace.kind(), trace, (was, now) -> now.position() >= was.position() ? now : was);
            byKey.computeIfAbsent(trace.kind(), it -> new LinkedHashMap<>())
                    .computeIfAbsent(trace.key(), it -> new ArrayList<>())
                    .add(trace);
            byMatter.computeIfAbsent(trace.kind(), it -> new HashMap<>())
                    .computeIfAbsent(trace.stream(), it -> new ArrayList<>())
                    .add(trace);
            PersonId person = trace.person();
            if (person != null) {
                byPerson.computeIfAbsent(trace.kind(), it -> new HashMap<>())
                        .computeIfAbsent(person, it -> new ArrayList<>())
                        .add(trace);
            }
        }
    }

    /** Whatever was known of somebody who was erased. */
    public void forget(PersonId person) {
        byKey.values().forEach(keys -> keys.values().forEach(all -> all.removeIf(it -> person.equals(it.person()))));
        byMatter.values().forEach(keys -> keys.values().forEach(all -> all.removeIf(it -> person.equals(it.person()))));
        byPerson.values().forEach(persons -> persons.remove(person));
    }

    @Override
    public List<Trace> of(TraceKind kind, String key) {
        return Collections.unmodifiableList(byKey.getOrDefault(kind, Map.of()).getOrDefault(key, List.of()));
    }

    @Override
    public List<Trace> about(TraceKind kind, PersonId person) {
        return Collections.unmodifiableList(
                byPerson.getOrDefault(kind, Map.of()).getOrDefault(person, List.of()));
    }

    @Override
    public List<Trace> in(TraceKind kind, String matter) {
        return Collections.unmodifiableList(
                byMatter.getOrDefault(kind, Map.of()).getOrDefault(matter, List.of()));
    }

    @Override
    public Map<LocalDate, Long> personsADay(TraceKind kind, String key, LocalDate first, LocalDate last) {
        Map<LocalDate, Set<PersonId>> days = new HashMap<>();
        for (Trace trace : of(kind, key)) {
            LocalDate day = trace.first();
            if (!day.isBefore(first) && !day.isAfter(last)) {
                days.computeIfAbsent(day, it -> new HashSet<>()).add(trace.whose());
            }
        }
        Map<LocalDate, Long> persons = new HashMap<>();
        days.forEach((day, whose) -> persons.put(day, (long) whose.size()));
        return persons;
    }

    @Override
    public Optional<Trace> newest(TraceKind kind) {
        return Optional.ofNullable(newest.get(kind));
    }

    @Override
    public Map<String, List<Trace>> all(TraceKind kind) {
        return byKey.getOrDefault(kind, Map.of());
    }
}
