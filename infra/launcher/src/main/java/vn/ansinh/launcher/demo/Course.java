package vn.ansinh.launcher.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.api.model.Appraisal;
import vn.ansinh.command.api.model.Channel;
import vn.ansinh.command.api.model.Correction;
import vn.ansinh.command.api.model.Death;
import vn.ansinh.command.api.model.Document;
import vn.ansinh.command.api.model.Fact;
import vn.ansinh.command.api.model.FactOrigin;
import vn.ansinh.command.api.model.FileReference;
import vn.ansinh.command.api.model.FundingSource;
import vn.ansinh.command.api.model.IdentityClearance;
import vn.ansinh.command.api.model.Letter;
import vn.ansinh.command.api.model.Listing;
import vn.ansinh.command.api.model.Objection;
import vn.ansinh.command.api.model.ObjectionConclusion;
import vn.ansinh.command.api.model.Opinion;
import vn.ansinh.command.api.model.Part;
import vn.ansinh.command.api.model.Person;
import vn.ansinh.command.api.model.Reason;
import vn.ansinh.command.api.model.Recommendation;
import vn.ansinh.command.api.model.Review;
import vn.ansinh.command.api.model.Ruling;
import vn.ansinh.command.api.model.Service;
import vn.ansinh.command.api.model.ServiceFailure;
import vn.ansinh.command.api.model.ServiceFailureReason;
import vn.ansinh.command.api.model.ServiceMethod;
import vn.ansinh.command.api.model.SignerCapacity;
import vn.ansinh.command.api.model.Supplement;
import vn.ansinh.command.api.model.SupplementRequest;
import vn.ansinh.command.api.model.Survey;
import vn.ansinh.command.api.model.Verification;
import vn.ansinh.command.law.Policy;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.launcher.client.Operation;

/** The course of one case through the procedure that it began with, with what may come in between. */
final class Course {

    private static final LocalTime CLOSING = LocalTime.of(17, 0);
    private static final int POSTED_DAYS = 2;
    private static final int POSTED_DAYS_OF_HOUSING = 3;
    private static final int LAPSE_AFTER = 60;
    private static final long PHOTO_BYTES = 350_000;

    private final Setting setting;
    private final Chance chance;
    private final Places places;
    private final Ruler ruler;
    private final Claim claim;
    private final Journey journey;
    private final UnitCode unit;
    private final boolean oldProcedure;
    private @Nullable String number;

    Course(Setting setting, Policy policy, Claim claim, int slowness) {
        this.setting = setting;
        this.chance = setting.chance();
        this.places = setting.places();
        this.ruler = new Ruler(policy, claim);
        this.claim = claim;
        this.journey = new Journey(chance, setting.on(), slowness);
        this.unit = setting.commune().code();
        this.oldProcedure = !setting.afterTheMerger();
    }

    Journey journey() {
        return journey;
    }

    /** From lodging to a served decision, or to another end. */
    void run(Ending ending) {
        boolean supplements = ending == Ending.LAPSED || (!claim.documents().isEmpty() && chance.percent(14));
        boolean corrects = chance.percent(12);
        // Whoever is on a list is there with their number.
        boolean unclear =
                claim.beneficiary().getBirthDate().getYear() < 2005 && chance.percent(5) && !claim.ofAPoorHousehold();
        lodge(supplements, corrects, unclear);
        switch (ending) {
            case WITHDRAWN -> {
                journey.days(1, 6);
                journey.step(Operation.WITHDRAWALS, desk(), new Reason(withdrawal()), "withdrawn");
            }
            case LODGED_IN_ERROR -> {
                journey.days(0, 3);
                journey.step(Operation.ERRORS, desk(), new Reason("Nhập nhầm người đề nghị."), "lodged in error");
            }
            case CLOSED_BY_DEATH -> died();
            case LAPSED -> lapsed();
            case DECIDED -> {
                if (supplements) {
                    supplemented();
                }
                if (corrects) {
                    corrected();
                }
                if (unclear) {
                    cleared();
                }
                examined();
                decided();
            }
        }
    }

    /** How a case may end at first. */
    enum Ending {
        DECIDED,
        WITHDRAWN,
        LAPSED,
        LODGED_IN_ERROR,
        CLOSED_BY_DEATH
    }

