package vn.ansinh.command.allowance;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import vn.ansinh.command.allowance.SocialAllowanceCommand.AppraiseAtDistrict;
import vn.ansinh.command.allowance.SocialAllowanceCommand.LodgeSocialAllowance;
import vn.ansinh.command.allowance.SocialAllowanceCommand.RecommendDecision;
import vn.ansinh.command.allowance.SocialAllowanceCommand.ReviewInCommune;
import vn.ansinh.command.allowance.SocialAllowanceCommand.VerifyApplication;
import vn.ansinh.command.allowance.policy.CareSupport;
import vn.ansinh.command.allowance.policy.EmergencyHelp;
import vn.ansinh.command.allowance.policy.FuneralSupport;
import vn.ansinh.command.allowance.policy.SocialAllowance;
import vn.ansinh.command.allowance.policy.SocialPension;
import vn.ansinh.command.casework.Act;
import vn.ansinh.command.casework.Answer;
import vn.ansinh.command.casework.Assessor;
import vn.ansinh.command.casework.CaseCommand;
import vn.ansinh.command.casework.CaseFile;
import vn.ansinh.command.casework.CaseworkCommand;
import vn.ansinh.command.casework.CaseworkDecisions;
import vn.ansinh.command.casework.Facts;
import vn.ansinh.command.casework.Law;
import vn.ansinh.command.casework.LodgingDecisions;
import vn.ansinh.command.casework.Matter;
import vn.ansinh.command.casework.Reasons;
import vn.ansinh.command.law.Action;
import vn.ansinh.command.law.Assessment;
import vn.ansinh.command.law.FactSheet;
import vn.ansinh.command.law.Policy;
import vn.ansinh.kernel.event.application.SocialAllowanceEvent.ApplicationVerified;
import vn.ansinh.kernel.event.application.SocialAllowanceEvent.CommuneReviewed;
import vn.ansinh.kernel.event.application.SocialAllowanceEvent.DecisionRecommended;
import vn.ansinh.kernel.event.application.SocialAllowanceEvent.DistrictAppraised;
import vn.ansinh.kernel.event.application.SocialAllowanceEvent.SocialAllowanceLodged;
import vn.ansinh.kernel.value.Help;
import vn.ansinh.kernel.value.Scheme;

/**
 * V1, received until 30 June 2025 (Decree 20/2021 Art. 8): reviewed, posted, appraised, decided. V2, from 1 July 2025
 * (Decree 147/2025 Art. 5): verified, posted, recommended, decided. A case keeps its procedure. Pure.
 */
final class SocialAllowanceDecisions {
    private static final Set<Scheme> SCHEMES =
            EnumSet.of(Scheme.SOCIAL_ALLOWANCE, Scheme.CARE_SUPPORT, Scheme.SOCIAL_PENSION, Scheme.FUNERAL);

    private SocialAllowanceDecisions() {}

    static Answer lodge(LodgeSocialAllowance command, Facts facts, Law law, Act act) {
        return LodgingDecisions.lodge(
                command.lodging(),
                SCHEMES,
                act,
                facts,
                law,
                lodging -> new SocialAllowanceLodged(act.by(), lodging),
                SocialAllowanceCase::begin);
    }

    static Answer decide(SocialAllowanceCase state, CaseCommand command, Facts facts, Law law, Act act) {
        Matter matter = new Matter(state, act, facts, law, assessor(state.file()));
        return Matter.answering(() -> switch (command) {
            case CaseworkCommand c -> CaseworkDecisions.decide(matter, c);
            case ReviewInCommune c -> review(matter, c);
            case AppraiseAtDistrict c -> appraise(matter, c);
            case VerifyApplication c -> verify(matter, c);
            case RecommendDecision c -> recommend(matter, c);
            default -> throw new IllegalArgumentException("not for a social-allowance case in being");
        });
    }

    private static Assessor assessor(CaseFile file) {
        return (scheme, facts, on, policy) ->
                policy.procedureNamed(file.lodging().procedure()).help() == Help.EMERGENCY
                        ? assessEmergency(scheme, facts, on, policy)
                        : assess(scheme, facts, on, policy);
    }

    private static Assessment assessEmergency(Scheme scheme, FactSheet facts, LocalDate on, Policy policy) {
        return scheme == Scheme.FUNERAL
                ? EmergencyHelp.withTheFuneral(facts, on, policy)
                : EmergencyHelp.forTheInjured(facts, on, policy);
    }

    private static Assessment assess(Scheme scheme, FactSheet facts, LocalDate on, Policy policy) {
        return switch (scheme) {
            case SOCIAL_PENSION -> SocialPension.assess(facts, on, policy);
            case CARE_SUPPORT -> CareSupport.assess(facts, on, policy);
            case FUNERAL -> FuneralSupport.assess(facts, on, policy);
            default -> SocialAllowance.assess(facts, on, policy);
        };
    }

    private static Answer review(Matter matter, ReviewInCommune command) {
        Reasons reasons = matter.step(Action.REVIEW, command.facts(), command.seen());
        return reasons.answer(() -> matter.accepted(new CommuneReviewed(
                matter.by(),
                matter.on(),
                command.opinion(),
                matter.stated(command.facts()),
                matter.shown(command.seen()),
                matter.text(command.reason()),
                matter.dueAfter(Action.REVIEW))));
    }

    private static Answer appraise(Matter matter, AppraiseAtDistrict command) {
        Reasons reasons = matter.step(Action.APPRAISE);
        return reasons.answer(() -> matter.accepted(new DistrictAppraised(
                matter.by(),
                matter.on(),
                command.opinion(),
                matter.text(command.reason()),
                matter.dueAfter(Action.APPRAISE))));
    }

    private static Answer verify(Matter matter, VerifyApplication command) {
        Reasons reasons = matter.step(Action.VERIFY, command.facts(), command.seen());
        return reasons.answer(() -> matter.accepted(new ApplicationVerified(
                matter.by(),
                matter.on(),
                matter.stated(command.facts()),
                matter.shown(command.seen()),
                matter.dueAfter(Action.VERIFY))));
    }

    private static Answer recommend(Matter matter, RecommendDecision command) {
        Reasons reasons = matter.step(Action.RECOMMEND);
        return reasons.answer(() -> matter.accepted(new DecisionRecommended(
                matter.by(),
                matter.on(),
                command.opinion(),
                matter.text(command.reason()),
                matter.dueAfter(Action.RECOMMEND))));
    }
}
