package vn.ansinh.command.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.ansinh.command.allowance.AllowanceSteps;
import vn.ansinh.command.allowance.SocialAllowanceCase;
import vn.ansinh.command.casework.CaseworkCommand.ConcludeObjection;
import vn.ansinh.command.casework.CaseworkCommand.RaiseObjection;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.ObjectionId;
import vn.ansinh.kernel.value.PostingId;

class PostingsTest {
    private static final ObjectionId OBJECTION = ObjectionId.parse("o-" + People.hex(1));
    private static final By NEIGHBOUR = new By(People.actor(801), People.person(801), Duty.CITIZEN, null);
    private static final CaseCommand OBJECT =
            new RaiseObjection(OBJECTION, AllowanceSteps.POSTING, "Gia đình này có thu nhập khác");

    private static Scenario<SocialAllowanceCase> objected() {
        return AllowanceSteps.posted().on("2025-05-12").accepts(NEIGHBOUR, OBJECT);
    }

    @Test
    void posting_hangsTwoWorkingDays_overTheWeekend() {
        Scenario<SocialAllowanceCase> scenario = AllowanceSteps.posted();
        CaseEvent.Posted posted = scenario.last(CaseEvent.Posted.class);
        assertThat(posted.until()).isEqualTo(LocalDate.of(2025, 5, 13));
        assertThat(posted.due().step()).isEqualTo("appraise");
        assertThat(posted.unit()).isEqualTo(People.WARD);
        assertThat(scenario.notes().posting()).isEqualTo(AllowanceSteps.POSTING);
        assertThat(scenario.state()).isInstanceOf(SocialAllowanceCase.Posted.class);
    }

    @Test
    void objection_byAnybody_isConcludedInTenWorkingDays() {
        CaseEvent.ObjectionRaised raised = objected().last(CaseEvent.ObjectionRaised.class);
        assertThat(raised.due().dueOn()).isEqualTo(LocalDate.of(2025, 5, 26));
        assertThat(raised.text().subject()).isEqualTo(People.APPLICANT);
    }

    @Test
    void objection_afterThePosting_isRefused() {
        AllowanceSteps.posted()
                .on("2025-05-14")
                .refuses(NEIGHBOUR, OBJECT, CaseRule.POSTING_IS_OVER)
                .refuses(
                        NEIGHBOUR,
                        new RaiseObjection(OBJECTION, PostingId.parse("n-" + People.hex(77)), "…"),
                        CaseRule.POSTING_UNKNOWN);
    }

    @Test
    void anOpenObjection_stopsTheCase() {
        objected().on("2025-05-14").refuses(Duty.APPRAISER, AllowanceSteps.APPRAISE, CaseRule.OBJECTION_STILL_OPEN);
    }

    @Test
    void anUnfoundedObjection_letsTheCaseGoOn() {
        objected()
                .on("2025-05-14")
                .accepts(Duty.REVIEWER, new ConcludeObjection(OBJECTION, false, "không có căn cứ"))
                .refuses(
                        Duty.REVIEWER,
                        new ConcludeObjection(OBJECTION, true, "…"),
                        CaseRule.OBJECTION_ALREADY_CONCLUDED)
                .accepts(Duty.APPRAISER, AllowanceSteps.APPRAISE);
    }

    @Test
    void aFoundedObjection_asksForANewReview() {
        objected()
                .on("2025-05-14")
                .accepts(Duty.REVIEWER, new ConcludeObjection(OBJECTION, true, "đúng"))
                .refuses(Duty.APPRAISER, AllowanceSteps.APPRAISE, CaseRule.OBJECTION_ASKS_FOR_NEW_EXAMINATION)
                .accepts(Duty.REVIEWER, AllowanceSteps.REVIEW)
                .accepts(Duty.APPRAISER, AllowanceSteps.APPRAISE);
    }

    @Test
    void conclusion_isTheReviewers_andOfWhatWasRaised() {
        objected()
                .refuses(
                        Duty.REVIEWER,
                        new ConcludeObjection(ObjectionId.parse("o-" + People.hex(9)), true, "…"),
                        CaseRule.OBJECTION_UNKNOWN)
                .refuses(Duty.VERIFIER, new ConcludeObjection(OBJECTION, true, "…"), CaseRule.DUTY_MAY_NOT_DO_THIS)
                .refuses(NEIGHBOUR, OBJECT, CaseRule.ALREADY_RECORDED);
    }
}
