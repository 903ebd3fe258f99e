package vn.ansinh.proof.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.ansinh.kernel.codec.CanonicalJson;
import vn.ansinh.proof.system.Api;
import vn.ansinh.proof.system.Applications;
import vn.ansinh.proof.system.Contract;
import vn.ansinh.proof.system.Contract.Example;
import vn.ansinh.proof.system.Entitled;
import vn.ansinh.proof.system.Recognised;
import vn.ansinh.proof.system.Reviews;
import vn.ansinh.proof.system.Standing;
import vn.ansinh.proof.system.Truth;
import vn.ansinh.proof.system.Views;

/**
 * Each control test finds what was planted for it: over HTTP where the system lets it happen, by rows of an intruder where the aggregates refuse. What it counts is
 * what the rows say, and views that were thrown away say it again.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ControlTestsProof {
    private static final String DECIDED =
            "('case.decided','case.decision-amended','case.decision-revoked','case.decision-upheld','case.reopened')";
    private static final List<String> CODES = List.of(
            "self-approval",
            "two-accounts",
            "late-entry",
            "correction-after-decision",
            "number-gap",
            "refused-intake",
            "start-month-moved",
            "two-hands-in-a-review");

    /** Whatever bears a number of a unit's register of the year. */
    private static final String NUMBERED =
            "('case.decided','case.decision-amended','case.decision-revoked','case.decision-upheld','case.reopened',"
                    + "'fraud-review.hold-ordered','fraud-review.recovery-ordered','fraud-review.complaint-decided')";

    private Standing system;
    private Api api;
    private Views views;
    private JsonNode clean;
    private JsonNode found;
    private String decided = "";
    private String own = "";
    private String late = "";
    private String review = "";

    @BeforeAll
    void plant() throws Exception {
        system = Standing.fresh();
        api = system.api();
        views = new Views(system);
        clean = controls();
        example("turnAway", "wrongUnit", Map.of());
        example("turnAway", "wrongUnit", Map.of());
        decided = decide(corrected());
        late = importLate();
        appointed("one.person.first");
        appointed("one.person.second");
        reopened();
        own = verified();
        intrude(decisionOfWhoeverVerified());
        intrude(correctionOfWhatIsDecided());
        review = heldBack();
        intrude(evidenceOfWhoeverOrdered());
        views.awaitCaughtUp();
        found = controls();
    }

    @AfterAll
    void stop() throws Exception {
        system.close();
    }

    private JsonNode controls() throws Exception {
        return answered("/api/auditor/v1/controls");
    }

    private JsonNode exceptions(String code) throws Exception {
        return answered("/api/auditor/v1/controls/" + code + "/exceptions?limit=100");
    }

    private JsonNode answered(String path) throws Exception {
        Api.Answer answer = api.get("auditor1", path);
        for (int tries = 0; answer.status() == 503 && tries < 60; tries++) {
            answer = api.get("auditor1", path);
        }
        assertThat(answer.status()).as("%s: %s", path, answer).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode of(JsonNode answer, String code) {
        return answer.path("controls")
                .valueStream()
                .filter(it -> it.path("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static long kind(JsonNode control, String kind) {
        return control.path("kinds")
                .valueStream()
                .filter(it -> it.path("kind").asString().equals(kind))
                .mapToLong(it -> it.path("count").asLong())
                .sum();
    }

    private static JsonNode done(Api.Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.json();
    }

    private static Long version(JsonNode step) {
        return step.path("version").asLong();
    }

    private JsonNode example(String operation, String name, Map<String, String> in) throws Exception {
        Example example = Contract.command().operation(operation).examples().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
        String path = example.operation().path();
        for (var place : in.entrySet()) {
            path = path.replace("{" + place.getKey() + "}", place.getValue());
        }
        Long version = in.containsKey("version") ? Long.valueOf(in.getOrDefault("version", "")) : null;
        return done(api.send(Api.commanding(api.as(String.valueOf(example.said("as")), path), version, Api.key())
                .POST(Api.json(example.value()))));
    }

    private JsonNode verified(JsonNode step) throws Exception {
        return done(api.command(
                "caseworker4",
                "applications/" + step.path("caseId").asString() + "/verifications",
                version(step),
                Api.key(),
                Applications.insuranceVerified()));
    }

    private JsonNode lodged() throws Exception {
        Map<String, Object> application = Applications.insurance();
        Recognised.poor(api, application);
        return done(api.command("caseworker1", "insurance-support-applications", null, Api.key(), application));
    }

    private String verified() throws Exception {
        return verified(lodged()).path("caseId").asString();
    }

    /** Before the decision, as the law has it. */
    private JsonNode corrected() throws Exception {
        JsonNode step = lodged();
        Map<String, Object> correction = Map.of(
                "fact", Applications.fact("chosen-income", "1500000", "declared"), "reason", "Ghi nhầm mức thu nhập.");
        return verified(done(api.command(
                "caseworker1",
                "applications/" + step.path("caseId").asString() + "/corrections",
                version(step),
                Api.key(),
                correction)));
    }

    private String decide(JsonNode step) throws Exception {
        String caseId = step.path("caseId").asString();
        done(api.command(
                "approver1",
                "applications/" + caseId + "/decisions",
                version(step),
                Api.key(),
                Applications.granted()));
        return caseId;
    }

    private void reopened() throws Exception {
        JsonNode step = verified(lodged());
        String caseId = step.path("caseId").asString();
        JsonNode last = done(api.command(
                "approver1",
                "applications/" + caseId + "/decisions",
                version(step),
                Api.key(),
                Applications.granted()));
        last = example(
                "serve",
                "inPerson",
                Map.of("caseId", caseId, "version", version(last).toString()));
        last = example(
                "proposeRevision",
                "reopen",
                Map.of("caseId", caseId, "version", version(last).toString()));
        example(
                "carryOutRevision",
                "reopen",
                Map.of("caseId", caseId, "version", version(last).toString()));
    }

    /** Lodged months ago and decided the other day, entered today. */
    private String importLate() throws Exception {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        LocalDate then = today.minusDays(100);
        Map<String, Object> application = Applications.insurance();
        Recognised.asStated(api, application, then);
        if (then.getYear() < today.minusDays(10).getYear()) {
            Recognised.poor(api, application);
        }
        JsonNode step = done(past(then, "caseworker1", "insurance-support-applications", null, application));
        String path = "applications/" + step.path("caseId").asString();
        step = done(past(
                then.plusDays(1),
                "caseworker4",
                path + "/verifications",
                version(step),
                Applications.insuranceVerified(then.plusDays(1))));
        done(past(today.minusDays(10), "approver1", path + "/decisions", version(step), Applications.granted()));
        return step.path("caseId").asString();
    }

    private Api.Answer past(LocalDate on, String actor, String path, @Nullable Long version, Object body)
            throws Exception {
        HttpRequest.Builder request = Api.commanding(api.as("importer1", Api.COMMANDS + path), version, Api.key());
        return api.send(request.header("Business-Date", on.toString())
                .header("On-Behalf-Of", actor)
                .POST(Api.json(body)));
    }

    private void appointed(String account) throws Exception {
        Map<String, Object> body = Map.of(
                "account",
                account,
                "personNumber",
                "024081000741",
                "fullName",
                "Lương Thị Hai Tài Khoản",
                "duties",
                List.of(account.endsWith("first") ? "desk" : "verifier"),
                "unit",
                "07210@2025-07-01",
                "document",
                Map.of("number", "77/QĐ-UBND", "date", "2025-07-01"),
                "from",
                "2025-07-01");
        JsonNode proposed = done(api.command("superior1", "appointments", null, Api.key(), body));
        String path = "appointments/" + proposed.path("appointmentId").asString() + "/confirmations";
        done(api.command("superior2", path, null, Api.key(), Map.of()));
    }

    /** A row that the aggregates would never write. */
    private record Row(String stream, long sequence, String like, String name, JsonNode payload) {}

    private Truth.Payload payload(String stream, String name) throws Exception {
        return system.truth().payloads().stream()
                .filter(it -> (stream.isEmpty() || it.stream().equals(stream))
                        && it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Row decisionOfWhoeverVerified() throws Exception {
        JsonNode verifier = payload(own, "insurance.group-verified").json().path("by");
        ObjectNode forged = (ObjectNode) payload(decided, "case.decided").json().deepCopy();
        ((ObjectNode) forged.path("by"))
                .put("human", verifier.path("human").asString())
                .put("actor", "a-" + "e".repeat(32));
        ObjectNode number = (ObjectNode) forged.path("decision").path("number");
        number.put("number", number.path("number").asInt() + 20);
        return new Row(own, 2, decided, "case.decided", forged);
    }

    private Row correctionOfWhatIsDecided() throws Exception {
        long next = system.truth().number("SELECT count(*) FROM event WHERE stream = '" + decided + "'");
        return new Row(
                decided,
                next,
                decided,
                "case.fact-corrected",
                payload(decided, "case.fact-corrected").json());
    }

    /** A review in which the authority has held back what is drawn. */
    private String heldBack() throws Exception {
        JsonNode lodged = lodged();
        String caseId = decide(verified(lodged));
        Entitled.of(api, caseId);
        var reviews = new Reviews(api);
        String opened = reviews.open(lodged.path("reference").asString());
        done(reviews.on("fraud1", opened, "evidence", Map.of("words", Reviews.TEXT)));
        done(reviews.on("fraud1", opened, "hold-proposals", Map.of("ground", Reviews.TEXT)));
        done(reviews.on("approver1", opened, "hold-orders", Map.of("capacity", "chair", "ground", Reviews.TEXT)));
        return opened;
    }

    private JsonNode ofTheReview(String name) throws Exception {
        return JsonMapper.shared()
                .readTree(system.truth()
                        .texts("SELECT convert_from(payload, 'UTF8') FROM event WHERE stream = '" + review
                                + "' AND name = '" + name + "'")
                        .getFirst());
    }

    private Row evidenceOfWhoeverOrdered() throws Exception {
        JsonNode orderer = ofTheReview("fraud-review.hold-ordered").path("by");
        ObjectNode forged = (ObjectNode) ofTheReview("fraud-review.evidence-gathered");
        ((ObjectNode) forged.path("by"))
                .put("human", orderer.path("human").asString())
                .put("actor", "a-" + "e".repeat(32));
        long next = system.truth().number("SELECT count(*) FROM event WHERE stream = '" + review + "'");
        return new Row(review, next, review, "fraud-review.evidence-gathered", forged);
    }

    private void intrude(Row row) throws Exception {
        String payload = HexFormat.of().formatHex(CanonicalJson.bytesOf(row.payload()));
        system.truth()
                .tamper(
                        "WITH forged AS (INSERT INTO event (stream, sequence, event_id, name, revision, payload, metadata)"
                                + " SELECT '" + row.stream() + "', " + row.sequence()
                                + ", gen_random_uuid(), name, revision,"
                                + " decode('" + payload + "', 'hex'), metadata FROM event WHERE stream = '" + row.like()
                                + "' AND name = '" + row.name() + "' LIMIT 1 RETURNING append_id)"
                                + " INSERT INTO inbox (append_id) SELECT append_id FROM forged");
    }

    @Test
    void everyControl_saysWhatItLookedAt_evenWhereNothingIsWrong() {
        assertThat(clean.path("controls")
                        .valueStream()
                        .map(it -> it.path("code").asString()))
                .containsExactlyElementsOf(CODES);
        for (JsonNode answer : List.of(clean, found)) {
            long position = answer.path("position").asLong();
            assertThat(answer.at("/checkpoint/size").asLong()).isGreaterThanOrEqualTo(position);
            for (JsonNode control : answer.path("controls")) {
                assertThat(control.path("statementEn").asString())
                        .contains(String.format(
                                Locale.ENGLISH,
                                "%,d",
                                control.path("population").asLong()))
                        .contains(" at position " + String.format(Locale.ENGLISH, "%,d", position))
                        .endsWith("root " + answer.at("/checkpoint/root").asString() + ".");
                assertThat(control.path("statementVi").asString()).contains("tính đến vị trí");
            }
        }
        assertThat(of(clean, "self-approval").path("statementEn").asString()).startsWith("0 self-approvals in 0 ");
    }

    @Test
    void populations_areWhatTheRowsSay() throws Exception {
        assertThat(of(found, "self-approval").path("population").asLong())
                .isEqualTo(system.truth().number("SELECT count(*) FROM event WHERE name IN " + DECIDED));
        assertThat(of(found, "number-gap").path("population").asLong())
                .isEqualTo(system.truth().number("SELECT count(*) FROM event WHERE name IN " + NUMBERED));
        assertThat(of(found, "two-hands-in-a-review").path("population").asLong())
                .isEqualTo(system.truth().number("SELECT count(*) FROM event WHERE stream = '" + review + "'"));
        assertThat(of(found, "late-entry").path("population").asLong())
                .isEqualTo(system.truth()
                        .number("SELECT count(*) FROM event WHERE stream ~ '^(hra|saa|isa|intake)-'"
                                + " AND convert_from(payload, 'UTF8')::jsonb #>> '{by,duty}' <> 'system'"));
        assertThat(of(found, "refused-intake").path("population").asLong())
                .isEqualTo(system.truth()
                        .number("SELECT count(*) FROM event WHERE sequence = 0 AND stream ~ '^(hra|saa|isa|intake)-'"));
        assertThat(of(found, "two-accounts").path("population").asLong())
                .isEqualTo(system.truth()
                        .number("SELECT count(DISTINCT stream) FROM event WHERE name = 'appointment.confirmed'"));
        String root = found.at("/checkpoint/root").asString();
        assertThat(system.truth()
                        .texts("SELECT note FROM log_checkpoint WHERE size = "
                                + found.at("/checkpoint/size").asLong()))
                .singleElement()
                .satisfies(note -> assertThat(note).contains("\n" + root + "\n"));
    }

    @Test
    void selfApproval_isFound_underAnotherAccount_andTheVerifierSaysTheSame() throws Exception {
        assertThat(of(found, "self-approval").path("exceptions").asLong()).isEqualTo(1);
        JsonNode one = exceptions("self-approval").path("exceptions");
        assertThat(one.size()).isEqualTo(1);
        assertThat(one.at("/0/caseId").asString()).isEqualTo(own);
        assertThat(one.at("/0/kind").asString()).isEqualTo("examined");
        assertThat(one.at("/0/by/actor").asString()).isEqualTo("a-" + "e".repeat(32));
        assertThat(system.truth().examined().findings().toString()).contains("four eyes");
        assertThat(system.truth()
                        .number("SELECT count(*) FROM access WHERE operation = 'readControlExceptions' AND outcome ="
                                + " 'shown' AND shown = 'controls' AND '" + own + "' = ANY (cases)"))
                .isPositive();
    }

    @Test
    void twoHandsInAReview_areFound_underAnotherAccount() throws Exception {
        assertThat(of(found, "two-hands-in-a-review").path("exceptions").asLong())
                .isEqualTo(1);
        JsonNode one = exceptions("two-hands-in-a-review").path("exceptions");
        assertThat(one.size()).isEqualTo(1);
        assertThat(one.at("/0/kind").asString()).isEqualTo("had-ordered");
        assertThat(one.at("/0/unit").asString()).isEqualTo("07210@2025-07-01");
        assertThat(one.at("/0/by/actor").asString()).isEqualTo("a-" + "e".repeat(32));
        assertThat(one.path(0).has("person"))
                .as("nobody learns whom it is about")
                .isFalse();
    }

    @Test
    void twoAccounts_lateEntries_changes_numbersAndRefusals_areFound() throws Exception {
        assertThat(of(found, "two-accounts").path("exceptions").asLong())
                .isEqualTo(of(clean, "two-accounts").path("exceptions").asLong() + 1);
        assertThat(exceptions("two-accounts")
                        .path("exceptions")
                        .valueStream()
                        .mapToInt(it -> it.path("accounts").size()))
                .allMatch(accounts -> accounts > 1);

        assertThat(kind(of(found, "late-entry"), "imported")).isEqualTo(3);
        assertThat(exceptions("late-entry")
                        .path("exceptions")
                        .valueStream()
                        .filter(it -> it.path("kind").asString().equals("imported"))
                        .map(it -> it.path("caseId").asString()))
                .hasSize(3)
                .containsOnly(late);

        JsonNode changes = of(found, "correction-after-decision");
        assertThat(kind(changes, "fact-corrected")).isEqualTo(1);
        assertThat(kind(changes, "reopened-by-the-office")).isEqualTo(1);
        assertThat(changes.path("exceptions").asLong()).isEqualTo(2);

        JsonNode gap = exceptions("number-gap").path("exceptions").path(0);
        assertThat(gap.path("kind").asString()).isEqualTo("missing");
        assertThat(gap.at("/numbers/to").asLong() - gap.at("/numbers/from").asLong() + 1)
                .isEqualTo(kind(of(found, "number-gap"), "missing"))
                .isPositive();

        JsonNode refused = of(found, "refused-intake");
        assertThat(kind(refused, "wrong-unit")).isEqualTo(2);
        assertThat(refused.at("/groups/0/unit").asString()).isEqualTo("07210@2025-07-01");
        assertThat(refused.at("/groups/0/scheme").asString()).isEqualTo("social-allowance");
    }

    @Test
    void monthsThatALateOfficeCost_areFound_inPersonsAndDong() throws Exception {
        JsonNode moved = of(found, "start-month-moved");
        JsonNode one = exceptions("start-month-moved").path("exceptions").path(0);
        assertThat(moved.path("exceptions").asLong()).isEqualTo(1);
        assertThat(moved.path("persons").asLong()).isEqualTo(1);
        assertThat(one.path("caseId").asString()).isEqualTo(late);
        assertThat(one.path("months").asInt()).isPositive();
        long monthly = payload(late, "case.decided")
                .json()
                .at("/decision/award/amount")
                .asLong();
        assertThat(moved.path("amount").asLong())
                .isEqualTo(monthly * one.path("months").asInt());
    }

    @Test
    void pages_followEachOther() throws Exception {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = answered("/api/auditor/v1/controls/refused-intake/exceptions?limit=1" + cursor);
            page.path("exceptions").forEach(it -> seen.add(it.path("position").asString()));
            cursor = page.has("next") ? "&cursor=" + page.path("next").asString() : "";
        } while (!cursor.isEmpty());
        assertThat(seen).hasSize(2).doesNotHaveDuplicates();
        String another = answered("/api/auditor/v1/controls/refused-intake/exceptions?limit=1")
                .path("next")
                .asString();
        assertThat(api.get("auditor1", "/api/auditor/v1/controls/late-entry/exceptions?cursor=" + another)
                        .status())
                .isEqualTo(400);
        assertThat(api.get("auditor1", "/api/auditor/v1/controls/anything/exceptions")
                        .status())
                .isIn(400, 404);
    }

    @Test
    void viewsThatWereThrownAway_andAProgramThatWasKilled_sayTheSame() throws Exception {
        JsonNode whole = controls();
        String before = counts(whole);
        views.drop();
        assertThat(counts(caughtUpTo(whole))).isEqualTo(before);
        system.kill();
        system.startAgain();
        assertThat(counts(caughtUpTo(whole))).isEqualTo(before);
    }

    /** A program that has not noticed yet that its views are gone says that it has caught up, and then from which position on it counts. */
    private JsonNode caughtUpTo(JsonNode before) throws Exception {
        long position = before.path("position").asLong();
        views.awaitCaughtUp();
        JsonNode now = controls();
        for (int tries = 0; tries < 100 && now.path("position").asLong() < position; tries++) {
            Thread.sleep(100);
            views.awaitCaughtUp();
            now = controls();
        }
        return now;
    }

    /** Everything but the sentences, which name the checkpoint. */
    private static String counts(JsonNode answer) {
        List<JsonNode> controls = new ArrayList<>();
        for (JsonNode control : answer.path("controls")) {
            ObjectNode one = (ObjectNode) control.deepCopy();
            one.remove(List.of("statementVi", "statementEn"));
            controls.add(one);
        }
        return answer.path("position") + " " + controls;
    }
}
