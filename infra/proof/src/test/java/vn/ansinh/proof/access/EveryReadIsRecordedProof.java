package vn.ansinh.proof.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.ansinh.proof.system.Api;
import vn.ansinh.proof.system.Applications;
import vn.ansinh.proof.system.Audits;
import vn.ansinh.proof.system.Contract;
import vn.ansinh.proof.system.Contract.Operation;
import vn.ansinh.proof.system.Entitled;
import vn.ansinh.proof.system.Replays;
import vn.ansinh.proof.system.Reviews;
import vn.ansinh.proof.system.Standing;
import vn.ansinh.proof.system.Trials;

/** P19: every read of personal data leaves a record that the reader cannot suppress; the rows themselves are the oracle. */
class EveryReadIsRecordedProof {

    private static final Pattern CASE = Pattern.compile("(hra|saa|isa)-[0-9a-f]{32}");
    private static final String PUBLISHED = "published";
    private static final String NOTHING = "nothing";

    /** What is shown where no case is: who looked, whose data were erased, what was asked about data, who may act as what, or nothing of anybody. */
    private static final Set<String> OF_NO_CASE =
            Set.of("accesses", "erasures", "data-requests", "named-offices", "recognised-lists", "tips", NOTHING);

    /** Of {@code caseworker1}. */
    private static final String OFFICERS_NUMBER = "024185000201";

    private static final String OFFICERS_BIRTH = "1985-05-06";
    private static final String REASON = "Ở quầy xã khác, không liên lạc được nơi tiếp nhận.";

    private static String trial = "";
    private String sandbox = "";
    private String plan = "";
    private String finding = "";
    private String entitlement = "";
    private String review = "";

    private final Contract queries = Contract.query();
    private Standing system;
    private Api api;
    private JsonNode lodged;
    private String caseId;
    private String reference;
    private String token;

    /** The second citizen's own, held by the second commune: every audience has a reader for it, and a stranger. */
    @BeforeEach
    void lodge() throws Exception {
        system = Standing.shared();
        api = system.api();
        Map<String, Object> body = Applications.insuranceOfCitizen2();
        Api.Answer answer = api.command("citizen2", "insurance-support-applications", null, Api.key(), body);
        if (answer.status() == 409) {
            withdrawWhatIsOpen();
            answer = api.command("citizen2", "insurance-support-applications", null, Api.key(), body);
        }
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        lodged = answer.json();
        caseId = lodged.path("caseId").asString();
        reference = lodged.path("reference").asString();
        token = lodged.path("consistencyToken").asString();
        if (trial.isEmpty()) {
            // One for all tests: it is of the whole province.
            trial = Trials.completed(api);
        }
        awaitViews(token);
    }

    /** One open application per person and scheme: other proofs lodge for the same citizen. */
    @AfterEach
    void withdrawWhatIsOpen() throws Exception {
        Applications.withdrawInsuranceOfCitizen2(api);
    }

    @AfterEach
    void endTheSandbox() throws Exception {
        if (!sandbox.isEmpty()) {
            new Replays(api).end(sandbox);
        }
    }

    private void awaitViews(String position) throws Exception {
        for (int tries = 0; tries < 20; tries++) {
            if (api.get("caseworker2", "/api/caseworker/v1/cases/" + caseId + "?minPosition=" + position)
                            .status()
                    == 200) {
                return;
            }
        }
        throw new AssertionError("the views do not follow");
    }

    /** A row as it stands. */
    private record Row(String operation, String actor, String outcome, String shown, Set<String> cases, String glass) {
        static Row of(String text) {
            String[] cells = text.split("\\|", -1);
            Set<String> cases = cells[4].isEmpty() ? Set.of() : new TreeSet<>(List.of(cells[4].split(" ")));
            return new Row(cells[0], cells[1], cells[2], cells[3], cases, cells[5]);
        }
    }

    private long lastRow() throws Exception {
        return system.truth().number("SELECT coalesce(max(append_id), 0) FROM access");
    }

