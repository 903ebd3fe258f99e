package vn.ansinh.command.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.ansinh.command.allowance.AllowanceSteps;
import vn.ansinh.command.allowance.SocialAllowanceCase;
import vn.ansinh.command.casework.CaseworkCommand.Lapse;
import vn.ansinh.command.casework.CaseworkCommand.Post;
import vn.ansinh.command.casework.CaseworkCommand.RequestSupplement;
import vn.ansinh.command.casework.CaseworkCommand.Supplement;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.event.application.SocialAllowanceEvent;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.PostingId;

class SupplementsTest {
    private static final CaseCommand REQUEST =
            new RequestSupplement(List.of("giấy xác nhận khuyết tật"), "Đề nghị bổ sung");
    private static final CaseCommand SUPPLEMENT = new Supplement(
            List.of(new Given.Paper(
                    "disability-certificate",
                    Given.Part.BENEFICIARY,
                    "12/GXN",
                    "UBND phường",
                    LocalDate.of(2024, 1, 5),
                    true,
                    null)),
            List.of(People.fact(FactCode.DISABILITY_DEGREE, "severe")));

    private static Scenario<SocialAllowanceCase> asked() {
        return AllowanceSteps.received("2025-07-01").on("2025-07-02").accepts(Duty.DESK, REQUEST);
    }

    @Test
    void supplement_isAskedForOnce() {
        asked().refuses(Duty.VERIFIER, REQUEST, CaseRule.SUPPLEMENT_ASKED_FOR_BEFORE)
                .on("2025-07-08")
                .accepts(Duty.CITIZEN, SUPPLEMENT)
                .refuses(Duty.DESK, REQUEST, CaseRule.SUPPLEMENT_ASKED_FOR_BEFORE);
    }

    @Test
    void steps_wait_whileTheClockStands() {
        Scenario<SocialAllowanceCase> scenario = asked();
        assertThat(scenario.state()).isInstanceOf(SocialAllowanceCase.AwaitingSupplement.class);
        scenario.refuses(Duty.VERIFIER, AllowanceSteps.VERIFY, CaseRule.SUPPLEMENT_AWAITED);
    }

    @Test
    void theClock_startsAnew_fromTheCompleteFile() {
        Scenario<SocialAllowanceCase> scenario = asked().on("2025-07-10").accepts(Duty.CITIZEN, SUPPLEMENT);
        assertThat(scenario.last(CaseEvent.Supplemented.class).due().dueOn()).isEqualTo(LocalDate.of(2025, 7, 24));
        assertThat(scenario.last(CaseEvent.Supplemented.class).documents())
                .singleElement()
                .satisfies(paper -> assertThat(paper.seenInOriginal()).isNotNull());
        assertThat(scenario.state()).isInstanceOf(SocialAllowanceCase.Received.class);
        scenario.accepts(Duty.VERIFIER, AllowanceSteps.VERIFY);
    }

    @Test
    void supplement_unasked_isRefused() {
        AllowanceSteps.received("2025-07-01")
                .on("2025-07-02")
                .refuses(Duty.CITIZEN, SUPPLEMENT, CaseRule.NOTHING_ASKED_FOR)
                .refuses(
                        Duty.DESK,
                        new Supplement(List.of(), List.of()),
                        CaseRule.NOTHING_ASKED_FOR,
                        CaseRule.SUPPLEMENT_IS_EMPTY);
    }

    @Test
    void aStranger_doesNotLearnThatTheCaseExists() {
        By stranger = new By(People.actor(800), People.person(800), Duty.CITIZEN, null);
        Answer answer = asked().answer(stranger, SUPPLEMENT);
        assertThat(answer).isEqualTo(new Answer.Refused(ProblemCode.NOT_FOUND, List.of()));
    }

    @Test
    void lapse_waitsForTheTimeToRunOut_andFreesTheReservation() {
        Scenario<SocialAllowanceCase> scenario = asked();
        LocalDate due = scenario.last(CaseEvent.SupplementRequested.class).due().dueOn();
        Lapse lapse = new Lapse("Hồ sơ hết hạn bổ sung");
        scenario.on(due)
                .refuses(Duty.SYSTEM, lapse, CaseRule.TIME_TO_SUPPLEMENT_RUNS)
                .on(due.plusDays(1))
                .accepts(Duty.SYSTEM, lapse);
        assertThat(scenario.notes().free()).hasSize(1);
        scenario.refuses(Duty.CITIZEN, SUPPLEMENT, CaseRule.CASE_IS_CLOSED);
    }

    @Test
    void lapse_withoutARequest_isRefused() {
        AllowanceSteps.received("2025-07-01")
                .on("2025-12-01")
                .refuses(Duty.VERIFIER, new Lapse("…"), CaseRule.NOTHING_ASKED_FOR);
    }

    private static CaseCommand factsAlone(String degree) {
        return new Supplement(List.of(), List.of(People.fact(FactCode.DISABILITY_DEGREE, degree)));
    }

    @Test
    void factsSuppliedAfterTheExamination_areExaminedAgain() {
        Scenario<SocialAllowanceCase> scenario = AllowanceSteps.recommended()
                .accepts(Duty.DESK, REQUEST)
                .accepts(Duty.CITIZEN, factsAlone("extremely-severe"));
        assertThat(scenario.state()).isInstanceOf(SocialAllowanceCase.Received.class);
        scenario.refuses(Duty.APPROVER, AllowanceSteps.GRANT, CaseRule.STEP_BEFORE_IT_MISSING)
                .refuses(Duty.VERIFIER, AllowanceSteps.RECOMMEND, CaseRule.STEP_BEFORE_IT_MISSING)
                .accepts(Duty.VERIFIER, AllowanceSteps.VERIFY)
                .accepts(Duty.VERIFIER, AllowanceSteps.RECOMMEND)
                .accepts(Duty.APPROVER, AllowanceSteps.GRANT);
    }

