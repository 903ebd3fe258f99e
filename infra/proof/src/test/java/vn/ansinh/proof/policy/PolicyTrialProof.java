package vn.ansinh.proof.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.ansinh.proof.system.Api;
import vn.ansinh.proof.system.Applications;
import vn.ansinh.proof.system.Recognised;
import vn.ansinh.proof.system.Standing;
import vn.ansinh.proof.system.Trials;

/**
 * A draft of the law over real decisions, over HTTP: who would gain, who would lose, at what cost; the same again to the digest, a kill in
 * between or not; one at a time; nothing shown of a case without a record of it.
 */
class PolicyTrialProof {
    private static final String FILE = "social-allowance.yaml";
    private static final String BASE =
            "- {value: 500000, from: 2026-07-01, source: nd76, article: \"Art. 1(1)\", certainty: provisional}";
    private static final String PENSION_AGE =
            "- {value: 75, from: 2025-07-01, source: law41, article: \"Art. 21\", certainty: confirmed}";

    private static @Nullable Standing system;
    private static final List<String> allowances = new ArrayList<>();
    private static String insured = "";
    private static String refused = "";

    @BeforeAll
    static void decide() throws Exception {
        Standing started = Standing.fresh();
        system = started;
        Recognised.thisYear(started.api());
        var trials = new Trials(started.api());
        for (int i = 0; i < 3; i++) {
            allowances.add(trials.decide(
                    lodge("social-allowance", "severe"), verified("severe"), true, Applications.granted()));
        }
        insured = trials.decideInsurance();
        refused = trials.decide(
                lodge("social-pension", "none"),
                verified("none"),
                true,
                Map.of(
                        "outcome", "refused",
                        "capacity", "chair",
                        "reason", "Chưa đủ tuổi theo quy định.",
                        "funding", List.of()));
    }

    @AfterAll
    static void stop() throws Exception {
        if (system != null) {
            system.close();
        }
    }

    private static Standing system() {
        if (system == null) {
            throw new IllegalStateException("not started");
        }
        return system;
    }

    private static Trials trials() {
        return new Trials(system().api());
    }

    /** Somebody new of 36 years, at the desk. */
    private static JsonNode lodge(String scheme, String disability) throws Exception {
        Map<String, Object> body = Applications.application(
                Map.of("scheme", scheme),
                Applications.person("self"),
                Applications.declared(
                        "date-of-birth=1990-07-09",
                        "disability-degree=" + disability,
                        "placement=community",
                        "household-poverty=not-poor",
                        "monthly-pension=0",
                        "vietnamese-citizen=true"));
        return trials().step("caseworker1", "social-allowance-applications", null, body);
    }

    private static Map<String, Object> verified(String disability) {
        return Map.of(
                "facts",
                List.of(
                        Applications.fact("date-of-birth", "1990-07-09", "register"),
                        Applications.fact("disability-degree", disability, "register"),
                        Applications.fact("placement", "community", "register"),
                        Applications.fact("household-poverty", "not-poor", "register"),
                        Applications.fact("monthly-pension", "0", "register"),
                        Applications.fact("vietnamese-citizen", "true", "register")),
                "documents",
                List.of());
    }

    private static String text() throws Exception {
        return system().api()
                .get("policy1", "/api/policy/v1/policy-texts")
                .json()
                .path("files")
                .valueStream()
                .filter(file -> file.path("file").asString().equals(FILE))
                .findFirst()
                .orElseThrow()
                .path("text")
                .asString();
    }

    private static String proposed(String was, String is) throws Exception {
        String text = text();
        assertThat(text).contains(was);
        return trials().propose(FILE, text.replace(was, is));
    }

    private static String higherBase() throws Exception {
        return proposed(BASE, BASE.replace("500000", "600000"));
    }

    private static JsonNode done(String trial) throws Exception {
        JsonNode done = trials().awaitDone(trial);
        assertThat(done.path("trial").path("state").asString()).as("%s", done).isEqualTo("completed");
        assertThat(done.path("trial").path("notRepeated").asLong(-1))
                .as("%s", done)
                .isZero();
        return done;
    }

