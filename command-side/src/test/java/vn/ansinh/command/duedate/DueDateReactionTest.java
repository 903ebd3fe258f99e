package vn.ansinh.command.duedate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.ansinh.command.allowance.AllowanceSteps;
import vn.ansinh.command.calendar.Calendars;
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
import vn.ansinh.command.gate.Draw;
import vn.ansinh.command.port.AppendConflict;
import vn.ansinh.command.port.AppendNotes;
import vn.ansinh.command.port.EventAppender;
import vn.ansinh.command.port.Recorded;
import vn.ansinh.command.port.StreamEvents;
import vn.ansinh.kernel.event.EventMetadata;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.event.application.SocialAllowanceEvent.DecisionRecommended;
import vn.ansinh.kernel.event.datarequest.DataRequestEvent.DataRequestDueDateMoved;
import vn.ansinh.kernel.event.datarequest.DataRight;
import vn.ansinh.kernel.value.ComplaintId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.ObjectionId;

/** Each due date that runs moves by one event, whatever it is of; what does not move gives none, and a second look finds nothing. */
class DueDateReactionTest {
    private static final String CASE = "saa-" + "0".repeat(32);
    private static final String REQUEST = "data-request-" + "0".repeat(32);
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