    @Test
    void factsSuppliedAfterReviewAndPosting_areReviewedAndPostedAgain_inTheirTime() {
        Scenario<SocialAllowanceCase> scenario = AllowanceSteps.appraised()
                .on("2025-05-15")
                .accepts(Duty.DESK, REQUEST)
                .on("2025-05-19")
                .accepts(Duty.CITIZEN, factsAlone("severe"));
        assertThat(scenario.last(CaseEvent.Supplemented.class).due().step()).isEqualTo("review");
        assertThat(scenario.last(CaseEvent.Supplemented.class).due().dueOn()).isEqualTo(LocalDate.of(2025, 5, 28));
        scenario.refuses(Duty.APPRAISER, AllowanceSteps.APPRAISE, CaseRule.STEP_BEFORE_IT_MISSING)
                .accepts(Duty.REVIEWER, AllowanceSteps.REVIEW)
                .accepts(Duty.VERIFIER, new Post(PostingId.parse("n-" + People.hex(2))));
    }

    @Test
    void papersSuppliedAfterTheExamination_leaveItStanding() {
        CaseCommand papers = new Supplement(((Supplement) SUPPLEMENT).papers(), List.of());
        AllowanceSteps.recommended()
                .accepts(Duty.DESK, REQUEST)
                .accepts(Duty.CITIZEN, papers)
                .accepts(Duty.APPROVER, AllowanceSteps.GRANT);
    }

    @Test
    void whoTookTheSupplementIn_doesNotDecide() {
        LocalDate day = LocalDate.of(2025, 7, 3);
        By desk = new By(People.actor(70), People.person(70), Duty.DESK, People.WARD_SINCE_MERGER);
        CaseCommand papers = new Supplement(((Supplement) SUPPLEMENT).papers(), List.of());
        AllowanceSteps.recommended()
                .on(day)
                .accepts(Duty.DESK, REQUEST)
                .accepts(desk, papers)
                .refuses(
                        People.secondAccount(desk, Duty.APPROVER, People.WARD_SINCE_MERGER),
                        AllowanceSteps.GRANT,
                        CaseRule.FOUR_EYES);
    }

    /** Decree 20/2021 counts the appraisal from the posting's end, 13 May, and not from a complete file: 14 May is used up. */
    @Test
    void theClock_goesOnWithTheDaysThatWereLeft_whereTheLawCountsFromElsewhere() {
        CaseCommand papers = new Supplement(((Supplement) SUPPLEMENT).papers(), List.of());
        Scenario<SocialAllowanceCase> scenario =
                AllowanceSteps.posted().on("2025-05-15").accepts(Duty.DESK, REQUEST);
        assertThat(scenario.state().file().due())
                .as("only the citizen's time runs")
                .extracting(DueDate::step)
                .containsExactly("supplement");
        DueDate due = scenario.on("2025-05-19")
                .accepts(Duty.CITIZEN, papers)
                .last(CaseEvent.Supplemented.class)
                .due();
        assertThat(due.step()).isEqualTo("appraise");
        assertThat(due.days()).isEqualTo(6);
        assertThat(due.startedOn()).isEqualTo(LocalDate.of(2025, 5, 19));
        assertThat(due.dueOn()).isEqualTo(LocalDate.of(2025, 5, 27));
        assertThat(due.source()).isEqualTo("Nghị định 20/2021/NĐ-CP, Art. 8");
    }

    @Test
    void anAnswerOnADayOff_isReceivedOnTheNextWorkingDay() {
        CaseCommand papers = new Supplement(((Supplement) SUPPLEMENT).papers(), List.of());
        DueDate goesOn = AllowanceSteps.posted()
                .on("2025-05-15")
                .accepts(Duty.DESK, REQUEST)
                .on("2025-05-17")
                .accepts(Duty.CITIZEN, papers)
                .last(CaseEvent.Supplemented.class)
                .due();
        assertThat(goesOn.startedOn()).as("Saturday the 17th is Monday").isEqualTo(LocalDate.of(2025, 5, 19));
        assertThat(goesOn.dueOn()).isEqualTo(LocalDate.of(2025, 5, 27));

        Scenario<SocialAllowanceCase> anew = asked().on("2025-07-12").accepts(Duty.CITIZEN, SUPPLEMENT);
        assertThat(anew.last(CaseEvent.Supplemented.class).due().startedOn()).isEqualTo(LocalDate.of(2025, 7, 14));
        assertThat(anew.last(CaseEvent.Supplemented.class).due().dueOn()).isEqualTo(LocalDate.of(2025, 7, 28));
        anew.on("2025-07-15").accepts(Duty.VERIFIER, AllowanceSteps.VERIFY);
        assertThat(anew.last(SocialAllowanceEvent.ApplicationVerified.class)
                        .due()
                        .startedOn())
                .as("what counts from the complete file goes on counting from Monday")
                .isEqualTo(LocalDate.of(2025, 7, 14));
    }

    @Test
    void stoppedOnTheLastDay_oneDayIsLeft() {
        CaseCommand papers = new Supplement(((Supplement) SUPPLEMENT).papers(), List.of());
        DueDate due = AllowanceSteps.posted()
                .on("2025-05-22")
                .accepts(Duty.DESK, REQUEST)
                .on("2025-05-28")
                .accepts(Duty.CITIZEN, papers)
                .last(CaseEvent.Supplemented.class)
                .due();
        assertThat(due.days()).isEqualTo(1);
        assertThat(due.dueOn()).isEqualTo(LocalDate.of(2025, 5, 29));
    }
}
