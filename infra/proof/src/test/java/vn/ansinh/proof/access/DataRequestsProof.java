package vn.ansinh.proof.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.ansinh.proof.system.Api;
import vn.ansinh.proof.system.Applications;
import vn.ansinh.proof.system.Standing;

/** What people ask about their data, over HTTP from the asking to the answer, for each who has a part in it (ADR-0015). */
class DataRequestsProof {
    private static final String REQUESTS = "data-requests";
    private static final String ANSWER = "Đã thực hiện theo yêu cầu của ông/bà.";
    private static final Map<String, Object> NOTHING_CORRECTED = Map.of("corrected", List.of(), "answer", ANSWER);

    private Api api;
    private Standing system;
    private JsonNode lodged;

    /** The second citizen's own case, held by the second commune. */
    @BeforeEach
    void lodge() throws Exception {
        system = Standing.shared();
        api = system.api();
        withdrawWhatIsOpen();
        Map<String, Object> body = Applications.insuranceOfCitizen2();
        lodged = done(api.command("citizen2", "insurance-support-applications", null, Api.key(), body));
    }

    @AfterEach
    void withdrawWhatIsOpen() throws Exception {
        Applications.withdrawInsuranceOfCitizen2(api);
    }

    @Test
    void request_isAskedAcknowledgedAndDone_andWhoAskedReadsTheAnswer_whileOthersDoNot() throws Exception {
        JsonNode asked = done(ask("citizen2", "see", Map.of()));
        String id = id(asked);
        assertThat(asked.path("acknowledgeBy").asString()).isNotEmpty();
        JsonNode line = listed("privacy1", "/api/privacy/v1/data-requests", asked);
        assertThat(line.path("state").asString()).isEqualTo("lodged");
        assertThat(line.path("dueOn").asString())
                .isEqualTo(asked.path("acknowledgeBy").asString());
        assertThat(line.path("overdue").asBoolean()).isFalse();
        assertThat(line.path("words").path("value").asString()).isEqualTo("Đề nghị của tôi về dữ liệu của tôi.");

        done(act("privacy1", id, "acknowledgements", Map.of("beyondOffice", false)));
        JsonNode extended =
                done(act("privacy2", id, "extensions", Map.of("days", 5, "answer", "Cần hỏi thêm nơi khác.")));
        assertThat(extended.path("completeBy").asString())
                .isGreaterThan(asked.path("completeBy").asString());
        JsonNode completed = done(act("privacy1", id, "completions", NOTHING_CORRECTED));

        JsonNode own = listed("citizen2", "/api/citizen/v1/data-requests", completed);
        assertThat(own.path("state").asString()).isEqualTo("completed");
        assertThat(own.path("copyAt").asString()).isEqualTo("/api/citizen/v1/cases");
        assertThat(own.path("answers").size()).isEqualTo(3);
        assertThat(own.path("answers").get(2).path("answer").path("value").asString())
                .isEqualTo(ANSWER);
        assertThat(own.toString()).as("no officer is named").doesNotContain("\"a-", "privacy", "human");
        assertThat(find("citizen1", "/api/citizen/v1/data-requests", completed)).isEmpty();
        assertThat(find("privacy1", "/api/privacy/v1/data-requests", completed))
                .as("nothing is owed any more")
                .isEmpty();
        assertThat(listed("privacy1", "/api/privacy/v1/data-requests?state=completed", completed)
                        .path("concluded")
                        .path("late")
                        .asBoolean())
                .isFalse();
        assertThat(listed("auditor1", "/api/auditor/v1/data-requests", completed)
                        .path("extended")
                        .path("duty")
                        .asString())
                .isEqualTo("privacy");
    }

    @Test
    void restriction_isANoteOnThePersonsCases_whichGoOn_untilItIsLifted() throws Exception {
        String id = id(done(ask("citizen2", "restrict", Map.of())));
        JsonNode acknowledged = done(act("privacy1", id, "acknowledgements", Map.of("beyondOffice", true)));
        assertThat(restrictedSince(acknowledged)).isNotEmpty();
        assertThat(restrictedInTheFile(acknowledged)).isEqualTo(1);
        JsonNode completed = done(act("privacy1", id, "completions", NOTHING_CORRECTED));
        assertThat(restrictedSince(completed)).isNotEmpty();

        Api.Answer verified = api.command(
                "caseworker2",
                "applications/" + lodged.path("caseId").asString() + "/verifications",
                lodged.path("version").asLong(),
                Api.key(),
                Applications.insuranceVerified());
        assertThat(verified.status())
                .as("the law obliges the office: %s", verified)
                .isEqualTo(201);

        JsonNode lifted = done(act("privacy2", id, "liftings", Map.of("answer", ANSWER)));
        assertThat(restrictedSince(lifted)).isEmpty();
        assertThat(restrictedInTheFile(lifted)).isZero();
        refused(act("privacy2", id, "liftings", Map.of("answer", ANSWER)), "no-restriction-to-lift");
    }

