package vn.ansinh.proof.persons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.ansinh.proof.system.Api;
import vn.ansinh.proof.system.Applications;
import vn.ansinh.proof.system.Standing;
import vn.ansinh.proof.system.Truth;

/**
 * P22, over HTTP: four eyes are those of two human beings, and nobody acts in a case of their own, whatever account they sign
 * in with. {@code caseworker3} and {@code approver1} are one person, and so are {@code citizen3} and {@code caseworker4}.
 */
class OneHumanBeingProof {

    private Api api;
    private Truth truth;

    @BeforeEach
    void find() throws Exception {
        api = Standing.shared().api();
        truth = Standing.shared().truth();
    }

    @Test
    void decisionIsRefused_forTheOtherAccountOfWhoeverVerified() throws Exception {
        JsonNode verified = done(
                "caseworker3",
                lodged("caseworker1", Applications.insurance()),
                "verifications",
                Applications.insuranceVerified());

        Api.Answer own = act("approver1", verified, "decisions", Applications.granted());

        refused(own, "four-eyes");
        assertThat(eventsOf(verified)).isEqualTo(2);
    }

    @Test
    void decisionIsTaken_whenAnotherHumanBeingVerified() throws Exception {
        JsonNode verified = done(
                "caseworker1",
                lodged("caseworker1", Applications.insurance()),
                "verifications",
                Applications.insuranceVerified());

        done("approver1", verified, "decisions", Applications.granted());
    }

    /** Who applies as a citizen does not verify as an officer. */
    @Test
    void officerIsRefused_inTheCaseThatTheyLodgedAsACitizen() throws Exception {
        Map<String, Object> body = new HashMap<>(Applications.insurance());
        body.put("channel", "online");
        body.put(
                "persons",
                List.of(Map.of(
                        "ref", "self",
                        "fullName", "Lương Thị Mai",
                        "birthDate", "1993-02-11",
                        "sex", "female",
                        "personNumber", "024193000206")));
        body.put(
                "facts",
                Applications.declared("date-of-birth=1993-02-11", "household-poverty=poor", "chosen-income=2000000"));
        JsonNode lodged = lodged("citizen3", body);

        refused(act("caseworker4", lodged, "verifications", Applications.insuranceVerified()), "not-in-ones-own-case");
        assertThat(eventsOf(lodged)).isEqualTo(1);
        done("caseworker1", lodged, "verifications", Applications.insuranceVerified());
    }

    /** Both accounts of a person keep off a case in which that person is the beneficiary. */
    @Test
    void bothAccountsAreRefused_inACaseAboutTheirHolder() throws Exception {
        Map<String, Object> body = new HashMap<>(Applications.insurance());
        body.put(
                "persons",
                List.of(Map.of(
                        "ref", "self",
                        "fullName", "Ngô Quang Huy",
                        "birthDate", "1975-03-08",
                        "sex", "male",
                        "personNumber", "024075000301")));
        body.put(
                "facts",
                Applications.declared("date-of-birth=1975-03-08", "household-poverty=poor", "chosen-income=2000000"));
        JsonNode lodged = lodged("caseworker1", body);

        refused(act("caseworker3", lodged, "verifications", Applications.insuranceVerified()), "not-in-ones-own-case");
        JsonNode verified = done("caseworker1", lodged, "verifications", Applications.insuranceVerified());
        refused(act("approver1", verified, "decisions", Applications.granted()), "not-in-ones-own-case");
        assertThat(eventsOf(verified)).isEqualTo(2);
    }

    private static void refused(Api.Answer answer, String rule) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(422);
        assertThat(answer.json()
                        .path("violations")
                        .valueStream()
                        .map(it -> it.path("code").asString()))
                .as("%s", answer)
                .contains(rule);
        assertThat(answer.text()).as("no personal data").doesNotContain("024075", "024193");
    }

    private long eventsOf(JsonNode answer) throws Exception {
        return truth.number("SELECT count(*) FROM event WHERE stream = '"
                + answer.path("caseId").asString() + "'");
    }

    private JsonNode lodged(String account, Map<String, Object> body) throws Exception {
        Api.Answer lodged = api.command(account, "insurance-support-applications", null, Api.key(), body);
        assertThat(lodged.status()).as("%s", lodged).isEqualTo(201);
        return lodged.json();
    }

    private JsonNode done(String account, JsonNode before, String noun, Object body) throws Exception {
        Api.Answer answer = act(account, before, noun, body);
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.json();
    }

    private Api.Answer act(String account, JsonNode before, String noun, Object body) throws Exception {
        return api.command(
                account,
                "applications/" + before.path("caseId").asString() + "/" + noun,
                before.path("version").asLong(),
                Api.key(),
                body);
    }
}
