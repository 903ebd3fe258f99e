package vn.ansinh.proof.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.ansinh.proof.system.Api;
import vn.ansinh.proof.system.Applications;
import vn.ansinh.proof.system.CommandNode;
import vn.ansinh.proof.system.Recognised;
import vn.ansinh.proof.system.Standing;
import vn.ansinh.proof.system.Truth;

/**
 * P6, over HTTP, on two command nodes over one PostgreSQL: what holds between two requests must not hang on anything that one
 * process keeps to itself. At once means that all requests leave together.
 */
class OneDecisionWinsProof {

    private static final int ROUNDS = 8;
    private static final int AT_ONCE = 8;
    /** Of the ward, and of the commune next to it, whom the superior named as substitute. */
    private static final List<String> APPROVERS = List.of("approver1", "approver2");

    private static List<CommandNode> nodes = List.of();

    private Api api;
    private Truth truth;

    @BeforeAll
    static void startNodes() throws Exception {
        nodes = List.of(CommandNode.beside(Standing.shared()), CommandNode.beside(Standing.shared()));
    }

    @AfterAll
    static void stopNodes() throws Exception {
        for (CommandNode node : nodes) {
            node.close();
        }
    }

    @BeforeEach
    void find() throws Exception {
        api = Standing.shared().api();
        truth = Standing.shared().truth();
        for (CommandNode node : nodes) {
            for (String account : List.of("caseworker1", "caseworker4", "approver1", "approver2")) {
                node.api().token(account);
            }
        }
    }

    /** Each client is at a node of its own, by turns. */
    private static Api node(int client) {
        return nodes.get(client % nodes.size()).api();
    }

