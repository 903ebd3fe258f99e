package vn.ansinh.proof.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ansinh.proof.system.Api;
import vn.ansinh.proof.system.Applications;
import vn.ansinh.proof.system.Recognised;
import vn.ansinh.proof.system.Standing;

/** Every single value of a case file leads to the event that set it, as the history and the log's own rows have it (P15). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProvenanceProof {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int PATIENCE = 40;

    /** By sequence. */
    private final List<JsonNode> history = new ArrayList<>();

    private Standing system;
    private Api api;
    private String caseId;
    private JsonNode file;

    @BeforeAll
    void liveThroughACase() throws Exception {
        system = Standing.shared();
        api = system.api();
        Map<String, Object> application = Applications.insurance();
        Recognised.poor(api, application);
        JsonNode step = done("caseworker1", "insurance-support-applications", null, application);
        caseId = step.path("caseId").asString();
        String own = "applications/" + caseId;
        Map<String, Object> verified = new HashMap<>(Applications.insuranceVerified());
        verified.put(
                "documents",
                List.of(Map.of(
                        "kind", "poor-household-certificate",
                        "holder", "beneficiary",
                        "number", "HN-07210-0099",
                        "issuer", "UBND phường Bắc Giang",
                        "issuedOn", "2026-01-05",
                        "originalSeen", true)));
        step = done("caseworker1", own + "/verifications", step, verified);
        step = done("approver1", own + "/decisions", step, Applications.granted());
        String token = step.path("consistencyToken").asString();
        file = answered("auditor1", audited("?minPosition=" + token)).path("file");
        answered("caseworker1", "/api/caseworker/v1/cases/" + caseId + "?minPosition=" + token);
        answered("auditor1", audited("/events?limit=100")).path("events").forEach(history::add);
        assertThat(history).hasSize(3);
    }

    private JsonNode done(String account, String path, @Nullable JsonNode before, Object body) throws Exception {
        Long version =
                before == null ? null : Long.valueOf(before.path("version").asLong());
        Api.Answer answer = api.command(account, path, version, Api.key(), body);
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.json();
    }

    private String audited(String rest) {
        return "/api/auditor/v1/cases/" + caseId + rest;
    }

    private JsonNode answered(String account, String path) throws Exception {
        Api.Answer answer = api.get(account, path);
        for (int tries = 0; answer.status() == 503 && tries < PATIENCE; tries++) {
            answer = api.get(account, path);
        }
        assertThat(answer.status()).as("%s: %s", path, answer).isEqualTo(200);
        return answer.json();
    }

    private JsonNode traced(String path) throws Exception {
        return answered("auditor1", audited("/provenance?path=" + path));
    }

    @Test
    void everyValueOfTheFile_leadsToTheEventThatSetIt() throws Exception {
        List<String> places = new ArrayList<>();
        leaves("", file, places);
        assertThat(places).hasSizeGreaterThan(150);
        for (String place : places) {
            JsonNode newest = traced(place).at("/values/0");
            assertThat(toldAlike(JSON.readTree(newest.path("value").asString())))
                    .as(place)
                    .isEqualTo(toldAlike(file.at(place)));
            assertIsARow(newest);
        }
    }

    /** An instant may be written with more or fewer zeros. */
    private static Object toldAlike(JsonNode value) {
        String text = value.asString("");
        return text.matches("\\d{4}-\\d{2}-\\d{2}T.*Z") ? Instant.parse(text) : value;
    }

    private static void leaves(String path, JsonNode node, List<String> places) {
        if (!node.isContainer()) {
            places.add(path);
        } else if (node.isObject()) {
            node.properties().forEach(each -> leaves(path + "/" + each.getKey(), each.getValue(), places));
        } else {
            for (int at = 0; at < node.size(); at++) {
                leaves(path + "/" + at, node.get(at), places);
            }
        }
    }

    /** As the event's own line in the history says it, and its leaf as the log's tree has it. */
    private void assertIsARow(JsonNode value) throws Exception {
        JsonNode event = value.path("event");
        JsonNode row = history.get(event.path("sequence").asInt());
        for (String same : List.of("position", "eventId", "name", "revision", "recordedAt", "sequencedAt")) {
            assertThat(event.path(same)).as(same).isEqualTo(row.path(same));
        }
        JsonNode metadata = row.path("metadata");
        assertThat(value.at("/command/name")).isEqualTo(metadata.path("command"));
        assertThat(value.at("/command/key")).isEqualTo(metadata.path("commandKey"));
        assertThat(value.at("/command/policyVersion")).isEqualTo(metadata.path("policyVersion"));
        assertThat(value.at("/command/answered").asInt()).isEqualTo(201);
        assertThat(value.at("/actor/account")).isEqualTo(metadata.path("actor"));
        assertThat(value.at("/actor/duty")).isEqualTo(metadata.path("duty"));
        assertThat(value.at("/actor/appointment/account")).isEqualTo(metadata.path("actor"));
        assertThat(value.at("/actor/appointment/duties").valueStream().map(JsonNode::asString))
                .contains(metadata.path("duty").asString());
    }

    @Test
    void leaf_isTheOneOfTheProvenLog() throws Exception {
        JsonNode event = traced("/progress/state").at("/values/0/event");
        assertThat(event.path("leafIndex").asLong())
                .isEqualTo(event.path("position").asLong() - 1);
        assertThat(system.truth()
                        .texts("SELECT encode(hash, 'hex') FROM log_hash WHERE level = 0 AND index = "
                                + event.path("leafIndex").asLong()))
                .containsExactly(event.path("leafHash").asString());
    }

    @Test
    void valuesBefore_areTold_theNewestFirst_asTheDiffHasThem() throws Exception {
        List<String> told = traced("/progress/state")
                .path("values")
                .valueStream()
                .map(it -> it.path("value").asString())
                .toList();
        assertThat(told).containsExactly("\"decided\"", "\"group-verified\"", "\"received\"");
        List<String> inDiff = answered("auditor1", audited("/diff"))
                .path("changes")
                .valueStream()
                .flatMap(it -> it.path("changed").valueStream())
                .filter(it -> it.path("path").asString().equals("/progress/state"))
                .map(it -> it.path("now").asString())
                .toList();
        assertThat(inDiff).isEqualTo(told.reversed().subList(1, 3));
        long verified = history.get(1).path("position").asLong();
        assertThat(answered("auditor1", audited("/provenance?knownAt=" + verified))
                        .at("/values/0/value")
                        .asString())
                .as("without a place, how far it had come")
                .isEqualTo("\"group-verified\"");
    }

    @Test
    void documents_areShownAsTheFileShowsThem() throws Exception {
        for (String place : List.of("/progress/state", "/decisions/0/decision/award/amount")) {
            assertThat(traced(place).at("/values/0/documents"))
                    .as("a decision rests on the whole file")
                    .isEqualTo(file.path("documents"));
        }
        assertThat(file.at("/documents/0/paper/value/number").asString()).isEqualTo("HN-07210-0099");
        assertThat(traced("/facts/0/fact/code").at("/values/0/documents").isEmpty())
                .as("nothing was shown at the desk")
                .isTrue();
    }

    @Test
    void officersOfTheUnit_areToldTheSame_othersNothing() throws Exception {
        String place = "/provenance?path=/parties/persons/0/fullName/value";
        assertThat(answered("caseworker1", "/api/caseworker/v1/cases/" + caseId + place)
                        .path("values"))
                .isEqualTo(answered("auditor1", audited(place)).path("values"));
        assertThat(api.get("caseworker2", "/api/caseworker/v1/cases/" + caseId + place)
                        .status())
                .as("of another unit")
                .isEqualTo(404);
        assertThat(api.get("citizen1", audited(place)).status()).isEqualTo(403);
        Api.Answer nowhere = api.get("auditor1", audited("/provenance?path=/facts/99"));
        assertThat(nowhere.status()).isEqualTo(400);
        assertThat(nowhere.json().at("/violations/0/code").asString()).isEqualTo("path-leads-nowhere");
        for (String malformed : List.of("facts", "/", "/facts//0", "/facts/~2", "/a".repeat(13))) {
            assertThat(api.get("auditor1", audited("/provenance?path=" + malformed))
                            .status())
                    .as(malformed)
                    .isEqualTo(400);
        }
    }
}