    private void lodge(boolean incomplete, boolean wrong, boolean unclear) {
        Channel channel = claim.scheme() == Scheme.HOUSING
                ? chance.anyOf(Channel.HAMLET_HEAD, Channel.HAMLET_HEAD, Channel.COUNTER)
                : chance.anyOf(Channel.COUNTER, Channel.COUNTER, Channel.COUNTER, Channel.POST, Channel.ONLINE);
        LocalTime at = LocalTime.of(chance.between(7, 16), chance.between(0, 59));
        boolean late = channel == Channel.ONLINE && chance.percent(40) && !eveOfTheMerger();
        List<Fact> facts = wrong
                ? claim.evidence()
                        .allBut(claim.correctable().code(), claim.correctable().wrong(), journey.day())
                : claim.evidence().all(journey.day());
        List<Document> documents = incomplete ? List.of() : claim.documents();
        if (unclear) {
            number = claim.beneficiary().getPersonNumber();
            claim.beneficiary().personNumber(null).oldNumber("12" + "%07d".formatted(chance.between(0, 9_999_999)));
        }
        var lodging = new Lodging(
                claim,
                setting.commune(),
                setting.on(),
                late ? CLOSING.plusMinutes(chance.between(10, 300)) : at,
                channel,
                facts,
                documents);
        journey.step(lodging.operation(), desk(), lodging.body(), "received");
        if (late) {
            journey.workingDays(1);
        }
    }

    private boolean eveOfTheMerger() {
        return setting.on().isBefore(Places.MERGER) && setting.on().isAfter(Places.MERGER.minusDays(6));
    }

    private void died() {
        journey.days(2, 12);
        LocalDate died = journey.day().minusDays(chance.between(0, 1));
        journey.step(
                Operation.DEATHS,
                desk(),
                new Death(died.isBefore(setting.on()) ? journey.day() : died),
                "closed by death");
    }

    private void lapsed() {
        requestSupplement();
        // The last day may fall into Tết and move on.
        journey.days(LAPSE_AFTER + 14, LAPSE_AFTER + 30);
        journey.step(
                Operation.LAPSES,
                officer(),
                new Letter("Quá thời hạn bổ sung mà chưa nhận được giấy tờ; đề nghị nộp lại khi đủ hồ sơ."),
                "lapsed");
    }

    private void requestSupplement() {
        journey.office(1, 2);
        List<String> missing = claim.documents().isEmpty()
                ? List.of("declaration-form")
                : claim.documents().stream().map(Document::getKind).distinct().toList();
        journey.step(
                Operation.SUPPLEMENT_REQUESTS,
                officer(),
                new SupplementRequest(missing, "Đề nghị bổ sung giấy tờ còn thiếu theo danh mục kèm theo."),
                "supplement requested");
    }

    private void supplemented() {
        requestSupplement();
        journey.days(1, 18);
        journey.step(Operation.SUPPLEMENTS, desk(), new Supplement(claim.documents(), List.of()), "supplemented");
    }

    private void corrected() {
        journey.office(0, 2);
        FactCode code = claim.correctable().code();
        Fact right = Evidence.fact(code, claim.evidence().value(code), FactOrigin.REGISTER, journey.day());
        journey.step(
                Operation.CORRECTIONS,
                officer(),
                new Correction("Đối chiếu giấy tờ gốc và cơ sở dữ liệu.").fact(right),
                "received");
    }

    /** The identity that came with an old card alone. */
    private void cleared() {
        journey.office(0, 2);
        Person person = claim.beneficiary();
        journey.step(
                Operation.IDENTITY_CLEARANCES,
                officer(),
                new IdentityClearance(
                        "beneficiary",
                        person.getFullName(),
                        person.getBirthDate(),
                        person.getSex(),
                        Objects.requireNonNull(number),
                        "citizen-card"),
                "received");
    }

    private void examined() {
        switch (claim.scheme()) {
            case HOUSING -> housing();
            case VOLUNTARY_SOCIAL_INSURANCE, HEALTH_INSURANCE -> {
                journey.office(1, 4);
                verify("group verified");
            }
            case FUNERAL -> {
                journey.office(0, 1);
                verify("verified");
                recommend();
            }
            case SOCIAL_ALLOWANCE, CARE_SUPPORT, SOCIAL_PENSION -> {
                if (oldProcedure) {
                    reviewed();
                } else {
                    verified();
                }
            }
        }
    }

