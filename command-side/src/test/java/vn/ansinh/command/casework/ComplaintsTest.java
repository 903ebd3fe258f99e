package vn.ansinh.command.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.ansinh.command.allowance.AllowanceSteps;
import vn.ansinh.command.allowance.SocialAllowanceCase;
import vn.ansinh.command.casework.CaseworkCommand.AdviseOnComplaint;
import vn.ansinh.command.casework.CaseworkCommand.ConcludeComplaint;
import vn.ansinh.command.casework.CaseworkCommand.Conclusion;
import vn.ansinh.command.casework.CaseworkCommand.LodgeComplaint;
import vn.ansinh.command.casework.CaseworkCommand.NameSubstitute;
import vn.ansinh.command.casework.CaseworkCommand.ProposeRevision;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.Kinds.RevisionKind;
import vn.ansinh.kernel.event.application.Kinds.SignerCapacity;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.ComplaintId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.RevisionId;

class ComplaintsTest {
    private static final ComplaintId FIRST = ComplaintId.parse("c-" + People.hex(1));
    private static final ComplaintId SECOND = ComplaintId.parse("c-" + People.hex(2));
    private static final CaseCommand COMPLAIN = new LodgeComplaint(FIRST, "Mức hưởng thấp", false);
    private static final CaseCommand ADVISE = new AdviseOnComplaint(FIRST, "Giữ nguyên");
    private static final CaseCommand UPHOLD = conclude(FIRST, Conclusion.UPHOLD, null);

    private static CaseCommand conclude(ComplaintId id, Conclusion conclusion, Given.@Nullable Ruling ruling) {
        return new ConcludeComplaint(id, conclusion, SignerCapacity.CHAIR, "vì các lý do sau", ruling);
    }

    private static Scenario<SocialAllowanceCase> complained() {
        return AllowanceSteps.served().on("2025-08-01").accepts(Duty.CITIZEN, COMPLAIN);
    }

    private static Scenario<SocialAllowanceCase> upheld() {
        return complained()
                .on("2025-08-05")
                .accepts(Duty.ADVISER, ADVISE)
                .on("2025-08-20")
                .accepts(Duty.APPROVER, UPHOLD);
    }

    @Test
    void service_startsNinetyDays() {
        CaseEvent.Served served = AllowanceSteps.served().last(CaseEvent.Served.class);
        assertThat(served.complaintUntil().dueOn()).isEqualTo(LocalDate.of(2025, 10, 6));
        assertThat(served.to()).isEqualTo(People.APPLICANT);
    }

    @Test
    void complaint_outOfTime_isRefused() {
        AllowanceSteps.served().on("2025-10-06").accepts(Duty.DESK, COMPLAIN);
        AllowanceSteps.served().on("2025-10-07").refuses(Duty.CITIZEN, COMPLAIN, CaseRule.COMPLAINT_OUT_OF_TIME);
    }

    @Test
    void first_isOfTheFirstLevel_andOneAtATime() {
        CaseEvent.ComplaintLodged lodged = complained().last(CaseEvent.ComplaintLodged.class);
        assertThat(lodged.level()).isEqualTo(1);
        assertThat(lodged.due().dueOn()).isEqualTo(LocalDate.of(2025, 9, 3));
        complained().refuses(Duty.CITIZEN, new LodgeComplaint(SECOND, "…", false), CaseRule.COMPLAINT_STILL_OPEN);
    }

    @Test
    void first_needsAdvice_ofSomebodyWhoHadNoPart() {
        complained()
                .on("2025-08-05")
                .refuses(Duty.APPROVER, UPHOLD, CaseRule.COMPLAINT_NEEDS_ADVICE)
                .refuses(
                        People.secondAccount(
                                People.of(Duty.VERIFIER, LocalDate.of(2025, 8, 5)),
                                Duty.ADVISER,
                                People.WARD_SINCE_MERGER),
                        ADVISE,
                        CaseRule.ADVISER_HAD_A_PART)
                .accepts(Duty.ADVISER, ADVISE)
                .refuses(Duty.ADVISER, ADVISE, CaseRule.ADVISER_HAD_A_PART, CaseRule.ADVICE_ALREADY_GIVEN);
    }

    @Test
    void first_staysWithTheSigner_unlessASubstituteIsNamed() {
        By deputy = new By(People.actor(60), People.person(60), Duty.APPROVER, People.WARD_SINCE_MERGER);
        complained()
                .on("2025-08-05")
                .accepts(Duty.ADVISER, ADVISE)
                .refuses(deputy, UPHOLD, CaseRule.COMPLAINT_STAYS_WITH_THE_SIGNER)
                .accepts(
                        Duty.SUPERIOR,
                        new NameSubstitute(Duty.APPROVER, deputy.actor(), deputy.human(), "Chủ tịch nghỉ"))
                .accepts(deputy, UPHOLD);
    }