    @Test
    void oneDecides_andTheOtherLearnsWhatHappened_whenTwoDecideAtOnce() throws Exception {
        Map<String, Integer> winners = new TreeMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            JsonNode ready = verified();
            String caseId = ready.path("caseId").asString();
            long version = ready.path("version").asLong();
            String path = "applications/" + caseId + "/decisions";

            List<Api.Answer> answers = atOnce(
                    2,
                    client -> node(client)
                            .command(APPROVERS.get(client), path, version, Api.key(), Applications.granted()));

            List<Api.Answer> won = answers.stream().filter(Api.Answer::done).toList();
            List<Api.Answer> lost = answers.stream().filter(it -> !it.done()).toList();
            assertThat(won).as("%s", answers).hasSize(1);
            assertThat(lost).hasSize(1);
            Api.Answer loser = lost.getFirst();
            assertThat(loser.status()).as("%s", loser).isEqualTo(412);
            assertThat(loser.code()).isEqualTo("version-conflict");
            long now = won.getFirst().json().path("version").asLong();
            assertThat(loser.json().path("currentVersion").asLong()).isEqualTo(now);
            JsonNode since = loser.json().path("happenedSince");
            assertThat(since).as("%s", loser).hasSize(1);
            winners.merge(answers.getFirst().done() ? APPROVERS.getFirst() : APPROVERS.getLast(), 1, Integer::sum);
            assertThat(since.get(0).path("event").asString()).isEqualTo("case.decided");
            assertThat(since.get(0).path("duty").asString()).isEqualTo("approver");
            assertThat(since.get(0).path("version").asLong()).isEqualTo(now);
            assertThat(loser.text()).as("no personal data").doesNotContain("Phạm", "024090");
            assertThat(eventsOf(caseId, "case.decided")).isEqualTo(1);
            assertThat(truth.number("SELECT count(*) FROM decision_number WHERE stream = '" + caseId + "'"))
                    .isEqualTo(1);
        }
        System.out.println("OneDecisionWinsProof: who won on two nodes: " + winners);
    }

    @Test
    void oneIsRecorded_andEverybodyGetsItsAnswer_whenEightLodgeWithOneKeyAtOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String key = Api.key();
            Map<String, Object> body = Applications.insurance();
            long before = truth.number("SELECT count(*) FROM event WHERE name = 'insurance.registered'");

            List<Api.Answer> answers = atOnce(
                    AT_ONCE,
                    client -> node(client).command("caseworker1", "insurance-support-applications", null, key, body));

            Set<String> told = new HashSet<>();
            for (Api.Answer answer : answers) {
                if (answer.done()) {
                    told.add(answer.text());
                } else {
                    // Somebody was not waited for: that one is to ask again.
                    assertThat(answer.status()).as("%s", answer).isEqualTo(409);
                    assertThat(answer.code()).as("%s", answer).isEqualTo("still-running");
                    assertThat(answer.retryAfter()).as("when to ask again").matches("[1-9][0-9]*");
                }
            }
            Api.Answer again = api.command("caseworker1", "insurance-support-applications", null, key, body);
            assertThat(told).as("%s", answers).containsExactly(again.text());
            assertThat(truth.number("SELECT count(*) FROM event WHERE name = 'insurance.registered'") - before)
                    .isEqualTo(1);
        }
    }

    @Test
    void oneIsRecorded_andEverybodyGetsItsAnswer_whenEightDecideWithOneKeyAtOnce() throws Exception {
        JsonNode ready = verified();
        String path = "applications/" + ready.path("caseId").asString() + "/decisions";
        long version = ready.path("version").asLong();
        String key = Api.key();

        List<Api.Answer> answers = atOnce(
                AT_ONCE, client -> node(client).command("approver1", path, version, key, Applications.granted()));

        Api.Answer again = api.command("approver1", path, version, key, Applications.granted());
        assertThat(again.status()).as("%s", again).isEqualTo(201);
        assertThat(answers).allSatisfy(answer -> {
            if (answer.done()) {
                assertThat(answer.text()).isEqualTo(again.text());
            } else {
                assertThat(answer.code()).as("%s", answer).isEqualTo("still-running");
                assertThat(answer.retryAfter()).as("when to ask again").matches("[1-9][0-9]*");
            }
        });
        assertThat(eventsOf(ready.path("caseId").asString(), "case.decided")).isEqualTo(1);
    }

    @Test
    void oneIsLodged_whenEightLodgeTheSameWithKeysOfTheirOwn() throws Exception {
        Map<String, Object> body = Applications.insurance();

        List<Api.Answer> answers = atOnce(
                AT_ONCE,
                client -> node(client).command("caseworker1", "insurance-support-applications", null, Api.key(), body));

        assertThat(answers).filteredOn(Api.Answer::done).hasSize(1);
        assertThat(answers)
                .filteredOn(it -> !it.done())
                .allSatisfy(it -> assertThat(it.code()).as("%s", it).isEqualTo("application-already-open"));
    }

    @Test
    void keyIsRefused_forAnotherBody() throws Exception {
        String key = Api.key();
        Map<String, Object> body = Applications.insurance();
        assertThat(api.command("caseworker1", "insurance-support-applications", null, key, body)
                        .status())
                .isEqualTo(201);

        Api.Answer other =
                api.command("caseworker1", "insurance-support-applications", null, key, Applications.insurance());

        assertThat(other.status()).as("%s", other).isEqualTo(422);
        assertThat(other.code()).isEqualTo("key-reused");
    }

    private long eventsOf(String caseId, String name) throws Exception {
        return truth.number("SELECT count(*) FROM event WHERE stream = '" + caseId + "' AND name = '" + name + "'");
    }

    private JsonNode verified() throws Exception {
        Map<String, Object> application = Applications.insurance();
        Recognised.poor(api, application);
        Api.Answer lodged = api.command("caseworker1", "insurance-support-applications", null, Api.key(), application);
        assertThat(lodged.status()).as("%s", lodged).isEqualTo(201);
        Api.Answer verified = api.command(
                "caseworker1",
                "applications/" + lodged.json().path("caseId").asString() + "/verifications",
                lodged.json().path("version").asLong(),
                Api.key(),
                Applications.insuranceVerified());
        assertThat(verified.status()).as("%s", verified).isEqualTo(201);
        Api.Answer named = api.command(
                "superior1",
                "applications/" + lodged.json().path("caseId").asString() + "/substitutes",
                verified.json().path("version").asLong(),
                Api.key(),
                Map.of("duty", "approver", "substitute", "approver2", "reason", "Người có thẩm quyền đi vắng."));
        assertThat(named.status()).as("%s", named).isEqualTo(201);
        return named.json();
    }

    @FunctionalInterface
    private interface Request {
        Api.Answer send(int client) throws Exception;
    }

    private static List<Api.Answer> atOnce(int clients, Request request) throws Exception {
        var gate = new CyclicBarrier(clients);
        List<FutureTask<Api.Answer>> tasks = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            int client = i;
            Callable<Api.Answer> send = () -> {
                gate.await();
                return request.send(client);
            };
            var task = new FutureTask<>(send);
            tasks.add(task);
            Thread.ofPlatform().start(task);
        }
        List<Api.Answer> answers = new ArrayList<>();
        for (FutureTask<Api.Answer> task : tasks) {
            try {
                answers.add(task.get());
            } catch (ExecutionException failed) {
                throw new AssertionError("no answer", failed);
            }
        }
        return answers;
    }
}
