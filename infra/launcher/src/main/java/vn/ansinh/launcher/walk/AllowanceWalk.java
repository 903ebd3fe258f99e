package vn.ansinh.launcher.walk;

import java.time.LocalDate;
import java.util.List;
import vn.ansinh.command.api.model.AllowanceScheme;
import vn.ansinh.command.api.model.Channel;
import vn.ansinh.command.api.model.Complaint;
import vn.ansinh.command.api.model.ComplaintAdvice;
import vn.ansinh.command.api.model.ComplaintConclusion;
import vn.ansinh.command.api.model.Conclusion;
import vn.ansinh.command.api.model.Correction;
import vn.ansinh.command.api.model.Document;
import vn.ansinh.command.api.model.FactOrigin;
import vn.ansinh.command.api.model.HouseholdMember;
import vn.ansinh.command.api.model.Opinion;
import vn.ansinh.command.api.model.Outcome;
import vn.ansinh.command.api.model.Part;
import vn.ansinh.command.api.model.Person;
import vn.ansinh.command.api.model.Recommendation;
import vn.ansinh.command.api.model.Relation;
import vn.ansinh.command.api.model.Representation;
import vn.ansinh.command.api.model.RepresentationGround;
import vn.ansinh.command.api.model.Ruling;
import vn.ansinh.command.api.model.Service;
import vn.ansinh.command.api.model.ServiceMethod;
import vn.ansinh.command.api.model.Sex;
import vn.ansinh.command.api.model.SignerCapacity;
import vn.ansinh.command.api.model.SocialAllowanceApplication;
import vn.ansinh.command.api.model.Supplement;
import vn.ansinh.command.api.model.SupplementRequest;
import vn.ansinh.command.api.model.Verification;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.launcher.client.Answer;
import vn.ansinh.launcher.client.ApiClient;
import vn.ansinh.launcher.client.Operation;
import vn.ansinh.launcher.demo.Evidence;

/** A mother asks for her disabled child, online; all happens today; in the end she complains. */
final class AllowanceWalk {

    private static final String MOTHER = "citizen1";
    private static final String OFFICER = "caseworker1";
    private static final String CHAIR = "approver1";
    private static final String UNIT = "07210@2025-07-01";
    private static final int MOST_MONTHS = 13;

    private final ApiClient client;
    private final Terminal terminal;
    private final People people;
    private final LocalDate today;

    AllowanceWalk(ApiClient client, Terminal terminal, People people, LocalDate today) {
        this.client = client;
        this.terminal = terminal;
        this.people = people;
        this.today = today;
    }

    int walk() {
        terminal.title("Social allowance: a mother asks for her child, Bắc Giang ward");
        var stage = new Stage(client, terminal, OFFICER, MOTHER);
        Person child = people.man("child", 6, 12);
        Evidence evidence = evidence(child);
        lodged(stage, child, evidence);
        supplemented(stage, child);
        examined(stage);
        decided(stage);
        complained(stage);
        return stage.compare();
    }

    private static Evidence evidence(Person child) {
        return new Evidence()
                .declared(FactCode.DATE_OF_BIRTH, child.getBirthDate())
                .declared(FactCode.VIETNAMESE_CITIZEN, true)
                .declared(FactCode.DISABILITY_DEGREE, "severe")
                .declared(FactCode.WITHOUT_SUPPORT_GROUND, "none")
                .declared(FactCode.SINGLE_PARENT_GROUND, "none")
                .declared(FactCode.PLACEMENT, "community")
                .declared(FactCode.HOUSEHOLD_POVERTY, "near-poor")
                .declared(FactCode.MONTHLY_PENSION, 0);
    }

    private void lodged(Stage stage, Person child, Evidence evidence) {
        var mother = new Person("mother", "Nguyễn Thị Hoa", LocalDate.of(1986, 5, 14), Sex.FEMALE)
                .personNumber("024186000101")
                .phone("0912000101");
        var application = new SocialAllowanceApplication(
                AllowanceScheme.SOCIAL_ALLOWANCE,
                UNIT,
                Channel.ONLINE,
                List.of(mother, child),
                "mother",
                "child",
                "mother",
                new Representation(RepresentationGround.PARENT),
                List.of(new HouseholdMember("mother", Relation.HEAD), new HouseholdMember("child", Relation.CHILD)),
                List.of(),
                evidence.all());
        terminal.step(MOTHER, "applies online for her child " + child.getFullName() + ", without the certificate");
        String key = Stage.key();
        Operation lodges = Operation.SOCIAL_ALLOWANCE_APPLICATIONS;
        Answer first = stage.recorded(MOTHER, stage.command(lodges, application, null), key);
        stage.again(MOTHER, lodges, application, key, first);
        stage.hiddenFrom("citizen2");
        stage.refused(
                MOTHER,
                "applies once more for the same child, who has an open application",
                lodges,
                application,
                stage.version(),
                ProblemCode.APPLICATION_ALREADY_OPEN.wire());
    }