    private String restrictedSince(JsonNode recorded) throws Exception {
        String path = "/api/caseworker/v1/worklist?limit=100&minPosition="
                + recorded.path("consistencyToken").asString();
        return patiently("caseworker2", path)
                .path("items")
                .valueStream()
                .filter(it -> it.path("caseId").equals(lodged.path("caseId")))
                .findFirst()
                .orElseThrow()
                .path("restrictedSince")
                .asString("");
    }

    private int restrictedInTheFile(JsonNode recorded) throws Exception {
        String path = "/api/caseworker/v1/cases/" + lodged.path("caseId").asString() + "?minPosition="
                + recorded.path("consistencyToken").asString();
        return patiently("caseworker2", path).path("restricted").size();
    }

    @Test
    void correction_namesTheCasesInWhichSomethingWasCorrected_andNoOthers() throws Exception {
        String id = id(done(ask("citizen2", "correct", Map.of())));
        done(act("privacy1", id, "acknowledgements", Map.of("beyondOffice", false)));
        String caseId = lodged.path("caseId").asString();
        Map<String, Object> completion = Map.of("corrected", List.of(caseId), "answer", ANSWER);
        refused(act("privacy1", id, "completions", completion), "data-request-correction-not-found");

        done(api.command(
                "caseworker2",
                "applications/" + caseId + "/corrections",
                lodged.path("version").asLong(),
                Api.key(),
                Map.of(
                        "fact",
                        Applications.fact("household-poverty", "near-poor", "register"),
                        "reason",
                        "Đối chiếu danh sách hộ cận nghèo.")));
        JsonNode completed = done(act("privacy1", id, "completions", completion));

        assertThat(listed("auditor1", "/api/auditor/v1/data-requests", completed)
                        .path("corrected")
                        .get(0)
                        .asString())
                .isEqualTo(caseId);
    }

    @Test
    void nobodyHandlesTheirOwn_norADeclaredRelatives_andEachAttemptIsOnRecord() throws Exception {
        String own = id(done(ask("caseworker1", "object", Map.of("personNumber", "024189000801"))));
        conflict(own, "privacy1", "not-ones-own-data-request");
        done(act("privacy2", own, "acknowledgements", Map.of("beyondOffice", false)));

        done(api.command(
                "privacy1",
                "relatives-declarations",
                null,
                Api.key(),
                Map.of("personNumbers", List.of("024075000905"))));
        String relatives = id(done(ask("caseworker1", "see", Map.of("personNumber", "024075000905"))));
        conflict(relatives, "privacy1", "not-a-relatives-data-request");
        done(act("privacy2", relatives, "acknowledgements", Map.of("beyondOffice", false)));
    }

    private void conflict(String id, String officer, String rule) throws Exception {
        long before = system.truth().number("SELECT count(*) FROM event WHERE name = 'conflict.refused'");
        long events = system.truth().number("SELECT count(*) FROM event WHERE name <> 'alert.raised'");
        refused(act(officer, id, "acknowledgements", Map.of("beyondOffice", false)), rule);
        assertThat(system.truth().number("SELECT count(*) FROM event WHERE name = 'conflict.refused'"))
                .isEqualTo(before + 1);
        assertThat(system.truth().number("SELECT count(*) FROM event WHERE name <> 'alert.raised'"))
                .isEqualTo(events + 1);
    }

    @Test
    void whatIsSomebodyElses_isNotThere_andWhoeverAsksSaysForWhomAsTheirPartIs() throws Exception {
        String online = id(done(ask("citizen2", "see", Map.of())));
        String desk = id(done(ask("caseworker1", "see", Map.of("personNumber", "024075000906"))));
        assertThat(act("citizen1", online, "withdrawals", Map.of()).status()).isEqualTo(404);
        assertThat(act("caseworker1", online, "withdrawals", Map.of()).status()).isEqualTo(404);
        assertThat(act("caseworker2", desk, "withdrawals", Map.of()).status()).isEqualTo(404);
        done(act("citizen2", online, "withdrawals", Map.of()));
        done(act("caseworker1", desk, "withdrawals", Map.of()));
        refused(act("citizen2", online, "withdrawals", Map.of()), "data-request-concluded");

        Api.Answer forAnother = ask("citizen2", "see", Map.of("personNumber", "024075000906"));
        assertThat(forAnother.status()).isEqualTo(400);
        assertThat(forAnother.text()).contains("citizen-asks-for-themselves");
        Api.Answer forNobody = ask("caseworker1", "see", Map.of());
        assertThat(forNobody.status()).isEqualTo(400);
        assertThat(forNobody.text()).contains("person-number-needed");
    }