    private List<Row> rowsAfter(long last) throws Exception {
        return system
                .truth()
                .texts("SELECT concat_ws('|', operation, coalesce(actor, ''), outcome, coalesce(shown, ''),"
                        + " array_to_string(cases, ' '), coalesce(glass, '')) FROM access WHERE append_id > " + last
                        + " ORDER BY append_id")
                .stream()
                .map(Row::of)
                .toList();
    }

    /** There is a sandbox, a sample, a finding, an alert and a fraud review to be read. */
    private void audit() throws Exception {
        sandbox = Replays.laidOut(api);
        plan = Audits.drawn(api);
        finding = Audits.done(new Audits(api).raise(reference, "07339@2025-07-01", Map.of()))
                .path("auditFindingId")
                .asString();
        Reviews.alert(system, caseId);
        review = Reviews.concluded(api, reference);
    }

    @Test
    void everyQueryOfTheContract_leavesOneRow_namingEachCaseThatItsAnswerNames() throws Exception {
        // The decision names the application that was withdrawn before it, and so does the record of whoever reads it.
        String earlier = caseId;
        withdrawWhatIsOpen();
        lodge();
        Api.Answer glass = breakGlass("caseworker1");
        assertThat(glass.status()).as("%s", glass).isEqualTo(201);
        awaitViews(glass.json().path("consistencyToken").asString());
        decide();
        String posted = postACase();
        String conflicting = meetAConflict();
        audit();
        String house = proposeAHouse();
        Set<String> published = new TreeSet<>();
        for (Operation operation : queries.operations()) {
            assertThat(operation.discloses())
                    .as("%s says what it discloses", operation)
                    .isNotEmpty();
            long before = lastRow();
            Api.Answer answer = ask(operation);
            assertThat(answer.status()).as("%s: %s", operation, answer).isEqualTo(200);
            List<Row> rows = rowsAfter(before);
            if (operation.discloses().equals(PUBLISHED)) {
                published.add(operation.id());
                assertThat(rows).as("%s", operation).isEmpty();
                continue;
            }
            assertThat(rows).as("%s", operation).singleElement().satisfies(row -> {
                assertThat(row.operation()).isEqualTo(operation.id());
                assertThat(row.outcome()).isEqualTo("shown");
                assertThat(row.actor().isEmpty()).isEqualTo(operation.roles().isEmpty());
                assertThat(row.shown()).isEqualTo(operation.discloses().equals(NOTHING) ? "" : operation.discloses());
                if (OF_NO_CASE.contains(operation.discloses())) {
                    // The auditor's log names cases and shows nothing of them but who looked.
                    boolean ofACase = operation.path().contains("{caseId}")
                            || operation.path().contains("{reference}");
                    assertThat(row.cases()).isEqualTo(ofACase ? Set.of(caseId) : Set.of());
                } else if (Set.of(
                                "readControlExceptions",
                                "readReplays",
                                "readReplay",
                                "readChangeReports",
                                "readOpeningLists",
                                "previewOpeningList")
                        .contains(operation.id())) {
                    // Whatever the other proofs have left to object to, or to differ, and no case more.
                    assertThat(row.cases()).isEqualTo(namedIn(answer));
                } else {
                    assertThat(row.cases()).isNotEmpty().containsAll(namedIn(answer));
                    if (operation.id().equals("readCase")) {
                        assertThat(row.cases()).contains(earlier);
                    }
                    assertThat(row.cases())
                            .contains(
                                    switch (operation.id()) {
                                        case "readUnitPostings" -> posted;
                                        case "readHousingPriorities" -> house;
                                        case "readConflicts" -> conflicting;
                                        case "readPolicyTrialCases",
                                                "readSandboxCases",
                                                "readSample",
                                                "readPayable",
                                                "readEntitlementReviews",
                                                "readPopulation" -> anyOf(row);
                                        default -> caseId;
                                    });
                }
            });
        }
        assertThat(published).containsExactly("readOpenPostings");
    }

