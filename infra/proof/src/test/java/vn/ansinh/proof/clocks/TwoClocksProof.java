package vn.ansinh.proof.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.ansinh.proof.system.Api;
import vn.ansinh.proof.system.Applications;
import vn.ansinh.proof.system.Recognised;
import vn.ansinh.proof.system.Standing;

/**
 * What was known of a case at a moment is what the case file said then (P15): the file is read after each step while it happens, and asked for
 * again afterwards, by position and by time, by auditor and caseworker.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoClocksProof {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int PATIENCE = 40;

    /**
     * The file as the live view had it after a step.
     *
     * @param position log position of the step
     * @param at when that position was given
     */
    private record Seen(JsonNode file, long version, long position, Instant at) {}

    private final List<Seen> seen = new ArrayList<>();
    private Api api;
    private Standing system;
    private String caseId;

    @BeforeAll
    void liveThroughACase() throws Exception {
        system = Standing.shared();
        api = system.api();
        Map<String, Object> application = Applications.insurance();
        Recognised.poor(system.api(), application);
        JsonNode step = done("caseworker1", "insurance-support-applications", null, application);
        caseId = step.path("caseId").asString();
        look(step);
        String path = "applications/" + caseId;
        Map<String, Object> correction = Map.of(
                "fact", Applications.fact("chosen-income", "1500000", "declared"), "reason", "Ghi nhầm mức thu nhập.");
        step = done("caseworker1", path + "/corrections", version(step), correction);
        look(step);
        step = done("caseworker1", path + "/verifications", version(step), Applications.insuranceVerified());
        look(step);
        step = done("approver1", path + "/decisions", version(step), Applications.granted());
        look(step);
    }

    private JsonNode done(String account, String path, @Nullable Long version, Object body) throws Exception {
        Api.Answer answer = api.command(account, path, version, Api.key(), body);
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.json();
    }

    private static Long version(JsonNode step) {
        return step.path("version").asLong();
    }

    private void look(JsonNode step) throws Exception {
        String token = step.path("consistencyToken").asString();
        JsonNode page = answered("caseworker1", "/api/caseworker/v1/cases/" + caseId + "?minPosition=" + token);
        JsonNode last = answered("auditor1", audited() + "/events?limit=100&minPosition=" + token)
                .path("events")
                .valueStream()
                .reduce((before, after) -> after)
                .orElseThrow();
        assertThat(page.path("version").asLong())
                .isEqualTo(last.path("sequence").asLong());
        seen.add(new Seen(
                page.path("file"),
                page.path("version").asLong(),
                last.path("position").asLong(),
                Instant.parse(last.path("sequencedAt").asString())));
    }

    private String audited() {
        return "/api/auditor/v1/cases/" + caseId;
    }

    private JsonNode answered(String account, String path) throws Exception {
        Api.Answer answer = api.get(account, path);
        for (int tries = 0; answer.status() == 503 && tries < PATIENCE; tries++) {
            answer = api.get(account, path);
        }
        assertThat(answer.status()).as("%s: %s", path, answer).isEqualTo(200);
        return answer.json();
    }

    @Test
    void knownAt_isWhatTheFileSaidThen_byPositionAndByTime() throws Exception {
        assertThat(seen).hasSize(4).extracting(Seen::file).doesNotHaveDuplicates();
        for (Seen then : seen) {
            for (String moment :
                    List.of(Long.toString(then.position()), then.at().toString())) {
                JsonNode audited = answered("auditor1", audited() + "?knownAt=" + moment);
                assertThat(audited.path("file")).as(moment).isEqualTo(then.file());
                assertThat(audited.path("version").asLong()).isEqualTo(then.version());
                assertThat(audited.path("position").asLong()).isEqualTo(then.position());
                JsonNode worked = answered("caseworker1", "/api/caseworker/v1/cases/" + caseId + "?knownAt=" + moment);
                assertThat(worked.path("file")).as(moment).isEqualTo(then.file());
                assertThat(worked.path("version").asLong()).isEqualTo(then.version());
            }
            Instant before = then.at().minusNanos(1_000);
            if (!then.equals(seen.getFirst())) {
                Seen earlier = seen.get(seen.indexOf(then) - 1);
                assertThat(answered("auditor1", audited() + "?knownAt=" + before)
                                .path("file"))
                        .as("a microsecond before")
                        .isEqualTo(earlier.file());
            }
        }
        assertThat(answered("auditor1", audited() + "?knownAt=2999-01-01T00:00:00%2B07:00")
                        .path("version")
                        .asLong())
                .as("what is still to come is now, and a holiday proclaimed meanwhile may have moved a due date")
                .isGreaterThanOrEqualTo(seen.getLast().version());
        String asked = Long.toString(seen.getFirst().position() - 1);
        assertThat(api.get("auditor1", audited() + "?knownAt=" + asked).status())
                .as("nothing was known of it")
                .isEqualTo(404);
    }

    @Test
    void diff_namesEachChangeWithItsEventAndActor_andLeadsFromOneFileToTheOther() throws Exception {
        for (Seen from : seen) {
            for (Seen to : seen.subList(seen.indexOf(from), seen.size())) {
                JsonNode diff =
                        answered("auditor1", audited() + "/diff?from=" + from.position() + "&to=" + to.position());
                assertThat(diff.path("changes").size()).isEqualTo((int) (to.version() - from.version()));
                assertThat(applied(from.file(), diff)).isEqualTo(without(to.file()));
            }
        }
        JsonNode whole =
                answered("auditor1", audited() + "/diff?to=" + seen.getLast().position());
        assertThat(applied(JsonNodeFactory.instance.objectNode(), whole))
                .isEqualTo(without(seen.getLast().file()));
        assertThat(whole.path("changes")
                        .valueStream()
                        .map(it -> it.path("event").path("name").asString()))
                .containsExactly(
                        "insurance.registered", "case.fact-corrected", "insurance.group-verified", "case.decided");
        JsonNode decided = whole.path("changes").get(3);
        assertThat(decided.path("event").path("duty").asString()).isEqualTo("approver");
        assertThat(decided.path("event").path("actor").asString()).startsWith("a-");
        assertThat(decided.path("changed")
                        .valueStream()
                        .map(it -> it.path("path").asString()))
                .contains("/progress/state", "/decisions/0");
    }

    @Test
    void momentsThatAreNone_areRefused() throws Exception {
        for (String query : List.of("knownAt=0", "knownAt=yesterday", "knownAt=2026-02-30T00:00:00Z", "knownAt=-1")) {
            assertThat(api.get("auditor1", audited() + "?" + query).status())
                    .as(query)
                    .isEqualTo(400);
            assertThat(api.get("caseworker1", "/api/caseworker/v1/cases/" + caseId + "?" + query)
                            .status())
                    .as(query)
                    .isEqualTo(400);
        }
        Api.Answer backwards = api.get(
                "auditor1",
                audited() + "/diff?from=" + seen.getLast().position() + "&to="
                        + seen.getFirst().position());
        assertThat(backwards.status()).isEqualTo(400);
        assertThat(backwards.text()).contains("from-after-to");
        assertThat(api.get("caseworker2", "/api/caseworker/v1/cases/" + caseId + "?knownAt=1")
                        .status())
                .as("of another unit, at any moment")
                .isEqualTo(404);
    }

    /** What a reader of the diff would do with it. */
    private static JsonNode applied(JsonNode from, JsonNode diff) {
        ObjectNode file = without(from);
        for (JsonNode change : diff.path("changes")) {
            for (JsonNode changed : change.path("changed")) {
                put(file, changed.path("path").asString(), changed.path("was"), changed.path("now"));
            }
        }
        return file;
    }

    private static void put(ObjectNode file, String pointer, JsonNode was, JsonNode now) {
        String above = pointer.substring(0, pointer.lastIndexOf('/'));
        String key = pointer.substring(above.length() + 1);
        JsonNode parent = file.at(above);
        JsonNode present = parent.isArray() ? parent.path(Integer.parseInt(key)) : parent.path(key);
        assertThat(present.isMissingNode()).as(pointer).isEqualTo(was.isMissingNode());
        if (!was.isMissingNode()) {
            assertThat(JSON.readTree(was.asString())).as(pointer).isEqualTo(present);
        }
        if (parent instanceof ObjectNode object) {
            if (now.isMissingNode()) {
                object.remove(key);
            } else {
                object.set(key, JSON.readTree(now.asString()));
            }
        } else if (parent instanceof tools.jackson.databind.node.ArrayNode array) {
            int at = Integer.parseInt(key);
            if (at == array.size()) {
                array.add(JSON.readTree(now.asString()));
            } else {
                array.set(at, JSON.readTree(now.asString()));
            }
        }
    }

    private static ObjectNode without(JsonNode file) {
        ObjectNode copy = (ObjectNode) file.deepCopy();
        copy.remove("timeline");
        return copy;
    }
}
