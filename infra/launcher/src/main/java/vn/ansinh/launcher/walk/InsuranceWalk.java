package vn.ansinh.launcher.walk;

import java.time.LocalDate;
import java.util.List;
import vn.ansinh.command.api.model.Channel;
import vn.ansinh.command.api.model.FactOrigin;
import vn.ansinh.command.api.model.HouseholdMember;
import vn.ansinh.command.api.model.InsuranceScheme;
import vn.ansinh.command.api.model.InsuranceSupportApplication;
import vn.ansinh.command.api.model.Outcome;
import vn.ansinh.command.api.model.Part;
import vn.ansinh.command.api.model.Person;
import vn.ansinh.command.api.model.Relation;
import vn.ansinh.command.api.model.Representation;
import vn.ansinh.command.api.model.RepresentationGround;
import vn.ansinh.command.api.model.Ruling;
import vn.ansinh.command.api.model.Service;
import vn.ansinh.command.api.model.ServiceMethod;
import vn.ansinh.command.api.model.SignerCapacity;
import vn.ansinh.command.api.model.SubstitutedDuty;
import vn.ansinh.command.api.model.Substitution;
import vn.ansinh.command.api.model.Verification;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.launcher.client.ApiClient;
import vn.ansinh.launcher.client.Operation;
import vn.ansinh.launcher.demo.Evidence;

/**
 * A poor man registers at the counter: his word is not enough, the commune's list is. Who verifies is the chair under a second account: four-eyes binds human beings,
 * so that the superior has to name a substitute.
 */
final class InsuranceWalk {

    private static final String DESK = "caseworker1";
    private static final String CHAIRS_OTHER_ACCOUNT = "caseworker3";
    private static final String DECISION = "412/QĐ-UBND";
    private static final String UNIT = "07210@2025-07-01";

    private final ApiClient client;
    private final Terminal terminal;
    private final People people;
    private final LocalDate today;

    InsuranceWalk(ApiClient client, Terminal terminal, People people, LocalDate today) {
        this.client = client;
        this.terminal = terminal;
        this.people = people;
        this.today = today;
    }

    int walk() {
        terminal.title("Insurance support: a poor man registers at the counter, Bắc Giang ward");
        var stage = new Stage(client, terminal, DESK, null);
        Person self = people.man("self", 25, 50);
        new RunningReview(stage, UNIT, today).names(self, "poor", DECISION, DESK, "approver1");
        lodged(stage, self);
        stage.act(
                CHAIRS_OTHER_ACCOUNT,
                "verifies the group",
                Operation.VERIFICATIONS,
                new Verification(List.of(), List.of()).recognisedList(DECISION));
        decided(stage);
        stage.act(
                DESK,
                "hands the decision over",
                Operation.SERVICES,
                new Service(Part.APPLICANT, ServiceMethod.IN_PERSON));
        new ReviewWalk(stage).walk(DESK);
        return stage.compare();
    }

    private void lodged(Stage stage, Person self) {
        List<vn.ansinh.command.api.model.Fact> facts = new Evidence()
                .with(FactCode.DATE_OF_BIRTH, self.getBirthDate(), FactOrigin.ORIGINAL_SEEN)
                .declared(FactCode.HOUSEHOLD_POVERTY, "poor")
                .declared(FactCode.CHOSEN_INCOME, 2_000_000)
                .registered(FactCode.SUPPORTED_MONTHS_USED, 0)
                .declared(FactCode.CONTRIBUTION_MONTHS, 12)
                .registered(FactCode.IN_COMPULSORY_SOCIAL_INSURANCE, false)
                .registered(FactCode.MONTHLY_PENSION, 0)
                .registered(FactCode.ETHNIC_MINORITY, false)
                .registered(FactCode.ISLAND_COMMUNE_RESIDENT, false)
                .all(today);
        var application = new InsuranceSupportApplication(
                InsuranceScheme.VOLUNTARY_SOCIAL_INSURANCE,
                UNIT,
                Channel.COUNTER,
                List.of(self),
                "self",
                "self",
                "self",
                new Representation(RepresentationGround.SELF),
                List.of(new HouseholdMember("self", Relation.HEAD)),
                List.of(),
                facts);
        stage.act(
                DESK,
                "takes in the registration of " + self.getFullName(),
                Operation.INSURANCE_SUPPORT_APPLICATIONS,
                application);
    }

    private static void decided(Stage stage) {
        var grant = new Ruling(
                Outcome.GRANTED,
                SignerCapacity.CHAIR,
                "Hộ nghèo, đủ điều kiện được hỗ trợ đóng bảo hiểm xã hội tự nguyện.",
                List.of());
        stage.refused(
                "approver1",
                "tries to decide: the same human being as " + CHAIRS_OTHER_ACCOUNT,
                Operation.DECISIONS,
                grant,
                stage.version(),
                "four-eyes");
        stage.act(
                "superior1",
                "names the chair of another commune as substitute",
                Operation.SUBSTITUTES,
                new Substitution(
                        SubstitutedDuty.APPROVER, "approver2", "Người có thẩm quyền đã tham gia xác minh hồ sơ này."));
        stage.act("approver2", "decides: granted", Operation.DECISIONS, grant);
    }
}
