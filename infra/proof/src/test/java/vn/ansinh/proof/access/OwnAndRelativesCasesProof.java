package vn.ansinh.proof.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.ansinh.proof.system.Api;
import vn.ansinh.proof.system.Applications;
import vn.ansinh.proof.system.Audits;
import vn.ansinh.proof.system.Contract;
import vn.ansinh.proof.system.Contract.Operation;
import vn.ansinh.proof.system.Recognised;
import vn.ansinh.proof.system.Replays;
import vn.ansinh.proof.system.Standing;
import vn.ansinh.proof.system.Trials;
import vn.ansinh.proof.system.Views;

/**
 * P13, P22: no official acts in office in the case of their own, of their household or of a relative whom they declared, nor looks at it, and each
 * attempt is on record (ADR-0029). Every operation of both contracts is asked, by whoever has its role; what it says is held to the second table.
 */
class OwnAndRelativesCasesProof {

    private static final String OWN = "not-in-ones-own-case";
    private static final String RELATIVES = "not-in-a-relatives-case";

    /** Who in each role has a part in a case here; the numbers are their own. */
    private static final Map<String, String> OFFICIALS = Map.of(
            "caseworker4", "024193000206",
            "approver1", "024075000301",
            "superior1", "024068000303",
            "auditor1", "024178000601",
            "privacy1", "024189000801",
            "policy1", "024077000701",
            "observer1", "024069000901",
            "fraud1", "024083000501");

    private static final Map<String, List<String>> IN_OFFICE = Map.of(
            "caseworker", List.of("caseworker4"),
            "approver", List.of("approver1", "superior1"),
            "auditor", List.of("auditor1"),
            "privacy", List.of("privacy1"),
            "policy", List.of("policy1"),
            "observer", List.of("observer1"),
            "fraud", List.of("fraud1"));

    /** Only ever done by a duty that nobody holds since 1 July 2025; the rule is the aggregate's, which asks it of each alike. */
    private static final Set<String> NOBODYS_TODAY = Set.of("review");

    /** Nothing to be seen in it can be brought about over HTTP for a case of these: a late entry, an erasure of somebody with an open case. */
    private static final Set<String> EMPTY_HERE = Set.of("readControlExceptions", "readErasures", "readErasuresInHand");

    private static final String PLANS = Audits.PLANS + "/";

    private static final List<Near> NEAR = new ArrayList<>();
    private static final List<String> DECLARED = new ArrayList<>();

    /** What each list showed before whoever reads it declared anybody: by operation. */
    private static final Map<String, Set<String>> BEFORE = new TreeMap<>();

    private static final Map<String, String> FOUND = new HashMap<>();
    private static Standing system;
    private static Api api;

    private final SecondMatrix matrix = SecondMatrix.asWritten();

    /**
     * A case, and the officials who are too near to it.
     *
     * @param ids what else of it an address may name
     */
    private record Near(String caseId, Map<String, String> ids, String rule, Set<String> accounts) {
        @Nullable
        String fill(String path) {
            String filled = path.replace("{caseId}", caseId);
            for (Map.Entry<String, String> id : ids.entrySet()) {
                filled = filled.replace("{" + id.getKey() + "}", id.getValue());
            }
            return filled.contains("{") ? null : filled;
        }
    }

