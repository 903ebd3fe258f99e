package vn.ansinh.proof.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import vn.ansinh.proof.system.Api;
import vn.ansinh.proof.system.Applications;
import vn.ansinh.proof.system.Audits;
import vn.ansinh.proof.system.Contract;
import vn.ansinh.proof.system.Contract.Example;
import vn.ansinh.proof.system.Contract.Operation;
import vn.ansinh.proof.system.Entitled;
import vn.ansinh.proof.system.Recognised;
import vn.ansinh.proof.system.Replays;
import vn.ansinh.proof.system.Reviews;
import vn.ansinh.proof.system.Standing;
import vn.ansinh.proof.system.Trials;
import vn.ansinh.verifier.Report;

/** What the contracts promise is served, answered as they say, and their examples run as they stand; nothing else is served. */
class ContractProof {

    /**
     * Cases that the examples make, in the order of their procedures. An example that ends a case has to come last, so
     * that some applications are lodged twice, one after the other.
     */
    static final List<List<String>> COURSES = List.of(
            List.of("turnAway wrongUnit"),
            List.of("turnAway toBeForgotten", "proposeErasure turnedAway", "approveErasure second"),
            List.of("turnAway notToBeForgotten", "proposeErasure mistaken", "rejectErasure notAsked"),
            List.of(
                    "lodgeHousingRepairApplication destroyedByStorm",
                    "survey destroyed",
                    "listInCommune listed",
                    "declareLodgedInError twice",
                    "raiseCaseAuditFinding twice",
                    "answerAuditFinding promised",
                    "sendBackAuditAnswer noProof",
                    "answerAuditFinding promised",
                    "acceptAuditAnswer content",
                    "closeAuditFinding remedied"),
            List.of(
                    "lodgeSocialAllowanceApplication severeDisability",
                    "verify socialAllowance",
                    "recommend favourable",
                    "decide grant",
                    "reportServiceFailure returned",
                    "serve inPerson",
                    "lodgeComplaint amount",
                    "adviseOnComplaint uphold",
                    "concludeComplaint uphold",
                    "proposeRevision reopen",
                    "carryOutRevision reopen",
                    "withdraw movedAway"),
            List.of(
                    "lodgeSocialAllowanceApplication socialPension",
                    "nameSubstitute verifier",
                    "requestSupplement missingCertificate",
                    "supplement certificate",
                    "correct fact",
                    "verify socialPension",
                    "post post",
                    "raiseObjection owner",
                    "concludeObjection unfounded"),
            List.of(
                    "lodgeInsuranceSupportApplication poorVoluntary",
                    "verify insurance",
                    "decide grantInsurance",
                    "breakGlass movedHere",
                    "dismissAlert explained",
                    "openFraudReview receiver",
                    "gatherEvidence register",
                    "deferNotice papers",
                    "openEntitlementFraudReview carriedIn",
                    "gatherEvidence visit",
                    "proposeHold whole",
                    "refuseHold thin",
                    "proposeHold whole",
                    "orderHold asAsked",
                    "serveReviewNotice hold",
                    "complainInFraudReview hold",
                    "decideReviewComplaint rejected",
                    "liftHold cleared",
                    "inviteReply letter",
                    "serveReviewNotice invitation",
                    "replyToFraudReview daughter",
                    "proposeConclusion cleared",
                    "sendBackConclusion more",
                    "proposeConclusion confirmed",
                    "concludeFraudReview second",
                    "refuseRecovery hardship",
                    "serveReviewNotice conclusion",
                    "complainInFraudReview conclusion",
                    "decideReviewComplaint upheld",
                    "proposeConclusion error",
                    "concludeFraudReview second",
                    "orderRecovery month",
                    "serveReviewNotice recovery"),
            List.of(
                    "lodgeHousingRepairApplication stormImported",
                    "survey stormImported",
                    "listInCommune stormImported",
                    "post stormImported",
                    "decide grantHousing",
                    "proposeRevision programme",
                    "changeProgramme disaster"),
            List.of("lodgeHousingRepairApplication afterTheFlood"),
            List.of("lodgeSocialAllowanceApplication injuredInTheFlood"),
            List.of(
                    "lodgeSocialAllowanceApplication severeDisabilityV1",
                    "review favourable",
                    "post severeDisabilityV1",
                    "appraise favourable",
                    "decide severeDisabilityV1"),
            List.of(
                    "lodgeSocialAllowanceApplication severeDisability",
                    "verify socialAllowance",
                    "recommend favourable",
                    "decide grant",
                    "reportChange circumstances",
                    "concludeChange adjusted",
                    "verifyEntitlement looked",
                    "reportChange voluntary",
                    "concludeChange stopped",
                    "reportChange inError",
                    "concludeChange resumed",
                    "reportChange moved",
                    "concludeChange transferred",
                    "reportChange voluntary",
                    "concludeChange stopped"),
            List.of("proposeOpeningList sheet", "approveOpeningList second"),
            List.of("proposeOpeningList mistaken", "rejectOpeningList notTheSheet"),
            List.of("lodgeSocialAllowanceApplication oldCard", "requestSupplement oldCard", "lapse lapse"),
            List.of("lodgeSocialAllowanceApplication oldCard", "clearIdentity card", "closeByDeath death"),
            List.of(
                    "lodgeDataRequest correct",
                    "acknowledgeDataRequest correct",
                    "extendDataRequest registry",
                    "completeDataRequest nothingToCorrect"),
            List.of(
                    "lodgeDataRequest restrict",
                    "acknowledgeDataRequest restrict",
                    "completeDataRequest restricted",
                    "liftRestriction checked"),
            List.of("lodgeDataRequest object", "refuseDataRequest duty"),
            List.of("lodgeDataRequest see", "withdrawDataRequest see"),
            List.of("proposeAppointment officer", "confirmAppointment officer", "endAppointment officer"),
            List.of("proposeAppointment deputy", "rejectAppointment deputy"),
            List.of("declareRelatives brother"),
            List.of(
                    "proposePolicyVersion mistaken",
                    "requestPolicyTrial wholeHistory",
                    "cancelPolicyTrial noLonger",
                    "requestPolicyTrial beginning",
                    "cancelPolicyTrial noLonger",
                    "rejectPolicyVersion notTheAct"),
            List.of("requestViewRebuild everyView", "switchViews mended", "endReplay noLonger"),
            List.of("requestViewRebuild oneView", "endReplay noLonger"),
            List.of("requestSandbox now", "endReplay noLonger"),
            List.of("requestSandbox beginning", "endReplay noLonger"),
            List.of("proposePolicyVersion article", "approvePolicyVersion second"),
            List.of("proposeRecognisedList review", "approveRecognisedList second", "withdrawRecognisedList revoked"),
            List.of("proposeRecognisedList year", "rejectRecognisedList notAsDecided"),
            List.of("importRegisterFeed deaths"),
            List.of("importRegisterFeed moves"),
            List.of("importRegisterFeed wages"),
            List.of("requestDetectionSweep now", "cancelDetectionSweep noLonger"),
            List.of("drawUpSamplingPlan perCommune", "abandonSamplingPlan replaced"),
            List.of("drawUpSamplingPlan byAmount", "abandonSamplingPlan replaced"),
            List.of("drawUpSamplingPlan simple", "clearSampledCases first"),
            List.of("raiseAuditFinding control", "extendAuditAnswer moreTime", "closeAuditFinding unfounded"),
            List.of("giveTip kickback", "extendTip complex", "dismissTip nothing"));