    @Test
    void upheld_getsANumberOfItsOwn_andStandsAsDecided() {
        Scenario<SocialAllowanceCase> scenario = upheld();
        CaseEvent.DecisionUpheld upheld = scenario.last(CaseEvent.DecisionUpheld.class);
        assertThat(upheld.number().number()).isEqualTo(2);
        assertThat(upheld.about().number()).isEqualTo(1);
        assertThat(scenario.notes().number()).isEqualTo(upheld.number());
        assertThat(scenario.state()).isInstanceOf(SocialAllowanceCase.Decided.class);
    }

    @Test
    void second_goesToTheSuperior_thenToCourt() {
        Scenario<SocialAllowanceCase> scenario = upheld().on("2025-08-22").accepts(Duty.DESK, AllowanceSteps.SERVE);
        assertThat(scenario.last(CaseEvent.Served.class).complaintUntil().days())
                .isEqualTo(30);
        scenario.on("2025-09-01").accepts(Duty.CITIZEN, new LodgeComplaint(SECOND, "Vẫn không đồng ý", false));
        assertThat(scenario.last(CaseEvent.ComplaintLodged.class).level()).isEqualTo(2);

        CaseCommand revoke = conclude(SECOND, Conclusion.REVOKE, null);
        scenario.on("2025-09-10")
                .refuses(Duty.APPROVER, revoke, CaseRule.UNIT_IS_NOT_IN_CHARGE, CaseRule.FOUR_EYES)
                .accepts(Duty.SUPERIOR, revoke);
        assertThat(scenario.state()).isInstanceOf(SocialAllowanceCase.Revoked.class);
        scenario.refuses(
                Duty.CITIZEN,
                new LodgeComplaint(ComplaintId.parse("c-" + People.hex(3)), "…", false),
                CaseRule.COMPLAINT_GOES_TO_COURT);
    }

    @Test
    void amendment_bringsANewDecision_withItsOwnRuling() {
        Scenario<SocialAllowanceCase> scenario = complained().on("2025-08-05").accepts(Duty.ADVISER, ADVISE);
        scenario.refuses(Duty.APPROVER, conclude(FIRST, Conclusion.AMEND, null), CaseRule.RULING_MISSING)
                .refuses(
                        Duty.APPROVER,
                        conclude(FIRST, Conclusion.UPHOLD, People.granting()),
                        CaseRule.RULING_NOT_WANTED)
                .accepts(Duty.APPROVER, conclude(FIRST, Conclusion.AMEND, People.granting()));
        CaseEvent.DecisionAmended amended = scenario.last(CaseEvent.DecisionAmended.class);
        assertThat(amended.complaint()).isEqualTo(FIRST);
        assertThat(amended.replaces().number()).isEqualTo(1);
        assertThat(amended.decision().number().number()).isEqualTo(2);
    }

    @Test
    void complaint_aboutNothing_isRefused() {
        AllowanceSteps.recommended().on("2025-07-04").refuses(Duty.CITIZEN, COMPLAIN, CaseRule.NOTHING_DECIDED_YET);
        AllowanceSteps.served().on("2025-08-01").refuses(Duty.APPROVER, UPHOLD, CaseRule.COMPLAINT_UNKNOWN);
    }

    @Test
    void remoteArea_givesMoreTime_provisionally() {
        Scenario<SocialAllowanceCase> scenario = AllowanceSteps.served()
                .on("2025-08-01")
                .accepts(Duty.CITIZEN, new LodgeComplaint(FIRST, "Ở vùng cao", true));
        DueDate due = scenario.last(CaseEvent.ComplaintLodged.class).due();
        assertThat(due.days()).isEqualTo(45);
        assertThat(due.certainty()).isEqualTo(Certainty.PROVISIONAL);

        scenario.on("2025-08-05")
                .accepts(Duty.ADVISER, ADVISE)
                .on("2025-08-20")
                .accepts(Duty.APPROVER, UPHOLD)
                .on("2025-08-22")
                .accepts(Duty.DESK, AllowanceSteps.SERVE);
        assertThat(scenario.last(CaseEvent.Served.class).complaintUntil().days())
                .isEqualTo(45);
    }

    @Test
    void unanswered_goesToTheSuperior_oncePastItsTime() {
        CaseCommand again = new LodgeComplaint(SECOND, "Không ai trả lời", false);
        Scenario<SocialAllowanceCase> scenario = complained()
                .on("2025-09-03")
                .refuses(Duty.CITIZEN, again, CaseRule.COMPLAINT_STILL_OPEN)
                .on("2025-09-04")
                .accepts(Duty.CITIZEN, again);
        assertThat(scenario.last(CaseEvent.ComplaintLodged.class).level()).isEqualTo(2);

        scenario.refuses(Duty.ADVISER, ADVISE, CaseRule.COMPLAINT_PASSED_TO_THE_SUPERIOR)
                .on("2025-09-10")
                .accepts(Duty.SUPERIOR, conclude(SECOND, Conclusion.UPHOLD, null));
        assertThat(scenario.state()).isInstanceOf(SocialAllowanceCase.Decided.class);
        scenario.refuses(
                Duty.CITIZEN,
                new LodgeComplaint(ComplaintId.parse("c-" + People.hex(3)), "…", false),
                CaseRule.COMPLAINT_GOES_TO_COURT);
    }

