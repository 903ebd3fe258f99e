package vn.ansinh.proof.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.ansinh.proof.system.Truth.Payload;

/** The oracle finds each row that is half there. */
class SideRowsTest {

    private static final Payload PROPOSED = event(1, "housing.proposed", """
            {"dwelling":{"dwelling":"d-1"},"lodging":{"scheme":"housing","reference":"AS-1","parties":{
            "applicant":"p-1","beneficiary":"p-1","receiver":"p-1","household":[{"person":"p-1"},{"person":"p-2"}]}}}""");
    private static final Payload DECIDED =
            event(2, "case.decided", "{\"decision\":{\"number\":{\"unit\":\"u\",\"year\":2026,\"number\":7}}}");
    private static final Payload REOPENED =
            event(3, "case.reopened", "{\"number\":{\"unit\":\"u\",\"year\":2026,\"number\":8}}");
    private static final Payload WITHDRAWN = event(4, "case.withdrawn", "{}");

    private static final Set<String> HELD = Set.of("c housing/p-1", "c housing/p-2", "c housing/d-1");
    private static final Map<String, Set<String>> AFTER_REOPENING = Map.of(
            "reservation",
            HELD,
            "case_party",
            Set.of(
                    "c p-1 housing APPLICANT",
                    "c p-1 housing BENEFICIARY",
                    "c p-1 housing RECEIVER",
                    "c p-1 housing HOUSEHOLD",
                    "c p-2 housing HOUSEHOLD"),
            "decision_number",
            Set.of("c u 2026 7", "c u 2026 8"),
            "case_reference",
            Set.of("c AS-1"));

    @Test
    void findsNothing_forAHistoryInOrder() {
        assertThat(SideRows.faults(List.of(PROPOSED, DECIDED, REOPENED), AFTER_REOPENING))
                .isEmpty();
        assertThat(SideRows.faults(List.of(PROPOSED, DECIDED, REOPENED, WITHDRAWN), without("reservation", HELD)))
                .isEmpty();
    }

    @Test
    void findsTheRow_forEachThatIsMissing() {
        AFTER_REOPENING.forEach((table, rows) -> rows.forEach(row -> assertThat(
                        SideRows.faults(List.of(PROPOSED, DECIDED, REOPENED), without(table, Set.of(row))))
                .containsExactly("the events, without their row in " + table + ": " + row)));
    }

    @Test
    void findsTheRow_forEachWithoutItsEvents() {
        AFTER_REOPENING.keySet().forEach(table -> {
            Map<String, Set<String>> more = without(table, Set.of());
            Objects.requireNonNull(more.get(table)).add("x");
            assertThat(SideRows.faults(List.of(PROPOSED, DECIDED, REOPENED), more))
                    .containsExactly("a row in " + table + ", without its events: x");
        });
    }

    @Test
    void findsWhatWasNotFreed_forAnApplicationThatEnded() {
        assertThat(SideRows.faults(List.of(PROPOSED, DECIDED, REOPENED, WITHDRAWN), AFTER_REOPENING))
                .hasSize(HELD.size())
                .allMatch(fault -> fault.startsWith("a row in reservation"));
    }

    private static Map<String, Set<String>> without(String table, Set<String> rows) {
        Map<String, Set<String>> changed = new HashMap<>();
        AFTER_REOPENING.forEach((name, all) -> changed.put(name, new HashSet<>(all)));
        Objects.requireNonNull(changed.get(table)).removeAll(rows);
        return changed;
    }

    private static Payload event(long appendId, String name, String json) {
        return new Payload(
                appendId, "c", appendId - 1, name, JsonMapper.shared().readTree(json));
    }
}
