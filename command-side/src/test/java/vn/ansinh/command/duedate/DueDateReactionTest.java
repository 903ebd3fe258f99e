package vn.ansinh.command.duedate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.ansinh.command.allowance.AllowanceSteps;
import vn.ansinh.command.calendar.Calendars;
import vn.ansinh.command.calendar.TimeLimit;
import vn.ansinh.command.calendar.WorkingCalendar;
import vn.ansinh.command.casework.CaseCommand;
import vn.ansinh.command.casework.CaseRule;
import vn.ansinh.command.casework.CaseworkCommand.LodgeComplaint;
import vn.ansinh.command.casework.CaseworkCommand.RaiseObjection;
import vn.ansinh.command.casework.CaseworkCommand.RequestSupplement;
import vn.ansinh.command.casework.CaseworkCommand.Withdraw;
import vn.ansinh.command.casework.Law;
import vn.ansinh.command.casework.People;
import vn.ansinh.command.casework.Scenario;
import vn.ansinh.command.datarequest.Requests;
import vn.ansinh.command.entitlement.ChangeReport;
import vn.ansinh.command.gate.Draw;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.command.port.AppendConflict;
import vn.ansinh.command.port.AppendNotes;
import vn.ansinh.command.port.EventAppender;
import vn.ansinh.command.port.Recorded;
import vn.ansinh.command.port.StreamEvents;
import vn.ansinh.kernel.event.EventMetadata;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.Kinds.CalendarKind;
import vn.ansinh.kernel.event.application.Kinds.Channel;
import vn.ansinh.kernel.event.application.Kinds.ServiceMethod;
import vn.ansinh.kernel.event.application.Kinds.SignerCapacity;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.DecisionNumber;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.event.application.SocialAllowanceEvent.DecisionRecommended;
import vn.ansinh.kernel.event.datarequest.DataRequestEvent.DataRequestDueDateMoved;
import vn.ansinh.kernel.event.datarequest.DataRight;
import vn.ansinh.kernel.event.entitlement.ChangeEffect;
import vn.ansinh.kernel.event.entitlement.ChangeReportEvent;
import vn.ansinh.kernel.event.entitlement.ChangeReportEvent.ChangeConcluded;
import vn.ansinh.kernel.event.entitlement.ChangeReportEvent.ChangeReportDueDateMoved;
import vn.ansinh.kernel.event.entitlement.ChangeReportEvent.ChangeReported;
import vn.ansinh.kernel.event.entitlement.ReportedChange;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.FraudReviewOpened;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.HoldOrdered;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.HoldProposed;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.NoticeServed;
import vn.ansinh.kernel.event.fraud.ReviewNotice;
import vn.ansinh.kernel.event.fraud.TipDismissal;
import vn.ansinh.kernel.event.fraud.TipEvent;
import vn.ansinh.kernel.event.fraud.TipEvent.TipDismissed;
import vn.ansinh.kernel.event.fraud.TipEvent.TipGiven;
import vn.ansinh.kernel.fraud.FraudReview;
import vn.ansinh.kernel.fraud.Tip;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.ComplaintId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.EntitlementId;
import vn.ansinh.kernel.value.HoldId;
import vn.ansinh.kernel.value.ObjectionId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;

/** Each due date that runs moves by one event, whatever it is of; what does not move gives none, and a second look finds nothing. */
class DueDateReactionTest {
    private static final String CASE = "saa-" + "0".repeat(32);
    private static final String REQUEST = "data-request-" + "0".repeat(32);
    private static final By OFFICER = People.of(Duty.VERIFIER, LocalDate.of(2025, 7, 4));
    private static final By CHAIR = People.of(Duty.APPROVER, LocalDate.of(2025, 7, 4));
    private static final CaseCommand OBJECT =
            new RaiseObjection(ObjectionId.parse("o-" + People.hex(1)), AllowanceSteps.POSTING, "Không đúng");

    private final Stream stream = new Stream();
    private WorkingCalendar calendar = WorkingCalendar.load();
    private LocalDate today = LocalDate.of(2025, 7, 4);

    /** One stream, in memory; somebody else may be first. */
    private static final class Stream implements StreamEvents, EventAppender {
        private final List<Record> events = new ArrayList<>();
        private final List<EventMetadata> metadata = new ArrayList<>();
        private int conflicts;

        @Override
        public List<Record> of(String stream) {
            return List.copyOf(events);
        }