    /** Beside the contracts: the contracts themselves with their page, the proven log as C2SP lays it out, and the page of errors. */
    private static final Set<String> NOT_OF_THE_API = Set.of(
            "GET /openapi",
            "GET /openapi/",
            "GET /openapi/page/{file}",
            "GET /openapi/{contract}.yaml",
            "GET /api/log/v1/checkpoint",
            "GET /api/log/v1/tile/{*place}",
            "any /error");

    private static final Map<String, String> ACCOUNTS = Map.of(
            "caseworker",
            "caseworker1",
            "citizen",
            "citizen1",
            "auditor",
            "auditor1",
            "privacy",
            "privacy1",
            "policy",
            "policy1",
            "approver",
            "approver1",
            "payment",
            "payment1",
            "fraud",
            "fraud1");

    private final Contract commands = Contract.command();
    private final Contract queries = Contract.query();

    @Test
    void everyServedPathIsInAContract_andEveryPathOfAContractIsServed() throws Exception {
        Set<String> promised = new TreeSet<>();
        for (Contract contract : List.of(commands, queries)) {
            contract.operations().forEach(it -> promised.add(it.method() + " " + it.path()));
        }
        Set<String> served = ServedPaths.below("vn.ansinh.command");
        served.addAll(ServedPaths.below("vn.ansinh.query"));
        served.addAll(ServedPaths.below("vn.ansinh.runtime"));
        served.addAll(ServedPaths.below("vn.ansinh.launcher"));
        served.removeAll(NOT_OF_THE_API);

        assertThat(served).isEqualTo(promised);
    }

