package vn.ansinh.proof.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.ansinh.proof.system.Api;
import vn.ansinh.proof.system.Audits;
import vn.ansinh.proof.system.Contract;
import vn.ansinh.proof.system.Contract.Operation;
import vn.ansinh.proof.system.Program;
import vn.ansinh.proof.system.Standing;
import vn.ansinh.proof.system.Trials;
import vn.ansinh.proof.system.Views;
import vn.ansinh.runtime.file.OwnerOnlyFile;
import vn.ansinh.runtime.seal.MasterKey;

/**
 * Whoever was erased is read by nobody any more, and no backup brings them back (P16): every personal text of the contract is
 * marked and seen; two officers erase two persons; then none of their marks is seen in any answer to any audience, and every
 * other one is. After the master key was replaced the old row of the keys opens nothing, whoever puts it back, and the program
 * takes it away again: at an import of the list of destroyed keys, and at its own start.
 */
class ErasedForGoodProof {

    /** By the first step of their courses: both have ended, and nothing is granted by them any more. */
    private static final List<String> ENDED = List.of(
            "lodgeSocialAllowanceApplication severeDisability", "lodgeHousingRepairApplication destroyedByStorm");

    private static final Map<String, List<String>> ACCOUNTS = Map.of(
            "citizen", List.of("citizen1", "citizen2", "citizen3"),
            "caseworker", List.of("caseworker1", "caseworker2"),
            "district", List.of("district1", "district2"),
            "approver", List.of("approver1", "approver2", "superior1"),
            "privacy", List.of("privacy1", "privacy2"));

    private static final int PATIENCE = 1_200;

    private final Contract queries = Contract.query();
    private final Marks marks = new Marks();
    private List<JsonNode> cases = List.of();
    private String trial = "";

    @TempDir
    Path temporary;

    @Test
    void whoWasErased_isReadByNobody_andComesBackWithNoBackup() throws Exception {
        try (Standing system = Standing.fresh()) {
            cases = marks.runEveryCommand(system.api());
            trial = Trials.completed(system.api());
            Map<String, Set<String>> ofPersons = new TreeMap<>();
            List<String> gone = new ArrayList<>();
            List<String> erasures = new ArrayList<>();
            Set<String> theirs = new TreeSet<>();
            Set<String> reasons = new TreeSet<>();
            for (JsonNode one : cases) {
                collect(history(system, one), ofPersons);
            }
            for (String lodging : ENDED) {
                String reason = marks.next();
                JsonNode proposed = propose(system, caseOf(lodging), reason);
                erasures.add(proposed.path("erasureId").asString());
                reasons.add(reason);
            }
            new Views(system).awaitCaughtUp();
            for (String erasure : erasures) {
                gone.add(listed(system, erasure).path("person").asString());
            }
            // What they asked about their data, and what an audit wrote about them, stand in no case.
            collect(
                    system.api()
                            .get("auditor1", "/api/auditor/v1/data-requests?limit=100")
                            .json(),
                    ofPersons);
            collect(system.api().get("auditor1", Audits.FINDINGS + "?limit=100").json(), ofPersons);
            gone.forEach(person -> theirs.addAll(ofPersons.getOrDefault(person, Set.of())));
            theirs.addAll(reasons);
            assertThat(theirs).as("marks of those who are to be erased").hasSizeGreaterThan(15);

            Set<String> before = seen(system);
            assertThat(before).containsAll(theirs);
            assertThat(before.size()).as("marks of others").isGreaterThan(theirs.size() + 15);
            Set<String> ofOthers = new TreeSet<>(before);
            ofOthers.removeAll(theirs);

            Path whole = temporary.resolve("keys.jsonl");
            keys(system, 0, "export-keys", whole.toString());
            Map<String, String> backup = new TreeMap<>();
            for (String person : gone) {
                backup.put(person, row(system, person));
                assertThat(backup.get(person)).doesNotContain("null|null");
            }

            for (String erasure : erasures) {
                approve(system, erasure);
            }
            new Views(system).awaitCaughtUp();
            for (String person : gone) {
                assertThat(row(system, person)).as("master key and wrapped key").isEqualTo("null|null");
            }
            Path list = temporary.resolve("destroyed.jsonl");
            keys(system, 0, "export-keys", list.toString(), "--destroyed-only");
            assertThat(Files.readString(list)).contains(gone);
            assertThat(finality(system, erasures)).containsOnly("not-final");
            replaceMasterKey(system);
            assertThat(seen(system)).as("after the erasure").isEqualTo(ofOthers);
            awaitFinal(system, erasures);
            assertThat(seen(system))
                    .as("after the replacement of the master key")
                    .isEqualTo(ofOthers);

            putBack(system, backup);
            String path = "/api/auditor/v1/cases/"
                    + caseOf(ENDED.getFirst()).path("caseId").asString() + "/events";
            assertThat(system.api().get("auditor1", path).status())
                    .as("a key that does not open is a fault, and no person")
                    .isEqualTo(503);
            assertThat(seen(system)).as("of those whose keys came back").doesNotContainAnyElementsOf(theirs);
            JsonNode another = caseOf("lodgeInsuranceSupportApplication poorVoluntary");
            assertThat(Marks.in(history(system, another).toString())).isNotEmpty();
            assertThat(keys(system, 1, "import-keys", whole.toString())).contains("which is not here");
            assertThat(keys(system, 0, "import-keys", list.toString())).contains("2 had come back");
            staysErased(system, gone, erasures, ofOthers);

            putBack(system, backup);
            system.program().stop();
            system.startAgain();
            new Views(system).awaitCaughtUp();
            staysErased(system, gone, erasures, ofOthers);
            System.out.println("ErasedForGoodProof: " + theirs.size()
                    + " marks of erased persons gone from every answer, " + ofOthers.size() + " of others still there");
        }
    }