    @BeforeAll
    static void prepare() throws Exception {
        system = Standing.shared();
        api = system.api();
        var everybody = Set.copyOf(OFFICIALS.keySet());
        NEAR.add(near(ownCase(), Map.of(), OWN, Set.of("caseworker4")));
        JsonNode everybodys = housing(everybody);
        NEAR.add(near(everybodys, new UnderReview(system, everybodys).lookedAt(), OWN, everybody));
        NEAR.add(near(pensionThrough("approver1", "caseworker4"), Map.of(), OWN, Set.of("approver1", "caseworker4")));

        Set<String> declaring = new TreeSet<>(everybody);
        declaring.remove("observer1");
        JsonNode posted = pensionThrough(null, null);
        String posting = postedAs(posted);
        NEAR.add(near(posted, Map.of("postingId", posting), RELATIVES, declaring));
        NEAR.add(near(housing(Set.of()), Map.of(), RELATIVES, declaring));
        NEAR.add(near(withARelativeInTheHousehold(), Map.of(), RELATIVES, declaring));
        Map<String, Object> application = Applications.insurance();
        JsonNode granted = lodged("insurance-support-applications", declaring(application));
        String reference = granted.path("reference").asString();
        Recognised.poor(api, application);
        new Trials(api).decide(granted, Applications.insuranceVerified(), false, Applications.granted());
        FOUND.put("number", DECLARED.getLast());
        audit(reference);
        var review = new UnderReview(system, granted);
        Map<String, Map<String, String>> looked = Map.of("open", review.proposed(), "answered", review.held());
        for (String finding : List.of("open", "answered")) {
            Map<String, String> ids = new HashMap<>(Map.of(
                    "auditFindingId", value(finding),
                    "samplingPlanId", value("plan"),
                    "replayId", value("sandbox"),
                    "policyTrialId", value("trial")));
            ids.putAll(Objects.requireNonNull(looked.get(finding)));
            NEAR.add(near(granted, ids, RELATIVES, declaring));
        }
        leaveTraces(granted);
        new Views(system).awaitCaughtUp();
        for (String operation : SecondMatrix.asWritten().saying("left-out")) {
            BEFORE.put(operation, shownBy(Contract.query().operation(operation)));
        }
        for (String account : declaring) {
            declare(account);
        }
        new Views(system).awaitCaughtUp();
    }

    private static String value(String name) {
        return Objects.requireNonNull(FOUND.get(name));
    }

    private static Near near(JsonNode lodged, Map<String, String> ids, String rule, Set<String> accounts) {
        Map<String, String> all = new LinkedHashMap<>(ids);
        all.put("reference", lodged.path("reference").asString());
        return new Near(lodged.path("caseId").asString(), all, rule, accounts);
    }

    /** Lodged with their other account, as a citizen, which holds no office. */
    private static JsonNode ownCase() throws Exception {
        Map<String, Object> body = insuranceOf("caseworker4");
        body.put("channel", "online");
        return done(api.command("citizen3", "insurance-support-applications", null, Api.key(), body));
    }

    private static Map<String, Object> insuranceOf(String account) {
        Map<String, Object> self = official(account, "self");
        Map<String, Object> body = new HashMap<>(Applications.insurance());
        body.put("persons", List.of(self));
        body.put(
                "facts",
                Applications.declared(
                        "date-of-birth=" + self.get("birthDate"), "household-poverty=poor", "chosen-income=2000000"));
        return body;
    }

    /** A house, with these officials in the household; else of a relative. */
    private static JsonNode housing(Set<String> household) throws Exception {
        Map<String, Object> body = new HashMap<>(Applications.housing());
        List<Object> persons = new ArrayList<>((List<?>) body.getOrDefault("persons", List.of()));
        List<Object> members = new ArrayList<>((List<?>) body.getOrDefault("household", List.of()));
        for (String account : household) {
            persons.add(official(account, account));
            members.add(Map.of("person", account, "relation", "other"));
        }
        body.put("persons", persons);
        body.put("household", members);
        return lodged("housing-repair-applications", household.isEmpty() ? declaring(body) : body);
    }

    private static JsonNode withARelativeInTheHousehold() throws Exception {
        Map<String, Object> body = new HashMap<>(Applications.insurance());
        Map<String, Object> relative = Applications.person("relative");
        List<Object> persons = new ArrayList<>((List<?>) body.getOrDefault("persons", List.of()));
        persons.add(relative);
        body.put("persons", persons);
        body.put(
                "household",
                List.of(
                        Map.of("person", "self", "relation", "head"),
                        Map.of("person", "relative", "relation", "sibling")));
        DECLARED.add(String.valueOf(relative.get("personNumber")));
        return lodged("insurance-support-applications", body);
    }