    @RestController
    static class Unannounced {
        @GetMapping("/api/caseworker/v1/back-door")
        String answer() {
            return "";
        }
    }

    @Test
    void reader_seesAPathThatIsInNoContract() {
        assertThat(ServedPaths.reader().of(Unannounced.class)).containsExactly("GET /api/caseworker/v1/back-door");
    }

    @Test
    void everyExampleRunsAsItStands_inTheOrderOfItsProcedure() throws Exception {
        Map<String, Example> examples = new LinkedHashMap<>();
        for (Operation operation : commands.operations()) {
            assertThat(operation.examples()).as("examples of %s", operation).isNotEmpty();
            operation.examples().forEach(it -> examples.put(it.toString(), it));
        }
        Set<String> inCourses = new TreeSet<>();
        COURSES.forEach(inCourses::addAll);
        assertThat(examples.keySet()).containsExactlyInAnyOrderElementsOf(inCourses);

        Api api = Standing.shared().api();
        List<String> surprises = new ArrayList<>();
        for (List<String> course : COURSES) {
            String lodging = course.getFirst();
            recognise(api, course, examples);
            JsonNode last = null;
            String posting = "";
            String reference = "";
            for (String name : course) {
                Example example = examples.get(name);
                if (example == null) {
                    throw new AssertionError("no example " + name);
                }
                String of = example.said("of");
                assertThat(of == null || lodging.endsWith(" " + of))
                        .as("%s fits %s", name, lodging)
                        .isTrue();
                Api.Answer answer = run(api, example, example.value(), last, posting, reference);
                assertThat(answer.status())
                        .as("%s in %s: %s", name, course, answer)
                        .isEqualTo(201);
                surprises.addAll(commands.surprises(example.operation(), answer));
                last = answer.json();
                posting = last.path("postingId").asString(posting);
                reference = last.path("reference").asString(reference);
            }
        }
        assertThat(surprises).isEmpty();
        Report report = Standing.shared().truth().examined();
        assertThat(report.findings())
                .as("every kind of decision, held against four eyes from the rows alone")
                .isEmpty();
        assertThat(report.decisions()).isGreaterThan(10);
    }

    /** Brings in what the commune recognised of the household, where the course ends in a decision. */
    static void recognise(Api api, List<String> course, Map<String, Example> examples) throws Exception {
        Example lodging = examples.get(course.getFirst());
        if (lodging != null && course.stream().anyMatch(step -> step.startsWith("decide "))) {
            String past = lodging.said("business-date");
            LocalDate on = past == null ? LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")) : LocalDate.parse(past);
            Recognised.asStated(api, lodging.value(), on);
        }
    }