    private void staysErased(Standing system, List<String> gone, List<String> erasures, Set<String> ofOthers)
            throws Exception {
        for (String person : gone) {
            assertThat(row(system, person)).isEqualTo("null|null");
        }
        assertThat(finality(system, erasures)).containsOnly("final");
        assertThat(seen(system)).isEqualTo(ofOthers);
    }

    private JsonNode caseOf(String lodging) {
        for (int i = 0; i < cases.size(); i++) {
            if (ContractProof.COURSES.get(i).getFirst().equals(lodging)) {
                return cases.get(i);
            }
        }
        throw new AssertionError("no course begins with " + lodging);
    }

    /** Whose marks are whose, as each datum says. */
    private static void collect(JsonNode node, Map<String, Set<String>> ofPersons) {
        if (node.has("field") && node.has("of")) {
            ofPersons
                    .computeIfAbsent(node.path("of").asString(), person -> new TreeSet<>())
                    .addAll(Marks.in(node.path("value").toString()));
            return;
        }
        node.forEach(inner -> collect(inner, ofPersons));
    }

    private static JsonNode history(Standing system, JsonNode one) throws Exception {
        String caseId = one.path("caseId").asString();
        return caseId.isEmpty()
                ? one
                : system.api()
                        .get("auditor1", "/api/auditor/v1/cases/" + caseId + "/events")
                        .json();
    }

    private static JsonNode propose(Standing system, JsonNode of, String mark) throws Exception {
        Map<String, String> body = Map.of(
                "reference",
                of.path("reference").asString(),
                "part",
                "beneficiary",
                "ground",
                "authority-order",
                "reason",
                "Theo quyết định của cơ quan có thẩm quyền " + mark);
        Api.Answer proposed = system.api().command("privacy1", "erasures", null, Api.key(), body);
        assertThat(proposed.status()).as("%s", proposed).isEqualTo(201);
        return proposed.json();
    }

    private static void approve(Standing system, String erasure) throws Exception {
        Api.Answer approved =
                system.api().command("privacy2", "erasures/" + erasure + "/approvals", null, Api.key(), Map.of());
        assertThat(approved.status()).as("%s", approved).isEqualTo(201);
    }

    private static JsonNode listed(Standing system, String erasure) throws Exception {
        Api.Answer list = system.api().get("auditor1", "/api/auditor/v1/erasures?limit=100");
        assertThat(list.status()).as("%s", list).isEqualTo(200);
        return list.json()
                .path("items")
                .valueStream()
                .filter(it -> it.path("erasureId").asString().equals(erasure))
                .findFirst()
                .orElseThrow();
    }

