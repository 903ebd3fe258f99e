package vn.ansinh.proof.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.ansinh.proof.system.Api;
import vn.ansinh.proof.system.Applications;
import vn.ansinh.proof.system.Contract;
import vn.ansinh.proof.system.Contract.Example;
import vn.ansinh.proof.system.Contract.Operation;
import vn.ansinh.proof.system.Standing;
import vn.ansinh.proof.system.Truth;

/** P12: bodies generated from the contract, each with one fault, and what only people get wrong. */
class BadInputProof {

    private static final List<String> LANGUAGES = List.of("vi", "en");
    /** Properties of which a body gives one alone. */
    private static final Map<String, List<String>> EITHER_OR = Map.of(
            "correct", List.of("fact", "person"),
            "searchCases", List.of("name", "personNumber"),
            "proposeErasure", List.of("personNumber", "reference"));

    private static final String LODGING = "insurance-support-applications";

    private final Contract contract = Contract.command();
    private final List<String> faults = new ArrayList<>();
    private Api api;
    private Truth truth;
    private int sent;

    @BeforeEach
    void find() throws Exception {
        api = Standing.shared().api();
        truth = Standing.shared().truth();
    }

    @Test
    void everySpoiledBodyIsRefusedInItsPlace_andNothingIsWritten_forEachOperation() throws Exception {
        JsonNode lodged = lodge();
        Map<String, Long> before = written();
        Coverage coverage = new Coverage();
        for (Operation operation : contract.operations()) {
            for (Spoiled.Body body : spoiled(contract, operation, coverage)) {
                // An application that fits nobody who is known: should one be taken, it would be seen by the counts.
                Api.Answer answer =
                        send(operation, operation.examples().getFirst(), lodged, body.bytes(), Map.of(), true);
                if (answer.status() != 400 && answer.status() != 413 && answer.status() != 422) {
                    faults.add(operation + ", " + body.what() + ": not refused for the body: " + answer);
                }
                if (!body.property().isEmpty() && !namesThePlace(answer, body.property())) {
                    faults.add(operation + ", " + body.what() + ": refused, and not for it: " + answer);
                }
                note(operation + ", " + body.what(), answer);
            }
            assertThat(written()).as("after %s: %s", operation, faults).isEqualTo(before);
        }
        System.out.println("BadInputProof: " + sent + " requests; " + coverage.spoiled.size() + " of "
                + coverage.promised.size() + " request properties were spoiled");
        assertThat(faults).isEmpty();
        assertThat(coverage.spoiled)
                .as("every request property is spoiled once at least")
                .isEqualTo(coverage.promised);
    }

    /** Which properties the contract promises to check, and which were wrong in some body. */
    private static final class Coverage {
        private final Set<String> promised = new TreeSet<>();
        private final Set<String> spoiled = new TreeSet<>();
    }

    /** Of each example, and of the first one with everything that it leaves out. */
    private static List<Spoiled.Body> spoiled(Contract contract, Operation operation, Coverage coverage) {
        JsonNode schema = operation.body().path("schema");
        JsonNode first = operation.examples().getFirst().value();
        List<Spoiled.Body> bodies = new ArrayList<>(Spoiled.of(contract, schema, first));
        for (Example other :
                operation.examples().subList(1, operation.examples().size())) {
            bodies.addAll(Spoiled.members(contract, schema, other.value()));
        }
        JsonNode filled = Filled.of(contract, schema, first);
        for (String other : EITHER_OR.getOrDefault(operation.id(), List.of(""))) {
            ObjectNode one = ((ObjectNode) filled.deepCopy());
            one.remove(other);
            bodies.addAll(Spoiled.members(contract, schema, one));
        }
        Filled.places(contract, schema).forEach(place -> coverage.promised.add(operation + " " + place));
        bodies.stream()
                .filter(body -> !body.property().isEmpty())
                .forEach(body -> coverage.spoiled.add(operation + " " + body.place()));
        return bodies;
    }