    /** The contract's pensioner, as somebody else; an official brings it for them and another lives with them, or it is a relative's. */
    private static JsonNode pensionThrough(@Nullable String applicant, @Nullable String member) throws Exception {
        String serial = String.format(Locale.ROOT, "%06d", 770_000 + NEAR.size());
        String text = example("lodgeSocialAllowanceApplication socialPension")
                .toString()
                .replace("024054001234", "024054" + serial)
                .replace("024080001235", "024080" + serial);
        ObjectNode body = (ObjectNode) JsonMapper.shared().readTree(text);
        if (applicant == null || member == null) {
            DECLARED.add("024054" + serial);
        } else {
            ArrayNode persons = (ArrayNode) body.get("persons");
            persons.addPOJO(official(applicant, "proxy"));
            persons.addPOJO(official(member, "member"));
            ((ArrayNode) body.get("household")).addPOJO(Map.of("person", "member", "relation", "other"));
            body.put("applicant", "proxy");
        }
        return lodged("social-allowance-applications", body);
    }

    /** Verified and posted by somebody who is near to nobody; the posting. */
    private static String postedAs(JsonNode lodged) throws Exception {
        String own = "applications/" + lodged.path("caseId").asString();
        JsonNode verified = done(api.command(
                "caseworker1", own + "/verifications", version(lodged), Api.key(), example("verify socialPension")));
        return done(api.command("caseworker1", own + "/postings", version(verified), Api.key(), example("post post")))
                .path("postingId")
                .asString();
    }

    /** A sandbox, a trial, a sample and two findings with the relative's case in them. */
    private static void audit(String reference) throws Exception {
        FOUND.put("trial", Trials.completed(api));
        var audits = new Audits(api);
        String plan = audits.drawUp(
                Map.of("units", List.of(Applications.WARD), "schemes", List.of("voluntary-social-insurance")),
                Map.of("kind", "simple", "size", 500));
        audits.awaitDrawn(plan);
        FOUND.put("plan", plan);
        for (String finding : List.of("open", "answered")) {
            FOUND.put(
                    finding,
                    Audits.done(audits.raise(reference, Applications.WARD, Map.of()))
                            .path("auditFindingId")
                            .asString());
        }
        done(api.command(
                "approver1",
                "audit-findings/" + value("answered") + "/answers",
                null,
                Api.key(),
                Map.of("answer", "Đã bổ sung và chấn chỉnh bộ phận.")));
        FOUND.put("sandbox", Replays.laidOut(api));
    }

    /** What lists show of a case beside the case: who looked, who broke the glass, who was refused, what its beneficiary asked. */
    private static void leaveTraces(JsonNode granted) throws Exception {
        String caseId = granted.path("caseId").asString();
        done(api.command(
                "caseworker2",
                "cases/" + granted.path("reference").asString() + "/break-glass",
                null,
                Api.key(),
                Map.of("reason", "Ở quầy xã khác, không liên lạc được nơi tiếp nhận.")));
        FOUND.put(
                "request",
                done(api.command(
                                "caseworker1",
                                "data-requests",
                                null,
                                Api.key(),
                                Map.of(
                                        "personNumber",
                                        value("number"),
                                        "right",
                                        "see",
                                        "channel",
                                        "counter",
                                        "words",
                                        "Tôi muốn xem toàn bộ dữ liệu về tôi.")))
                        .path("dataRequestId")
                        .asString());
        declare("caseworker4");
        Api.Answer refused = api.command(
                "caseworker4",
                "applications/" + caseId + "/withdrawals",
                versionOf(caseId),
                Api.key(),
                Applications.reason());
        assertThat(refused.text()).contains("\"" + RELATIVES + "\"");
        assertThat(refused.status()).isEqualTo(422);
    }