    private void reviewed() {
        journey.office(1, 4);
        review();
        journey.office(0, 1);
        posted(POSTED_DAYS, this::review);
        journey.office(1, 5);
        journey.step(
                Operation.APPRAISALS,
                places.appraiser(unit, journey.day()),
                new Appraisal(opinion(), "Thẩm định hồ sơ: " + finding()),
                "appraised");
    }

    private void review() {
        journey.step(
                Operation.REVIEWS,
                places.reviewer(unit, journey.day()),
                new Review(
                        opinion(),
                        "Xét duyệt hồ sơ: " + finding(),
                        claim.evidence().again(FactOrigin.REGISTER, List.of(), journey.day()),
                        List.of()),
                "reviewed");
    }

    private void verified() {
        journey.office(1, 3);
        verify("verified");
        if (chance.percent(35)) {
            journey.office(0, 1);
            posted(POSTED_DAYS, () -> verify("verified"));
        } else {
            journey.office(0, 1);
        }
        recommend();
    }

    private void verify(String state) {
        journey.step(
                Operation.VERIFICATIONS,
                officer(),
                new Verification(
                        claim.evidence().again(FactOrigin.REGISTER, claim.toVerify(), journey.day()), List.of()),
                state);
    }

    private void recommend() {
        journey.step(
                Operation.RECOMMENDATIONS,
                officer(),
                new Recommendation(opinion(), "Đề nghị Chủ tịch: " + finding()),
                "recommended");
    }

    private void housing() {
        journey.office(1, 5);
        survey();
        journey.office(1, 4);
        journey.step(
                Operation.LISTINGS,
                officer(),
                new Listing(
                        "DS-" + unit.code() + "-" + journey.day().getYear() + "-" + chance.between(1, 24),
                        opinion(),
                        finding()),
                "listed");
        journey.office(0, 2);
        posted(POSTED_DAYS_OF_HOUSING, this::survey);
    }

    private void survey() {
        var photo = new FileReference(
                "%016x%016x%016x%016x".formatted(digits(), digits(), digits(), digits()),
                "image/jpeg",
                PHOTO_BYTES + chance.between(0, 900_000));
        journey.step(
                Operation.SURVEYS,
                officer(),
                new Survey(claim.evidence().again(FactOrigin.VISIT, claim.toVerify(), journey.day()), List.of(photo)),
                "surveyed");
    }

    private long digits() {
        return (long) chance.between(0, Integer.MAX_VALUE - 1) << 20 | chance.between(0, 1 << 20);
    }

    /** Posted until its days are over; somebody may object, and be right. */
    private void posted(int workingDays, Runnable again) {
        journey.step(Operation.POSTINGS, officer(), Map.of(), "posted");
        boolean objected = chance.percent(7);
        if (objected) {
            journey.workingDays(1);
            journey.step(
                    Operation.OBJECTIONS,
                    desk(),
                    new Objection("Có ý kiến về hoàn cảnh thực tế của hộ này, đề nghị xem lại."),
                    "objected to");
            if (chance.percent(5)) {
                journey.refused(
                        decision(),
                        decider(),
                        ruling(),
                        ProblemCode.REFUSED.wire(),
                        ProblemCode.VERSION_CONFLICT.wire());
            }
        }
        journey.workingDays(workingDays + 1);
        if (objected) {
            boolean upheld = chance.percent(25);
            journey.office(2, 6);
            journey.step(
                    Operation.OBJECTION_CONCLUSIONS,
                    objectionConcluder(),
                    new ObjectionConclusion(
                            upheld,
                            upheld ? "Ý kiến có cơ sở, giao xác minh lại." : "Đã xác minh, ý kiến không có cơ sở."),
                    "objection concluded");
            if (upheld) {
                journey.office(1, 3);
                again.run();
            }
        }
    }