    private static List<String> listed(String trial, String parameters) throws Exception {
        Api.Answer answer = trials().cases("policy1", trial, parameters);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.json()
                .path("items")
                .valueStream()
                .map(it -> it.path("caseId").asString())
                .toList();
    }

    private static long sum(JsonNode result, String what) {
        return result.path("all").path(what).asLong(-1);
    }

    @Test
    void baseThatRises_givesEachAllowanceMore_byItsCoefficient_andNobodyElse() throws Exception {
        String trial = trials().request(higherBase(), null);
        JsonNode result = done(trial).path("result");

        assertThat(sum(result, "decisions")).isEqualTo(5);
        assertThat(sum(result, "more")).isEqualTo(3);
        assertThat(sum(result, "same")).isEqualTo(1);
        assertThat(sum(result, "stillRefused")).isEqualTo(1);
        // Severe disability: 1.5 of the base.
        assertThat(sum(result, "monthlyAfter") - sum(result, "monthlyBefore")).isEqualTo(3 * 150_000);
        assertThat(sum(result, "yearlyAfter") - sum(result, "yearlyBefore")).isEqualTo(12 * 3 * 150_000);
        assertThat(result.path("schemes").findValuesAsString("scheme"))
                .containsExactly("social-allowance", "social-pension", "voluntary-social-insurance");
        assertThat(result.path("communes").path(0).path("count")).isEqualTo(result.path("all"));
        assertThat(result.path("cells").findValuesAsString("group"))
                .as("too few of any group in the commune to be told")
                .containsExactly("others");
        assertThat(listed(trial, "")).containsExactlyElementsOf(allowances);
        assertThat(listed(trial, "?change=newly-refused")).isEmpty();
        JsonNode line =
                trials().cases("auditor1", trial, "").json().path("items").path(0);
        assertThat(line.path("before").path("amount").asLong()).isEqualTo(750_000);
        assertThat(line.path("after").path("amount").asLong()).isEqualTo(900_000);
        assertThat(line.toString()).doesNotContain("Phạm", "severe", "A6");
    }

    @Test
    void pages_followEachOther_andEachCaseShownIsInTheAccessLog() throws Exception {
        String trial = trials().request(higherBase(), null);
        done(trial);
        long before = system().truth().number("SELECT coalesce(max(append_id), 0) FROM access");
        JsonNode first = trials().cases("policy2", trial, "?limit=2").json();
        JsonNode second = trials().cases(
                        "policy2",
                        trial,
                        "?limit=2&cursor=" + first.path("next").asString())
                .json();

        List<String> both = new ArrayList<>(first.path("items").findValuesAsString("caseId"));
        both.addAll(second.path("items").findValuesAsString("caseId"));
        assertThat(both).containsExactlyElementsOf(allowances);
        assertThat(second.has("next")).isFalse();
        assertThat(system().truth()
                        .texts("SELECT array_to_string(cases, ' ') FROM access WHERE shown = 'trial' AND append_id > "
                                + before + " ORDER BY append_id"))
                .containsExactly(String.join(" ", allowances.subList(0, 2)), allowances.get(2));
        assertThat(trials().cases("caseworker1", trial, "").status()).isEqualTo(403);
    }

    @Test
    void ageThatIsLowered_grantsWhoWasRefused() throws Exception {
        String text = text();
        int from = text.indexOf("key: SPa.age-from");
        String lowered = text.substring(0, from)
                + text.substring(from).replaceFirst(Pattern.quote(PENSION_AGE), PENSION_AGE.replace("75", "35"));
        String trial = trials().request(trials().propose(FILE, lowered), null);
        JsonNode result = done(trial).path("result");

        assertThat(sum(result, "newlyGranted")).isEqualTo(1);
        assertThat(sum(result, "newlyRefused")).isZero();
        assertThat(sum(result, "monthlyAfter") - sum(result, "monthlyBefore")).isEqualTo(500_000);
        assertThat(listed(trial, "?change=newly-granted")).containsExactly(refused);
    }

