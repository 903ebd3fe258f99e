package vn.ansinh.proof.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ansinh.proof.durability.Bookkeeper.Told;
import vn.ansinh.proof.system.Api;
import vn.ansinh.proof.system.Applications;
import vn.ansinh.proof.system.Standing;
import vn.ansinh.proof.system.Truth;

/**
 * P1, P2: under load from several clients the program is killed, in some rounds its database. What was acknowledged is
 * there, everything else is there whole or not at all, and whoever asks again with the same key gets the first answer.
 */
class LostNothingProof {

    private static final int ROUNDS = Integer.getInteger("proof.kill.rounds", 20);
    private static final int CLIENTS = 4;
    private static final int EACH_NTH_KILLS_THE_DATABASE = 4;
    /** The kill comes after so many commands and a moment more, on a quick machine as on a slow one. */
    private static final int LEAST_DONE = 5;

    private static final int DONE_WITHIN = 40;
    private static final int MOST_MILLIS_MORE = 50;
    private static final int PAUSE_MILLIS = 200;
    private static final int MOST_ASKED_AGAIN = 40;
    private static final int PATIENCE = 3_000;

    @TempDir
    Path temporary;

    private Standing system;
    private Journal journal;
    private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void start() throws Exception {
        system = Standing.fresh();
        journal = new Journal(temporary.resolve("journal"));
    }

    @AfterEach
    void stop() throws Exception {
        journal.close();
        system.close();
    }

    @Test
    void everyAcknowledgedCommandIsThere_andNoneIsHalfThere_afterEachKill() throws Exception {
        long seed = Long.getLong("proof.seed", System.nanoTime());
        System.out.println("LostNothingProof: -Dproof.seed=" + seed + ", " + ROUNDS + " rounds");
        var random = new Random(seed);
        var bookkeeper = new Bookkeeper(wholeCommands());
        // In order once, so that the class archive is written and the next starts are short.
        system.program().stop();
        system.startAgain();
        for (int round = 1; round <= ROUNDS; round++) {
            int before = journal.all().size();
            boolean database = round % EACH_NTH_KILLS_THE_DATABASE == 0;
            loadAndKill(before + LEAST_DONE + random.nextInt(DONE_WITHIN), random.nextInt(MOST_MILLIS_MORE), database);
            List<Journal.Entry> mine =
                    journal.all().subList(before, journal.all().size());
            if (!database) {
                system.startAgain();
                assertNoFault(bookkeeper, "round " + round + ", before anybody asks again");
            }
            long unknown = mine.stream().filter(it -> it.acknowledged() == null).count();
            becomeKnown(mine);
            askAgain(mine);
            assertNoFault(bookkeeper, "round " + round);
            System.out.printf(
                    "round %d: %s killed, %d commands, %d unknown until asked again%n",
                    round, database ? "PostgreSQL" : "program", mine.size(), unknown);
        }
        assertThat(unexpected).isEmpty();
        assertThat(journal.all()).allMatch(entry -> entry.acknowledged() != null);
        assertThat(system.truth().ledger())
                .as("one effect for each key, not more")
                .hasSameSizeAs(journal.all());
        awaitLog();
    }

    /** What each command records when nobody kills anything. */
    private Set<List<String>> wholeCommands() throws Exception {
        caseFromEndToEnd(new AtomicBoolean());
        Set<List<String>> whole = new HashSet<>();
        Bookkeeper.byCommand(system.truth().events()).values().forEach(it -> whole.add(Bookkeeper.names(it)));
        assertThat(whole).as("ten kinds of commands").hasSize(10);
        return whole;
    }

