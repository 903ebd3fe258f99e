package vn.ansinh.command.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.event.application.Kinds.CalendarKind;
import vn.ansinh.kernel.event.application.Parts.ChangedDay;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.value.Certainty;

/** What a changed calendar does to a clock that runs (ADR-0021). Ten working days from Monday 2 November 2026 end on the 16th. */
class MovedDueDateTest {
    private static final LocalDate START = LocalDate.of(2026, 11, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 9);
    private static final WorkingCalendar CARRIED = WorkingCalendar.load();

    private static DueDate due(String step, int days, CalendarKind count, LocalDate start, WorkingCalendar calendar) {
        LegalSource source = new LegalSource("Nghị định 147/2025/NĐ-CP", "Art. 5");
        return new TimeLimit(step, days, count, source, Certainty.CONFIRMED)
                .from(start, calendar)
                .recorded();
    }

    private static DueDate tenDays(String step) {
        return due(step, 10, CalendarKind.WORKING_DAYS, START, CARRIED);
    }

    private static Optional<LocalDate> moved(DueDate was, WorkingCalendar to) {
        return MovedDueDate.of(was, CARRIED, to, TODAY).map(it -> it.now().dueOn());
    }

    @Test
    void newDayOff_movesWhatRunsOverIt_andSaysWhy() {
        DueDate was = tenDays("decide");
        assertThat(was.dueOn()).isEqualTo(LocalDate.of(2026, 11, 16));
        WorkingCalendar newer = Calendars.withDayOff("2026-11-12");
        MovedDueDate moved = MovedDueDate.of(was, CARRIED, newer, TODAY).orElseThrow();

        assertThat(moved.was()).isEqualTo(was);
        assertThat(moved.now().dueOn()).isEqualTo(LocalDate.of(2026, 11, 17));
        assertThat(moved.now().calendarVersion()).isEqualTo(newer.digest());
        assertThat(moved.now().startedOn()).isEqualTo(START);
        assertThat(moved.now().days()).isEqualTo(10);
        assertThat(moved.now().source()).isEqualTo(was.source());
        assertThat(moved.because())
                .containsExactly(new ChangedDay(
                        LocalDate.of(2026, 11, 12), true, "Ngày mới", "Bộ luật Lao động 2019, Art. 112"));
    }

    @Test
    void dayOff_onTheLastDay_onTheDayBeforeIt_andOnTheFirstDayCounted() {
        assertThat(moved(tenDays("decide"), Calendars.withDayOff("2026-11-16"))).contains(LocalDate.of(2026, 11, 17));
        assertThat(moved(tenDays("decide"), Calendars.withDayOff("2026-11-13"))).contains(LocalDate.of(2026, 11, 17));
        assertThat(moved(tenDays("decide"), Calendars.withDayOff("2026-11-03"))).contains(LocalDate.of(2026, 11, 17));
    }

    @Test
    void dayOff_outsideTheDaysCounted_movesNothing() {
        assertThat(moved(tenDays("decide"), Calendars.withDayOff("2026-11-02"))).isEmpty();
        assertThat(moved(tenDays("decide"), Calendars.withDayOff("2026-11-17"))).isEmpty();
    }

    @Test
    void whatMoved_doesNotMoveAgain() {
        WorkingCalendar newer = Calendars.withDayOff("2026-11-12");
        DueDate now = MovedDueDate.of(tenDays("decide"), CARRIED, newer, TODAY)
                .orElseThrow()
                .now();
        assertThat(MovedDueDate.of(now, newer, newer, TODAY)).isEmpty();
        assertThat(MovedDueDate.of(now, newer, CARRIED, TODAY)
                        .orElseThrow()
                        .now()
                        .dueOn())
                .as("the day off is taken back")
                .isEqualTo(LocalDate.of(2026, 11, 16));
    }