    @Test
    void draftOfTheSameFigures_changesNobody() throws Exception {
        String trial = trials().request(proposed("parameters:\n", "# Đọc lại.\nparameters:\n"), null);
        JsonNode result = done(trial).path("result");

        assertThat(sum(result, "same")).isEqualTo(4);
        assertThat(sum(result, "stillRefused")).isEqualTo(1);
        assertThat(sum(result, "monthlyAfter"))
                .isEqualTo(sum(result, "monthlyBefore"))
                .isPositive();
        assertThat(listed(trial, "")).isEmpty();
    }

    /** The lock is held from outside, so that what is asked for waits. */
    @Test
    void oneRunsAtATime_isCancelled_andIsTakenUpAfterAKill_toTheSameDigest() throws Exception {
        String version = higherBase();
        JsonNode first = done(trials().request(version, null)).path("trial");
        long upTo = first.path("upTo").asLong();
        String trial;
        try (Connection outside = DriverManager.getConnection(
                        system().truth().jdbcUrl(), "ansinh", system().truth().password());
                Statement holding = outside.createStatement()) {
            holding.execute("SELECT pg_advisory_lock(hashtextextended('policy trial', 0))");
            String waiting = trials().request(version, upTo);
            assertThat(trials().read(waiting).path("trial").path("state").asString())
                    .isEqualTo("waiting");
            Api.Answer busy = trials().ask(version, upTo);
            assertThat(busy.status()).isEqualTo(409);
            assertThat(busy.code()).isEqualTo("trial-running");
            assertThat(trials().cancel(waiting).status()).isEqualTo(201);
            assertThat(trials().read(waiting).path("trial").path("state").asString())
                    .isEqualTo("cancelled");
            Api.Answer again = trials().cancel(waiting);
            assertThat(again.status()).isEqualTo(422);
            assertThat(again.text()).contains("policy-trial-cancelled");
            trial = trials().request(version, upTo);
        }
        system().kill();
        system().startAgain();

        JsonNode second = done(trial).path("trial");
        assertThat(second.path("digest").asString())
                .isEqualTo(first.path("digest").asString());
        assertThat(second.path("root").asString()).isEqualTo(first.path("root").asString());
        JsonNode newest = system().api()
                .get("auditor1", "/api/policy/v1/policy-trials?limit=1")
                .json();
        assertThat(newest.path("items").findValuesAsString("policyTrialId")).containsExactly(trial);
        assertThat(newest.has("next")).isTrue();
        assertThat(listed(trial, "")).containsAll(allowances).doesNotContain(insured);
        assertThat(trials().cancel(trial).status()).as("put away").isEqualTo(201);
        assertThat(listed(trial, "")).isEmpty();
        assertThat(trials().read(trial).path("result").path("all"))
                .as("what was found stays")
                .isEqualTo(second.path("all"));
    }

    @Test
    void trialBeyondTheLog_orOfNoVersion_isRefused_inBothLanguages() throws Exception {
        String version = higherBase();
        Map<String, Object> far = new HashMap<>(Map.of("upTo", 900_000_000));
        for (String language : List.of("vi", "en")) {
            HttpRequest.Builder request = Api.commanding(
                            system().api().as("policy1", Api.COMMANDS + "policy-versions/" + version + "/trials"),
                            null,
                            Api.key())
                    .header("Accept-Language", language)
                    .POST(Api.json(far));
            Api.Answer answer = system().api().send(request);
            assertThat(answer.status()).as("%s", answer).isEqualTo(422);
            assertThat(answer.text())
                    .contains("policy-trial-beyond-the-log", language.equals("vi") ? "mới đến vị trí" : "ends at");
        }
        assertThat(trials().ask("policy-version-" + "0".repeat(32), null).status())
                .isEqualTo(404);
    }
}