    private static void declare(String account) throws Exception {
        Api.Answer declared = api.command(
                account, "relatives-declarations", null, Api.key(), Map.of("personNumbers", List.copyOf(DECLARED)));
        assertThat(declared.status()).as("%s: %s", account, declared).isIn(201, 422);
    }

    @Test
    void table_saysOfEveryOperation_whatItSaysToAParty() {
        Set<String> served = new TreeSet<>();
        Stream.concat(Contract.command().operations().stream(), Contract.query().operations().stream())
                .forEach(it -> served.add(it.id()));
        assertThat(matrix.operationsThatAnswerAParty()).isEqualTo(served);
    }

    /** Whatever else stands in the way, the conflict is among the reasons; and of all that was asked one event remains. */
    @Test
    void commands_areRefused_inEachCase_andEachAttemptIsOnRecord() throws Exception {
        Map<String, Set<String>> proven = new TreeMap<>();
        Set<String> aboutACase = new TreeSet<>();
        Set<String> alike = new TreeSet<>();
        for (Operation operation : Contract.command().operations()) {
            boolean asked = matrix.saying("conflict").contains(operation.id())
                    && operation.path().contains("{");
            if (!asked || NOBODYS_TODAY.contains(operation.id())) {
                continue;
            }
            aboutACase.add(operation.id());
            for (Near near : NEAR) {
                for (String account : nearAndInOffice(operation.id(), near)) {
                    String one = operation + near.rule() + account;
                    if (!alike.contains(one) && refused(operation, near, account)) {
                        alike.add(one);
                        proven.computeIfAbsent(operation.id(), any -> new TreeSet<>())
                                .add(near.rule());
                    }
                }
            }
        }
        // There is a relative's posting, decision, finding, entitlement and hold, and none of one's own.
        Set<String> ofRelatives = Set.of(
                "raiseObjection",
                "answerAuditFinding",
                "acceptAuditAnswer",
                "sendBackAuditAnswer",
                "extendAuditAnswer",
                "closeAuditFinding",
                "clearSampledCases",
                "reportChange",
                "concludeChange",
                "verifyEntitlement",
                "openEntitlementFraudReview",
                "orderHold",
                "refuseHold",
                "liftHold",
                "decideReviewComplaint");
        Map<String, Set<String>> expected = new TreeMap<>();
        aboutACase.forEach(
                it -> expected.put(it, ofRelatives.contains(it) ? Set.of(RELATIVES) : Set.of(OWN, RELATIVES)));
        assertThat(proven).isEqualTo(expected);
    }

    private List<String> nearAndInOffice(String operation, Near near) {
        return IN_OFFICE.entrySet().stream()
                .filter(role -> matrix.mayDo(operation, role.getKey()))
                // An observer objects as a citizen does.
                .filter(role -> !role.getKey().equals("observer") || !operation.equals("raiseObjection"))
                .flatMap(role -> role.getValue().stream())
                .filter(near.accounts()::contains)
                .toList();
    }

    /** Whether the rule was among the reasons; what does not fit, or is not theirs to answer, is refused before anybody asks whose case it is. */
    private boolean refused(Operation operation, Near near, String account) throws Exception {
        String path = near.fill(operation.path());
        if (path == null) {
            return false;
        }
        boolean refused = false;
        for (JsonNode body : bodies(operation)) {
            long conflicts = conflicts(operation.id(), onRecord(operation, near));
            long events = events(near);
            String key = Api.key();
            String noun = path.substring(Api.COMMANDS.length());
            Long version = operation.takesAVersion() ? versionOf(near.caseId()) : null;
            Api.Answer answer = api.command(account, noun, version, key, body);
            boolean byTheRule = answer.text().contains("\"" + near.rule() + "\"");
            assertThat(events(near))
                    .as("%s by %s in %s: %s", operation, account, near, answer)
                    .isEqualTo(events);
            if (byTheRule) {
                assertThat(answer.status()).as("%s: %s", operation, answer).isEqualTo(422);
                api.command(account, noun, version, key, body);
            } else {
                assertThat(answer.status())
                        .as("%s by %s in %s: %s", operation, account, near, answer)
                        .isIn(400, 403, 404, 422);
            }
            assertThat(conflicts(operation.id(), onRecord(operation, near)) - conflicts)
                    .as("once, and not again for the same request: %s by %s: %s", operation, account, answer)
                    .isEqualTo(byTheRule ? 1 : 0);
            refused |= byTheRule;
        }
        return refused;
    }

