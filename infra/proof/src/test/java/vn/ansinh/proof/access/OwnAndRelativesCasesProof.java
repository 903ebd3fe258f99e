package vn.ansinh.proof.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.ansinh.proof.system.Api;
import vn.ansinh.proof.system.Applications;
import vn.ansinh.proof.system.Contract;
import vn.ansinh.proof.system.Contract.Operation;
import vn.ansinh.proof.system.Standing;

/** P13, P22: no official acts in the case of their own or of a relative whom they declared, and each attempt is on record. */
class OwnAndRelativesCasesProof {

    private static final String OFFICIAL = "caseworker4";
    private static final String OFFICIALS_NUMBER = "024193000206";
    private static final String RELATIVES_NUMBER = "024158000331";

    private static Api api;
    private static Standing system;

    private final Contract commands = Contract.command();

    @BeforeAll
    static void declare() throws Exception {
        system = Standing.shared();
        api = system.api();
        Api.Answer declared = api.command(
                OFFICIAL,
                "relatives-declarations",
                null,
                Api.key(),
                Map.of("personNumbers", List.of(RELATIVES_NUMBER)));
        assertThat(declared.status()).as("%s", declared).isEqualTo(201);
    }

    /** Lodged with their other account, as a citizen, which holds no office. */
    @Test
    void nobodyActsInTheirOwnCase_inAnyOperation() throws Exception {
        Map<String, Object> body = application(OFFICIALS_NUMBER, "1993-02-03", "female");
        body.put("channel", "online");
        Api.Answer lodged = api.command("citizen3", "insurance-support-applications", null, Api.key(), body);
        assertThat(lodged.status()).as("%s", lodged).isEqualTo(201);
        refusedEverywhere(lodged.json(), "not-in-ones-own-case");
    }

    @Test
    void nobodyActsInADeclaredRelativesCase_inAnyOperation() throws Exception {
        refusedEverywhere(lodged(RELATIVES_NUMBER, "1958-02-03", "female"), "not-in-a-relatives-case");
    }

    @Test
    void nobodyTakesInTheApplicationOfARelative() throws Exception {
        Map<String, Long> before = counts();
        Api.Answer answer = api.command(
                OFFICIAL,
                "insurance-support-applications",
                null,
                Api.key(),
                application(RELATIVES_NUMBER, "1958-02-03", "female"));

        assertThat(answer.status()).as("%s", answer).isEqualTo(422);
        assertThat(answer.text()).contains("not-in-a-relatives-case");
        assertThat(written(before)).containsExactly(Map.entry("event", 1L));
    }

    /** Both accounts of a person keep off a case about that person, and whoever else does not. */
    @Test
    void bothAccountsAreRefused_inACaseAboutTheirHolder() throws Exception {
        JsonNode lodged = lodged("024075000301", "1975-03-08", "male");
        refused(step("caseworker3", lodged, "verifications", Applications.insuranceVerified()));
        Api.Answer verified = step("caseworker1", lodged, "verifications", Applications.insuranceVerified());
        assertThat(verified.status()).as("%s", verified).isEqualTo(201);
        refused(step("approver1", verified.json(), "decisions", Applications.granted()));
    }

    private static void refused(Api.Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(422);
        assertThat(answer.text()).contains("\"not-in-ones-own-case\"").doesNotContain("024075");
    }

    private static Api.Answer step(String account, JsonNode last, String noun, Object body) throws Exception {
        return api.command(
                account,
                "applications/" + last.path("caseId").asString() + "/" + noun,
                last.path("version").asLong(),
                Api.key(),
                body);
    }

    /** Whatever else stands in the way, the conflict is among the reasons; and of all that was asked one event remains. */
    private void refusedEverywhere(JsonNode lodged, String rule) throws Exception {
        String caseId = lodged.path("caseId").asString();
        int asked = 0;
        for (Operation operation : commands.operations()) {
            boolean asOfficial = operation.aboutACase()
                    && SecondMatrix.asWritten().mayDo(operation.id(), "caseworker")
                    && !operation.id().equals("raiseObjection");
            if (!asOfficial) {
                continue;
            }
            JsonNode body = operation.examples().getFirst().value();
            String path = operation.path().substring(Api.COMMANDS.length()).replace("{caseId}", caseId);
            Map<String, Long> before = counts();
            String key = Api.key();
            Api.Answer answer = api.command(OFFICIAL, path, 0L, key, body);
            if (!answer.text().contains("\"" + rule + "\"")) {
                // The shape or the benefit did not fit, before anybody asked whose case it is; nothing was recorded.
                assertThat(answer.status()).as("%s: %s", operation, answer).isIn(400, 422);
                assertThat(written(before)).as("%s", operation).isEmpty();
                continue;
            }
            asked++;
            assertThat(answer.status()).as("%s: %s", operation, answer).isEqualTo(422);
            assertThat(written(before)).as("%s", operation).containsExactly(Map.entry("event", 1L));
            api.command(OFFICIAL, path, 0L, key, body);
            assertThat(written(before)).as("the same again: %s", operation).containsExactly(Map.entry("event", 1L));
        }
        assertThat(asked).as("operations that were refused for the conflict").isGreaterThanOrEqualTo(8);
        assertThat(conflictsOf(caseId)).isEqualTo(asked);
    }

    private static long conflictsOf(String caseId) throws Exception {
        for (int tries = 0; tries < 60; tries++) {
            Api.Answer answer = api.get("auditor1", "/api/auditor/v1/conflicts?limit=100");
            if (answer.status() == 200) {
                assertThat(answer.json().path("next").isMissingNode()).isTrue();
                long found = answer.json()
                        .path("conflicts")
                        .valueStream()
                        .filter(it -> it.path("caseId").asString("").equals(caseId))
                        .count();
                if (found > 0) {
                    return found;
                }
            }
            Thread.sleep(500);
        }
        throw new AssertionError("no conflict of " + caseId);
    }

    private static JsonNode lodged(String number, String born, String sex) throws Exception {
        Api.Answer answer = api.command(
                "caseworker1", "insurance-support-applications", null, Api.key(), application(number, born, sex));
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.json();
    }

    private static Map<String, Object> application(String number, String born, String sex) {
        Map<String, Object> body = new HashMap<>(Applications.insurance());
        body.put(
                "persons",
                List.of(Map.of(
                        "ref",
                        "self",
                        "fullName",
                        "Trần Thị Ba",
                        "birthDate",
                        born,
                        "sex",
                        sex,
                        "personNumber",
                        number)));
        body.put(
                "facts",
                Applications.declared("date-of-birth=" + born, "household-poverty=poor", "chosen-income=2000000"));
        return body;
    }

    private static Map<String, Long> counts() throws Exception {
        Map<String, Long> counts = new HashMap<>(system.truth().counts());
        counts.remove("person");
        return counts;
    }

    /** What grew since. */
    private static Map<String, Long> written(Map<String, Long> before) throws Exception {
        Map<String, Long> grown = new HashMap<>();
        counts().forEach((table, rows) -> {
            long more = rows - before.getOrDefault(table, 0L);
            if (more != 0) {
                grown.put(table, more);
            }
        });
        return grown;
    }
}