    private void loadAndKill(int commands, int millisMore, boolean database) throws Exception {
        var over = new AtomicBoolean();
        List<Thread> clients = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            clients.add(Thread.ofPlatform().start(() -> load(over)));
        }
        for (int tries = 0; journal.all().size() < commands; tries++) {
            assertThat(tries).as("the clients get nowhere").isLessThan(PATIENCE);
            Thread.sleep(PAUSE_MILLIS / 10);
        }
        Thread.sleep(millisMore);
        if (database) {
            system.killDatabase();
            Thread.sleep(PAUSE_MILLIS);
        } else {
            system.kill();
        }
        over.set(true);
        for (Thread client : clients) {
            client.join();
        }
    }

    private void load(AtomicBoolean over) {
        while (!over.get()) {
            try {
                caseFromEndToEnd(over);
            } catch (IOException unanswered) {
                // The journal has it as sent and not answered.
                return;
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void caseFromEndToEnd(AtomicBoolean over) throws IOException, InterruptedException {
        household(over);
        insured(over);
    }

    /** An append that takes many reservations and notes many parties, and one that frees them. */
    private void household(AtomicBoolean over) throws IOException, InterruptedException {
        inOrder(
                over,
                "housing-repair-applications",
                Applications.housing(),
                List.of(
                        new Act("caseworker4", "surveys", Applications.surveyed()),
                        new Act("caseworker1", "errors", Applications.reason())));
    }

    /** Appends that draw numbers, free what was reserved and take it again. */
    private void insured(AtomicBoolean over) throws IOException, InterruptedException {
        inOrder(
                over,
                "insurance-support-applications",
                Applications.insurance(),
                List.of(
                        new Act("caseworker1", "verifications", Applications.insuranceNotDue()),
                        new Act("approver1", "decisions", Applications.refused()),
                        new Act("caseworker1", "services", Map.of("to", "applicant", "method", "in-person")),
                        new Act("caseworker1", "revisions", Map.of("kind", "reopen", "ground", "Thiếu tài liệu.")),
                        new Act(
                                "approver1",
                                "revision-conclusions",
                                Map.of("capacity", "chair", "reason", "Cần xem xét lại.")),
                        new Act("caseworker1", "withdrawals", Applications.reason())));
    }

    private record Act(String account, String noun, Object body) {}

    private void inOrder(AtomicBoolean over, String lodging, Object application, List<Act> acts)
            throws IOException, InterruptedException {
        Api.Answer answer = over.get() ? null : send("caseworker1", lodging, null, application);
        for (Act act : acts) {
            if (answer == null || over.get()) {
                return;
            }
            String path = "applications/" + answer.json().path("caseId").asString() + "/" + act.noun();
            answer = send(act.account(), path, version(answer), act.body());
        }
    }

    private static long version(Api.Answer answer) {
        return answer.json().path("version").asLong();
    }

    private Api.@Nullable Answer send(String account, String path, @Nullable Long version, Object body)
            throws IOException, InterruptedException {
        // The token first: only what may have been done is a matter of the journal.
        system.api().token(account);
        Journal.Entry entry = journal.sending(account, path, version, body);
        Api.Answer answer = entry.send(system.api());
        journal.answered(entry, answer);
        if (!answer.done() && answer.status() < 500 && answer.status() != 409) {
            unexpected.add(entry + " was answered " + answer);
            throw new IOException("unexpected: " + answer);
        }
        return answer.done() ? answer : null;
    }

    /** The same key again until there is an answer: unknown becomes known. */
    private void becomeKnown(List<Journal.Entry> entries) throws Exception {
        for (Journal.Entry entry : entries) {
            for (int tries = 0; entry.acknowledged() == null; tries++) {
                try {
                    Api.Answer answer = entry.send(system.api());
                    journal.answered(entry, answer);
                    if (!answer.done()) {
                        assertThat(answer.status()).as("%s: %s", entry, answer).isIn(409, 500, 503);
                    }
                } catch (IOException notYet) {
                    assertThat(tries).as("%s has no answer", entry).isLessThan(PATIENCE);
                }
                if (entry.acknowledged() == null) {
                    assertThat(tries).as("%s has no answer", entry).isLessThan(PATIENCE);
                    Thread.sleep(PAUSE_MILLIS);
                }
            }
        }
    }

    private void askAgain(List<Journal.Entry> entries) throws Exception {
        for (Journal.Entry entry : entries.subList(Math.max(0, entries.size() - MOST_ASKED_AGAIN), entries.size())) {
            Api.Answer first = entry.acknowledged();
            Api.Answer again = entry.send(system.api());
            assertThat(first).isNotNull();
            if (first != null) {
                assertThat(again.status()).as("%s: %s", entry, again).isEqualTo(first.status());
                assertThat(again.text()).isEqualTo(first.text());
                assertThat(again.etag()).isEqualTo(first.etag());
            }
        }
    }

    private void assertNoFault(Bookkeeper bookkeeper, String when) throws Exception {
        List<Told> told = new ArrayList<>();
        for (Journal.Entry entry : journal.all()) {
            Api.Answer answer = entry.acknowledged();
            if (answer != null) {
                told.add(new Told(entry.key, answer.json().path("caseId").asString(), version(answer)));
            }
        }
        List<Truth.Event> events = system.truth().events();
        assertThat(bookkeeper.faults(told, events, system.truth().ledger()))
                .as(when)
                .isEmpty();
        assertWholeTransactions(when);
    }

    /** What must stand beside the events that a transaction wrote: each row of these, or none. */
    private void assertWholeTransactions(String when) throws Exception {
        for (String unequal : List.of(
                "SELECT count(*) FROM event LEFT JOIN log USING (append_id) LEFT JOIN inbox USING (append_id)"
                        + " WHERE (log.append_id IS NULL) = (inbox.append_id IS NULL)",
                "SELECT count(*) FROM inbox LEFT JOIN event USING (append_id) WHERE event.append_id IS NULL")) {
            assertThat(system.truth().number(unequal))
                    .as("%s: %s", when, unequal)
                    .isZero();
        }
        Map<String, Set<String>> tables = new HashMap<>();
        for (var table : SideRows.TABLES.entrySet()) {
            tables.put(table.getKey(), system.truth().lines(table.getValue()));
        }
        assertThat(SideRows.faults(system.truth().payloads(), tables)).as(when).isEmpty();
    }

    /** Every event gets its one place in the log, the places are dense, and the tree over them is the one that was signed. */
    private void awaitLog() throws Exception {
        for (int tries = 0; system.truth().number("SELECT count(*) FROM inbox") > 0; tries++) {
            assertThat(tries).as("the sequencer does not come to an end").isLessThan(PATIENCE);
            Thread.sleep(PAUSE_MILLIS);
        }
        long events = system.truth().number("SELECT count(*) FROM event");
        assertThat(system.truth().number("SELECT count(*) FROM log JOIN event USING (append_id)"))
                .isEqualTo(events);
        assertThat(system.truth().number("SELECT max(position) FROM log")).isEqualTo(events);
        assertThat(system.truth().examined().findings()).isEmpty();
    }
}