    /** The case that the event names; of a tip none: nobody learns from a conflict whom somebody told of. */
    private static String onRecord(Operation operation, Near near) {
        return List.of("dismissTip", "extendTip").contains(operation.id()) ? "" : near.caseId();
    }

    private static List<JsonNode> bodies(Operation operation) throws Exception {
        if (operation.id().equals("clearSampledCases")) {
            return List.of(JsonMapper.shared().valueToTree(Map.of("numbers", List.of(numberInTheSample()))));
        }
        return operation.examples().stream()
                .map(example -> named(operation, example.value()))
                .toList();
    }

    /** Of what was never objected, complained of or proposed, by an id of its own: without one the desk takes the latest and asks nobody whose case it is. */
    private static JsonNode named(Operation operation, JsonNode example) {
        ObjectNode body = (ObjectNode) example.deepCopy();
        JsonNode properties =
                Contract.command().resolved(operation.body().path("schema")).path("properties");
        Map.of("objectionId", "o-", "complaintId", "c-", "revisionId", "r-").forEach((name, kind) -> {
            if (properties.has(name)) {
                body.put(name, kind + "0".repeat(32));
            }
        });
        return body;
    }

    private static int numberInTheSample() throws Exception {
        String caseId = NEAR.getLast().caseId();
        return new Audits(api)
                .lines(PLANS + value("plan") + "/sample", 100).stream()
                        .filter(it -> it.path("caseId").asString().equals(caseId))
                        .findFirst()
                        .orElseThrow()
                        .path("number")
                        .asInt();
    }

    /** Events of the case, of its findings and of the sample. */
    private static long events(Near near) throws Exception {
        List<String> streams = Stream.concat(Stream.of(near.caseId()), near.ids().values().stream())
                .map(it -> "'" + it + "'")
                .toList();
        return system.truth().number("SELECT count(*) FROM event WHERE stream IN (" + String.join(",", streams) + ")");
    }

    private static long conflicts(String operation, String caseId) throws Exception {
        return system.truth()
                .number("SELECT count(*) FROM event WHERE name = 'conflict.refused'"
                        + " AND convert_from(payload, 'UTF8')::jsonb ->> 'operation' = '" + operation + "'"
                        + " AND coalesce(convert_from(payload, 'UTF8')::jsonb ->> 'caseId', '') = '" + caseId + "'");
    }

    @Test
    void nobodyTakesInTheApplicationOfARelative() throws Exception {
        Map<String, Object> housing = Applications.housing();
        Map<String, Object> insurance = Applications.insurance();
        Object pension = example("lodgeSocialAllowanceApplication socialPension");
        Map<String, Object> bodies = Map.of(
                "lodgeHousingRepairApplication", housing,
                "lodgeInsuranceSupportApplication", insurance,
                "lodgeSocialAllowanceApplication", pension);
        for (Map.Entry<String, Object> one : bodies.entrySet()) {
            ObjectNode body = JsonMapper.shared().valueToTree(one.getValue());
            ((ObjectNode) body.path("persons").path(0)).put("personNumber", DECLARED.getFirst());
            Operation operation = Contract.command().operation(one.getKey());
            long before = conflicts(operation.id(), "");
            Api.Answer answer = api.command(
                    "caseworker4", operation.path().substring(Api.COMMANDS.length()), null, Api.key(), body);
            assertThat(answer.status()).as("%s", answer).isEqualTo(422);
            assertThat(answer.text()).contains("\"" + RELATIVES + "\"");
            assertThat(conflicts(operation.id(), "")).isEqualTo(before + 1);
        }
    }