    /** What exceeds a limit of reading is refused unread, and so without a place. Else the place itself, or what lies within or around it: a list in place of a text is wrong as a whole. */
    private static boolean namesThePlace(Api.Answer answer, String property) {
        for (JsonNode violation : answer.json().path("violations")) {
            if (violation.path("code").asString("").equals("too-deep")) {
                return true;
            }
            String pointer = violation.path("pointer").asString("");
            if (!pointer.isEmpty() && (pointer.startsWith(property) || property.startsWith(pointer + "/"))) {
                return true;
            }
        }
        return false;
    }

    @Test
    void everySpoiledHeaderIsRefused_andNothingIsWritten_forEachOperation() throws Exception {
        JsonNode lodged = lodge();
        Map<String, Long> before = written();
        for (Operation operation : contract.operations()) {
            Example example = operation.examples().getFirst();
            byte[] body = example.value().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
            expect(operation, example, lodged, body, Map.of("Content-Type", "text/plain"), 415);
            expect(operation, example, lodged, body, Map.of("Content-Type", "application/xml"), 415);
            expect(operation, example, lodged, body, Map.of("Content-Type", ""), 415);
            expect(operation, example, lodged, body, Map.of("Accept", "text/html"), 406);
            expect(operation, example, lodged, body, Map.of("Idempotency-Key", ""), 400);
            expect(operation, example, lodged, body, Map.of("Idempotency-Key", "short"), 400);
            expect(operation, example, lodged, body, Map.of("Idempotency-Key", "k".repeat(129)), 400);
            expect(operation, example, lodged, body, Map.of("Idempotency-Key", "with a space and more"), 400);
            if (operation.takesImports()) {
                expect(operation, example, lodged, body, Map.of("Business-Date", "2025-02-30"), 400);
                expect(operation, example, lodged, body, Map.of("On-Behalf-Of", "who is that?"), 400);
            }
            if (operation.takesAVersion()) {
                expect(operation, example, lodged, body, Map.of("If-Match", ""), 428);
                for (String version : List.of("*", "0", "W/\"0\"", "\"-1\"", "\"x\"", "\"9999999999999999999\"")) {
                    expect(operation, example, lodged, body, Map.of("If-Match", version), 400);
                }
            }
        }
        assertThat(written()).isEqualTo(before);
        assertThat(faults).isEmpty();
    }

    @Test
    void whatPeopleGetWrongIsRefused_andNothingIsWritten() throws Exception {
        JsonNode lodged = lodge();
        String caseId = lodged.path("caseId").asString();
        String own = "applications/" + caseId;
        Map<String, Long> before = written();

        refused("unknown unit", "caseworker1", LODGING, null, with("unit", "99999@2025-07-01"));
        refused("a unit that ended", "caseworker1", LODGING, null, with("unit", "07210@2024-01-01"));
        refused("another commune's unit", "caseworker1", LODGING, null, with("unit", "07339@2025-07-01"));
        for (String number :
                List.of("024090", "124090000001", "000090000001", "097090000001", "024690000001", "02409000000x")) {
            refused("person number " + number, "caseworker1", LODGING, null, withPerson("personNumber", number));
        }
        refused("born tomorrow", "caseworker1", LODGING, null, withPerson("birthDate", "2999-01-01"));
        refused("an amount below zero", "caseworker1", LODGING, null, withFact("chosen-income", "-1"));
        refused("an amount that is none", "caseworker1", LODGING, null, withFact("chosen-income", "much"));
        refused("a flag that is none", "caseworker1", LODGING, null, withFact("ethnic-minority", "perhaps"));
        refused("a date that is none", "caseworker1", LODGING, null, withFact("date-of-birth", "2025-02-30"));
        refused("somebody unnamed applies", "caseworker1", LODGING, null, with("applicant", "nobody"));
        refused("a decision out of order", "approver1", own + "/decisions", 0L, Applications.granted());
        refused(
                "a step of another benefit",
                "caseworker1",
                own + "/surveys",
                0L,
                contract.operation("survey").examples().getFirst().value());
        refused(
                "service before a decision",
                "caseworker1",
                own + "/services",
                0L,
                Map.of("to", "applicant", "method", "in-person"));
        refused(
                "complaint before a decision",
                "caseworker1",
                own + "/complaints",
                0L,
                Map.of("text", "Tôi không đồng ý."));
        stranger("caseworker2", own + "/verifications", Applications.insuranceVerified());
        stranger("approver2", own + "/decisions", Applications.granted());
        stranger("citizen2", own + "/withdrawals", Map.of("reason", "Chuyển nơi cư trú."));
        for (String unknown : List.of("isa-" + "0".repeat(32), "saa-" + "f".repeat(32))) {
            Api.Answer answer = api.command(
                    "caseworker1",
                    "applications/" + unknown + "/verifications",
                    0L,
                    Api.key(),
                    Applications.insuranceVerified());
            assertThat(answer.status()).as("%s", answer).isEqualTo(404);
        }
        for (String malformed : List.of("x", "isa-", "isa-%00", "xyz-" + "0".repeat(32), "isa-" + "G".repeat(32))) {
            Api.Answer answer = api.command(
                    "caseworker1",
                    "applications/" + malformed + "/verifications",
                    0L,
                    Api.key(),
                    Applications.insuranceVerified());
            assertThat(answer.status()).as("%s: %s", malformed, answer).isIn(400, 404);
        }
        assertThat(written()).isEqualTo(before);
        assertThat(faults).isEmpty();
    }

