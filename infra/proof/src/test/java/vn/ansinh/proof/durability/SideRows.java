package vn.ansinh.proof.durability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import vn.ansinh.proof.system.Truth;

/**
 * What must stand beside the events, reckoned from their payloads: a command that was recorded whole has left its
 * reservations, its parties, its number and its reference, and none of them without it. Knows nothing of the program.
 */
final class SideRows {

    /** Each table, and how its rows are read to be laid beside what is reckoned. */
    static final Map<String, String> TABLES = Map.of(
            "reservation", "SELECT holder, key FROM reservation WHERE holder ~ '^(hra|saa|isa)-'",
            "case_party", "SELECT stream, person, scheme, part FROM case_party",
            "decision_number", "SELECT stream, unit, year, number FROM decision_number",
            "case_reference", "SELECT stream, reference FROM case_reference");

    private static final Set<String> END_THE_OPEN_APPLICATION =
            Set.of("case.decided", "case.withdrawn", "case.lapsed", "case.lodged-in-error", "case.closed-by-death");
    private static final Set<String> HAVE_A_NUMBER_OF_THEIR_OWN =
            Set.of("case.reopened", "case.decision-upheld", "case.decision-revoked");
    private static final Set<String> DECIDE = Set.of("case.decided", "case.decision-amended");

    private final Map<String, Set<String>> held = new TreeMap<>();
    private final Map<String, Set<String>> keys = new TreeMap<>();
    private final Set<String> parties = new TreeSet<>();
    private final Set<String> numbers = new TreeSet<>();
    private final Set<String> references = new TreeSet<>();

    private SideRows() {}

    /** What is half there, in sentences; empty when nothing is. */
    static List<String> faults(List<Truth.Payload> events, Map<String, Set<String>> tables) {
        var rows = new SideRows();
        events.stream()
                .sorted(Comparator.comparingLong(Truth.Payload::appendId))
                .forEach(rows::apply);
        Set<String> reserved = new TreeSet<>();
        rows.held.forEach((stream, all) -> all.forEach(key -> reserved.add(stream + " " + key)));
        Map<String, Set<String>> reckoned = new LinkedHashMap<>();
        reckoned.put("reservation", reserved);
        reckoned.put("case_party", rows.parties);
        reckoned.put("decision_number", rows.numbers);
        reckoned.put("case_reference", rows.references);
        List<String> faults = new ArrayList<>();
        reckoned.forEach((table, expected) -> {
            Set<String> there = tables.getOrDefault(table, Set.of());
            expected.stream()
                    .filter(row -> !there.contains(row))
                    .forEach(row -> faults.add("the events, without their row in " + table + ": " + row));
            there.stream()
                    .filter(row -> !expected.contains(row))
                    .forEach(row -> faults.add("a row in " + table + ", without its events: " + row));
        });
        return faults;
    }

    private void apply(Truth.Payload event) {
        String stream = event.stream();
        JsonNode lodging = event.json().path("lodging");
        if (lodging.isObject()) {
            lodged(
                    stream,
                    lodging,
                    event.json().path("dwelling").path("dwelling").asString(""));
        }
        if (END_THE_OPEN_APPLICATION.contains(event.name())) {
            held.remove(stream);
        }
        if (event.name().equals("case.reopened")) {
            held.put(stream, keys.getOrDefault(stream, Set.of()));
        }
        if (DECIDE.contains(event.name())) {
            number(stream, event.json().path("decision").path("number"));
        }
        if (HAVE_A_NUMBER_OF_THEIR_OWN.contains(event.name())) {
            number(stream, event.json().path("number"));
        }
    }

    private void lodged(String stream, JsonNode lodging, String dwelling) {
        String scheme = lodging.path("scheme").asString();
        JsonNode persons = lodging.path("parties");
        Set<String> own = new TreeSet<>();
        for (String part : List.of("applicant", "beneficiary", "receiver")) {
            String person = persons.path(part).asString();
            parties.add(stream + " " + person + " " + scheme + " " + part.toUpperCase(java.util.Locale.ROOT));
        }
        own.add(scheme + "/" + persons.path("beneficiary").asString());
        for (JsonNode member : persons.path("household")) {
            String person = member.path("person").asString();
            parties.add(stream + " " + person + " " + scheme + " HOUSEHOLD");
            if (scheme.equals("housing")) {
                own.add(scheme + "/" + person);
            }
        }
        if (!dwelling.isEmpty()) {
            own.add(scheme + "/" + dwelling);
        }
        keys.put(stream, own);
        held.put(stream, own);
        references.add(stream + " " + lodging.path("reference").asString());
    }

    private void number(String stream, JsonNode number) {
        numbers.add(stream + " " + number.path("unit").asString() + " "
                + number.path("year").asString() + " " + number.path("number").asString());
    }
}