    /** An erasure does not wait for an answer that nobody could read any more; and of who was erased nothing new is recorded. */
    @Test
    void erasure_closesWhatThePersonAsked_andTheListStillReads() throws Exception {
        String number = "024075000907";
        String id = id(done(ask("caseworker1", "see", Map.of("personNumber", number))));
        String restricted = id(done(ask("caseworker1", "restrict", Map.of("personNumber", number))));
        done(act("privacy1", restricted, "acknowledgements", Map.of("beyondOffice", false)));
        done(act("privacy1", restricted, "completions", NOTHING_CORRECTED));
        JsonNode proposed = done(api.command(
                "privacy1",
                "erasures",
                null,
                Api.key(),
                Map.of("personNumber", number, "ground", "request", "reason", "Asked in writing on 3 November.")));
        String erasure = "erasures/" + proposed.path("erasureId").asString();
        JsonNode approved = done(api.command("privacy2", erasure + "/approvals", null, Api.key(), Map.of()));
        assertThat(patiently(
                                "privacy1",
                                "/api/privacy/v1/erasures?state=rejected&minPosition="
                                        + approved.path("consistencyToken").asString())
                        .toString())
                .as("the erasures' list knows its words too")
                .doesNotContain(proposed.path("erasureId").asString());

        JsonNode line = null;
        for (int tries = 0; tries < 120 && line == null; tries++) {
            line = patiently("auditor1", "/api/auditor/v1/data-requests?limit=100&state=moot")
                    .path("items")
                    .valueStream()
                    .filter(it -> it.path("dataRequestId").asString().equals(id))
                    .filter(it -> it.path("words").path("erased").asBoolean())
                    .findFirst()
                    .orElse(null);
            if (line == null) {
                Thread.sleep(250);
            }
        }
        assertThat(line).as("moot, and its words gone").isNotNull();
        refused(act("privacy1", id, "acknowledgements", Map.of("beyondOffice", false)), "data-request-concluded");
        Thread.sleep(3_500); // So long a node may remember a key (ADR-0009).
        refused(act("privacy1", restricted, "liftings", Map.of("answer", ANSWER)), "person-erased");
    }

    private Api.Answer ask(String account, String right, Map<String, Object> more) throws Exception {
        Map<String, Object> body = new HashMap<>(Map.of(
                "right",
                right,
                "channel",
                account.startsWith("citizen") ? "online" : "counter",
                "words",
                "Đề nghị của tôi về dữ liệu của tôi."));
        body.putAll(more);
        return api.command(account, REQUESTS, null, Api.key(), body);
    }

    private Api.Answer act(String account, String id, String noun, Map<String, ?> body) throws Exception {
        return api.command(account, REQUESTS + "/" + id + "/" + noun, null, Api.key(), body);
    }

    private static String id(JsonNode recorded) {
        return recorded.path("dataRequestId").asString();
    }

    private static JsonNode done(Api.Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.json();
    }

    private static void refused(Api.Answer answer, String rule) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(422);
        assertThat(answer.text()).contains("\"" + rule + "\"");
    }

    private JsonNode listed(String account, String path, JsonNode recorded) throws Exception {
        return find(account, path, recorded)
                .orElseThrow(() -> new AssertionError(id(recorded) + " is not in " + path + " for " + account));
    }

    private Optional<JsonNode> find(String account, String path, JsonNode recorded) throws Exception {
        String since = (path.contains("?") ? "&" : "?") + "limit=100&minPosition="
                + recorded.path("consistencyToken").asString();
        return patiently(account, path + since)
                .path("items")
                .valueStream()
                .filter(it -> it.path("dataRequestId").asString().equals(id(recorded)))
                .findFirst();
    }

    /** A view that is on its way says when to ask again. */
    private JsonNode patiently(String account, String path) throws Exception {
        for (int tries = 0; tries < 60; tries++) {
            Api.Answer answer = api.get(account, path);
            if (answer.status() != 503) {
                assertThat(answer.status()).as("%s: %s", path, answer).isEqualTo(200);
                return answer.json();
            }
            Thread.sleep(250);
        }
        throw new AssertionError(path + " is not answered");
    }
}
