package vn.ansinh.launcher.walk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ansinh.command.api.model.AnswerWithin;
import vn.ansinh.command.api.model.AuditAddressee;
import vn.ansinh.command.api.model.AuditFindingClosure;
import vn.ansinh.command.api.model.AuditFindingReply;
import vn.ansinh.command.api.model.CaseAuditFindingForm;
import vn.ansinh.command.api.model.Channel;
import vn.ansinh.command.api.model.FindingSeverity;
import vn.ansinh.command.api.model.IntakeRefusal;
import vn.ansinh.command.api.model.SampleMethod;
import vn.ansinh.command.api.model.SamplePopulation;
import vn.ansinh.command.api.model.SampledCasesClearance;
import vn.ansinh.command.api.model.SamplingPlanForm;
import vn.ansinh.command.api.model.TurnedAwayReason;
import vn.ansinh.kernel.integrity.NoteKey;
import vn.ansinh.launcher.client.Answer;
import vn.ansinh.launcher.client.ApiClient;
import vn.ansinh.launcher.client.Command;
import vn.ansinh.launcher.client.Operation;
import vn.ansinh.launcher.client.UnexpectedAnswer;
import vn.ansinh.verifier.CaseExamination;
import vn.ansinh.verifier.CaseReport;
import vn.ansinh.verifier.NotProven;

/** An auditor draws cases that nobody could pick, finds something in one, has it answered, and takes the case along with its proof. */
final class AuditWalk {

    private static final String AUDITOR = "auditor1";
    private static final String DESK = "caseworker1";
    private static final String CHAIR = "approver1";
    private static final String UNIT = "07210@2025-07-01";
    private static final String PLANS = "/api/auditor/v1/sampling-plans/";
    private static final String FINDINGS = "/api/auditor/v1/audit-findings/";
    private static final long SIZE = 3;
    private static final long DAYS = 15;
    private static final int MOST_TRIES = 120;
    private static final int WITHIN_A_ROW = 400;
    private static final int PAUSE_MILLIS = 250;

    private final ApiClient client;
    private final Terminal terminal;

    AuditWalk(ApiClient client, Terminal terminal) {
        this.client = client;
        this.terminal = terminal;
    }

    void walk() {
        terminal.title("Audit: a sample that neither side could pick, Bắc Giang ward");
        String plan = planned();
        List<JsonNode> sample = drawn(plan);
        JsonNode looked = sample.stream()
                .filter(one -> !one.path("erased").asBoolean())
                .findFirst()
                .orElseThrow(() -> new WalkFailed("nobody in the sample is left to look at"));
        String finding = found(plan, looked);
        answered(finding);
        cleared(plan, sample, looked);
        taken(looked.path("caseId").asString());
    }

    private String planned() {
        terminal.step(AUDITOR, "plans a sample of " + SIZE + " of all decisions of the ward that stand");
        var form = new SamplingPlanForm(
                "Kiểm toán chuyên đề",
                "Đánh giá việc chấp hành quy trình ra quyết định.",
                new SamplePopulation().units(List.of(UNIT)),
                new SampleMethod(SampleMethod.KindEnum.SIMPLE, SIZE));
        String plan = recorded(AUDITOR, Operation.SAMPLING_PLANS, null, form).required("samplingPlanId");
        terminal.line(
                "plan", plan + ", " + plan(plan).path("plan").path("state").asString());
        terminal.line("", "what it is drawn by is in a checkpoint that is not signed yet");
        terminal.step(
                DESK, "turns somebody away, who lives elsewhere: the next event, and it goes into that checkpoint");
        recorded(
                DESK,
                Operation.INTAKE_REFUSALS,
                null,
                new IntakeRefusal(UNIT, Channel.COUNTER, TurnedAwayReason.WRONG_UNIT));
        return plan;
    }

    private List<JsonNode> drawn(String plan) {
        terminal.step(AUDITOR, "finds the sample drawn");
        JsonNode file = plan(plan);
        for (int tries = 0; !file.path("plan").path("state").asString().equals("drawn"); tries++) {
            if (tries == MOST_TRIES) {
                throw new WalkFailed("the sample of " + plan + " was not drawn");
            }
            pause();
            file = plan(plan);
        }
        JsonNode figures = file.path("plan").path("sample");
        terminal.line("seed", figures.path("seed").asString());
        terminal.line(
                "",
                "of the root of position " + figures.path("checkpoint").asString() + ", over "
                        + figures.path("population").asString() + " decisions");
        List<JsonNode> sample = new ArrayList<>();
        ok(client.as(AUDITOR).get(PLANS + plan + "/sample", Map.of("limit", "100")))
                .path("items")
                .forEach(sample::add);
        sample.forEach(one -> terminal.line(
                "case " + one.path("number").asString(),
                one.path("scheme").asString("(erased)") + " "
                        + one.path("reference").asString("")));
        return sample;
    }

