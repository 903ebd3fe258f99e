package vn.ansinh.proof.views;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import vn.ansinh.proof.system.Api;
import vn.ansinh.proof.system.Applications;
import vn.ansinh.proof.system.Contract;
import vn.ansinh.proof.system.Recognised;
import vn.ansinh.proof.system.Replays;
import vn.ansinh.proof.system.Standing;
import vn.ansinh.proof.system.Views;

/**
 * P3 and P9 as an auditor has them in hand: views are built again from the log while commands run, and are the same; what was spoiled behind our back is
 * found and mended; the whole province as it was at a moment is what each case was known as then, and who was erased is in none of it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReplayProof {
    private static final int CASES = 30;
    private static final int UNDER_LOAD = 60;
    private static final int TRIES = 8;
    private static final String NAME = "Giáp Thị Riêng Biệt";

    private final Queue<String> cases = new ConcurrentLinkedQueue<>();
    private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();
    private Standing system;
    private Api api;
    private Views views;
    private Replays replays;

    @BeforeAll
    void start() throws Exception {
        system = Standing.fresh();
        api = system.api();
        views = new Views(system);
        replays = new Replays(api);
        for (int i = 0; i < CASES; i++) {
            liveThrough(i);
        }
        views.awaitCaughtUp();
    }

    @AfterAll
    void stop() throws Exception {
        system.close();
    }

    /** Each goes another part of its way. */
    private void liveThrough(int i) throws Exception {
        Map<String, Object> application = Applications.insurance();
        Recognised.poor(api, application);
        JsonNode lodged = done("caseworker1", "insurance-support-applications", null, application);
        String path = "applications/" + lodged.path("caseId").asString();
        if (i % 4 == 3) {
            done("caseworker1", path + "/withdrawals", 0L, Applications.reason());
        } else if (i % 4 > 0) {
            done("caseworker1", path + "/verifications", 0L, Applications.insuranceVerified());
            if (i % 4 == 2) {
                done("approver1", path + "/decisions", 1L, Applications.granted());
            }
        }
        cases.add(lodged.path("caseId").asString());
    }

    private JsonNode done(String account, String path, @Nullable Long version, Object body) throws Exception {
        Api.Answer answer = api.command(account, path, version, Api.key(), body);
        assertThat(answer.status()).as("%s: %s", path, answer).isEqualTo(201);
        return answer.json();
    }

    @Test
    @Order(1)
    void rebuildUnderLoad_isTheSame_andIsSwitchedTo_whileNobodyIsRefused() throws Exception {
        var over = new AtomicBoolean();
        int before = cases.size();
        int listed = views.worklist("caseworker1").size();
        Thread load = Thread.ofPlatform().start(() -> {
            for (int i = 0; !over.get(); i++) {
                try {
                    liveThrough(i);
                } catch (Exception | AssertionError failed) {
                    unexpected.add(failed.toString());
                    return;
                }
            }
        });
        Thread reader = Thread.ofPlatform().start(() -> {
            while (!over.get()) {
                try {
                    Api.Answer answer = api.get("caseworker1", "/api/caseworker/v1/worklist?limit=100");
                    // Whoever is decided on leaves the list only when served: it never grows shorter but by
                    // withdrawals.
                    if (!answer.done() || answer.json().path("items").size() < Math.min(100, listed)) {
                        unexpected.add("worklist: " + answer);
                    }
                } catch (Exception failed) {
                    unexpected.add(failed.toString());
                }
            }
        });
        JsonNode last = null;
        for (int rebuilds = 0; rebuilds < 3 || cases.size() < before + UNDER_LOAD; rebuilds++) {
            last = replays.awaitDone(rebuilds % 2 == 0 ? replays.rebuild() : replays.rebuild("case-file"));
            assertThat(last.path("phase").asString()).as("%s", last).isEqualTo("switched");
            assertThat(last.path("compared").findValuesAsString("view"))
                    .as("every view of the contract, and no other")
                    .containsExactlyInAnyOrderElementsOf(
                            rebuilds % 2 == 0 ? viewsOfTheContract() : List.of("case-file"));
            for (JsonNode view : last.path("compared")) {
                assertThat(view.path("liveDigest")).as("%s", view).isEqualTo(view.path("rebuiltDigest"));
                assertThat(view.path("differences").asLong()).isZero();
            }
        }
        over.set(true);
        load.join();
        reader.join();
        views.awaitCaughtUp();

        assertThat(unexpected).isEmpty();
        assertThat(last).isNotNull();
        assertEachFileIsWhatItsEventsSay();
        assertWorklistIsAsReckoned();
        assertThat(views.progress().path("parked").size()).isZero();
    }

    private static List<String> viewsOfTheContract() throws IOException {
        try (InputStream in = ReplayProof.class.getResourceAsStream("/openapi/command.yaml")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return Contract.yaml(text)
                    .at("/components/schemas/ViewName/enum")
                    .valueStream()
                    .map(name -> name.asString())
                    .toList();
        }
    }

    @Test
    @Order(2)
    void rebuildWhoseNodeIsKilled_goesOnAndComesToItsEnd() throws Exception {
        String killed = "";
        for (int tries = 0; tries < TRIES && killed.isEmpty(); tries++) {
            String rebuild = replays.rebuild();
            JsonNode seen = replays.awaitNotIn(rebuild, Set.of("waiting"));
            if (Set.of("filling", "comparing").contains(seen.path("phase").asString())) {
                system.kill();
                system.startAgain();
                killed = rebuild;
            }
        }
        assertThat(killed).as("never caught at work").isNotEmpty();
        JsonNode last = replays.awaitDone(killed);
        assertThat(last.path("phase").asString()).as("%s", last).isEqualTo("switched");
        views.awaitCaughtUp();
        assertEachFileIsWhatItsEventsSay();
        assertWorklistIsAsReckoned();
    }

    /** Against the rows of the event table, by a fold that is not the program's. */
    private void assertWorklistIsAsReckoned() throws Exception {
        Reckoning reckoning = Reckoning.of(system.truth().payloads());
        Map<String, String> worklist = new TreeMap<>();
        views.worklist("caseworker1").forEach((caseId, line) -> worklist.put(caseId, Reckoning.workLine(line)));
        assertThat(worklist).isEqualTo(reckoning.worklist());
        assertThat(Reckoning.digest(worklist)).isEqualTo(Reckoning.digest(reckoning.worklist()));
    }

    @Test
    @Order(3)
    void documentSpoiledByHand_isNamed_andMendedByTheSwitchThatIsOrdered() throws Exception {
        String spoiled = cases.peek();
        JsonNode good = views.file("caseworker1", spoiled).path("file");
        views.change(database -> {
            for (String collection : database.listCollectionNames()) {
                if (collection.startsWith("case-file-g")) {
                    MongoCollection<Document> files = database.getCollection(collection);
                    files.find(new Document("_id", spoiled))
                            .into(new ArrayList<>())
                            .forEach(kept -> {
                                byte[] json = kept.get("document", Binary.class).getData();
                                String lapsed = new String(json, StandardCharsets.UTF_8)
                                        .replaceAll("\"state\":\"[a-z-]+\"", "\"state\":\"lapsed\"");
                                files.updateOne(
                                        new Document("_id", spoiled),
                                        new Document(
                                                "$set",
                                                new Document(
                                                        "document",
                                                        new Binary(lapsed.getBytes(StandardCharsets.UTF_8)))));
                            });
                }
            }
        });
        assertThat(views.file("caseworker1", spoiled).path("file")).isNotEqualTo(good);

        String rebuild = replays.rebuild();
        JsonNode found = replays.awaitDone(rebuild);
        assertThat(found.path("phase").asString()).isEqualTo("differing");
        for (JsonNode view : found.path("compared")) {
            boolean ofIt = view.path("view").asString().equals("case-file");
            assertThat(view.path("differing").findValuesAsString("id"))
                    .as("%s", view)
                    .isEqualTo(ofIt ? List.of(spoiled) : List.of());
            assertThat(view.path("liveDigest").equals(view.path("rebuiltDigest")))
                    .isEqualTo(!ofIt);
        }
        assertThat(found.toString()).as("nothing of what is in it").doesNotContain("\"lapsed\"");
        assertThat(api.get("auditor1", "/api/auditor/v1/replays?limit=1").text())
                .contains(spoiled);
        for (String operation : List.of("readReplay", "readReplays")) {
            assertThat(system.truth()
                            .texts("SELECT shown FROM access WHERE operation = '" + operation + "' AND '" + spoiled
                                    + "' = ANY (cases) ORDER BY append_id DESC LIMIT 1"))
                    .as("that it differs was shown, and is recorded of the case")
                    .containsExactly("differences");
        }
        assertThat(views.file("caseworker1", spoiled).path("file")).isNotEqualTo(good);

        assertThat(replays.orderSwitch(rebuild).status()).isEqualTo(201);
        assertThat(replays.awaitNotIn(rebuild, Set.of("differing", "filling", "comparing"))
                        .path("phase")
                        .asString())
                .isEqualTo("switched");
        awaitFile(spoiled, good);
        assertThat(replays.orderSwitch(rebuild).text()).contains("replay-switch-ordered");
    }

    /** Every node goes over within half a second; until then the former views answer. */
    private void awaitFile(String caseId, JsonNode good) throws Exception {
        for (int tries = 0;
                tries < 100 && !views.file("caseworker1", caseId).path("file").equals(good);
                tries++) {
            Thread.sleep(50);
        }
        assertThat(views.file("caseworker1", caseId).path("file")).isEqualTo(good);
    }

    @Test
    @Order(4)
    void sandbox_isWhatEachCaseWasKnownAs_byPositionAndByTime_withItsSums() throws Exception {
        long head = system.truth().number("SELECT max(position) FROM log");
        long middle = head / 2;
        Instant at = Instant.parse(system.truth()
                .texts("SELECT to_char(sequenced_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') FROM log"
                        + " WHERE position = " + middle)
                .getFirst());
        String byPosition = replays.sandbox(Map.of("upTo", middle));
        String byTime = replays.sandbox(Map.of("at", at.toString()));
        for (String sandbox : List.of(byPosition, byTime)) {
            assertThat(replays.awaitDone(sandbox).path("phase").asString()).isEqualTo("ready");
            long knownAt = replays.cases(sandbox, "").json().path("knownAt").asLong();
            assertThat(knownAt).isGreaterThanOrEqualTo(middle);
            assertIsWhatWasKnown(sandbox, knownAt);
        }
        // A reader of what lives sees nothing of it.
        assertEachFileIsWhatItsEventsSay();
        assertThat(replays.end(byPosition).status()).isEqualTo(201);
        assertThat(replays.awaitNotIn(byPosition, Set.of("ready")).path("phase").asString())
                .isEqualTo("ended");
        assertThat(replays.cases(byPosition, "").text()).contains("sandbox-not-ready");
        assertThat(replays.end(byPosition).text()).contains("replay-ended");
        assertThat(replays.end(byTime).status()).isEqualTo(201);
    }

    private void assertIsWhatWasKnown(String sandbox, long knownAt) throws Exception {
        Map<String, JsonNode> lines = lines(sandbox, "");
        int known = 0;
        long granted = 0;
        for (String caseId : cases) {
            Api.Answer then = api.get("auditor1", "/api/auditor/v1/cases/" + caseId + "?knownAt=" + knownAt);
            Api.Answer here = replays.caseOf(sandbox, caseId);
            assertThat(here.status()).as(caseId).isEqualTo(then.status());
            assertThat(lines.containsKey(caseId)).isEqualTo(then.done());
            if (then.done()) {
                assertThat(here.json()).isEqualTo(then.json());
                known++;
                granted += here.json().path("file").path("decisions").size();
            }
        }
        assertThat(known).isBetween(2, cases.size() - 1);
        JsonNode totals = replays.cases(sandbox, "?limit=1").json().path("totals");
        assertThat(totals.valueStream()
                        .mapToLong(it -> it.path("cases").asLong())
                        .sum())
                .isEqualTo(lines.size());
        assertThat(totals.valueStream()
                        .mapToLong(it -> it.path("granted").asLong())
                        .sum())
                .isEqualTo(granted);
        assertThat(totals.valueStream()
                        .filter(it -> it.path("granted").asLong() > 0)
                        .toList())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.path("monthly").asLong()
                                + it.path("yearly").asLong()
                                + it.path("oneOff").asLong())
                        .isPositive());
        JsonNode first = totals.get(0);
        String parameters = "?unit=" + first.path("unit").asString() + "&scheme="
                + first.path("scheme").asString() + "&state="
                + first.path("state").asString();
        assertThat(lines(sandbox, parameters))
                .hasSize((int) first.path("cases").asLong())
                .allSatisfy((caseId, line) -> assertThat(line.path("state")).isEqualTo(first.path("state")));
        assertThat(replays.cases(sandbox, parameters).json().path("totals").size())
                .isEqualTo(1);
    }

    private Map<String, JsonNode> lines(String sandbox, String parameters) throws Exception {
        Map<String, JsonNode> lines = new TreeMap<>();
        String cursor = "";
        do {
            String separator = parameters.isEmpty() ? "?" : parameters + "&";
            Api.Answer page = replays.cases(sandbox, separator + "limit=7" + cursor);
            assertThat(page.status()).as("%s", page).isEqualTo(200);
            page.json()
                    .path("items")
                    .forEach(line -> lines.put(line.path("caseId").asString(), line));
            cursor = page.json().path("next").isMissingNode()
                    ? ""
                    : "&cursor=" + page.json().path("next").asString();
        } while (!cursor.isEmpty());
        return lines;
    }

    @Test
    @Order(5)
    void whoIsErased_isInNoSandbox_whenverItWasLaidOut() throws Exception {
        Map<String, Object> body = new java.util.HashMap<>(Applications.insurance());
        body.put("persons", named(body.get("persons")));
        JsonNode lodged = done("caseworker1", "insurance-support-applications", null, body);
        String caseId = lodged.path("caseId").asString();
        // Of whose case is open nobody is erased.
        done("caseworker1", "applications/" + caseId + "/withdrawals", 0L, Applications.reason());
        views.awaitCaughtUp();
        String before = Replays.laidOut(api);
        assertThat(lines(before, "").toString()).contains(NAME);
        assertThat(replays.caseOf(before, caseId).text()).contains(NAME);

        Map<String, String> proposal = Map.of(
                "reference", lodged.path("reference").asString(),
                "part", "beneficiary",
                "ground", "authority-order",
                "reason", "Theo quyết định của cơ quan có thẩm quyền.");
        String erasure =
                done("privacy1", "erasures", null, proposal).path("erasureId").asString();
        done("privacy2", "erasures/" + erasure + "/approvals", null, Map.of());
        views.awaitCaughtUp();
        String after = Replays.laidOut(api);

        for (String sandbox : List.of(before, after)) {
            assertThat(lines(sandbox, "")).containsKey(caseId);
            assertThat(lines(sandbox, "").toString()).doesNotContain(NAME);
            assertThat(replays.caseOf(sandbox, caseId).text()).doesNotContain(NAME);
        }
        assertThat(lines(before, "")).isEqualTo(lines(after, ""));
        replays.end(before);
        replays.end(after);
    }

    private static List<Map<String, Object>> named(@Nullable Object persons) {
        List<Map<String, Object>> renamed = new ArrayList<>();
        if (persons instanceof List<?> list) {
            for (Object person : list) {
                Map<String, Object> one = new java.util.HashMap<>();
                if (person instanceof Map<?, ?> known) {
                    known.forEach((key, value) -> one.put(String.valueOf(key), value));
                }
                one.put("fullName", NAME);
                renamed.add(one);
            }
        }
        return renamed;
    }

    @Test
    @Order(6)
    void whatAuditorsAsked_isFoundAgain_andIsBounded() throws Exception {
        List<String> four = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            four.add(replays.sandbox(Map.of("upTo", 3 + i)));
        }
        for (String language : List.of("vi", "en")) {
            Api.Answer fifth = api.send(Api.commanding(
                            api.as("auditor1", Api.COMMANDS + "sandboxes").header("Accept-Language", language),
                            null,
                            Api.key())
                    .POST(Api.json(Map.of())));
            assertThat(fifth.status()).isEqualTo(422);
            assertThat(fifth.text())
                    .contains("replay-too-many-sandboxes", language.equals("vi") ? "Đã có 4" : "There are 4");
        }
        assertThat(api.command("auditor1", "sandboxes", null, Api.key(), Map.of("upTo", 999_999_999L))
                        .text())
                .contains("replay-beyond-the-log");
        four.forEach(sandbox -> {
            try {
                assertThat(replays.end(sandbox).status()).isEqualTo(201);
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
        JsonNode page = api.get("auditor1", "/api/auditor/v1/replays?limit=4").json();
        assertThat(page.path("items").findValuesAsString("replayId")).containsExactlyElementsOf(four.reversed());
        for (JsonNode told : page.path("items")) {
            assertThat(told.path("requested").path("actor").asString()).startsWith("a-");
            assertThat(told.path("ended").path("duty").asString()).isEqualTo("auditor");
        }
        assertThat(page.path("next").isMissingNode()).isFalse();
    }

    private void assertEachFileIsWhatItsEventsSay() throws Exception {
        for (String caseId : cases) {
            assertThat(views.file("caseworker1", caseId).path("file"))
                    .as(caseId)
                    .isEqualTo(views.replay(caseId).path("file"));
        }
    }
}