    @Test
    void calendarDays_meetTheCalendarAtTheirLastDayAlone() {
        DueDate was = due("complaint-decide-first", 10, CalendarKind.CALENDAR_DAYS, START, CARRIED);
        assertThat(was.dueOn()).isEqualTo(LocalDate.of(2026, 11, 12));
        assertThat(moved(was, Calendars.withDayOff("2026-11-11"))).isEmpty();
        MovedDueDate moved = MovedDueDate.of(was, CARRIED, Calendars.withDayOff("2026-11-12"), TODAY)
                .orElseThrow();
        assertThat(moved.now().dueOn()).isEqualTo(LocalDate.of(2026, 11, 13));
        assertThat(moved.because()).extracting(ChangedDay::day).containsExactly(LocalDate.of(2026, 11, 12));
    }

    @Test
    void whatHasRunOut_staysAsItWasCounted() {
        DueDate was = tenDays("decide");
        WorkingCalendar newer = Calendars.withDayOff("2026-11-12");
        assertThat(MovedDueDate.of(was, CARRIED, newer, was.dueOn()))
                .as("on its last day")
                .isPresent();
        assertThat(MovedDueDate.of(was, CARRIED, newer, was.dueOn().plusDays(1)))
                .isEmpty();
    }

    @Test
    void aDayThatIsWorkedAgain_shortensTheOfficesTime_butTakesNothingFromACitizen() {
        WorkingCalendar before = Calendars.withDayOff("2026-11-12");
        DueDate office = due("decide", 10, CalendarKind.WORKING_DAYS, START, before);
        MovedDueDate moved = MovedDueDate.of(office, before, CARRIED, TODAY).orElseThrow();
        assertThat(moved.now().dueOn()).isEqualTo(LocalDate.of(2026, 11, 16));
        assertThat(moved.because())
                .containsExactly(new ChangedDay(
                        LocalDate.of(2026, 11, 12), false, "Ngày mới", "Bộ luật Lao động 2019, Art. 112"));

        for (String step :
                List.of("supplement", "complaint-lodge-first", "complaint-lodge-second", "complaint-court")) {
            DueDate citizens = due(step, 10, CalendarKind.WORKING_DAYS, START, before);
            assertThat(MovedDueDate.of(citizens, before, CARRIED, TODAY))
                    .as(step)
                    .isEmpty();
            assertThat(moved(tenDays(step), before)).as(step).contains(LocalDate.of(2026, 11, 17));
        }
    }

    @Test
    void noOfficeIsMadeLate_byADayThatIsWorkedAgain() {
        WorkingCalendar before = Calendars.withDayOff("2026-11-12");
        DueDate was = due("decide", 10, CalendarKind.WORKING_DAYS, START, before);
        assertThat(MovedDueDate.of(was, before, CARRIED, LocalDate.of(2026, 11, 16)))
                .isPresent();
        assertThat(MovedDueDate.of(was, before, CARRIED, LocalDate.of(2026, 11, 17)))
                .isEmpty();
    }

    @Test
    void swappedDays_areBothTold() {
        WorkingCalendar swapped = WorkingCalendar.parse(
                "test.yaml",
                CARRIED.text()
                        .replace(
                                "      - {off: 2026-08-31,",
                                "      - {off: 2026-11-12, worked: 2026-11-14, source: notice-2026, certainty: confirmed}\n"
                                        + "      - {off: 2026-08-31,"));
        DueDate toFriday = due("decide", 9, CalendarKind.WORKING_DAYS, START, CARRIED);
        assertThat(toFriday.dueOn()).isEqualTo(LocalDate.of(2026, 11, 13));
        MovedDueDate moved = MovedDueDate.of(toFriday, CARRIED, swapped, TODAY).orElseThrow();
        assertThat(moved.now().dueOn()).as("the Saturday that is worked").isEqualTo(LocalDate.of(2026, 11, 14));
        assertThat(moved.because())
                .extracting(ChangedDay::day, ChangedDay::off)
                .containsExactly(tuple(LocalDate.of(2026, 11, 12), true), tuple(LocalDate.of(2026, 11, 14), false));
        assertThat(moved(tenDays("decide"), swapped)).as("both lie within").isEmpty();
    }
}
