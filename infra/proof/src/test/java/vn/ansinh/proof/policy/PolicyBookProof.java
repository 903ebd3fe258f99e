package vn.ansinh.proof.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.ansinh.proof.system.Api;
import vn.ansinh.proof.system.Applications;
import vn.ansinh.proof.system.OnTwoNodes;
import vn.ansinh.proof.system.Recognised;

/**
 * A version of the policy over HTTP, on two nodes: proposed by one officer, approved by another, and the law from that moment on for
 * every act of its days; acts of days before stay under the version of their day.
 */
class PolicyBookProof extends OnTwoNodes {
    private static final String VERSIONS = "policy-versions";
    private static final String OWN = """
            sources: {nq: Nghị quyết thử nghiệm của Hội đồng nhân dân tỉnh}
            parameters:
              - key: vsi.rate.poor
                measure: percent
                rows:
                  - {value: %d, from: %s, source: nq, article: "Art. 1", certainty: confirmed}
            """;

    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final LocalDate today = LocalDate.now(HERE);

    private Map<String, Object> proposal(String file, String text) {
        return Map.of(
                "effectiveOn", today.toString(),
                "act", "Nghị quyết thử nghiệm của Hội đồng nhân dân tỉnh",
                "changed", List.of(Map.of("file", file, "text", text)));
    }