        @Override
        public Recorded append(
                String stream, long sequence, List<? extends Record> appended, EventMetadata with, AppendNotes notes) {
            if (conflicts > 0) {
                conflicts--;
                throw new AppendConflict(AppendConflict.Kind.STREAM_MOVED_ON, new IllegalStateException());
            }
            assertThat(sequence).isEqualTo(events.size());
            assertThat(notes).isEqualTo(AppendNotes.NONE);
            events.addAll(appended);
            metadata.add(with);
            return new Recorded(events.size() - 1L, 1);
        }
    }

    private DueDateReaction reaction() {
        Law law = Law.load();
        return new DueDateReaction(
                day -> new Law(law.policy(), calendar, law.units()),
                new RecordedCalendars(
                        digest -> digest.equals(WorkingCalendar.load().digest())
                                ? Optional.of(WorkingCalendar.load().text())
                                : Optional.empty()),
                stream,
                stream,
                new Draw(new Random(7)),
                InstantSource.fixed(Instant.parse(today + "T02:00:00Z")));
    }

    private void of(Scenario<?> scenario) {
        scenario.events().forEach(event -> stream.events.add((Record) event));
        today = scenario.today();
    }

    private List<CaseEvent.DueDateMoved> moved() {
        return stream.events.stream()
                .filter(CaseEvent.DueDateMoved.class::isInstance)
                .map(CaseEvent.DueDateMoved.class::cast)
                .toList();
    }

    @Test
    void aCaseInHand_movesByOneEvent_onceAndForAll() {
        of(AllowanceSteps.recommended());
        DueDate was = ((DecisionRecommended) stream.events.getLast()).due();
        calendar = Calendars.withDayOff("2025-07-10");
        assertThat(reaction().move(CASE)).isEqualTo(1);

        CaseEvent.DueDateMoved event = moved().getFirst();
        assertThat(event.was()).isEqualTo(was);
        assertThat(event.now().dueOn()).isEqualTo(was.dueOn().plusDays(1));
        assertThat(event.on()).isEqualTo(today);
        assertThat(event.by()).isEqualTo(By.SYSTEM);
        assertThat(event.because())
                .singleElement()
                .satisfies(day -> assertThat(day.name()).isEqualTo("Ngày mới"));
        assertThat(stream.metadata.getFirst().command()).isEqualTo("move-due-dates");
        assertThat(stream.metadata.getFirst().policyVersion())
                .isEqualTo(Law.load().policy().version());

        assertThat(reaction().move(CASE)).isZero();
        assertThat(moved()).hasSize(1);
    }

    @Test
    void aDayOff_thatTheClockDoesNotRunOver_givesNoEvent() {
        of(AllowanceSteps.recommended());
        calendar = Calendars.withDayOff("2025-10-10");
        assertThat(reaction().move(CASE)).isZero();
        calendar = WorkingCalendar.load();
        assertThat(reaction().move(CASE)).isZero();
        assertThat(moved()).isEmpty();
    }

    @Test
    void objections_moveBesideTheStep() {
        of(AllowanceSteps.posted().accepts(Duty.CITIZEN, OBJECT));
        calendar = Calendars.withDayOff("2025-05-20");
        assertThat(reaction().move(CASE)).isEqualTo(2);
        assertThat(moved()).extracting(it -> it.was().step()).containsExactly("conclude-objection", "appraise");
    }

    @Test
    void whileTheCitizenIsAsked_onlyTheirTimeMoves() {
        Scenario<?> asked = AllowanceSteps.received("2025-07-01")
                .on("2025-07-02")
                .accepts(Duty.DESK, new RequestSupplement(List.of("giấy tờ"), "Đề nghị"));
        of(asked);
        LocalDate last = asked.last(CaseEvent.SupplementRequested.class).due().dueOn();
        calendar = Calendars.withDayOff(last.toString());
        assertThat(reaction().move(CASE)).isEqualTo(1);
        assertThat(moved().getFirst().was().step()).isEqualTo("supplement");
        assertThat(moved().getFirst().now().dueOn()).isAfter(last);
    }

    @Test
    void afterTheDecision_theTimeToComplainMoves_andThenTheAnswers() {
        Scenario<?> served = AllowanceSteps.served();
        of(served);
        calendar = Calendars.withDayOff("2025-10-06");
        assertThat(reaction().move(CASE)).isEqualTo(1);
        assertThat(moved().getFirst().now().dueOn()).isEqualTo(LocalDate.of(2025, 10, 7));
        assertThat(reaction().move(CASE)).isZero();

        stream.events.clear();
        of(served.on("2025-08-01")
                .accepts(
                        Duty.CITIZEN,
                        new LodgeComplaint(ComplaintId.parse("c-" + People.hex(1)), "Mức hưởng thấp", false)));
        calendar = Calendars.withDayOff("2025-09-03");
        assertThat(reaction().move(CASE)).isEqualTo(1);
        assertThat(moved().getFirst().was().step()).isEqualTo("complaint-decide-first");
        assertThat(moved().getFirst().now().dueOn()).isEqualTo(LocalDate.of(2025, 9, 4));
    }

