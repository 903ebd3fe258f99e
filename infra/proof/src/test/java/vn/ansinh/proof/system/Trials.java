package vn.ansinh.proof.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Versions of the policy tried over what was decided, asked for and awaited over HTTP as an officer would. */
public final class Trials {
    private static final String TRIALS = "/api/policy/v1/policy-trials";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Api api;

    public Trials(Api api) {
        this.api = api;
    }

    /** A trial that is done, with a case at least that would get more. */
    public static String completed(Api api) throws Exception {
        var trials = new Trials(api);
        trials.decideInsurance();
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        String version = trials.propose("province/trial.yaml", """
                sources: {nq: Nghị quyết thử nghiệm của Hội đồng nhân dân tỉnh}
                parameters:
                  - key: vsi.rate.poor
                    measure: percent
                    rows:
                      - {value: 90, from: %s, source: nq, article: "Art. 1", certainty: confirmed}
                """.formatted(today.minusDays(1)));
        String trial = trials.request(version, null);
        assertThat(trials.awaitDone(trial).path("trial").path("state").asString())
                .isEqualTo("completed");
        return trial;
    }

    /** A poor man's insurance is granted; the case. */
    public String decideInsurance() throws Exception {
        Map<String, Object> application = Applications.insurance();
        Recognised.poor(api, application);
        JsonNode lodged = step("caseworker1", "insurance-support-applications", null, application);
        return decide(lodged, Applications.insuranceVerified(), false, Applications.granted());
    }

    /** Whoever lodged is verified, recommended where the procedure has it, and decided on; the case. */
    public String decide(JsonNode lodged, Object verified, boolean recommended, Object ruling) throws Exception {
        String own = "applications/" + lodged.path("caseId").asString();
        JsonNode last = step("caseworker1", own + "/verifications", version(lodged), verified);
        if (recommended) {
            last = step(
                    "caseworker1",
                    own + "/recommendations",
                    version(last),
                    Map.of("opinion", "favourable", "reason", "Đã đối chiếu hồ sơ."));
        }
        step("approver1", own + "/decisions", version(last), ruling);
        return lodged.path("caseId").asString();
    }

    public JsonNode step(String account, String path, @Nullable Long version, Object body) throws Exception {
        Api.Answer answer = api.command(account, path, version, Api.key(), body);
        assertThat(answer.status()).as("%s: %s", path, answer).isEqualTo(201);
        return answer.json();
    }

    private static Long version(JsonNode recorded) {
        return recorded.path("version").asLong();
    }

    /** The first officer proposes this one file as it is to be; the version. */
    public String propose(String file, String text) throws Exception {
        Map<String, Object> body = Map.of(
                "effectiveOn", "2040-01-01",
                "act", "Nghị quyết thử nghiệm của Hội đồng nhân dân tỉnh",
                "changed", List.of(Map.of("file", file, "text", text)));
        return step("policy1", "policy-versions", null, body)
                .path("policyVersionId")
                .asString();
    }

    /** Asks for a trial, again while another runs. */
    public String request(String version, @Nullable Long upTo) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Api.Answer answer = ask(version, upTo);
            if (answer.status() != 409 || System.nanoTime() > end) {
                assertThat(answer.status()).as("%s", answer).isEqualTo(201);
                return answer.json().path("policyTrialId").asString();
            }
            Thread.sleep(200);
        }
    }

    public Api.Answer ask(String version, @Nullable Long upTo) throws Exception {
        Map<String, Object> body = upTo == null ? Map.of() : Map.of("upTo", upTo);
        return api.command("policy1", "policy-versions/" + version + "/trials", null, Api.key(), body);
    }

    public Api.Answer cancel(String trial) throws Exception {
        return api.command("policy2", "policy-trials/" + trial + "/cancellations", null, Api.key(), Map.of());
    }

    public JsonNode read(String trial) throws Exception {
        Api.Answer answer = api.get("policy1", TRIALS + "/" + trial);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.json();
    }

    /** The trial once it neither waits nor runs. */
    public JsonNode awaitDone(String trial) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            JsonNode read = read(trial);
            String state = read.path("trial").path("state").asString();
            if (!List.of("waiting", "running").contains(state) || System.nanoTime() > end) {
                return read;
            }
            Thread.sleep(100);
        }
    }

    public Api.Answer cases(String account, String trial, String parameters) throws Exception {
        return api.get(account, TRIALS + "/" + trial + "/cases" + parameters);
    }
}
