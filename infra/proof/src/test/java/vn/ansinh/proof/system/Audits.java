package vn.ansinh.proof.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Samples drawn and findings raised over HTTP, as an auditor would. */
public final class Audits {
    public static final String PLANS = "/api/auditor/v1/sampling-plans";
    public static final String FINDINGS = "/api/auditor/v1/audit-findings";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Api api;

    public Audits(Api api) {
        this.api = api;
    }

    /** A plan over everything that is decided, drawn. */
    public static String drawn(Api api) throws Exception {
        var audits = new Audits(api);
        String plan = audits.drawUp(Map.of(), Map.of("kind", "simple", "size", 25));
        audits.awaitDrawn(plan);
        return plan;
    }

    public String drawUp(Map<String, Object> population, Map<String, Object> method) throws Exception {
        Map<String, Object> body = Map.of(
                "title",
                "Kiểm toán năm nay",
                "purpose",
                "Đánh giá quy trình",
                "population",
                population,
                "method",
                method);
        return done(act("sampling-plans", body)).path("samplingPlanId").asString();
    }

    public Api.Answer act(String path, Object body) throws Exception {
        return api.command("auditor1", path, null, Api.key(), body);
    }

    public static JsonNode done(Api.Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.json();
    }

    /** The plan with its note. */
    public JsonNode plan(String plan) throws Exception {
        Api.Answer answer = api.get("auditor1", PLANS + "/" + plan);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.json();
    }

    public static String state(JsonNode plan) {
        return plan.path("plan").path("state").asString();
    }

    /** Somebody is turned away, so that the log goes on; then the plan once its sample is drawn. */
    public JsonNode awaitDrawn(String plan) throws Exception {
        Contract.Example away =
                Contract.command().operation("turnAway").examples().getFirst();
        done(api.command("caseworker1", "intake-refusals", null, Api.key(), away.value()));
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            JsonNode read = plan(plan);
            if (state(read).equals("drawn") || System.nanoTime() > end) {
                assertThat(state(read)).as("%s", read).isEqualTo("drawn");
                return read;
            }
            Thread.sleep(100);
        }
    }

    /** All lines of a list, page by page. */
    public List<JsonNode> lines(String path, int limit) throws Exception {
        List<JsonNode> lines = new ArrayList<>();
        String next = "";
        do {
            Api.Answer page = api.get("auditor1", path + "?limit=" + limit + (next.isEmpty() ? "" : "&cursor=" + next));
            assertThat(page.status()).as("%s", page).isEqualTo(200);
            page.json().path("items").forEach(lines::add);
            next = page.json().path("next").asString("");
        } while (!next.isEmpty());
        return lines;
    }

    /** A finding about a case, addressed to whoever decides in the unit. */
    public Api.Answer raise(String reference, String unit, Map<String, Object> more) throws Exception {
        Map<String, Object> body = finding(unit);
        body.putAll(more);
        return act("cases/" + reference + "/audit-findings", body);
    }

    /** What is found in a case, and who is to answer: whoever decides in the unit. */
    public static Map<String, Object> finding(String unit) {
        return new HashMap<>(Map.of(
                "addressee", Map.of("unit", unit, "duty", "approver"),
                "severity", "breach",
                "article", "Decree 20/2021/NĐ-CP, Art. 8",
                "found", "Hồ sơ thiếu giấy tờ chứng minh.",
                "demand", "Bổ sung hồ sơ và báo cáo.",
                "answerWithin", Map.of("days", 30, "counted", "calendar-days")));
    }
}