    /** Grants the application, so that there is a decision to be proven, and waits until a checkpoint was signed over it. */
    private void decide() throws Exception {
        JsonNode decided = Applications.decideInsuranceOfCitizen2(api, lodged);
        awaitViews(decided.path("consistencyToken").asString());
        entitlement = Entitled.ofCitizen(api, "citizen2", caseId)
                .path("entitlementId")
                .asString();
        for (int tries = 0; tries < 20; tries++) {
            if (api.get("auditor1", "/api/auditor/v1/cases/" + caseId + "/decision-proof")
                            .status()
                    == 200) {
                return;
            }
        }
        throw new AssertionError("no checkpoint follows");
    }

    /** Of a trial, a sample and a page of the province as it was the cases that its answer names are all that there is to know. */
    private static String anyOf(Row row) {
        return row.cases().iterator().next();
    }

    /** What the second commune has hanging out: the contract's social pension, of other people. */
    private String postACase() throws Exception {
        JsonNode posting = step("lodgeSocialAllowanceApplication socialPension", "social-allowance-applications", null);
        String own = "applications/" + posting.path("caseId").asString();
        posting = step("verify socialPension", own + "/verifications", version(posting));
        posting = step("post post", own + "/postings", version(posting));
        awaitViews(posting.path("consistencyToken").asString());
        return posting.path("caseId").asString();
    }

    /** A house that the second commune has to see to. */
    private String proposeAHouse() throws Exception {
        Map<String, Object> body = new HashMap<>(Applications.housing());
        body.put("unit", "07339@2025-07-01");
        Api.Answer proposed = api.command("caseworker2", "housing-repair-applications", null, Api.key(), body);
        assertThat(proposed.status()).as("%s", proposed).isEqualTo(201);
        awaitViews(proposed.json().path("consistencyToken").asString());
        return proposed.json().path("caseId").asString();
    }

    /** An officer verifies in the case of their own, and is refused; the application is withdrawn again. */
    private String meetAConflict() throws Exception {
        Map<String, Object> body = new HashMap<>(Applications.insurance());
        body.put(
                "persons",
                List.of(Map.of(
                        "ref", "self",
                        "fullName", "Nguyễn Thị Cán Bộ",
                        "birthDate", OFFICERS_BIRTH,
                        "sex", "female",
                        "personNumber", OFFICERS_NUMBER)));
        body.put(
                "facts",
                Applications.declared(
                        "date-of-birth=" + OFFICERS_BIRTH, "household-poverty=poor", "chosen-income=2000000"));
        Api.Answer own = api.command("caseworker3", "insurance-support-applications", null, Api.key(), body);
        assertThat(own.status()).as("%s", own).isEqualTo(201);
        String conflicting = own.json().path("caseId").asString();
        String path = "applications/" + conflicting;
        Long version = version(own.json());
        Api.Answer refused = api.command(
                "caseworker1", path + "/verifications", version, Api.key(), Applications.insuranceVerified());
        assertThat(refused.status()).as("%s", refused).isEqualTo(422);
        Api.Answer withdrawn = api.command(
                "caseworker3", path + "/withdrawals", version, Api.key(), Map.of("reason", "Không còn nhu cầu."));
        assertThat(withdrawn.status()).as("%s", withdrawn).isEqualTo(201);
        awaitViews(withdrawn.json().path("consistencyToken").asString());
        return conflicting;
    }

    private static Long version(JsonNode recorded) {
        return recorded.path("version").asLong();
    }

