package vn.ansinh.proof.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import vn.ansinh.proof.system.Api;
import vn.ansinh.proof.system.Contract;
import vn.ansinh.proof.system.Contract.Example;
import vn.ansinh.proof.system.Contract.Operation;
import vn.ansinh.proof.system.Entitled;
import vn.ansinh.proof.system.Replays;
import vn.ansinh.proof.system.Trials;

/**
 * Every query of the contract, about every case there is, asked by every account that may. A sandbox and a trial are there to be read, and stay.
 */
final class EveryQuery {

    private static final Map<String, List<String>> ACCOUNTS = Map.of(
            "citizen", List.of("citizen1", "citizen2", "citizen3"),
            "caseworker", List.of("caseworker1", "caseworker2"),
            "district", List.of("district1", "district2"),
            "approver", List.of("approver1", "approver2", "superior1"),
            "privacy", List.of("privacy1", "privacy2"));

    private static final int PERSON_NUMBER_LENGTH = 12;
    private static final int AT_ONCE = 100;

    private final Contract queries = Contract.query();
    private final Api api;
    private final Marks marks;
    private final List<JsonNode> cases;
    private final List<JsonNode> lookedUp;
    private final String trial;
    private final String sandbox;
    private final String entitlement;

    private EveryQuery(
            Api api,
            Marks marks,
            List<JsonNode> cases,
            List<JsonNode> lookedUp,
            String trial,
            String sandbox,
            String entitlement) {
        this.api = api;
        this.marks = marks;
        this.cases = cases;
        this.lookedUp = lookedUp;
        this.trial = trial;
        this.sandbox = sandbox;
        this.entitlement = entitlement;
    }

    /**
     * About what every command of the contract came to.
     *
     * @param cases as {@link Marks#runEveryCommand} returned them
     * @param lookedUp those among them that are looked up by code: open to all, and so no more than thirty times in ten minutes
     */
    static EveryQuery about(Api api, Marks marks, List<JsonNode> cases, List<JsonNode> lookedUp) throws Exception {
        String entitlement = Entitled.lines(api, "auditor1", "", YearMonth.now(ZoneId.of("Asia/Ho_Chi_Minh")))
                .getFirst()
                .path("entitlementId")
                .asString();
        return new EveryQuery(api, marks, cases, lookedUp, Trials.completed(api), Replays.laidOut(api), entitlement);
    }

    /**
     * What all answers came to.
     *
     * @param marks every mark in any answer
     * @param answered operations that gave somebody a 200
     */
    record Told(Set<String> marks, Set<String> answered) {}

    /** Asks everything once. */
    Told ask() throws Exception {
        Set<String> seen = new TreeSet<>();
        Set<String> answered = new TreeSet<>();
        for (Operation operation : queries.operations()) {
            List<String> paths = paths(operation);
            assertThat(paths).as("%s", operation).isNotEmpty();
            for (String path : paths) {
                for (String account : accounts(operation)) {
                    for (Api.Answer answer : ask(operation, account, path)) {
                        seen.addAll(Marks.in(answer.text()));
                        if (answer.status() == 200) {
                            answered.add(operation.id());
                        }
                    }
                }
            }
        }
        return new Told(seen, answered);
    }

    /** What {@link Told#answered} holds when nothing that is asked here is refused to everybody. */
    Set<String> operations() {
        Set<String> all = new TreeSet<>();
        queries.operations().forEach(operation -> all.add(operation.id()));
        return all;
    }

    private List<String> paths(Operation operation) {
        if (!operation.path().contains("{")) {
            return List.of(operation.path() + (operation.takesALimit() ? "?limit=100" : ""));
        }
        return cases.stream()
                .map(one -> path(operation, one))
                .filter(path -> !path.contains("{"))
                .distinct()
                .toList();
    }

    /** With what this course came to; what it did not come to is left open. */
    private String path(Operation operation, JsonNode one) {
        String path = operation
                .path()
                .replace("{policyTrialId}", trial)
                .replace("{replayId}", sandbox)
                .replace("{entitlementId}", entitlement)
                .replace("{code}", "late-entry");
        for (String named : List.of("caseId", "reference", "samplingPlanId", "auditFindingId", "fraudReviewId")) {
            String value = one.path(named).asString("");
            path = value.isEmpty() ? path : path.replace("{" + named + "}", value);
        }
        return path + (operation.takesALimit() ? "?limit=100" : "");
    }

    private static List<String> accounts(Operation operation) {
        return operation.roles().isEmpty()
                ? List.of("")
                : operation.roles().stream()
                        .flatMap(role -> ACCOUNTS.getOrDefault(role, List.of(role + "1")).stream())
                        .toList();
    }

    private List<Api.Answer> ask(Operation operation, String account, String path) throws Exception {
        if (Set.of("readTimeline", "readDecisionPaper").contains(operation.id())) {
            return List.of(api.paper(account, path));
        }
        if (operation.method().equals("GET")) {
            return List.of(account.isEmpty() ? api.send(api.to(path).GET()) : api.get(account, path));
        }
        List<Api.Answer> said = new ArrayList<>();
        for (Object body : bodies(operation)) {
            var request = account.isEmpty() ? api.to(path) : api.as(account, path);
            said.add(api.send(request.header("Content-Type", "application/json").POST(Api.json(body))));
        }
        return said;
    }

    private List<?> bodies(Operation operation) {
        return switch (operation.id()) {
            case "lookUpStatus" ->
                lookedUp.stream()
                        .map(one -> Map.of(
                                "reference",
                                one.path("reference").asString(),
                                "code",
                                one.path("statusLookupCode").asString()))
                        .toList();
            case "exportCases" -> List.of(everyCase());
            case "searchCases" -> searches();
            case "lookUpRecognition" -> personNumbers();
            default -> operation.examples().stream().map(Example::value).toList();
        };
    }

    /** To be exported at once. */
    Map<String, List<String>> everyCase() {
        return Map.of(
                "caseIds",
                cases.stream()
                        .map(one -> one.path("caseId").asString(""))
                        .filter(caseId -> !caseId.isEmpty())
                        .distinct()
                        .limit(AT_ONCE)
                        .toList());
    }

    private List<Map<String, String>> personNumbers() {
        return marks.numbers().stream()
                .filter(number -> number.length() == PERSON_NUMBER_LENGTH)
                .map(number -> Map.of("personNumber", number))
                .toList();
    }

    private List<Map<String, String>> searches() {
        List<Map<String, String>> searches = new ArrayList<>(personNumbers());
        for (String number : marks.numbers()) {
            if (number.length() != PERSON_NUMBER_LENGTH) {
                searches.add(Map.of("phone", number));
                searches.add(Map.of("bankAccount", number));
            }
        }
        searches.add(Map.of("name", "Nguyễn Thị Hoa"));
        searches.add(Map.of("name", "Lê Thị Mận"));
        marks.marked().stream().limit(40).forEach(mark -> searches.add(Map.of("name", mark)));
        return searches;
    }
}
