package vn.ansinh.launcher.walk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.ansinh.command.api.model.Channel;
import vn.ansinh.command.api.model.Dwelling;
import vn.ansinh.command.api.model.Fact;
import vn.ansinh.command.api.model.FactOrigin;
import vn.ansinh.command.api.model.FileReference;
import vn.ansinh.command.api.model.FundingShare;
import vn.ansinh.command.api.model.FundingSource;
import vn.ansinh.command.api.model.HouseholdMember;
import vn.ansinh.command.api.model.HousingRepairApplication;
import vn.ansinh.command.api.model.Listing;
import vn.ansinh.command.api.model.Objection;
import vn.ansinh.command.api.model.ObjectionConclusion;
import vn.ansinh.command.api.model.Opinion;
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
import vn.ansinh.command.api.model.Survey;
import vn.ansinh.command.calendar.WorkingCalendar;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.Moment;
import vn.ansinh.launcher.client.ApiClient;
import vn.ansinh.launcher.client.Operation;
import vn.ansinh.launcher.demo.Evidence;

/**
 * A widow whose house was swept away. A result must hang at the office for days before anybody may decide, so that the
 * steps up to the posting's end are entered as they happened, by the importer; the decision is of today.
 */
final class HousingWalk {

    private static final String DESK = "caseworker.07339";
    private static final String OFFICER = "caseworker2";
    private static final String CHAIR = "approver2";
    private static final String NEIGHBOUR = "citizen2";
    private static final String UNIT = "07339@2025-07-01";
    private static final long AMOUNT = 40_000_000;
    private static final long CENTRAL_SHARE = 30_000_000;

    private final ApiClient client;
    private final Terminal terminal;
    private final People people;
    private final LocalDate today;
    private final WorkingCalendar calendar = WorkingCalendar.load();

    HousingWalk(ApiClient client, Terminal terminal, People people, LocalDate today) {
        this.client = client;
        this.terminal = terminal;
        this.people = people;
        this.today = today;
    }

    int walk() {
        terminal.title("Housing repair: a house swept away by the storm, Tân Yên commune");
        var stage = new Stage(client, terminal, OFFICER, null);
        proposed(stage);
        String posting = examined(stage);
        objected(stage, posting);
        decided(stage);
        return stage.compare();
    }

    private void proposed(Stage stage) {
        Person widow = people.woman("widow", 50, 70);
        new RunningReview(stage, UNIT, today).names(widow, "near-poor", "77/QĐ-UBND", OFFICER, CHAIR);
        LocalDate on = workingDaysAgo(14);
        List<Fact> facts = new Evidence()
                .declared(FactCode.HOUSEHOLD_POVERTY, "near-poor")
                .declared(FactCode.DISASTER_EFFECT, "destroyed")
                .declared(FactCode.NOWHERE_TO_LIVE, true)
                .declared(FactCode.HARDSHIP_HOUSEHOLD, false)
                .registered(FactCode.PERSONS_IN_HOUSEHOLD, 1)
                .registered(FactCode.MERIT_GROUND, "none")
                .registered(FactCode.PERMANENT_RESIDENCE_IN_HOUSE, true)
                .registered(FactCode.UNDISPUTED_RESIDENTIAL_LAND, true)
                .all(on);
        var application = new HousingRepairApplication(
                        UNIT,
                        Channel.HAMLET_HEAD,
                        List.of(widow),
                        "widow",
                        "widow",
                        "widow",
                        new Representation(RepresentationGround.SELF),
                        List.of(new HouseholdMember("widow", Relation.HEAD)),
                        List.of(),
                        facts,
                        new Dwelling(people.address()))
                .receivedAt(on.atTime(9, 30).atZone(Moment.ZONE).toOffsetDateTime());
        stage.acted(
                DESK,
                on,
                "takes in what the hamlet proposed for " + widow.getFullName(),
                Operation.HOUSING_REPAIR_APPLICATIONS,
                application);
    }

    private String examined(Stage stage) {
        LocalDate visited = workingDaysAgo(12);
        stage.acted(
                OFFICER,
                visited,
                "visits: the house is gone",
                Operation.SURVEYS,
                new Survey(
                        List.of(
                                Evidence.fact(FactCode.DISASTER_EFFECT, "destroyed", FactOrigin.VISIT, visited),
                                Evidence.fact(FactCode.NOWHERE_TO_LIVE, true, FactOrigin.VISIT, visited),
                                Evidence.fact(FactCode.HARDSHIP_HOUSEHOLD, false, FactOrigin.VISIT, visited),
                                Evidence.fact(FactCode.WORK_NEEDED, "new-build", FactOrigin.VISIT, visited)),
                        List.of(new FileReference(
                                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                                "image/jpeg",
                                482_133L))));
        stage.acted(
                OFFICER,
                workingDaysAgo(11),
                "puts the household on the commune's list",
                Operation.LISTINGS,
                new Listing("DS-NO-07339", Opinion.FAVOURABLE, "Nhà bị bão cuốn trôi, không còn nơi ở."));
        return stage.acted(
                        OFFICER,
                        workingDaysAgo(10),
                        "posts the result at the commune's office",
                        Operation.POSTINGS,
                        Map.of())
                .required("postingId");
    }

    private void objected(Stage stage, String posting) {
        stage.objected(
                NEIGHBOUR,
                workingDaysAgo(9),
                "objects: the family is said to have a house elsewhere",
                new Objection("Gia đình này đã có nhà ở nơi khác."),
                posting);
        stage.acted(
                CHAIR,
                workingDaysAgo(4),
                "concludes that the objection is unfounded",
                Operation.OBJECTION_CONCLUSIONS,
                new ObjectionConclusion(false, "Đã xác minh, phản ánh không đúng."));
    }

    private static void decided(Stage stage) {
        stage.refused(
                CHAIR,
                "decides with a funding that does not sum up",
                Operation.DECISIONS,
                ruling(AMOUNT - CENTRAL_SHARE - 1),
                stage.version(),
                "funding-does-not-sum-up");
        stage.act(
                CHAIR, "decides: granted, with the funding split", Operation.DECISIONS, ruling(AMOUNT - CENTRAL_SHARE));
        stage.act(
                OFFICER,
                "hands the decision over",
                Operation.SERVICES,
                new Service(Part.BENEFICIARY, ServiceMethod.IN_PERSON));
    }

    private static Ruling ruling(long fund) {
        return new Ruling(
                Outcome.GRANTED,
                SignerCapacity.CHAIR,
                "Nhà bị bão cuốn trôi, hộ cận nghèo, không còn nơi ở.",
                List.of(
                        new FundingShare(FundingSource.CENTRAL_BUDGET, CENTRAL_SHARE),
                        new FundingShare(FundingSource.FUND_FOR_THE_POOR, fund)));
    }

    private LocalDate workingDaysAgo(int count) {
        LocalDate day = today;
        int left = count;
        while (left > 0) {
            day = day.minusDays(1);
            if (calendar.isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }
}