    static Api.Answer run(
            Api api, Example example, Object body, @Nullable JsonNode last, String posting, String reference)
            throws Exception {
        String path = example.operation().path().replace("{postingId}", posting).replace("{reference}", reference);
        Long version = null;
        if (last != null) {
            path = path.replace("{caseId}", last.path("caseId").asString())
                    .replace("{erasureId}", last.path("erasureId").asString(""))
                    .replace("{policyVersionId}", last.path("policyVersionId").asString(""))
                    .replace("{policyTrialId}", last.path("policyTrialId").asString(""))
                    .replace("{detectionSweepId}", last.path("detectionSweepId").asString(""))
                    .replace("{replayId}", last.path("replayId").asString(""))
                    .replace("{samplingPlanId}", last.path("samplingPlanId").asString(""))
                    .replace("{auditFindingId}", last.path("auditFindingId").asString(""))
                    .replace("{changeReportId}", last.path("changeReportId").asString(""))
                    .replace("{openingListId}", last.path("openingListId").asString(""))
                    .replace("{fraudReviewId}", last.path("fraudReviewId").asString(""))
                    .replace("{tipId}", last.path("tipId").asString(""))
                    .replace("{recognisedListId}", last.path("recognisedListId").asString(""))
                    .replace("{dataRequestId}", last.path("dataRequestId").asString(""))
                    .replace("{appointmentId}", last.path("appointmentId").asString());
            version = example.operation().takesAVersion()
                    ? Long.valueOf(last.path("version").asLong())
                    : null;
        }
        if (last != null) {
            Entitled.note(last);
        }
        if (path.contains("{entitlementId}")) {
            boolean stopped = example.toString().equals("reportChange inError");
            path = path.replace(
                    "{entitlementId}",
                    Entitled.byReference(api, reference, stopped)
                            .path("entitlementId")
                            .asString());
        }
        if (example.operation().id().equals("dismissAlert") && last != null) {
            path = path.replace(
                    "{alertId}",
                    Reviews.alert(Standing.of(api), last.path("caseId").asString()));
        }
        if (example.operation().id().equals("clearSampledCases") && last != null) {
            new Audits(api).awaitDrawn(last.path("samplingPlanId").asString());
        }
        String account = example.said("as");
        assertThat(account).as("who sends %s", example).isNotNull();
        HttpRequest.Builder request = Api.commanding(api.as(String.valueOf(account), path), version, Api.key())
                .POST(Api.json(body));
        String actor = example.said("on-behalf-of");
        String date = example.said("business-date");
        if (actor != null && date != null) {
            request.header("On-Behalf-Of", actor).header("Business-Date", date);
        }
        return api.send(request);
    }

    @Test
    void everyQueryAnswersAsItsContractSays() throws Exception {
        Api api = Standing.shared().api();
        // The citizen's own, so that every audience has a case to read; a number nobody else has used.
        JsonNode lodged = lodgedByCitizen2(api);
        String token = Applications.decideInsuranceOfCitizen2(api, lodged)
                .path("consistencyToken")
                .asString();
        String trial = Trials.completed(api);
        String sandbox = Replays.laidOut(api);
        String plan = Audits.drawn(api);
        String finding = Audits.done(
                        new Audits(api).raise(lodged.path("reference").asString(), "07339@2025-07-01", Map.of()))
                .path("auditFindingId")
                .asString();
        String entitlement = Entitled.ofCitizen(
                        api, "citizen2", lodged.path("caseId").asString())
                .path("entitlementId")
                .asString();
        String review = Reviews.concluded(api, lodged.path("reference").asString());
        List<String> surprises = new ArrayList<>();
        for (Operation operation : queries.operations()) {
            String account = account(operation);
            String path = operation
                    .path()
                    .replace("{caseId}", lodged.path("caseId").asString())
                    .replace("{reference}", lodged.path("reference").asString())
                    .replace("{policyTrialId}", trial)
                    .replace("{replayId}", sandbox)
                    .replace("{code}", "refused-intake")
                    .replace("{samplingPlanId}", plan)
                    .replace("{entitlementId}", entitlement)
                    .replace("{auditFindingId}", finding)
                    .replace("{fraudReviewId}", review);
            assertThat(path).as("a path with nothing left open").doesNotContain("{");
            boolean waits =
                    operation.description().path("parameters").toString().contains("MinPosition");
            if (operation.method().equals("GET")) {
                Api.Answer answer = patiently(api, account, waits ? path + "?minPosition=" + token : path);
                assertThat(answer.status()).as("%s: %s", operation, answer).isEqualTo(200);
                surprises.addAll(queries.surprises(operation, answer));
            }
            for (Example example : operation.examples()) {
                String status = example.said("status");
                HttpRequest.Builder request =
                        account.isEmpty() ? api.to(path) : api.as(String.valueOf(example.said("as")), path);
                Api.Answer answer = api.send(
                        request.header("Content-Type", "application/json").POST(Api.json(example.value())));
                assertThat(answer.status())
                        .as("%s: %s", example, answer)
                        .isEqualTo(status == null ? 200 : Integer.parseInt(status));
                surprises.addAll(queries.surprises(operation, answer));
            }
        }
        new Replays(api).end(sandbox);
        assertThat(surprises).isEmpty();
    }