    @Test
    void whatIsOver_isLeftAlone() {
        calendar = Calendars.withDayOff("2025-07-10");
        of(AllowanceSteps.recommended().accepts(Duty.CITIZEN, new Withdraw("không cần nữa")));
        assertThat(reaction().move(CASE)).isZero();
        stream.events.clear();
        of(AllowanceSteps.decided());
        assertThat(reaction().move(CASE))
                .as("decided and not served: nothing runs")
                .isZero();
        stream.events.clear();
        of(AllowanceSteps.recommended());
        today = LocalDate.of(2025, 7, 16);
        assertThat(reaction().move(CASE)).as("the day after it ran out").isZero();
    }

    @Test
    void requestsAboutData_moveToo_eachClockOnce() {
        stream.events.add(Requests.lodged(People.APPLICANT, DataRight.SEE));
        today = LocalDate.of(2026, 11, 3);
        calendar = Calendars.withDayOff("2026-11-04");
        assertThat(reaction().move(REQUEST)).isEqualTo(1);
        DataRequestDueDateMoved moved = (DataRequestDueDateMoved) stream.events.getLast();
        assertThat(moved.was().step()).isEqualTo("acknowledge");
        assertThat(moved.now().dueOn()).isEqualTo(LocalDate.of(2026, 11, 5));
        assertThat(moved.person()).isEqualTo(People.APPLICANT);
    }

    private DueDate due(String step, int days, CalendarKind kind) {
        return new TimeLimit(step, days, kind, new LegalSource("Luật", "Art. 1"), Certainty.CONFIRMED)
                .from(today, WorkingCalendar.load())
                .recorded();
    }

    @Test
    void aReportedChange_moves_untilItIsConcluded() {
        String report = "change-report-" + "0".repeat(32);
        PersonId person = People.APPLICANT;
        stream.events.add(new ChangeReported(
                OFFICER,
                today,
                EntitlementId.of(People.hex(1)),
                person,
                People.WARD_SINCE_MERGER,
                Channel.COUNTER,
                ReportedChange.MOVED,
                Personal.of(person, today),
                null,
                due("conclude-move", 10, CalendarKind.WORKING_DAYS)));
        calendar = Calendars.withDayOff("2025-07-10");
        assertThat(reaction().move(report)).isEqualTo(1);
        ChangeReportDueDateMoved moved = (ChangeReportDueDateMoved) stream.events.getLast();
        assertThat(moved.was().dueOn()).isEqualTo(LocalDate.of(2025, 7, 18));
        assertThat(moved.now().dueOn()).isEqualTo(LocalDate.of(2025, 7, 21));
        assertThat(moved.by()).isEqualTo(By.SYSTEM);
        assertThat(moved.because()).hasSize(1);
        assertThat(reaction().move(report)).isZero();
        ChangeReport asMoved = ChangeReport.of(stream.events.stream()
                        .map(ChangeReportEvent.class::cast)
                        .toList())
                .orElseThrow();
        assertThat(asMoved.due()).containsExactly(moved.now());
        assertThat(asMoved.version()).isEqualTo(1);

        stream.events.removeLast();
        stream.events.add(new ChangeConcluded(
                CHAIR, today, ChangeEffect.NONE, Personal.of(person, today), Personal.of(person, "Như cũ.")));
        assertThat(reaction().move(report)).as("concluded").isZero();
    }