    private String objectionConcluder() {
        boolean reviewers = oldProcedure
                && claim.scheme() != Scheme.HOUSING
                && journey.day().isBefore(Places.MERGER);
        return reviewers ? places.reviewer(unit, journey.day()) : places.chair(unit, journey.day());
    }

    private void decided() {
        journey.office(1, 3);
        if (chance.percent(1)) {
            String stranger = places.chair(places.commune(chance, journey.day()).code(), journey.day());
            if (!stranger.equals(decider())) {
                journey.refused(decision(), stranger, ruling(), ProblemCode.NOT_FOUND.wire());
            }
        }
        decide();
        journey.office(0, 3);
        if (chance.percent(4)) {
            journey.step(
                    Operation.SERVICE_FAILURES,
                    desk(),
                    new ServiceFailure(
                            ServiceMethod.POST,
                            chance.anyOf(ServiceFailureReason.RETURNED, ServiceFailureReason.NOT_AT_ADDRESS)),
                    outcome() + ", not yet served");
            journey.office(2, 6);
        }
        serve(outcome() + ", served");
    }

    private void decide() {
        journey.step(decision(), decider(), ruling(), outcome() + ", not yet served");
    }

    void serve(String state) {
        journey.step(
                Operation.SERVICES,
                desk(),
                new Service(
                        Part.APPLICANT,
                        chance.anyOf(ServiceMethod.IN_PERSON, ServiceMethod.IN_PERSON, ServiceMethod.POST)),
                state);
    }

    /** Everything again after a reopening; what was posted stays posted. */
    void again() {
        journey.office(1, 4);
        switch (claim.scheme()) {
            case HOUSING -> {
                survey();
                journey.step(
                        Operation.LISTINGS,
                        officer(),
                        new Listing("DS-" + unit.code() + "-BS", opinion(), finding()),
                        "listed");
            }
            case VOLUNTARY_SOCIAL_INSURANCE, HEALTH_INSURANCE -> verify("group verified");
            case FUNERAL -> {
                verify("verified");
                recommend();
            }
            case SOCIAL_ALLOWANCE, CARE_SUPPORT, SOCIAL_PENSION -> {
                if (oldProcedure) {
                    review();
                    journey.step(
                            Operation.APPRAISALS,
                            places.appraiser(unit, journey.day()),
                            new Appraisal(opinion(), "Thẩm định lại: " + finding()),
                            "appraised");
                } else {
                    verify("verified");
                    recommend();
                }
            }
        }
        journey.office(1, 2);
        decide();
        serve(outcome() + " again, served");
    }

    private Ruling ruling() {
        return ruler.ruling(journey.day(), SignerCapacity.CHAIR, FundingSource.CENTRAL_BUDGET);
    }

    /** The same ruling, paid for by others. */
    Ruling amendedRuling() {
        return ruler.ruling(journey.day(), SignerCapacity.CHAIR, FundingSource.PROVINCE_BUDGET);
    }

    private static Operation decision() {
        return Operation.DECISIONS;
    }

    /** Whose the decision is: the district's until its end, save for insurance, which was always the commune's. */
    String decider() {
        boolean commune =
                claim.scheme() == Scheme.VOLUNTARY_SOCIAL_INSURANCE || claim.scheme() == Scheme.HEALTH_INSURANCE;
        return commune ? places.chair(unit, journey.day()) : places.districtChair(unit, journey.day());
    }

    String desk() {
        return places.desk(unit, journey.day());
    }

    String officer() {
        return places.officer(unit, journey.day());
    }

    String adviser() {
        return places.adviser(unit, journey.day());
    }

    /** Granted or refused, by the law of the day. */
    String outcome() {
        return ruler.grants(journey.day()) ? "granted" : "refused";
    }

    private Opinion opinion() {
        return ruler.opinion(journey.day());
    }

    private String finding() {
        return ruler.grants(journey.day()) ? "đủ điều kiện." : "chưa đủ điều kiện.";
    }

    private String withdrawal() {
        List<String> reasons = new ArrayList<>(List.of("Chuyển nơi cư trú.", "Gia đình không còn nhu cầu."));
        if (claim.scheme() == Scheme.SOCIAL_PENSION) {
            reasons.add("Chọn hưởng chế độ khác cao hơn.");
        }
        return chance.of(reasons);
    }
}
