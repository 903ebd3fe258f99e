package vn.ansinh.command.allowance;

import static vn.ansinh.command.casework.People.facts;
import static vn.ansinh.command.casework.People.granting;
import static vn.ansinh.command.casework.People.lodging;

import java.util.List;
import vn.ansinh.command.allowance.SocialAllowanceCommand.AppraiseAtDistrict;
import vn.ansinh.command.allowance.SocialAllowanceCommand.LodgeSocialAllowance;
import vn.ansinh.command.allowance.SocialAllowanceCommand.RecommendDecision;
import vn.ansinh.command.allowance.SocialAllowanceCommand.ReviewInCommune;
import vn.ansinh.command.allowance.SocialAllowanceCommand.VerifyApplication;
import vn.ansinh.command.casework.CaseCommand;
import vn.ansinh.command.casework.CaseworkCommand.Decide;
import vn.ansinh.command.casework.CaseworkCommand.Post;
import vn.ansinh.command.casework.CaseworkCommand.Serve;
import vn.ansinh.command.casework.Given.Fact;
import vn.ansinh.command.casework.Given.Part;
import vn.ansinh.command.casework.Law;
import vn.ansinh.command.casework.People;
import vn.ansinh.command.casework.Scenario;
import vn.ansinh.kernel.event.application.Kinds.Opinion;
import vn.ansinh.kernel.event.application.Kinds.ServiceMethod;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.PostingId;
import vn.ansinh.kernel.value.Scheme;

/** A person of 36 with a severe disability (T06), as far as wanted through the procedure. */
public final class AllowanceSteps {
    public static final PostingId POSTING = PostingId.parse("n-" + People.hex(1));
    public static final CaseCommand VERIFY = new VerifyApplication(List.of(), List.of());
    public static final CaseCommand REVIEW = new ReviewInCommune(Opinion.FAVOURABLE, List.of(), List.of(), "đủ");
    public static final CaseCommand POST = new Post(POSTING);
    public static final CaseCommand APPRAISE = new AppraiseAtDistrict(Opinion.FAVOURABLE, "đủ");
    public static final CaseCommand RECOMMEND = new RecommendDecision(Opinion.FAVOURABLE, "đủ");
    public static final CaseCommand GRANT = new Decide(granting());
    public static final CaseCommand SERVE = new Serve(Part.APPLICANT, ServiceMethod.IN_PERSON);

    private AllowanceSteps() {}

    public static List<Fact> severelyDisabled() {
        return facts(
                FactCode.PLACEMENT, "community",
                FactCode.DISABILITY_DEGREE, "severe",
                FactCode.HOUSEHOLD_POVERTY, "not-poor");
    }

    /** Where the commune's yearly lists are known, and do not name the household. */
    private static Scenario<SocialAllowanceCase> withLists(Scenario<SocialAllowanceCase> scenario) {
        scenario.lists().everyYear(People.WARD.text());
        scenario.lists().everyYear(People.WARD_SINCE_MERGER.text());
        return scenario;
    }

    static LodgeSocialAllowance application(Scenario<?> scenario) {
        return new LodgeSocialAllowance(
                lodging(Scheme.SOCIAL_ALLOWANCE, scenario.today(), People.parties(People.BORN), severelyDisabled()));
    }

    public static Scenario<SocialAllowanceCase> received(String on) {
        Scenario<SocialAllowanceCase> scenario = withLists(Allowance.scenario()).on(on);
        return scenario.accepts(Duty.DESK, application(scenario));
    }

    /** V2, as {@link #served} under another law. */
    public static Scenario<SocialAllowanceCase> served(Law law) {
        Scenario<SocialAllowanceCase> scenario =
                withLists(Allowance.scenario(law)).on("2025-07-01");
        return scenario.accepts(Duty.DESK, application(scenario))
                .accepts(Duty.VERIFIER, VERIFY)
                .accepts(Duty.VERIFIER, RECOMMEND)
                .on("2025-07-04")
                .accepts(Duty.APPROVER, GRANT)
                .on("2025-07-07")
                .accepts(Duty.DESK, SERVE);
    }

    /** V2, received on Tuesday 1 July 2025. */
    public static Scenario<SocialAllowanceCase> verified() {
        return received("2025-07-01").on("2025-07-02").accepts(Duty.VERIFIER, VERIFY);
    }

    public static Scenario<SocialAllowanceCase> recommended() {
        return verified().on("2025-07-03").accepts(Duty.VERIFIER, RECOMMEND);
    }

    public static Scenario<SocialAllowanceCase> decided() {
        return recommended().on("2025-07-04").accepts(Duty.APPROVER, GRANT);
    }

    public static Scenario<SocialAllowanceCase> served() {
        return decided().on("2025-07-07").accepts(Duty.DESK, SERVE);
    }

    /** V1, received on Wednesday 7 May 2025. */
    public static Scenario<SocialAllowanceCase> reviewed() {
        return received("2025-05-07").on("2025-05-08").accepts(Duty.REVIEWER, REVIEW);
    }

    public static Scenario<SocialAllowanceCase> posted() {
        return reviewed().on("2025-05-09").accepts(Duty.VERIFIER, POST);
    }

    public static Scenario<SocialAllowanceCase> appraised() {
        return posted().on("2025-05-14").accepts(Duty.APPRAISER, APPRAISE);
    }
}