    private String found(String plan, JsonNode sampled) {
        String caseId = sampled.path("caseId").asString();
        JsonNode file = ok(client.as(AUDITOR).get("/api/auditor/v1/cases/" + caseId, Map.of()))
                .path("file");
        terminal.step(
                AUDITOR,
                "reads case " + sampled.path("number").asString()
                        + " and finds something; the ward's chair is to answer");
        terminal.line("state", file.path("progress").path("state").asString());
        var form = new CaseAuditFindingForm(
                        new AuditAddressee(UNIT, AuditAddressee.DutyEnum.APPROVER),
                        FindingSeverity.REMARK,
                        "Nghị định 20/2021/NĐ-CP, Điều 8",
                        "Hồ sơ chưa lưu bản chụp giấy tờ đã đối chiếu.",
                        "Bổ sung bản chụp và báo cáo kết quả.",
                        new AnswerWithin(DAYS, AnswerWithin.CountedEnum.WORKING_DAYS))
                .samplingPlanId(plan);
        Answer raised = recorded(
                AUDITOR, Operation.AUDIT_FINDINGS, sampled.path("reference").asString(), form);
        terminal.line("answer by", raised.required("answerBy"));
        return raised.required("auditFindingId");
    }

    private void answered(String finding) {
        terminal.step(CHAIR, "answers for the ward");
        recorded(
                CHAIR,
                Operation.ANSWERS,
                finding,
                new AuditFindingReply("Đã bổ sung bản chụp vào hồ sơ và nhắc nhở bộ phận tiếp nhận."));
        terminal.step(AUDITOR, "accepts the answer, and closes the finding as remedied");
        recorded(AUDITOR, Operation.ACCEPTANCES, finding, Map.of());
        recorded(
                AUDITOR,
                Operation.CLOSURES,
                finding,
                new AuditFindingClosure(AuditFindingClosure.OutcomeEnum.REMEDIED)
                        .conclusion("Đơn vị đã khắc phục đầy đủ."));
        JsonNode read = ok(client.as(AUDITOR).get(FINDINGS + finding, Map.of()));
        terminal.line(
                "finding",
                read.path("state").asString() + ", " + read.path("outcome").asString() + ", "
                        + read.path("acts").size() + " acts");
    }

    private void cleared(String plan, List<JsonNode> sample, JsonNode found) {
        List<Integer> rest = sample.stream()
                .filter(one -> !one.equals(found))
                .map(one -> one.path("number").asInt())
                .toList();
        if (!rest.isEmpty()) {
            terminal.step(AUDITOR, "finds the rest of the sample in order");
            recorded(AUDITOR, Operation.CLEARANCES, plan, new SampledCasesClearance(rest));
        }
        JsonNode figures = plan(plan).path("plan").path("sample");
        terminal.line(
                "sample",
                figures.path("cleared").asString() + " in order, "
                        + figures.path("withFindings").asString() + " with a finding, "
                        + figures.path("open").asString() + " still open");
    }

    /** The keys in the file are those of whoever made it: good enough for a walk, and not for a court. */
    private void taken(String caseId) {
        terminal.step(AUDITOR, "takes the case along as one file, and checks it without the system");
        byte[] file = client.as(AUDITOR).download("/api/auditor/v1/cases/" + caseId + "/export");
        String text = new String(file, StandardCharsets.UTF_8);
        JsonNode header = JsonMapper.shared().readTree(text.substring(0, text.indexOf('\n')));
        List<NoteKey> keys = header.path("keys")
                .valueStream()
                .map(key -> NoteKey.parse(key.asString()))
                .toList();
        try {
            CaseReport report = CaseExamination.of(new ByteArrayInputStream(file), keys);
            report.toString().lines().forEach(line -> terminal.line("", line));
            if (!report.whole()) {
                throw new WalkFailed("something is wrong in the exported case");
            }
            terminal.same("each row stands in the signed log; ./an-sinh verify case FILE --key KEY says the same");
        } catch (NotProven | IOException not) {
            throw new WalkFailed("the exported case is not proven: " + not.getMessage());
        }
        int letter = text.indexOf("\"leaf\":\"") + WITHIN_A_ROW;
        file[letter] = (byte) (file[letter] == 'Q' ? 'R' : 'Q');
        try {
            CaseExamination.of(new ByteArrayInputStream(file), keys);
        } catch (NotProven | IOException as) {
            terminal.refusal("with one letter of a row changed: " + as.getMessage());
            return;
        }
        throw new WalkFailed("a changed letter was not found");
    }

    private JsonNode plan(String plan) {
        return ok(client.as(AUDITOR).get(PLANS + plan, Map.of()));
    }

    private Answer recorded(String account, Operation operation, @Nullable String id, Object body) {
        Answer answer = client.as(account).record(new Command(operation, id, body, Stage.key(), null, null));
        if (!answer.done()) {
            throw new WalkFailed(operation.noun() + " was answered " + answer.inShort() + " " + answer.body());
        }
        return answer;
    }

    private static JsonNode ok(Answer answer) {
        if (!answer.done()) {
            throw new UnexpectedAnswer("a reading", answer);
        }
        return answer.body();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new WalkFailed("interrupted while the sample was awaited");
        }
    }
}