    @Test
    void unanswered_goesToTheSuperior_withinTheTimeOfASecond() {
        // Thirty days from 3 September 2025, the end of the first one's time.
        CaseCommand again = new LodgeComplaint(SECOND, "Không ai trả lời", false);
        complained()
                .on("2025-10-04")
                .refuses(Duty.CITIZEN, again, CaseRule.COMPLAINT_OUT_OF_TIME)
                .on("2025-10-03")
                .accepts(Duty.CITIZEN, again);
    }

    @Test
    void secondUnanswered_goesToCourt() {
        complained()
                .on("2025-09-04")
                .accepts(Duty.CITIZEN, new LodgeComplaint(SECOND, "Không ai trả lời", false))
                .on("2025-12-01")
                .refuses(
                        Duty.CITIZEN,
                        new LodgeComplaint(ComplaintId.parse("c-" + People.hex(3)), "…", false),
                        CaseRule.COMPLAINT_GOES_TO_COURT);
    }

    @Test
    void first_staysWithASubstituteWhoSigned_whateverTheirOwnUnit() {
        By substitute = new By(People.actor(60), People.person(60), Duty.APPROVER, People.WARD);
        Scenario<SocialAllowanceCase> scenario = AllowanceSteps.recommended()
                .on("2025-07-04")
                .accepts(
                        Duty.SUPERIOR,
                        new NameSubstitute(Duty.APPROVER, substitute.actor(), substitute.human(), "Chủ tịch nghỉ"))
                .accepts(substitute, AllowanceSteps.GRANT)
                .on("2025-07-07")
                .accepts(Duty.DESK, AllowanceSteps.SERVE)
                .on("2025-08-01")
                .accepts(Duty.CITIZEN, COMPLAIN)
                .on("2025-08-05")
                .accepts(Duty.ADVISER, ADVISE);
        scenario.refuses(Duty.APPROVER, UPHOLD, CaseRule.COMPLAINT_STAYS_WITH_THE_SIGNER)
                .accepts(substitute, UPHOLD);
    }

    @Test
    void conclusion_isSignedInTheCapacityOfTheAppointment() {
        AllowanceSteps.served()
                .on("2025-08-01")
                .accepts(Duty.CITIZEN, COMPLAIN)
                .on("2025-08-05")
                .accepts(Duty.ADVISER, ADVISE)
                .standing(new Standing(SignerCapacity.BY_AUTHORITY, Set.of()))
                .refuses(Duty.APPROVER, UPHOLD, CaseRule.SIGNER_CAPACITY_NOT_APPOINTED);
    }

    @Test
    void nothingIsDone_inTheCaseOfADeclaredRelative() {
        AllowanceSteps.served()
                .on("2025-07-20")
                .standing(new Standing(SignerCapacity.CHAIR, Set.of(People.APPLICANT)))
                .refuses(
                        Duty.VERIFIER,
                        new ProposeRevision(RevisionId.parse("r-" + People.hex(1)), RevisionKind.REVOKE, "…"),
                        CaseRule.NOT_IN_A_RELATIVES_CASE);
    }

    @Test
    void upheld_saysInWhatCapacity_andUponWhat() {
        CaseEvent.DecisionUpheld upheld = upheld().last(CaseEvent.DecisionUpheld.class);
        assertThat(upheld.capacity()).isEqualTo(SignerCapacity.CHAIR);
        assertThat(upheld.grounds().verdicts().value().orElseThrow()).isNotEmpty();
        assertThat(upheld.grounds().policyVersion()).hasSize(64);
    }

    @Test
    void second_canBeServed_whenTheCourtsYearPassesTheCalendarsEnd() {
        Scenario<SocialAllowanceCase> scenario = upheld().on("2025-08-22").accepts(Duty.DESK, AllowanceSteps.SERVE);
        scenario.on("2025-09-01")
                .accepts(Duty.CITIZEN, new LodgeComplaint(SECOND, "Vẫn không đồng ý", false))
                .on("2027-01-04")
                .accepts(Duty.SUPERIOR, conclude(SECOND, Conclusion.UPHOLD, null))
                .on("2027-01-05")
                .accepts(Duty.DESK, AllowanceSteps.SERVE);
        DueDate court = scenario.last(CaseEvent.Served.class).complaintUntil();
        assertThat(court.dueOn()).isEqualTo(LocalDate.of(2028, 1, 6));
        assertThat(court.certainty()).isEqualTo(Certainty.PROVISIONAL);
    }
}
