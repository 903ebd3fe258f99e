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
import vn.ansinh.proof.contract.EveryQuery.Told;
import vn.ansinh.proof.system.Api;
import vn.ansinh.proof.system.Audits;
import vn.ansinh.proof.system.Program;
import vn.ansinh.proof.system.Standing;
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

    /** Of all accounts that ask, those who are erased alone have a case of their own; without a number that is known they have none. */
    private static final Set<String> OF_THEIR_OWN = Set.of("readOwnAccesses", "readOwnDecisionProof", "readOwnStatus");

    private static final int PATIENCE = 1_200;

    private final Marks marks = new Marks();
    private List<JsonNode> cases = List.of();

    @TempDir
    Path temporary;

    @Test
    void whoWasErased_isReadByNobody_andComesBackWithNoBackup() throws Exception {
        try (Standing system = Standing.fresh()) {
            cases = marks.runEveryCommand(system.api());
            EveryQuery queries = EveryQuery.about(
                    system.api(), marks, cases, ENDED.stream().map(this::caseOf).toList());
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

            Told before = queries.ask();
            assertThat(before.answered())
                    .as("whatever is refused to all shows nothing, erased or not")
                    .isEqualTo(queries.operations());
            assertThat(before.marks()).containsAll(theirs);
            assertThat(before.marks().size()).as("marks of others").isGreaterThan(theirs.size() + 15);
            Set<String> ofOthers = new TreeSet<>(before.marks());
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
            Set<String> stillAnswered = new TreeSet<>(queries.operations());
            stillAnswered.removeAll(OF_THEIR_OWN);
            Told others = new Told(ofOthers, stillAnswered);
            assertThat(queries.ask()).as("after the erasure").isEqualTo(others);
            awaitFinal(system, erasures);
            assertThat(queries.ask())
                    .as("after the replacement of the master key")
                    .isEqualTo(others);

            putBack(system, backup);
            String path = "/api/auditor/v1/cases/"
                    + caseOf(ENDED.getFirst()).path("caseId").asString() + "/events";
            assertThat(system.api().get("auditor1", path).status())
                    .as("a key that does not open is a fault, and no person")
                    .isEqualTo(503);
            assertThat(queries.ask().marks())
                    .as("of those whose keys came back")
                    .doesNotContainAnyElementsOf(theirs);
            JsonNode another = caseOf("lodgeInsuranceSupportApplication poorVoluntary");
            assertThat(Marks.in(history(system, another).toString())).isNotEmpty();
            assertThat(keys(system, 1, "import-keys", whole.toString())).contains("which is not here");
            assertThat(keys(system, 0, "import-keys", list.toString())).contains("2 had come back");
            staysErased(system, gone, erasures, queries, others);

            putBack(system, backup);
            system.program().stop();
            system.startAgain();
            new Views(system).awaitCaughtUp();
            staysErased(system, gone, erasures, queries, others);
            System.out.println("ErasedForGoodProof: " + theirs.size()
                    + " marks of erased persons gone from every answer, " + ofOthers.size() + " of others still there");
        }
    }

    private void staysErased(Standing system, List<String> gone, List<String> erasures, EveryQuery queries, Told others)
            throws Exception {
        for (String person : gone) {
            assertThat(row(system, person)).isEqualTo("null|null");
        }
        assertThat(finality(system, erasures)).containsOnly("final");
        assertThat(queries.ask()).isEqualTo(others);
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
}