    private JsonNode step(String example, String path, @Nullable Long version) throws Exception {
        String body = example(example)
                .toString()
                .replace("07210", "07339")
                .replace("024054001234", "024054661234")
                .replace("024080001235", "024080661235");
        Api.Answer answer = api.command("caseworker2", path, version, Api.key(), body.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as("%s: %s", example, answer).isEqualTo(201);
        return answer.json();
    }

    private static JsonNode example(String name) {
        return Contract.command().operations().stream()
                .flatMap(operation -> operation.examples().stream())
                .filter(example -> example.toString().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static Set<String> namedIn(Api.Answer answer) {
        Set<String> named = new TreeSet<>();
        CASE.matcher(answer.text()).results().forEach(match -> named.add(match.group()));
        return named;
    }

    private Api.Answer ask(Operation operation) throws Exception {
        String path = operation
                .path()
                .replace("{caseId}", caseId)
                .replace("{reference}", reference)
                .replace("{policyTrialId}", trial)
                .replace("{replayId}", sandbox)
                .replace("{code}", "late-entry")
                .replace("{samplingPlanId}", plan)
                .replace("{entitlementId}", entitlement)
                .replace("{auditFindingId}", finding)
                .replace("{fraudReviewId}", review);
        String account = account(operation);
        if (operation.method().equals("GET")) {
            String all = path + (operation.takesALimit() ? "?limit=100" : "");
            return account.isEmpty() ? api.send(api.to(all).GET()) : api.get(account, all);
        }
        Object body = switch (operation.id()) {
            case "lookUpStatus" ->
                Map.of(
                        "reference",
                        reference,
                        "code",
                        lodged.path("statusLookupCode").asString());
            case "assess", "previewRecognisedList", "previewOpeningList", "scoreHousehold" ->
                operation.examples().getFirst().value();
            case "exportCases" -> Map.of("caseIds", List.of(caseId));
            default -> Map.of("personNumber", "024058000102");
        };
        HttpRequest.Builder request = account.isEmpty() ? api.to(path) : api.as(account, path);
        return api.send(request.header("Content-Type", "application/json").POST(Api.json(body)));
    }

    private static String account(Operation operation) {
        if (operation.roles().isEmpty()) {
            return "";
        }
        return switch (operation.roles().getFirst()) {
            case "citizen" -> "citizen2";
            case "caseworker" -> "caseworker2";
            case "privacy" -> "privacy1";
            case "approver" -> "approver2";
            case "fraud" -> "fraud1";
            default -> "auditor1";
        };
    }

    @Test
    void everyDenial_leavesARow_whoeverAndWhereverItIs() throws Exception {
        long before = lastRow();
        assertThat(api.get("caseworker1", "/api/caseworker/v1/cases/" + caseId).status())
                .isEqualTo(404);
        assertThat(api.get("citizen1", "/api/citizen/v1/cases/" + reference + "/accesses")
                        .status())
                .isEqualTo(404);
        assertThat(api.get("payment1", "/api/caseworker/v1/worklist").status()).isEqualTo(403);
        assertThat(api.get("caseworker2", "/api/auditor/v1/accesses").status()).isEqualTo(403);
        assertThat(api.command(
                                "caseworker1",
                                "applications/" + caseId + "/verifications",
                                0L,
                                Api.key(),
                                Applications.insuranceVerified())
                        .status())
                .isEqualTo(404);
        assertThat(api.command(
                                "citizen1",
                                "applications/" + caseId + "/decisions",
                                0L,
                                Api.key(),
                                Applications.granted())
                        .status())
                .isEqualTo(403);
        Map<String, String> wrong = Map.of("reference", reference, "code", "AAAAAAAA");
        assertThat(api.send(api.to("/api/citizen/v1/status-lookups")
                                .header("Content-Type", "application/json")
                                .POST(Api.json(wrong)))
                        .status())
                .isEqualTo(404);

        List<Row> rows = rowsAfter(before);
        assertThat(rows).extracting(Row::outcome).containsOnly("denied");
        assertThat(rows).extracting(Row::shown).containsOnly("");
        assertThat(rows)
                .extracting(row -> row.operation() + row.cases())
                .containsExactly(
                        "readCase[" + caseId + "]",
                        "readOwnAccesses[" + caseId + "]",
                        "readWorklist[]",
                        "readAccesses[]",
                        "verify[" + caseId + "]",
                        "decide[" + caseId + "]",
                        "lookUpStatus[" + caseId + "]");
        awaitNumbered();
        JsonNode denied = api.get("auditor1", "/api/auditor/v1/accesses?denied=true&ofCase=" + caseId)
                .json()
                .path("items");
        assertThat(denied.size()).isEqualTo(5);
    }

    @Test
    void citizen_seesWhoLooked_inWords_withoutNames_andTheOwnReadingsMarked() throws Exception {
        api.get("caseworker2", "/api/caseworker/v1/cases/" + caseId);
        api.get("auditor1", "/api/auditor/v1/cases/" + caseId + "/events");
        api.get("caseworker1", "/api/caseworker/v1/cases/" + caseId);
        api.get("citizen2", "/api/citizen/v1/cases/" + reference + "/status");
        awaitNumbered();

        Api.Answer answer = api.get("citizen2", "/api/citizen/v1/cases/" + reference + "/accesses");
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(queries.surprises(queries.operation("readOwnAccesses"), answer))
                .isEmpty();
        assertThat(answer.text()).doesNotContain("a-", "caseworker2", "denied");
        List<JsonNode> items = answer.json().path("items").valueStream().toList();
        assertThat(items)
                .extracting(item -> item.path("purpose").path("code").asString())
                .startsWith("readOwnStatus", "readHistory", "readCase");
        assertThat(items.get(0).path("own").asBoolean()).isTrue();
        assertThat(items.get(0).path("unitName").isMissingNode()).isTrue();
        JsonNode official = items.get(2);
        assertThat(official.path("own").asBoolean()).isFalse();
        assertThat(official.path("unitName").asString()).isNotEmpty();
        assertThat(official.path("purpose").path("vi").asString()).isEqualTo("Giải quyết hồ sơ");
        assertThat(official.path("shown").path("en").asString()).isEqualTo("The whole case");
        assertThat(official.path("roles").get(0).path("vi").asString()).isEqualTo("Cán bộ thụ lý");
        assertThat(official.path("brokenGlass").asBoolean()).isFalse();
    }

    @Test
    void brokenGlass_givesReadingOfOneCase_toOneAccount_andNothingElse() throws Exception {
        String path = "/api/caseworker/v1/cases/" + caseId;
        assertThat(api.get("caseworker1", path).status()).isEqualTo(404);
        Api.Answer glass = breakGlass("caseworker1");
        assertThat(glass.status()).as("%s", glass).isEqualTo(201);
        assertThat(glass.json().path("caseId").asString()).isEqualTo(caseId);
        Duration lasts = Duration.between(
                Instant.now(),
                OffsetDateTime.parse(glass.json().path("until").asString()).toInstant());
        assertThat(lasts).isBetween(Duration.ofMinutes(175), Duration.ofMinutes(180));
        String since = "minPosition=" + glass.json().path("consistencyToken").asString();
        String glassId = glass.json().path("glassId").asString();

        long before = lastRow();
        assertThat(api.get("caseworker1", path + "?" + since).status()).isEqualTo(200);
        assertThat(rowsAfter(before)).singleElement().extracting(Row::glass).isEqualTo(glassId);
        assertThat(api.get("approver1", path).status()).as("another account").isEqualTo(404);
        assertThat(api.command(
                                "caseworker1",
                                "applications/" + caseId + "/verifications",
                                0L,
                                Api.key(),
                                Applications.insuranceVerified())
                        .status())
                .as("no command")
                .isEqualTo(404);
        assertThat(api.get("caseworker1", "/api/caseworker/v1/worklist?limit=100")
                        .text())
                .doesNotContain(caseId);
        awaitNumbered();

        JsonNode listed = api.get("auditor1", "/api/auditor/v1/broken-glass?limit=100&" + since)
                .json()
                .path("items");
        assertThat(listed.valueStream()
                        .filter(it -> it.path("glassId").asString().equals(glassId)))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.path("caseId").asString()).isEqualTo(caseId);
                    assertThat(it.path("reason").path("value").asString()).isEqualTo(REASON);
                    assertThat(it.path("duty").asString()).isEqualTo("verifier");
                });
        JsonNode read = api.get("auditor1", "/api/auditor/v1/accesses?brokenGlass=true&ofCase=" + caseId)
                .json()
                .path("items");
        assertThat(read.valueStream().map(it -> it.path("glassId").asString())).containsExactly(glassId);
        JsonNode own = api.get("citizen2", "/api/citizen/v1/cases/" + reference + "/accesses")
                .json()
                .path("items");
        assertThat(own.valueStream().filter(it -> it.path("brokenGlass").asBoolean()))
                .hasSize(1);
    }

