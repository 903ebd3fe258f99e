package vn.ansinh.command.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.ansinh.command.allowance.AllowanceSteps;
import vn.ansinh.command.allowance.SocialAllowanceCase;
import vn.ansinh.command.casework.CaseworkCommand.AdviseOnComplaint;
import vn.ansinh.command.casework.CaseworkCommand.CarryOutRevision;
import vn.ansinh.command.casework.CaseworkCommand.ConcludeComplaint;
import vn.ansinh.command.casework.CaseworkCommand.Conclusion;
import vn.ansinh.command.casework.CaseworkCommand.LodgeComplaint;
import vn.ansinh.command.casework.CaseworkCommand.ProposeRevision;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.Kinds.RevisionKind;
import vn.ansinh.kernel.event.application.Kinds.SignerCapacity;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.value.ComplaintId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.RevisionId;

class RevisionsTest {
    private static final RevisionId REVISION = RevisionId.parse("r-" + People.hex(1));

    private static Scenario<SocialAllowanceCase> proposed(RevisionKind kind) {
        return AllowanceSteps.served()
                .on("2025-07-20")
                .accepts(Duty.VERIFIER, new ProposeRevision(REVISION, kind, "phát hiện sai sót"));
    }

    private static CaseCommand carryOut(Given.@Nullable Ruling ruling) {
        return new CarryOutRevision(REVISION, SignerCapacity.CHAIR, "đã kiểm tra", ruling);
    }

    @Test
    void revocation_takesASecondPerson_andANumber() {
        By proposer = People.secondAccount(
                People.of(Duty.VERIFIER, LocalDate.of(2025, 7, 21)), Duty.APPROVER, People.WARD_SINCE_MERGER);
        Scenario<SocialAllowanceCase> scenario = proposed(RevisionKind.REVOKE).on("2025-07-21");
        scenario.refuses(proposer, carryOut(null), CaseRule.FOUR_EYES, CaseRule.SECOND_PERSON_NEEDED)
                .accepts(Duty.APPROVER, carryOut(null));
        assertThat(scenario.last(CaseEvent.DecisionRevoked.class).number().number())
                .isEqualTo(2);
        assertThat(scenario.state()).isInstanceOf(SocialAllowanceCase.Revoked.class);
        scenario.refuses(
                Duty.VERIFIER,
                new ProposeRevision(RevisionId.parse("r-" + People.hex(2)), RevisionKind.REVOKE, "…"),
                CaseRule.NO_DECISION_IN_FORCE);
    }

    @Test
    void revision_isSignedInTheCapacityOfTheAppointment() {
        for (RevisionKind kind : RevisionKind.values()) {
            proposed(kind)
                    .on("2025-07-21")
                    .standing(new Standing(SignerCapacity.DEPUTY_FOR_CHAIR, Set.of()))
                    .refuses(
                            Duty.APPROVER,
                            carryOut(kind == RevisionKind.AMEND ? People.granting() : null),
                            CaseRule.SIGNER_CAPACITY_NOT_APPOINTED);
        }
    }

    @Test
    void whoDecided_mayNotProposeAndCarryOut() {
        AllowanceSteps.served()
                .on("2025-07-20")
                .accepts(Duty.APPROVER, new ProposeRevision(REVISION, RevisionKind.AMEND, "…"))
                .refuses(Duty.APPROVER, carryOut(People.granting()), CaseRule.SECOND_PERSON_NEEDED);
    }

    @Test
    void amendment_needsARuling_thatTheLawBears() {
        proposed(RevisionKind.AMEND)
                .on("2025-07-21")
                .refuses(Duty.APPROVER, carryOut(null), CaseRule.RULING_MISSING)
                .refuses(Duty.APPROVER, carryOut(People.refusing()), CaseRule.LAW_GRANTS)
                .accepts(Duty.APPROVER, carryOut(People.granting()));
    }

    @Test
    void reopening_takesTheReservationAgain_andTheExaminationIsDoneAnew() {
        Scenario<SocialAllowanceCase> scenario = proposed(RevisionKind.REOPEN).on("2025-07-21");
        scenario.accepts(Duty.APPROVER, carryOut(null));
        assertThat(scenario.notes().take()).hasSize(1);
        assertThat(scenario.last(CaseEvent.Reopened.class).due().dueOn()).isEqualTo(LocalDate.of(2025, 8, 4));
        scenario.refuses(Duty.APPROVER, AllowanceSteps.GRANT, CaseRule.STEP_BEFORE_IT_MISSING)
                .accepts(Duty.VERIFIER, AllowanceSteps.VERIFY)
                .accepts(Duty.VERIFIER, AllowanceSteps.RECOMMEND)
                .accepts(Duty.APPROVER, AllowanceSteps.GRANT);
        assertThat(scenario.state()).isInstanceOf(SocialAllowanceCase.Decided.class);
    }