    private List<String> finality(Standing system, List<String> erasures) throws Exception {
        List<String> states = new ArrayList<>();
        for (String erasure : erasures) {
            JsonNode finality = listed(system, erasure).path("finality");
            String state = finality.path("state").asString();
            assertThat(finality.has("since")).as("%s", finality).isEqualTo(state.equals("final"));
            states.add(state);
        }
        return states;
    }

    /** Master key and wrapped key. */
    private static String row(Standing system, String person) throws Exception {
        return system.truth()
                .keyRow("SELECT master, encode(wrapped, 'hex') FROM person_key WHERE person = '" + person + "'");
    }

    private static void putBack(Standing system, Map<String, String> backup) throws Exception {
        for (Map.Entry<String, String> row : backup.entrySet()) {
            String[] parts = row.getValue().split("\\|");
            system.truth()
                    .tamperWithKeys("UPDATE person_key SET destroyed_at = NULL, master = '" + parts[0]
                            + "', wrapped = '\\x" + parts[1] + "' WHERE person = '" + row.getKey() + "'");
        }
    }

    /** As whoever keeps the keys does it on demand: a newer file, and the program goes on from there. */
    private static void replaceMasterKey(Standing system) throws Exception {
        OwnerOnlyFile.write(
                system.data()
                        .resolve("keys/master-" + Instant.now().plusSeconds(1).getEpochSecond()),
                OwnerOnlyFile.key(MasterKey.LENGTH));
    }

    private void awaitFinal(Standing system, List<String> erasures) throws Exception {
        for (int tries = 0; tries < PATIENCE; tries++) {
            if (finality(system, erasures).equals(List.of("final", "final"))) {
                try (var files = Files.list(system.data().resolve("keys"))) {
                    assertThat(files.filter(
                                    file -> file.getFileName().toString().startsWith("master-")))
                            .hasSize(1);
                }
                return;
            }
            Thread.sleep(500);
        }
        throw new AssertionError("not final: " + finality(system, erasures));
    }

    /** Runs an errand beside the running program. @return what it printed */
    private static String keys(Standing system, int code, String... errand) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(errand));
        arguments.addAll(List.of("--data-dir", system.data().toString()));
        try (Program program = Program.start(arguments)) {
            assertThat(program.awaitEnd()).as(program.said()).isEqualTo(code);
            assertThat(program.said()).doesNotContain("\tat ");
            return program.said();
        }
    }

    /** Every mark in any answer of the query contract, to every account that may ask. */
    private Set<String> seen(Standing system) throws Exception {
        Set<String> seen = new TreeSet<>();
        for (Operation operation : queries.operations()) {
            List<String> paths = paths(operation);
            assertThat(paths).as("%s", operation).isNotEmpty();
            for (String path : paths) {
                for (String account : accounts(operation)) {
                    seen.addAll(Marks.in(ask(system.api(), operation, account, path)));
                }
            }
        }
        return seen;
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
        String path = operation.path().replace("{policyTrialId}", trial);
        for (String named : List.of("caseId", "reference", "samplingPlanId", "auditFindingId")) {
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

    private String ask(Api api, Operation operation, String account, String path) throws Exception {
        if (operation.method().equals("GET")) {
            return (account.isEmpty() ? api.send(api.to(path).GET()) : api.get(account, path)).text();
        }
        var said = new StringBuilder();
        for (Object body : bodies(operation)) {
            var request = account.isEmpty() ? api.to(path) : api.as(account, path);
            said.append(
                    api.send(request.header("Content-Type", "application/json").POST(Api.json(body)))
                            .text());
        }
        return said.toString();
    }

    private List<Map<String, String>> bodies(Operation operation) {
        List<Map<String, String>> bodies = new ArrayList<>();
        if (operation.id().equals("lookUpStatus")) {
            // Open to all, and so no more than thirty times in ten minutes.
            ENDED.stream()
                    .map(this::caseOf)
                    .forEach(one -> bodies.add(Map.of(
                            "reference",
                            one.path("reference").asString(),
                            "code",
                            one.path("statusLookupCode").asString())));
        } else {
            marks.numbers().forEach(number -> bodies.add(Map.of("personNumber", number)));
            bodies.add(Map.of("name", "Nguyễn Thị Hoa"));
            bodies.add(Map.of("name", "Lê Thị Mận"));
            marks.marked().stream().limit(40).forEach(mark -> bodies.add(Map.of("name", mark)));
        }
        return bodies;
    }
}