    /** With the paper in hand, the same without signing in. */
    @Test
    void statusIsFound_withTheReferenceAndTheCodeOfTheAcknowledgement() throws Exception {
        Api api = Standing.shared().api();
        Api.Answer lodged =
                api.command("caseworker1", "insurance-support-applications", null, Api.key(), Applications.insurance());
        assertThat(lodged.status()).as("%s", lodged).isEqualTo(201);
        patiently(
                api,
                "caseworker1",
                "/api/caseworker/v1/worklist?minPosition="
                        + lodged.json().path("consistencyToken").asString());
        Operation operation = queries.operation("lookUpStatus");
        Api.Answer found = api.send(api.to(operation.path())
                .header("Content-Type", "application/json")
                .POST(Api.json(Map.of(
                        "reference", lodged.json().path("reference").asString(),
                        "code", lodged.json().path("statusLookupCode").asString()))));

        assertThat(found.status()).as("%s", found).isEqualTo(200);
        assertThat(queries.surprises(operation, found)).isEmpty();
        assertThat(found.json().path("reference")).isEqualTo(lodged.json().path("reference"));
        assertThat(found.json().path("state").asString()).isEqualTo("received");
        assertThat(found.json().path("turn").path("act").asString()).isEqualTo("verify");
        assertThat(found.text())
                .as("the least")
                .doesNotContain("Phạm", "024090", lodged.json().path("caseId").asString());
        String another = api.command(
                        "caseworker1", "insurance-support-applications", null, Api.key(), Applications.insurance())
                .json()
                .path("statusLookupCode")
                .asString();
        Api.Answer withAnothers = api.send(api.to(operation.path())
                .header("Content-Type", "application/json")
                .POST(Api.json(
                        Map.of("reference", lodged.json().path("reference").asString(), "code", another))));
        assertThat(withAnothers.status())
                .as("the code of another paper: %s", withAnothers)
                .isEqualTo(404);
    }

    private static JsonNode lodgedByCitizen2(Api api) throws Exception {
        Map<String, Object> body = Applications.insuranceOfCitizen2();
        Api.Answer lodged = api.command("citizen2", "insurance-support-applications", null, Api.key(), body);
        assertThat(lodged.status()).as("%s", lodged).isEqualTo(201);
        return lodged.json();
    }

    /** An account that may read it: of the unit and the citizen of {@link #lodgedByCitizen2}. */
    private static String account(Operation operation) {
        if (operation.roles().isEmpty()) {
            return "";
        }
        return switch (operation.roles().getFirst()) {
            case "citizen" -> "citizen2";
            case "caseworker" -> "caseworker2";
            case String role -> String.valueOf(ACCOUNTS.get(role));
        };
    }

    /** A view that is on its way says when to ask again. */
    private static Api.Answer patiently(Api api, String account, String path) throws Exception {
        Api.Answer answer = null;
        for (int tries = 0; tries < 60; tries++) {
            answer = account.isEmpty() ? api.send(api.to(path).GET()) : api.get(account, path);
            if (answer.status() != 503) {
                return answer;
            }
            Thread.sleep(500);
        }
        return Objects.requireNonNull(answer);
    }
}