    /** By when it should be concluded, and the person's time to reply, which nobody shortens; a hold lasts as long as it was ordered. */
    @Test
    void aFraudReview_movesWhatIsToBeDone_andNeverAHold() {
        String review = "fraud-review-" + "0".repeat(32);
        HoldId hold = HoldId.of(People.hex(2));
        DueDate conclude = due("conclude", 60, CalendarKind.CALENDAR_DAYS);
        DueDate reply = due("reply", 60, CalendarKind.CALENDAR_DAYS);
        stream.events.addAll(List.of(
                new FraudReviewOpened(
                        OFFICER,
                        today,
                        People.APPLICANT,
                        People.WARD_SINCE_MERGER,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Personal.of(People.APPLICANT, "Hai nơi cùng lúc."),
                        conclude),
                new HoldProposed(
                        OFFICER,
                        today,
                        hold,
                        EntitlementId.of(People.hex(1)),
                        YearMonth.from(today),
                        null,
                        Personal.of(People.APPLICANT, "Chờ xác minh.")),
                new HoldOrdered(
                        CHAIR,
                        today,
                        hold,
                        new DecisionNumber(People.WARD_SINCE_MERGER, 2025, 1),
                        SignerCapacity.CHAIR,
                        YearMonth.from(today),
                        null,
                        due("hold", 60, CalendarKind.CALENDAR_DAYS),
                        Personal.of(People.APPLICANT, "Chờ xác minh.")),
                new NoticeServed(
                        OFFICER,
                        today,
                        ReviewNotice.INVITATION,
                        null,
                        People.APPLICANT,
                        ServiceMethod.IN_PERSON,
                        reply)));
        LocalDate last = conclude.dueOn();
        calendar = Calendars.withDayOff(last.toString());
        assertThat(reaction().move(review)).isEqualTo(2);
        FraudReview asMoved = FraudReview.of(
                        stream.events.stream().map(FraudReviewEvent.class::cast).toList())
                .orElseThrow();
        assertThat(asMoved.opened().concludeBy().dueOn()).isAfter(last);
        assertThat(asMoved.served(ReviewNotice.INVITATION, null)
                        .orElseThrow()
                        .until()
                        .dueOn())
                .isAfter(last);
        assertThat(asMoved.hold(hold).orElseThrow().standsOn(last.plusDays(1))).isFalse();
        assertThat(asMoved.version()).isEqualTo(5);
        assertThat(reaction().move(review)).isZero();
    }

    @Test
    void aTip_moves_andIsStillOpen_untilSomebodyDealsWithIt() {
        String tip = "tip-" + "0".repeat(32);
        DueDate handle = due("handle-tip", 30, CalendarKind.CALENDAR_DAYS);
        stream.events.add(new TipGiven(
                OFFICER,
                today,
                People.APPLICANT,
                null,
                null,
                Personal.of(People.APPLICANT, "Người này đã chuyển đi."),
                null,
                null,
                handle));
        calendar = Calendars.withDayOff(handle.dueOn().toString());
        assertThat(reaction().move(tip)).isEqualTo(1);
        Tip asMoved = Tip.of(stream.events.stream().map(TipEvent.class::cast).toList())
                .orElseThrow();
        assertThat(asMoved.open()).isTrue();
        assertThat(asMoved.given().handleBy().dueOn()).isAfter(handle.dueOn());
        assertThat(reaction().move(tip)).isZero();

        stream.events.removeLast();
        stream.events.add(new TipDismissed(OFFICER, today, TipDismissal.UNFOUNDED));
        assertThat(reaction().move(tip)).as("dealt with").isZero();
    }

    @Test
    void anEventOfAnotherKind_isNoReasonToGuess() {
        of(AllowanceSteps.recommended());
        for (String other : List.of("tip-", "fraud-review-", "change-report-", "data-request-")) {
            assertThatThrownBy(() -> reaction().move(other + "0".repeat(32))).isInstanceOf(UnreadableEvent.class);
        }
    }

    @Test
    void whoeverActsInTheSameMoment_goesFirst_andItIsTriedAgain() {
        of(AllowanceSteps.recommended());
        calendar = Calendars.withDayOff("2025-07-10");
        stream.conflicts = 2;
        assertThat(reaction().move(CASE)).isEqualTo(1);
        stream.events.removeLast();
        stream.conflicts = 3;
        assertThatThrownBy(() -> reaction().move(CASE)).isInstanceOf(AppendConflict.class);
    }

    @Test
    void aCalendarThatTheLogDoesNotHold_isNoReasonToGuess() {
        of(AllowanceSteps.recommended());
        DueDateReaction lost = new DueDateReaction(
                day -> new Law(
                        Law.load().policy(),
                        Calendars.withDayOff("2025-07-10"),
                        Law.load().units()),
                new RecordedCalendars(digest -> Optional.empty()),
                stream,
                stream,
                new Draw(new Random(7)),
                InstantSource.fixed(Instant.parse(today + "T02:00:00Z")));
        assertThatThrownBy(() -> lost.move(CASE)).isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void lateness_followsWhatMoved() {
        Scenario<?> served = AllowanceSteps.served();
        of(served);
        calendar = Calendars.withDayOff("2025-10-06");
        reaction().move(CASE);
        CaseCommand complain = new LodgeComplaint(ComplaintId.parse("c-" + People.hex(1)), "Mức hưởng thấp", false);
        served.on("2025-10-07").refuses(Duty.CITIZEN, complain, CaseRule.COMPLAINT_OUT_OF_TIME);
        served.happens((ApplicationEvent) moved().getFirst()).on("2025-10-07").accepts(Duty.CITIZEN, complain);
    }
}
