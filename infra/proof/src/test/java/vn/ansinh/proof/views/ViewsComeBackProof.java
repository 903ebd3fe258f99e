package vn.ansinh.proof.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.ansinh.proof.system.Api;
import vn.ansinh.proof.system.Applications;
import vn.ansinh.proof.system.Recognised;
import vn.ansinh.proof.system.Standing;
import vn.ansinh.proof.system.Views;

/** P3, P9: the views' database is dropped under load. Not a command fails, and the views come back equal. */
class ViewsComeBackProof {

    private static final int DROPS = 3;
    private static final int CASES_BETWEEN = 12;
    private static final int CLIENTS = 2;
    /** Ways that a case may go, the last one housing. */
    private static final int WAYS = 7;

    private static final int PATIENCE = 2_400;

    private final Queue<String> cases = new ConcurrentLinkedQueue<>();
    private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();

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
        assertViewsAreAsReckoned("after the drops");

        Map<String, JsonNode> before = everything();
        views.drop();
        awaitGone();
        views.awaitCaughtUp();
        assertThat(everything()).as("dropped and built anew").isEqualTo(before);
        assertViewsAreAsReckoned("built anew");
    }

    private void load(AtomicBoolean over) {
        try {
            for (int i = 0; !over.get(); i++) {
                boolean housing = i % WAYS == WAYS - 1;
                Api.Answer lodged = command(
                        "caseworker1",
                        housing ? "housing-repair-applications" : "insurance-support-applications",
                        null,
                        Applications.throughCitizen1(housing ? Applications.housing() : Applications.insurance()));
                if (!lodged.done()) {
                    return;
                }
                String caseId = lodged.json().path("caseId").asString();
                goOn(i % WAYS, "applications/" + caseId + "/");
                cases.add(caseId);
            }
        } catch (Exception failed) {
            unexpected.add(failed.toString());
        }
    }

    /** Each case goes another part of its way, so that the views hold every sort. */
    private void goOn(int way, String path) throws Exception {
        switch (way) {
            case 0 -> {}
            case 1 -> command("caseworker1", path + "verifications", 0L, Applications.insuranceVerified());
            case 2, 3 -> {
                command("caseworker1", path + "verifications", 0L, Applications.insuranceVerified());
                command("approver1", path + "decisions", 1L, Applications.granted());
                if (way == 3) {
                    command("caseworker1", path + "services", 2L, Map.of("to", "applicant", "method", "in-person"));
                }
            }
            case 4 -> command("caseworker1", path + "withdrawals", 0L, Applications.reason());
            case 5 ->
                command(
                        "caseworker1",
                        path + "supplement-requests",
                        0L,
                        Map.of("missing", List.of("Giấy xác nhận hộ nghèo"), "letter", "Đề nghị bổ sung."));
            default -> command("caseworker4", path + "surveys", 0L, Applications.surveyed());
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

    /** Against the rows of the event table, by a fold that is not the program's. */
    private void assertViewsAreAsReckoned(String when) throws Exception {
        Reckoning reckoning = Reckoning.of(system.truth().payloads());
        Map<String, String> worklist = new TreeMap<>();
        views.worklist("caseworker1").forEach((caseId, line) -> worklist.put(caseId, Reckoning.workLine(line)));
        Map<String, String> statuses = new TreeMap<>();
        views.statuses("citizen1").forEach((reference, page) -> statuses.put(reference, Reckoning.status(page)));
        System.out.println("ViewsComeBackProof, " + when + ": " + reckoning.counts() + ", worklist "
                + Reckoning.digest(worklist) + ", statuses " + Reckoning.digest(statuses));
        assertThat(reckoning.counts()).as("every sort of case").hasSizeGreaterThanOrEqualTo(WAYS - 1);
        assertThat(worklist).as("worklist, %s", when).isEqualTo(reckoning.worklist());
        assertThat(statuses).as("statuses, %s", when).isEqualTo(reckoning.statuses());
        assertThat(Reckoning.digest(worklist)).isEqualTo(Reckoning.digest(reckoning.worklist()));
    }

    private Map<String, JsonNode> everything() throws Exception {
        Map<String, JsonNode> everything = new LinkedHashMap<>(views.worklist("caseworker1"));
        for (String caseId : cases) {
            everything.put("file " + caseId, views.file("caseworker1", caseId));
        }
        views.statuses("citizen1").forEach((reference, page) -> everything.put("status " + reference, page));
        return everything;
    }
}