    private static JsonNode refused(Api.Answer answer, String rule) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(422);
        JsonNode violation = answer.json().path("violations").path(0);
        assertThat(violation.path("code").asString()).as("%s", answer).isEqualTo(rule);
        return violation;
    }

    private String propose(String file, String text) throws Exception {
        return done(api().command("policy1", VERSIONS, null, Api.key(), proposal(file, text)))
                .path("policyVersionId")
                .asString();
    }

    private static JsonNode book() throws Exception {
        Api.Answer answer = api().get("policy1", "/api/policy/v1/policy-versions");
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.json();
    }

    /** A case, and what the decision in it answered. */
    private record Decided(String caseId, JsonNode answer) {}

    /** Lodges, verifies and decides at this node; of a past day as an importer does. The event of the decision. */
    private static JsonNode decided(Api at, @Nullable LocalDate on) throws Exception {
        return event(decide(at, on));
    }

    private static Decided decide(Api at, @Nullable LocalDate on) throws Exception {
        Map<String, Object> application = Applications.insurance();
        LocalDate day = on == null ? LocalDate.now(HERE) : on;
        Recognised.asStated(api(), application, day);
        JsonNode lodged = step(at, "caseworker1", "insurance-support-applications", null, application, on);
        String own = "applications/" + lodged.path("caseId").asString();
        JsonNode verified = step(
                at,
                "caseworker1",
                own + "/verifications",
                lodged.path("version").asLong(),
                Applications.insuranceVerified(day),
                on);
        JsonNode decision = step(
                at, "approver1", own + "/decisions", verified.path("version").asLong(), Applications.granted(), on);
        return new Decided(lodged.path("caseId").asString(), decision);
    }

    private static JsonNode event(Decided decided) throws Exception {
        Api.Answer history = api().get(
                        "auditor1",
                        "/api/auditor/v1/cases/" + decided.caseId() + "/events?minPosition="
                                + decided.answer().path("consistencyToken").asString());
        assertThat(history.status()).as("%s", history).isEqualTo(200);
        return StreamSupport.stream(history.json().path("events").spliterator(), false)
                .filter(event -> event.path("name").asString().equals("case.decided"))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode step(
            Api at, String account, String path, @Nullable Long version, Object body, @Nullable LocalDate on)
            throws Exception {
        String sender = on == null ? account : "importer1";
        HttpRequest.Builder request = Api.commanding(at.as(sender, Api.COMMANDS + path), version, Api.key());
        if (on != null) {
            request.header("On-Behalf-Of", account).header("Business-Date", on.toString());
        }
        return done(at.send(request.POST(Api.json(body))));
    }

    /** As the case file names it, with what the decision was decided under beside it. */
    private static String policyOn(Decided decided, String query) throws Exception {
        Api.Answer file = api().get("auditor1", "/api/auditor/v1/cases/" + decided.caseId() + "?" + query);
        assertThat(file.status()).as("%s", file).isEqualTo(200);
        JsonNode outside = file.json().path("outside");
        String seed = book().path("seed").asString();
        outside.path("decidedUnder")
                .forEach(it -> assertThat(it.path("digest").asString()).isEqualTo(seed));
        return outside.at("/policy/digest").asString();
    }

    private static String policy(JsonNode decided) {
        String inMetadata = decided.path("metadata").path("policyVersion").asString();
        assertThat(String.valueOf(decided.path("payload").findValue("policyVersion")))
                .as("of the grounds, in %s", decided)
                .contains(inMetadata);
        return inMetadata;
    }

    private static long amount(JsonNode decided) {
        return decided.path("payload").findPath("amount").asLong(-1);
    }

    @Test
    void approvedVersion_isTheLawOfItsDays_onEveryNode_andOfNoDayBefore() throws Exception {
        String seed = book().path("seed").asString();
        Decided first = decide(api(), null);
        JsonNode before = event(first);
        assertThat(policy(before)).isEqualTo(seed);

        String version = propose("province/insurance.yaml", OWN.formatted(100, today));
        refused(
                api().command("policy1", VERSIONS + "/" + version + "/approvals", null, Api.key(), Map.of()),
                "policy-needs-a-second-person");
        assertThat(policy(decided(other(), null))).as("only proposed").isEqualTo(seed);
        String overtaken = propose("province/insurance.yaml", OWN.formatted(90, today));
        String key = Api.key();
        JsonNode approved =
                done(other().command("policy2", VERSIONS + "/" + version + "/approvals", null, key, Map.of()));
        assertThat(done(api().command("policy2", VERSIONS + "/" + version + "/approvals", null, key, Map.of())))
                .as("the same key at the other node")
                .isEqualTo(approved);

        String inForce = book().path("inForce").asString();
        assertThat(inForce).isNotEqualTo(seed);
        for (Api at : List.of(api(), other())) {
            JsonNode after = decided(at, null);
            assertThat(policy(after)).isEqualTo(inForce);
            assertThat(amount(after)).isEqualTo(2 * amount(before));
        }
        refused(
                api().command(
                                "policy2",
                                VERSIONS + "/" + version + "/rejections",
                                null,
                                Api.key(),
                                Map.of("reason", "not-its-days")),
                "policy-version-concluded");
        refused(
                api().command("policy2", VERSIONS + "/" + overtaken + "/approvals", null, Api.key(), Map.of()),
                "policy-base-overtaken");

        for (String account : List.of("policy1", "auditor1")) {
            Api.Answer text = api().get(account, "/api/policy/v1/policy-texts");
            assertThat(text.json().path("digest").asString()).isEqualTo(inForce);
            assertThat(text.text()).contains("province/insurance.yaml", "value: 100");
            assertThat(api().get(account, "/api/policy/v1/policy-texts?digest=" + seed)
                            .text())
                    .doesNotContain("province/");
            assertThat(api().get(account, "/api/policy/v1/policy-texts?digest=" + "0".repeat(64))
                            .status())
                    .isEqualTo(404);
        }
        JsonNode line = book().path("items").path(0);
        assertThat(line.path("state").asString()).isEqualTo("approved");
        assertThat(line.path("base").asString()).isEqualTo(seed);
        assertThat(line.path("digest").asString()).isEqualTo(inForce);
        JsonNode figures = line.path("figures");
        assertThat(figures.size()).isEqualTo(2);
        assertThat(figures.path(0).path("before").path("value").asLong()).isEqualTo(50);
        assertThat(figures.path(0).path("after").path("to").asString())
                .isEqualTo(today.minusDays(1).toString());
        assertThat(figures.path(1).has("before")).isFalse();
        assertThat(figures.path(1).path("after").path("value").asLong()).isEqualTo(100);

        assertThat(policy(decided(api(), today.minusDays(1))))
                .as("an act of the day before")
                .isEqualTo(seed);

        assertThat(policyOn(first, "validAt=" + today)).isEqualTo(inForce);
        assertThat(policyOn(first, "validAt=" + today.minusDays(1))).isEqualTo(seed);
        assertThat(policyOn(
                        first,
                        "validAt=" + today + "&knownAt="
                                + before.path("position").asLong()))
                .as("what was known of today before it was approved")
                .isEqualTo(seed);
    }

    @Test
    void textThatCannotBeLaw_isRefusedInItsLine_inBothLanguages_andNothingIsRecorded() throws Exception {
        int versions = book().path("items").size();
        String gap = OWN.replace("rate.poor", "rate.near-poor").formatted(100, "2010-01-01");
        String key = Api.key();
        Api.Answer english = api().send(Api.commanding(api().as("policy1", Api.COMMANDS + VERSIONS), null, key)
                .header("Accept-Language", "en")
                .POST(Api.json(proposal("province/own.yaml", gap))));
        JsonNode violation = refused(english, "policy-rows-have-a-gap");
        assertThat(violation.path("pointer").asString()).isEqualTo("/changed/0/text");
        assertThat(english.text()).contains("province/own.yaml, line 6");
        Api.Answer vietnamese = api().command("policy1", VERSIONS, null, key, proposal("province/own.yaml", gap));
        assertThat(vietnamese.text()).contains("Tệp province/own.yaml, dòng 6");
        refused(
                api().command(
                                "policy1",
                                VERSIONS,
                                null,
                                key,
                                proposal("province/own.yaml", gap.replace(" 100", " -1"))),
                "policy-figure-not-whole");
        refused(
                api().command("policy1", VERSIONS, null, key, proposal("province/own.yaml", gap.replace("nq,", "x,"))),
                "policy-source-unknown");

        assertThat(book().path("items").size()).isEqualTo(versions);
    }
}