    @Test
    void whatWasNotProposed_isNotCarriedOut() {
        AllowanceSteps.served().on("2025-07-20").refuses(Duty.APPROVER, carryOut(null), CaseRule.REVISION_UNKNOWN);
    }

    @Test
    void proposal_dies_withTheDecisionThatItIsAbout() {
        ComplaintId complaint = ComplaintId.parse("c-" + People.hex(1));
        proposed(RevisionKind.REVOKE)
                .on("2025-08-01")
                .accepts(Duty.CITIZEN, new LodgeComplaint(complaint, "…", false))
                .on("2025-08-05")
                .accepts(Duty.ADVISER, new AdviseOnComplaint(complaint, "sửa"))
                .accepts(
                        Duty.APPROVER,
                        new ConcludeComplaint(
                                complaint, Conclusion.AMEND, SignerCapacity.CHAIR, "đúng", People.granting()))
                .refuses(Duty.APPROVER, carryOut(null), CaseRule.REVISION_OF_ANOTHER_DECISION);
    }

    @Test
    void proposal_lives_whenItsDecisionIsUpheld() {
        ComplaintId complaint = ComplaintId.parse("c-" + People.hex(1));
        Scenario<SocialAllowanceCase> scenario = proposed(RevisionKind.REVOKE)
                .on("2025-08-01")
                .accepts(Duty.CITIZEN, new LodgeComplaint(complaint, "…", false))
                .on("2025-08-05")
                .accepts(Duty.ADVISER, new AdviseOnComplaint(complaint, "giữ"))
                .accepts(
                        Duty.APPROVER,
                        new ConcludeComplaint(complaint, Conclusion.UPHOLD, SignerCapacity.CHAIR, "sai", null))
                .accepts(Duty.APPROVER, carryOut(null));
        assertThat(scenario.last(CaseEvent.DecisionRevoked.class).replaces().number())
                .isEqualTo(1);
    }

    private static Scenario<SocialAllowanceCase> concludedByTheSuperior(Conclusion conclusion) {
        ComplaintId first = ComplaintId.parse("c-" + People.hex(1));
        ComplaintId second = ComplaintId.parse("c-" + People.hex(2));
        return AllowanceSteps.served()
                .on("2025-08-01")
                .accepts(Duty.CITIZEN, new LodgeComplaint(first, "…", false))
                .on("2025-09-04")
                .accepts(Duty.CITIZEN, new LodgeComplaint(second, "…", false))
                .on("2025-09-10")
                .standing(new Standing(SignerCapacity.DEPUTY_FOR_CHAIR, Set.of()))
                .accepts(
                        Duty.SUPERIOR,
                        new ConcludeComplaint(second, conclusion, SignerCapacity.DEPUTY_FOR_CHAIR, "…", null))
                .standing(new Standing(SignerCapacity.CHAIR, Set.of()));
    }

    @Test
    void whatTheSuperiorDecided_theCommuneMayNotUndo() {
        for (RevisionKind kind : RevisionKind.values()) {
            concludedByTheSuperior(Conclusion.UPHOLD)
                    .refuses(Duty.VERIFIER, new ProposeRevision(REVISION, kind, "…"), CaseRule.SUPERIOR_HAS_DECIDED);
        }
    }

    @Test
    void whatTheSuperiorRevoked_mayBeOpened_toBeDecidedAnew() {
        Scenario<SocialAllowanceCase> scenario = concludedByTheSuperior(Conclusion.REVOKE)
                .accepts(Duty.VERIFIER, new ProposeRevision(REVISION, RevisionKind.REOPEN, "…"))
                .accepts(Duty.APPROVER, carryOut(null));
        assertThat(scenario.last(CaseEvent.Reopened.class).capacity()).isEqualTo(SignerCapacity.CHAIR);
    }

    @Test
    void reopening_isServed_whileTheCaseGoesOn() {
        Scenario<SocialAllowanceCase> scenario = proposed(RevisionKind.REOPEN)
                .on("2025-07-21")
                .accepts(Duty.APPROVER, carryOut(null))
                .accepts(Duty.VERIFIER, AllowanceSteps.VERIFY)
                .accepts(Duty.DESK, AllowanceSteps.SERVE);
        assertThat(scenario.last(CaseEvent.Served.class).number().number()).isEqualTo(2);
        assertThat(scenario.state()).isInstanceOf(SocialAllowanceCase.Verified.class);
        scenario.refuses(Duty.DESK, AllowanceSteps.SERVE, CaseRule.ALREADY_SERVED)
                .accepts(Duty.VERIFIER, AllowanceSteps.RECOMMEND)
                .accepts(Duty.APPROVER, AllowanceSteps.GRANT);
    }

    @Test
    void nothingSigned_isNotServed() {
        AllowanceSteps.recommended()
                .on("2025-07-04")
                .refuses(Duty.DESK, AllowanceSteps.SERVE, CaseRule.NOTHING_DECIDED_YET);
    }
}