    /** Both accounts of a person keep off a case about that person, and whoever else does not. */
    @Test
    void bothAccountsAreRefused_inACaseAboutTheirHolder() throws Exception {
        JsonNode lodged = lodged("insurance-support-applications", insuranceOf("approver1"));
        refused(step("caseworker3", lodged, "verifications", Applications.insuranceVerified()));
        Api.Answer verified = step("caseworker1", lodged, "verifications", Applications.insuranceVerified());
        assertThat(verified.status()).as("%s", verified).isEqualTo(201);
        refused(step("approver1", verified.json(), "decisions", Applications.granted()));
        new Views(system).awaitCaughtUp();
        for (String account : List.of("caseworker3", "approver1")) {
            Api.Answer looked = api.get(
                    account, "/api/caseworker/v1/cases/" + lodged.path("caseId").asString());
            assertThat(looked.code()).as("%s: %s", account, looked).isEqualTo("conflict-of-interest");
        }
    }

    private static void refused(Api.Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(422);
        assertThat(answer.text()).contains("\"" + OWN + "\"").doesNotContain("024075");
    }

    private static Api.Answer step(String account, JsonNode last, String noun, Object body) throws Exception {
        return api.command(
                account, "applications/" + last.path("caseId").asString() + "/" + noun, version(last), Api.key(), body);
    }

    @Test
    void queriesAboutOneCase_areRefused_andEachAttemptIsInTheAccessLog() throws Exception {
        Set<String> asked = new TreeSet<>();
        for (String id : matrix.saying("kept-off")) {
            Operation operation = Contract.query().operation(id);
            for (Near near : NEAR) {
                String path = near.fill(operation.path());
                if (path == null) {
                    continue;
                }
                for (String account : nearAndInOffice(id, near)) {
                    long denied = denials(id, near.caseId());
                    Api.Answer answer = id.equals("exportCases")
                            ? post(account, path, Map.of("caseIds", List.of(near.caseId())))
                            : api.get(account, path);
                    if (id.equals("readDecisionProof") && answer.status() == 404) {
                        continue; // nothing is decided yet
                    }
                    asked.add(id);
                    keptOff(answer, near, account + " " + id);
                    assertThat(denials(id, near.caseId()))
                            .as("%s by %s", id, account)
                            .isEqualTo(denied + 1);
                }
            }
        }
        assertThat(asked).isEqualTo(matrix.saying("kept-off"));
        for (Near near : NEAR) {
            if (near.accounts().contains("auditor1")) {
                keptOff(api.get("auditor1", "/api/auditor/v1/accesses?ofCase=" + near.caseId()), near, "accesses");
            }
        }
    }

    /** Nobody learns from a number that somebody is reviewed: a look is answered as one at what does not exist. */
    @Test
    void reviewsOfWhomTheyAreNearTo_areNotThere() throws Exception {
        Set<String> asked = new TreeSet<>();
        for (Near near : NEAR) {
            String path = near.fill("/api/fraud/v1/reviews/{fraudReviewId}");
            if (path != null) {
                asked.add(near.rule());
                Api.Answer answer = api.get("fraud1", path);
                assertThat(answer.status()).as("%s: %s", near, answer).isEqualTo(404);
                assertThat(answer.text()).doesNotContain(near.rule());
                assertThat(api.get("fraud2", path).status()).as("%s", near).isEqualTo(200);
            }
        }
        assertThat(asked).containsExactlyInAnyOrder(OWN, RELATIVES);
        assertThat(matrix.saying("not-there")).containsExactly("readFraudReview");
    }

