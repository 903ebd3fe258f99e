package vn.ansinh.proof.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.ansinh.proof.system.Api;
import vn.ansinh.proof.system.Applications;
import vn.ansinh.proof.system.Audits;
import vn.ansinh.proof.system.Recognised;
import vn.ansinh.proof.system.Standing;
import vn.ansinh.proof.system.Trials;

/** A finding goes to its addressee, who answers and nobody else, and is closed by an auditor; what is written about a case is its beneficiary's (ADR-0026). */
class AuditFindingsProof {
    private static final String UNITS_OWN = "/api/caseworker/v1/audit-findings";
    private static final Map<String, Object> ANSWER = Map.of("answer", "Đã bổ sung và chấn chỉnh bộ phận.");
    private static final Map<String, Object> MORE =
            Map.of("why", "Chưa nêu rõ nguyên nhân.", "answerWithin", Map.of("days", 5, "counted", "working-days"));

    private Standing system;
    private Audits audits;
    private String reference = "";
    private String caseId = "";

    @BeforeEach
    void lodge() throws Exception {
        system = Standing.shared();
        audits = new Audits(system.api());
        JsonNode lodged = Audits.done(system.api()
                .command("caseworker1", "insurance-support-applications", null, Api.key(), Applications.insurance()));
        reference = lodged.path("reference").asString();
        caseId = lodged.path("caseId").asString();
    }

    private String raised(Map<String, Object> more) throws Exception {
        return Audits.done(audits.raise(reference, Applications.WARD, more))
                .path("auditFindingId")
                .asString();
    }

    private Api.Answer act(String account, String finding, String noun, Object body) throws Exception {
        return system.api().command(account, "audit-findings/" + finding + "/" + noun, null, Api.key(), body);
    }

    private static Map<String, Object> closed(String outcome) {
        return Map.of("outcome", outcome, "conclusion", "Đơn vị đã khắc phục đầy đủ.");
    }

    private JsonNode read(String finding) throws Exception {
        Api.Answer answer = system.api().get("auditor1", Audits.FINDINGS + "/" + finding);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.json();
    }

    /** As whoever has to answer sees it. */
    private JsonNode read(String account, String finding) throws Exception {
        return system.api()
                .get(account, UNITS_OWN + "?limit=100")
                .json()
                .path("items")
                .valueStream()
                .filter(it -> it.path("auditFindingId").asString().equals(finding))
                .findFirst()
                .orElseThrow();
    }

    private List<String> listed(String account, String path) throws Exception {
        Api.Answer answer = system.api().get(account, path);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.json()
                .path("items")
                .valueStream()
                .map(it -> it.path("auditFindingId").asString())
                .toList();
    }

