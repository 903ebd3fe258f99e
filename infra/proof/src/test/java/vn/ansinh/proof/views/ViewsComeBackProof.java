package vn.ansinh.proof.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.ansinh.proof.system.Api;
import vn.ansinh.proof.system.Applications;
import vn.ansinh.proof.system.Standing;
import vn.ansinh.proof.system.Views;

/** P3, P9: the views' database is dropped under load. Not a command fails, and the views come back equal. */
class ViewsComeBackProof {

    private static final int DROPS = 3;
    private static final int CASES_BETWEEN = 12;
    private static final int CLIENTS = 2;
    private static final int PATIENCE = 2_400;

    private final Queue<String> cases = new ConcurrentLinkedQueue<>();
    private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();

    private Standing system;
    private Views views;

    @BeforeEach
    void start() throws Exception {
        system = Standing.fresh();
        views = new Views(system);
    }

    @AfterEach
    void stop() throws Exception {
        system.close();
    }

    @Test
    void commandsGoOn_andViewsComeBackEqual_whenTheirDatabaseIsDroppedUnderLoad() throws Exception {
        var over = new AtomicBoolean();
        List<Thread> clients = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            clients.add(Thread.ofPlatform().start(() -> load(over)));
        }
        clients.add(Thread.ofPlatform().start(() -> read(over)));
        for (int drop = 1; drop <= DROPS; drop++) {
            awaitCases(drop * CASES_BETWEEN);
            views.drop();
        }
        awaitCases((DROPS + 1) * CASES_BETWEEN);
        over.set(true);
        for (Thread client : clients) {
            client.join();
        }
        assertThat(unexpected).isEmpty();
        views.awaitCaughtUp();

        assertEachFileIsWhatItsEventsSay();
        assertThat(views.worklist("caseworker1").keySet())
                .as("every open case is in the worklist")
                .containsAll(openCases());

        Map<String, JsonNode> before = everything();
        views.drop();
        awaitGone();
        views.awaitCaughtUp();
        assertThat(everything()).as("dropped and built anew").isEqualTo(before);
    }

    private void load(AtomicBoolean over) {
        try {
            for (int i = 0; !over.get(); i++) {
                Api.Answer lodged =
                        command("caseworker1", "insurance-support-applications", null, Applications.insurance());
                if (!lodged.done()) {
                    return;
                }
                String caseId = lodged.json().path("caseId").asString();
                if (i % 2 == 0) {
                    String path = "applications/" + caseId;
                    Api.Answer verified =
                            command("caseworker1", path + "/verifications", 0L, Applications.insuranceVerified());
                    command(
                            "approver1",
                            path + "/decisions",
                            verified.json().path("version").asLong(),
                            Applications.granted());
                }
                cases.add(caseId);
            }
        } catch (Exception failed) {
            unexpected.add(failed.toString());
        }
    }

    private Api.Answer command(String account, String path, @Nullable Long version, Object body) throws Exception {
        Api.Answer answer = system.api().command(account, path, version, Api.key(), body);
        if (!answer.done()) {
            unexpected.add(path + ": " + answer);
        }
        return answer;
    }

    /** Who reads meanwhile is told the truth or to come again; never an error of ours. */
    private void read(AtomicBoolean over) {
        try {
            while (!over.get()) {
                Api.Answer answer = system.api().get("caseworker1", "/api/caseworker/v1/worklist");
                if (!answer.done()
                        && !List.of("views-rebuilding", "unavailable", "not-yet-visible")
                                .contains(answer.code())) {
                    unexpected.add("worklist: " + answer);
                }
                Thread.sleep(50);
            }
        } catch (Exception failed) {
            unexpected.add(failed.toString());
        }
    }

    private void awaitCases(int count) throws InterruptedException {
        for (int tries = 0; cases.size() < count && unexpected.isEmpty(); tries++) {
            assertThat(tries).as("the clients get nowhere").isLessThan(PATIENCE);
            Thread.sleep(100);
        }
    }

    /** Until the keeper has seen that they are gone; else we would read the end of the old ones. */
    private void awaitGone() throws Exception {
        for (int tries = 0; tries < 40 && !views.progress().path("rebuilding").asBoolean(); tries++) {
            Thread.sleep(25);
        }
    }

    private void assertEachFileIsWhatItsEventsSay() throws Exception {
        for (String caseId : cases) {
            JsonNode viewed = views.file("caseworker1", caseId).path("file");
            assertThat(viewed.isObject()).isTrue();
            assertThat(viewed).as(caseId).isEqualTo(views.replay(caseId).path("file"));
        }
    }

    private List<String> openCases() throws Exception {
        List<String> open = new ArrayList<>();
        for (String caseId : cases) {
            if (system.truth()
                            .number("SELECT count(*) FROM event WHERE name = 'case.decided' AND stream = '" + caseId
                                    + "'")
                    == 0) {
                open.add(caseId);
            }
        }
        return open;
    }

    private Map<String, JsonNode> everything() throws Exception {
        Map<String, JsonNode> everything = new LinkedHashMap<>(views.worklist("caseworker1"));
        for (String caseId : cases) {
            everything.put("file " + caseId, views.file("caseworker1", caseId));
        }
        return everything;
    }
}