    @Test
    void glassStaysWhole_forWhoNeedsItNot_andForWhoMayNot() throws Exception {
        Api.Answer needless = breakGlass("caseworker2");
        assertThat(needless.status()).as("%s", needless).isEqualTo(422);
        assertThat(needless.text()).contains("glass-not-needed");
        for (String account : List.of("citizen1", "auditor1", "payment1", "district1", "importer1")) {
            assertThat(breakGlass(account).status()).as(account).isEqualTo(403);
        }
        String own = "cases/AS-72CQ-Q8EE-2/break-glass";
        assertThat(api.command("caseworker1", own, null, Api.key(), Map.of("reason", REASON))
                        .status())
                .as("no such case")
                .isEqualTo(404);
        String key = Api.key();
        Map<String, String> body = Map.of("reason", REASON);
        String path = "cases/" + reference + "/break-glass";
        Api.Answer first = api.command("caseworker1", path, null, key, body);
        assertThat(api.command("caseworker1", path, null, key, body).text())
                .as("the same key, the same answer")
                .isEqualTo(first.text());
    }

    @Test
    void pages_agreeWithOneAnother_whileOthersRead() throws Exception {
        for (int i = 0; i < 7; i++) {
            api.get("caseworker2", "/api/caseworker/v1/cases/" + caseId);
        }
        awaitNumbered();
        List<Long> positions = new ArrayList<>();
        List<Long> pinned = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = api.get(
                            "auditor1",
                            "/api/auditor/v1/accesses?limit=3&ofCase=" + caseId
                                    + (next.isEmpty() ? "" : "&cursor=" + next))
                    .json();
            page.path("items")
                    .forEach(item -> positions.add(item.path("position").asLong()));
            pinned.add(page.path("upToPosition").asLong());
            next = page.path("next").asString("");
            api.get("caseworker2", "/api/caseworker/v1/cases/" + caseId);
            awaitNumbered();
        } while (!next.isEmpty());