    @Test
    void everySpoiledQueryIsRefused() throws Exception {
        for (String path : List.of(
                "/api/caseworker/v1/worklist?limit=0",
                "/api/caseworker/v1/worklist?limit=x",
                "/api/caseworker/v1/worklist?limit=99999999999",
                "/api/caseworker/v1/worklist?cursor=nonsense",
                "/api/caseworker/v1/worklist?cursor=%00",
                "/api/caseworker/v1/worklist?state=x",
                "/api/caseworker/v1/worklist?minPosition=-1",
                "/api/caseworker/v1/worklist?minPosition=x",
                "/api/caseworker/v1/cases/x",
                "/api/caseworker/v1/cases/isa-" + "0".repeat(32),
                "/api/caseworker/v1/nothing")) {
            note(
                    path,
                    api.send(api.as("caseworker1", path)
                            .header("Accept-Language", language())
                            .GET()));
        }
        Contract queries = Contract.query();
        Coverage coverage = new Coverage();
        for (Operation operation : queries.operations()) {
            if (operation.examples().isEmpty()) {
                continue;
            }
            for (Spoiled.Body body : spoiled(queries, operation, coverage)) {
                HttpRequest.Builder request = operation.roles().isEmpty()
                        ? api.to(operation.path())
                        : api.as("caseworker1", operation.path());
                note(
                        operation + ", " + body.what(),
                        api.send(request.header("Accept-Language", language())
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofByteArray(body.bytes()))));
            }
        }
        System.out.println("BadInputProof: " + coverage.spoiled.size() + " of " + coverage.promised.size()
                + " properties of queries were spoiled");
        assertThat(faults).isEmpty();
        assertThat(coverage.spoiled).isEqualTo(coverage.promised);
    }

    private String language() {
        return LANGUAGES.get(sent % LANGUAGES.size());
    }

    private void note(String what, Api.Answer answer) {
        for (String fault : Courtesy.faults(answer, language())) {
            faults.add(what + ": " + fault + " in " + answer);
        }
        sent++;
    }

    private void refused(String what, String account, String path, @Nullable Long version, Object body)
            throws Exception {
        HttpRequest.Builder request = api.as(account, Api.COMMANDS + path).header("Accept-Language", language());
        Api.Answer answer = api.send(Api.commanding(request, version, Api.key()).POST(Api.json(body)));
        assertThat(answer.status()).as("%s: %s", what, answer).isIn(400, 403, 404, 422);
        note(what, answer);
    }

    private void stranger(String account, String path, Object body) throws Exception {
        Api.Answer answer = api.command(account, path, 0L, Api.key(), body);
        assertThat(answer.status()).as("%s %s: %s", account, path, answer).isEqualTo(404);
    }

    private void expect(
            Operation operation, Example example, JsonNode lodged, byte[] body, Map<String, String> headers, int status)
            throws Exception {
        Api.Answer answer = send(operation, example, lodged, body, headers, false);
        if (answer.status() != status) {
            faults.add(operation + " " + headers + ": not " + status + " but " + answer);
        }
        note(operation + " " + headers, answer);
    }

    /** With these headers in place of those that belong there; an empty one is left out. */
    private Api.Answer send(
            Operation operation, Example example, JsonNode lodged, byte[] body, Map<String, String> other, boolean past)
            throws Exception {
        String path = operation
                .path()
                .replace("{caseId}", lodged.path("caseId").asString())
                .replace("{reference}", lodged.path("reference").asString())
                .replace("{postingId}", "n-" + "0".repeat(32))
                .replace("{erasureId}", "erasure-" + "0".repeat(32))
                .replace("{policyVersionId}", "policy-version-" + "0".repeat(32))
                .replace("{replayId}", "replay-" + "0".repeat(32))
                .replace("{policyTrialId}", "policy-trial-" + "0".repeat(32))
                .replace("{detectionSweepId}", "detection-sweep-" + "0".repeat(32))
                .replace("{code}", "self-approval")
                .replace("{entitlementId}", "entitlement-" + "0".repeat(32))
                .replace("{changeReportId}", "change-report-" + "0".repeat(32))
                .replace("{openingListId}", "opening-list-" + "0".repeat(32))
                .replace("{samplingPlanId}", "sampling-plan-" + "0".repeat(32))
                .replace("{auditFindingId}", "audit-finding-" + "0".repeat(32))
                .replace("{fraudReviewId}", "fraud-review-" + "0".repeat(32))
                .replace("{alertId}", "alert-" + "0".repeat(32))
                .replace("{tipId}", "tip-" + "0".repeat(32))
                .replace("{recognisedListId}", "recognised-list-" + "0".repeat(32))
                .replace("{dataRequestId}", "data-request-" + "0".repeat(32))
                .replace("{appointmentId}", "ap-" + "0".repeat(32));
        Map<String, String> headers = new HashMap<>(Map.of(
                "Accept-Language", language(), "Content-Type", "application/json", "Idempotency-Key", Api.key()));
        if (operation.takesAVersion()) {
            headers.put("If-Match", "\"0\"");
        }
        String actor = example.said("on-behalf-of");
        String date = example.said("business-date");
        if (past && actor != null && date != null) {
            headers.put("On-Behalf-Of", actor);
            headers.put("Business-Date", date);
        }
        headers.putAll(other);
        HttpRequest.Builder request = api.as(String.valueOf(example.said("as")), path);
        headers.forEach((name, value) -> {
            if (!value.isEmpty()) {
                request.header(name, value);
            }
        });
        return api.send(request.POST(BodyPublishers.ofByteArray(body)));
    }

    /** Persons may become known by a request that is refused; nothing is said of them in any event. */
    private Map<String, Long> written() throws Exception {
        Map<String, Long> written = new HashMap<>(truth.counts());
        written.remove("person");
        return written;
    }

    private JsonNode lodge() throws Exception {
        Api.Answer lodged = api.command("caseworker1", LODGING, null, Api.key(), Applications.insurance());
        assertThat(lodged.status()).as("%s", lodged).isEqualTo(201);
        return lodged.json();
    }

    private static Map<String, Object> with(String name, Object value) {
        Map<String, Object> body = new HashMap<>(Applications.insurance());
        body.put(name, value);
        return body;
    }

    private static Map<String, Object> withPerson(String name, Object value) {
        Map<String, Object> person = new HashMap<>(Applications.person("self"));
        person.put(name, value);
        return with("persons", List.of(person));
    }

    private static Map<String, Object> withFact(String code, String value) {
        return with("facts", Applications.declared("date-of-birth=1990-07-09", code + "=" + value));
    }
}