    private static void refused(Api.Answer answer, String rule) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(422);
        assertThat(answer.text()).contains("\"" + rule + "\"");
    }

    @Test
    void finding_isAnswered_sentBack_answeredAgain_accepted_andClosedOnce() throws Exception {
        String finding = raised(Map.of());
        assertThat(read(finding).path("state").asString()).isEqualTo("open");
        refused(act("auditor1", finding, "acceptances", Map.of()), "audit-finding-not-answered");
        Audits.done(act("auditor1", finding, "extensions", MORE));
        Audits.done(act("approver1", finding, "answers", ANSWER));
        refused(act("approver1", finding, "answers", ANSWER), "audit-finding-awaits-no-answer");
        refused(act("auditor1", finding, "closures", closed("remedied")), "audit-finding-answer-not-accepted");
        JsonNode back = Audits.done(act("auditor1", finding, "returns", MORE));
        assertThat(read(finding).path("answerBy")).isEqualTo(back.path("answerBy"));
        Audits.done(act("approver1", finding, "answers", ANSWER));
        Audits.done(act("auditor1", finding, "acceptances", Map.of()));
        Audits.done(act("auditor1", finding, "closures", closed("remedied")));
        refused(act("auditor1", finding, "closures", closed("unfounded")), "audit-finding-closed");

        JsonNode read = read(finding);
        assertThat(read.path("acts").valueStream().map(it -> it.path("act").asString()))
                .containsExactly("extended", "answered", "sent-back", "answered", "accepted", "closed");
        assertThat(read.path("outcome").asString()).isEqualTo("remedied");
        assertThat(read.path("overdue").asBoolean(true)).isFalse();
        assertThat(read.path("acts")
                        .get(1)
                        .path("words")
                        .path("sealed")
                        .path("value")
                        .asString())
                .isEqualTo(ANSWER.get("answer"));
        assertThat(listed("auditor1", Audits.FINDINGS + "?limit=100")).contains(finding);
        assertThat(listed("auditor1", Audits.FINDINGS + "?limit=100&open=true")).doesNotContain(finding);
    }

    @Test
    void addresseeAnswers_anotherUnitKnowsNothingOfIt_andNobodyButAnAuditorCloses() throws Exception {
        String finding = raised(Map.of());
        assertThat(act("approver2", finding, "answers", ANSWER).status()).isEqualTo(404);
        refused(act("superior1", finding, "answers", ANSWER), "audit-finding-of-another-unit");
        for (String account : List.of("caseworker1", "auditor1")) {
            assertThat(act(account, finding, "answers", ANSWER).status()).isEqualTo(403);
        }
        for (String noun : List.of("closures", "acceptances", "returns", "extensions")) {
            Object body = noun.equals("closures") ? closed("unfounded") : noun.equals("acceptances") ? Map.of() : MORE;
            assertThat(act("approver1", finding, noun, body).status()).as(noun).isEqualTo(403);
        }
        assertThat(listed("approver1", UNITS_OWN + "?limit=100")).contains(finding);
        assertThat(listed("superior1", UNITS_OWN + "?limit=100")).contains(finding);
        assertThat(listed("approver2", UNITS_OWN + "?limit=100")).doesNotContain(finding);
        assertThat(listed("privacy1", UNITS_OWN + "?limit=100")).doesNotContain(finding);
        assertThat(system.api()
                        .get("approver1", Audits.FINDINGS + "/" + finding)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void dayThatIsNotAhead_orMoreThanAYear_isRefused() throws Exception {
        for (int days : List.of(0, -1, 367)) {
            Api.Answer answer = audits.raise(
                    reference,
                    Applications.WARD,
                    Map.of("answerWithin", Map.of("days", days, "counted", "calendar-days")));
            assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        }
        Map<String, Object> longest = Map.of("days", 300, "counted", "working-days");
        refused(
                audits.raise(reference, Applications.WARD, Map.of("answerWithin", longest)),
                "audit-answer-day-out-of-reach");
        String finding = raised(Map.of("answerWithin", Map.of("days", 300, "counted", "calendar-days")));
        refused(
                act(
                        "auditor1",
                        finding,
                        "extensions",
                        Map.of(
                                "why",
                                "Cần thêm thời gian.",
                                "answerWithin",
                                Map.of("days", 100, "counted", "calendar-days"))),
                "audit-answer-day-out-of-reach");
        refused(act("auditor1", finding, "closures", closed("not-remedied")), "audit-finding-answer-still-due");
    }

    @Test
    void wordsAboutACase_standSealed_andWhoReadsThem_isInItsAccessLog() throws Exception {
        String secret = "Người thụ hưởng bị khuyết tật nặng hơn hồ sơ.";
        String finding = raised(Map.of("found", secret));
        String payload = system.truth()
                .texts("SELECT convert_from(payload, 'UTF8') FROM event WHERE stream = '" + finding + "'")
                .getFirst();
        assertThat(payload).doesNotContain("khuyết tật").contains(caseId);
        assertThat(read(finding).path("found").path("sealed").path("value").asString())
                .isEqualTo(secret);
        assertThat(system.truth()
                        .number(
                                "SELECT count(*) FROM access WHERE operation = 'readAuditFinding' AND shown = 'findings'"
                                        + " AND '" + caseId + "' = ANY (cases)"))
                .isEqualTo(1);

        Map<String, Object> control = Map.of(
                "addressee", Map.of("unit", "24@2025-07-01", "duty", "privacy"),
                "severity", "grave",
                "article", "Law 91/2025/QH15, Art. 14",
                "found", "Nhật ký truy cập chưa được kiểm tra hằng tháng.",
                "demand", "Kiểm tra hằng tháng và báo cáo.",
                "answerWithin", Map.of("days", 20, "counted", "working-days"));
        String open = Audits.done(audits.act("audit-findings", control))
                .path("auditFindingId")
                .asString();
        assertThat(read(open).path("found").path("sealed").path("value").asString())
                .isEqualTo(control.get("found"));
        assertThat(listed("privacy1", UNITS_OWN)).contains(open);
        Audits.done(act("privacy2", open, "answers", ANSWER));
        refused(act("auditor1", open, "returns", withNumber()), "audit-words-hold-a-number");
    }

    @Test
    void findingAboutACase_isAddressedToNoUnitThatDoesNotHoldIt() throws Exception {
        refused(audits.raise(reference, "07339@2025-07-01", Map.of()), "audit-finding-unit-without-the-case");
        Audits.done(audits.raise(reference, "24@2025-07-01", Map.of()));
    }

    /** Declared once the finding was raised and the sample drawn: from then on every act is refused, and each attempt names the case. */
    @Test
    void auditorKeepsOffARelativesCase_inEveryAct_andEachAttemptIsOnRecord() throws Exception {
        Map<String, Object> relative = Applications.person("self");
        Map<String, Object> application = new HashMap<>(Applications.insurance());
        application.put("persons", List.of(relative));
        Recognised.poor(system.api(), application);
        JsonNode theirs = Audits.done(
                system.api().command("caseworker1", "insurance-support-applications", null, Api.key(), application));
        reference = theirs.path("reference").asString();
        caseId = new Trials(system.api())
                .decide(theirs, Applications.insuranceVerified(), false, Applications.granted());
        String plan = audits.drawUp(
                Map.of("units", List.of(Applications.WARD), "schemes", List.of("voluntary-social-insurance")),
                Map.of("kind", "simple", "size", 500));
        audits.awaitDrawn(plan);
        int number = audits.lines(Audits.PLANS + "/" + plan + "/sample", 100).stream()
                .filter(it -> it.path("caseId").asString().equals(caseId))
                .findFirst()
                .orElseThrow()
                .path("number")
                .asInt();
        String open = raised(Map.of());
        String answered = raised(Map.of());
        Audits.done(act("approver1", answered, "answers", ANSWER));
        Audits.done(
                audits.act("relatives-declarations", Map.of("personNumbers", List.of(relative.get("personNumber")))));

        String rule = "not-in-a-relatives-case";
        refused(audits.raise(reference, Applications.WARD, Map.of()), rule);
        refused(act("auditor1", open, "extensions", MORE), rule);
        refused(act("auditor1", open, "closures", closed("unfounded")), rule);
        refused(act("auditor1", answered, "returns", MORE), rule);
        refused(act("auditor1", answered, "acceptances", Map.of()), rule);
        refused(audits.act("sampling-plans/" + plan + "/clearances", Map.of("numbers", List.of(number))), rule);

        assertThat(system.truth()
                        .texts("SELECT convert_from(payload, 'UTF8')::jsonb ->> 'operation' FROM event"
                                + " WHERE name = 'conflict.refused'"
                                + " AND convert_from(payload, 'UTF8')::jsonb ->> 'caseId' = '" + caseId + "'"))
                .containsExactlyInAnyOrder(
                        "raiseCaseAuditFinding",
                        "extendAuditAnswer",
                        "closeAuditFinding",
                        "sendBackAuditAnswer",
                        "acceptAuditAnswer",
                        "clearSampledCases");
        assertThat(read("approver1", open).path("acts")).isEmpty();
        assertThat(read("approver1", answered).path("acts")).hasSize(1);
    }

    private static Map<String, Object> withNumber() {
        return Map.of("why", "Xem hồ sơ của 024090000123.", "answerWithin", MORE.get("answerWithin"));
    }
}