        assertThat(new HashSet<>(pinned)).hasSize(1);
        assertThat(positions).hasSizeGreaterThanOrEqualTo(8).doesNotHaveDuplicates();
        assertThat(positions).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(positions).allSatisfy(position -> assertThat(position).isLessThanOrEqualTo(pinned.getFirst()));
    }

    /** The answer is not given if the record cannot be written; what the law publishes is. */
    @Test
    void nobodyIsShownAnything_norToldOfADenial_whileTheRecordCannotBeWritten() throws Exception {
        decide();
        audit();
        system.truth().tamper("ALTER TABLE access RENAME TO access_elsewhere");
        try {
            for (Operation operation : queries.operations()) {
                if (operation.id().equals("readAccesses") || operation.id().equals("readOwnAccesses")) {
                    continue; // They read the very table that is away: unavailable before there is anything to record.
                }
                Api.Answer answer = ask(operation);
                if (operation.discloses().equals(PUBLISHED)) {
                    assertThat(answer.status()).as("%s", operation).isEqualTo(200);
                } else {
                    assertThat(answer.status()).as("%s: %s", operation, answer).isEqualTo(503);
                    assertThat(answer.code()).isEqualTo("access-not-recorded");
                    assertThat(answer.etag()).isNull();
                    assertThat(answer.text()).doesNotContain("Trần", caseId);
                }
            }
            Stream.of(
                            api.get("payment1", "/api/caseworker/v1/worklist"),
                            api.get("caseworker1", "/api/caseworker/v1/cases/" + caseId),
                            api.command(
                                    "caseworker1",
                                    "applications/" + caseId + "/verifications",
                                    0L,
                                    Api.key(),
                                    Applications.insuranceVerified()))
                    .forEach(denied -> assertThat(denied.code()).isEqualTo("access-not-recorded"));
        } finally {
            system.truth().tamper("ALTER TABLE access_elsewhere RENAME TO access");
        }
        assertThat(api.get("caseworker2", "/api/caseworker/v1/cases/" + caseId).status())
                .isEqualTo(200);
    }

    private Api.Answer breakGlass(String account) throws Exception {
        return api.command(account, "cases/" + reference + "/break-glass", null, Api.key(), Map.of("reason", REASON));
    }

    private void awaitNumbered() throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (system.truth().number("SELECT count(*) FROM access_inbox") > 0 && System.nanoTime() < end) {
            Thread.sleep(20);
        }
    }
}