    private static void keptOff(Api.Answer answer, Near near, String what) {
        assertThat(answer.status()).as("%s of %s: %s", what, near, answer).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("conflict-of-interest");
        assertThat(answer.json().path("violations").path(0).path("code").asString())
                .isEqualTo(near.rule());
        assertThat(answer.etag()).isNull();
    }

    private static long denials(String operation, String caseId) throws Exception {
        return system.truth()
                .number("SELECT count(*) FROM access WHERE outcome = 'denied' AND operation = '" + operation + "' AND '"
                        + caseId + "' = ANY (cases)");
    }

    @Test
    void lists_leaveOutWhatTheyShowedBefore_toNobodyElse() throws Exception {
        Map<String, Set<String>> shownBefore = new TreeMap<>(BEFORE);
        EMPTY_HERE.forEach(shownBefore::remove);
        assertThat(shownBefore.keySet()).isEqualTo(withoutThoseEmptyHere());
        shownBefore.forEach(
                (operation, shown) -> assertThat(shown).as(operation).isNotEmpty());
        for (String operation : matrix.saying("left-out")) {
            assertThat(shownBy(Contract.query().operation(operation)))
                    .as("%s, by whoever is near", operation)
                    .isEmpty();
        }
        Set<String> colleagues = shown(api, "caseworker1", Contract.query().operation("readWorklist"));
        assertThat(colleagues).as("whoever is near to nobody").isNotEmpty();
    }

    private Set<String> withoutThoseEmptyHere() {
        Set<String> operations = new TreeSet<>(matrix.saying("left-out"));
        operations.removeAll(EMPTY_HERE);
        return operations;
    }

    /** What is known of relatives' cases to a list, by whoever is near to them. */
    private static Set<String> shownBy(Operation operation) throws Exception {
        Set<String> shown = new TreeSet<>();
        for (Map.Entry<String, List<String>> role : IN_OFFICE.entrySet()) {
            // An observer declares no relatives; caseworker4 had to declare them first.
            boolean asks = SecondMatrix.asWritten().mayDo(operation.id(), role.getKey())
                    && !role.getKey().equals("observer");
            for (String account : asks ? role.getValue() : List.<String>of()) {
                shown.addAll(shown(api, account, operation));
            }
        }
        return shown;
    }

    /** Who lives with whoever draws is nobody's relative by declaration, and near all the same. */
    @Test
    void whatAHousemateIsSaidToHaveChanged_isLeftOut_toThemAlone() throws Exception {
        Map<String, Object> body = new HashMap<>(Applications.insurance());
        List<Object> persons = new ArrayList<>((List<?>) body.getOrDefault("persons", List.of()));
        persons.add(official("caseworker4", "housemate"));
        body.put("persons", persons);
        body.put(
                "household",
                List.of(
                        Map.of("person", "self", "relation", "head"),
                        Map.of("person", "housemate", "relation", "other")));
        JsonNode granted = lodged("insurance-support-applications", body);
        Recognised.poor(api, body);
        new Trials(api).decide(granted, Applications.insuranceVerified(), false, Applications.granted());
        String report = Objects.requireNonNull(
                new UnderReview(system, granted).proposed().get("changeReportId"));
        new Views(system).awaitCaughtUp();
        Operation read = Contract.query().operation("readChangeReports");
        assertThat(answered("caseworker1", read.path()).text()).contains(report);
        assertThat(answered("caseworker4", read.path()).text()).doesNotContain(report);
    }

