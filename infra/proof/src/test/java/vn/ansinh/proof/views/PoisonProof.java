package vn.ansinh.proof.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.ansinh.proof.system.Api;
import vn.ansinh.proof.system.Applications;
import vn.ansinh.proof.system.Recognised;
import vn.ansinh.proof.system.Standing;
import vn.ansinh.proof.system.Views;

/** P10: what nobody can read stops the case that it is in, and no other; once it can be read, nothing is missing. */
class PoisonProof {

    private static final int PATIENCE = 400;

    private Standing system;
    private Views views;

    @BeforeEach
    void start() throws Exception {
        system = Standing.fresh();
        Recognised.thisYear(system.api());
        views = new Views(system);
    }

    @AfterEach
    void stop() throws Exception {
        system.close();
    }

    @Test
    void oneCaseStops_andTheOthersGoOn_forEachKindOfPoison() throws Exception {
        Map<String, String> kinds = Map.of(
                "an unknown name", "'case.unheard-of', 1, payload",
                "an unknown revision", "name, 99, payload",
                "an unknown member", "name, revision, convert_to('{\"surprise\":\"x\"}', 'UTF8')",
                "no JSON", "name, revision, '\\xff00'::bytea");
        Map<String, JsonNode> poisoned = new HashMap<>();
        for (var kind : kinds.entrySet()) {
            JsonNode lodged = lodge();
            views.awaitCaughtUp();
            insertPoison(lodged.path("caseId").asString(), kind.getValue());
            poisoned.put(kind.getKey(), lodged);
        }
        JsonNode healthy = lodge();
        String path = "applications/" + healthy.path("caseId").asString();
        assertDone(verify(healthy));
        assertDone(system.api().command("approver1", path + "/decisions", 1L, Api.key(), Applications.granted()));
        views.awaitCaughtUp();

        assertThat(views.file("caseworker1", healthy.path("caseId").asString()).path("file"))
                .isEqualTo(views.replay(healthy.path("caseId").asString()).path("file"));
        String parked = views.progress().path("parked").toString();
        poisoned.forEach((kind, lodged) -> {
            String caseId = lodged.path("caseId").asString();
            try {
                Api.Answer refused = verify(lodged);
                assertThat(refused.status()).as("%s: %s", kind, refused).isEqualTo(409);
                assertThat(refused.code()).isEqualTo("stream-unreadable");
                assertThat(parked).as(kind).contains(caseId);
                JsonNode page = views.file("caseworker1", caseId);
                assertThat(page.path("heldUp").asBoolean())
                        .as("%s: %s", kind, page)
                        .isTrue();
                assertThat(system.truth().number("SELECT count(*) FROM event WHERE stream = '" + caseId + "'"))
                        .as("nothing was added to what cannot be read")
                        .isEqualTo(2);
            } catch (Exception failed) {
                throw new AssertionError(kind, failed);
            }
        });
    }

    @Test
    void viewsAreAsIfNothingHadHappened_onceTheEventCanBeReadAgain() throws Exception {
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            JsonNode lodged = lodge();
            assertDone(verify(lodged));
            cases.add(lodged.path("caseId").asString());
        }
        String sick = cases.getFirst();
        views.awaitCaughtUp();
        Map<String, JsonNode> clean = files(cases);
        // A program that lacks the event's name, for instance one that is older than the event.
        rename(sick, "insurance.group-verified", "insurance.not-heard-of-yet");
        views.drop();
        awaitParked(sick, true);
        views.awaitCaughtUp();
        assertThat(views.file("caseworker1", cases.getLast())).isEqualTo(clean.get(cases.getLast()));

        rename(sick, "insurance.not-heard-of-yet", "insurance.group-verified");
        awaitParked(sick, false);
        views.awaitCaughtUp();

        assertThat(files(cases)).isEqualTo(clean);
    }

    private Map<String, JsonNode> files(List<String> cases) throws Exception {
        Map<String, JsonNode> files = new HashMap<>();
        for (String caseId : cases) {
            files.put(caseId, views.file("caseworker1", caseId));
        }
        return files;
    }

    private void awaitParked(String caseId, boolean wanted) throws Exception {
        for (int tries = 0; views.progress().path("parked").toString().contains(caseId) != wanted; tries++) {
            assertThat(tries).as("%s", views.progress()).isLessThan(PATIENCE);
            Thread.sleep(250);
        }
    }

    /** As the database's owner: the program itself could not. */
    private void insertPoison(String caseId, String what) throws Exception {
        system.truth()
                .tamper(
                        "WITH poison AS (INSERT INTO event (stream, sequence, event_id, name, revision, payload, metadata)"
                                + " SELECT stream, sequence + 1, gen_random_uuid(), " + what + ", metadata FROM event"
                                + " WHERE stream = '" + caseId + "' ORDER BY sequence DESC LIMIT 1 RETURNING append_id)"
                                + " INSERT INTO inbox SELECT append_id FROM poison");
    }

    private void rename(String caseId, String from, String to) throws Exception {
        system.truth()
                .tamper("UPDATE event SET name = '" + to + "' WHERE stream = '" + caseId + "' AND name = '" + from
                        + "'");
    }

    private JsonNode lodge() throws Exception {
        Api.Answer lodged = system.api()
                .command("caseworker1", "insurance-support-applications", null, Api.key(), Applications.insurance());
        assertDone(lodged);
        return lodged.json();
    }

    private Api.Answer verify(JsonNode lodged) throws Exception {
        return system.api()
                .command(
                        "caseworker1",
                        "applications/" + lodged.path("caseId").asString() + "/verifications",
                        lodged.path("version").asLong(),
                        Api.key(),
                        Applications.insuranceVerified());
    }

    private static void assertDone(Api.Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
    }
}