    private void supplemented(Stage stage, Person child) {
        stage.act(
                OFFICER,
                "asks in writing for what is missing",
                Operation.SUPPLEMENT_REQUESTS,
                new SupplementRequest(
                        List.of("disability-certificate"), "Đề nghị bổ sung giấy xác nhận khuyết tật còn hiệu lực."));
        var certificate = new Document(
                "disability-certificate",
                Part.BENEFICIARY,
                "KT-07210-" + child.getBirthDate().getDayOfYear(),
                "Hội đồng xác định mức độ khuyết tật phường Bắc Giang",
                today.minusMonths(MOST_MONTHS),
                false);
        stage.act(
                MOTHER,
                "sends the certificate",
                Operation.SUPPLEMENTS,
                new Supplement(List.of(certificate), List.of()));
    }

    private void examined(Stage stage) {
        long seen = stage.version();
        stage.act(
                OFFICER,
                "corrects a fact: by the register the household is not near-poor",
                Operation.CORRECTIONS,
                new Correction("Đối chiếu danh sách hộ nghèo, hộ cận nghèo của phường.")
                        .fact(Evidence.fact(FactCode.HOUSEHOLD_POVERTY, "not-poor", FactOrigin.REGISTER)));
        var verification = new Verification(
                List.of(
                        Evidence.fact(FactCode.DISABILITY_DEGREE, "severe", FactOrigin.ORIGINAL_SEEN),
                        Evidence.fact(FactCode.WITHOUT_SUPPORT_GROUND, "none", FactOrigin.REGISTER),
                        // Nothing that a child may have a right to turns on whether the household is poor.
                        Evidence.fact(FactCode.SINGLE_PARENT_GROUND, "none", FactOrigin.REGISTER),
                        Evidence.fact(FactCode.MONTHLY_PENSION, 0, FactOrigin.REGISTER),
                        Evidence.fact(FactCode.PLACEMENT, "community", FactOrigin.REGISTER)),
                List.of());
        stage.refused(
                OFFICER,
                "verifies from a page that is no longer true (If-Match \"" + seen + "\")",
                Operation.VERIFICATIONS,
                verification,
                seen,
                ProblemCode.VERSION_CONFLICT.wire());
        stage.act(OFFICER, "reads again, and verifies", Operation.VERIFICATIONS, verification);
        stage.act(
                OFFICER,
                "recommends to grant",
                Operation.RECOMMENDATIONS,
                new Recommendation(Opinion.FAVOURABLE, "Hồ sơ đầy đủ, đủ điều kiện hưởng."));
    }

    private void decided(Stage stage) {
        var grant = new Ruling(
                Outcome.GRANTED,
                SignerCapacity.CHAIR,
                "Trẻ em khuyết tật nặng, đủ điều kiện hưởng trợ cấp xã hội hằng tháng.",
                List.of());
        stage.refused(
                OFFICER,
                "tries to decide; no caseworker may, whoever verified",
                Operation.DECISIONS,
                grant,
                stage.version(),
                ProblemCode.FORBIDDEN.wire());
        stage.act(CHAIR, "decides: granted", Operation.DECISIONS, grant);
        serve(stage, "hands the decision over");
        stage.draws(MOTHER);
    }

    private void complained(Stage stage) {
        stage.act(
                MOTHER,
                "complains about the amount",
                Operation.COMPLAINTS,
                new Complaint("Con tôi cần người chăm sóc cả ngày, đề nghị xem lại mức hưởng."));
        stage.act(
                "caseworker4",
                "advises, having had no part in the case",
                Operation.COMPLAINT_ADVICES,
                new ComplaintAdvice("Mức hưởng tính đúng hệ số và mức chuẩn tại ngày ký."));
        stage.act(
                CHAIR,
                "upholds the decision, under a number of its own",
                Operation.COMPLAINT_CONCLUSIONS,
                new ComplaintConclusion(Conclusion.UPHOLD, "Giữ nguyên: khuyết tật nặng, trẻ em, hệ số 2,0.")
                        .capacity(SignerCapacity.CHAIR));
        serve(stage, "hands the answer over");
    }

    private static void serve(Stage stage, String what) {
        stage.act(OFFICER, what, Operation.SERVICES, new Service(Part.APPLICANT, ServiceMethod.IN_PERSON));
    }
}