    private static Set<String> shown(Api api, String account, Operation operation) throws Exception {
        Near decided = NEAR.getLast();
        String path = Objects.requireNonNull(decided.fill(operation.path().replace("{code}", "late-entry")));
        List<String> texts = new ArrayList<>();
        if (operation.id().equals("searchCases")) {
            for (String number : DECLARED) {
                texts.add(post(account, path, Map.of("personNumber", number)).text());
            }
        } else if (operation.id().equals("readAccesses")) {
            // The newest are enough: one was just left.
            api.get("caseworker1", "/api/caseworker/v1/cases/" + decided.caseId());
            awaitNumbered();
            texts.add(answered(account, path + "?limit=100").text());
        } else {
            String next = "";
            do {
                String limit = operation.takesALimit() ? "?limit=100" : "";
                Api.Answer page = answered(account, path + limit + (next.isEmpty() ? "" : "&cursor=" + next));
                texts.add(page.text());
                next = page.json().path("next").asString("");
            } while (!next.isEmpty());
        }
        Set<String> shown = new TreeSet<>();
        for (Near near : NEAR) {
            if (near.rule().equals(RELATIVES)) {
                Stream.concat(
                                Stream.of("reference", "entitlementId")
                                        .flatMap(id ->
                                                Stream.ofNullable(near.ids().get(id))),
                                Stream.of(near.caseId(), value("request")))
                        .filter(known -> texts.stream().anyMatch(text -> text.contains(known)))
                        .forEach(shown::add);
            }
        }
        return shown;
    }

    private static void awaitNumbered() throws Exception {
        for (int tries = 0; tries < 500 && system.truth().number("SELECT count(*) FROM access_inbox") > 0; tries++) {
            Thread.sleep(20);
        }
    }

    private static Api.Answer answered(String account, String path) throws Exception {
        Api.Answer answer = api.get(account, path);
        assertThat(answer.status()).as("%s %s: %s", account, path, answer).isEqualTo(200);
        return answer;
    }

    private static Api.Answer post(String account, String path, Object body) throws Exception {
        return api.send(
                api.as(account, path).header("Content-Type", "application/json").POST(Api.json(body)));
    }

    @Test
    void sample_isShownWhole_andAsACitizenOneReadsOnesOwn_andNobodyElses() throws Exception {
        Near decided = NEAR.getLast();
        for (String list : List.of("sample", "population")) {
            assertThat(new Audits(api).lines(PLANS + value("plan") + "/" + list, 100))
                    .extracting(it -> it.path("caseId").asString())
                    .contains(decided.caseId());
        }
        Near own = NEAR.getFirst();
        String ownPath = "/api/citizen/v1/cases/" + own.ids().get("reference");
        assertThat(answered("citizen3", "/api/citizen/v1/cases").text()).contains(own.caseId());
        for (String part : List.of("/status", "/accesses")) {
            answered("citizen3", ownPath + part);
            String relatives = "/api/citizen/v1/cases/" + decided.ids().get("reference") + part;
            assertThat(api.get("citizen3", relatives).status()).isEqualTo(404);
        }
    }

    /** Somebody who holds this account, with the birth and sex that their number tells. */
    private static Map<String, Object> official(String account, String ref) {
        String number = Objects.requireNonNull(OFFICIALS.get(account));
        return Map.of(
                "ref",
                ref,
                "fullName",
                "Trần Thị Ba",
                "birthDate",
                "19" + number.substring(4, 6) + "-01-01",
                "sex",
                number.charAt(3) == '1' ? "female" : "male",
                "personNumber",
                number);
    }

    /** The first person of it is a relative of all who will declare some. */
    private static Map<String, Object> declaring(Map<String, Object> body) {
        JsonNode first =
                JsonMapper.shared().<JsonNode>valueToTree(body).path("persons").path(0);
        DECLARED.add(first.path("personNumber").asString());
        return body;
    }

    private static JsonNode lodged(String path, Object body) throws Exception {
        return done(api.command("caseworker1", path, null, Api.key(), body));
    }

    private static JsonNode done(Api.Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.json();
    }

    private static Long version(JsonNode recorded) {
        return recorded.path("version").asLong();
    }

    private static Long versionOf(String caseId) throws Exception {
        return system.truth().number("SELECT max(sequence) FROM event WHERE stream = '" + caseId + "'");
    }

    private static JsonNode example(String name) {
        String[] words = name.split(" ");
        return Contract.command().operation(words[0]).examples().stream()
                .filter(it -> it.name().equals(words[1]))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
