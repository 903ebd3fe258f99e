package vn.ansinh.command.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.event.application.Kinds.CalendarKind;
import vn.ansinh.kernel.value.Certainty;

/** What is left of a limit when its clock was stopped: neither the day on which it stops is used up, nor the day on which it goes on. */
class StoppedClockTest {
    private static final WorkingCalendar CALENDAR = WorkingCalendar.load();

    private static TimeLimit limit(int days, CalendarKind count) {
        return new TimeLimit("appraise", days, count, new LegalSource("Act", ""), Certainty.CONFIRMED);
    }

    @ParameterizedTest(name = "{0}, stopped {1}, {2} left, on from {3}: {4}")
    @CsvSource(textBlock = """
            # begun,    stopped,    left, on from,    due
            # Stopped on the day it began, and on the first day counted: all of it is left.
            2025-05-12, 2025-05-12, 7,    2025-05-19, 2025-05-28
            2025-05-12, 2025-05-13, 7,    2025-05-19, 2025-05-28
            # In the middle: two days are used.
            2025-05-12, 2025-05-15, 5,    2025-05-19, 2025-05-26
            # On the last day, Wednesday 21 May: that day is left.
            2025-05-12, 2025-05-21, 1,    2025-05-26, 2025-05-27
            # After it had run out: one day, and it stays recorded that it was late.
            2025-05-12, 2025-06-12, 1,    2025-06-16, 2025-06-17
            # Stopped before Tết 2026 with three days used (10, 11, 12 February), gone on within Tết: nothing counts before the 23rd.
            2026-02-09, 2026-02-13, 4,    2026-02-17, 2026-02-26
            # Stopped over the whole of Tết: the days of Tết use up nothing.
            2026-02-09, 2026-02-13, 4,    2026-02-23, 2026-02-27
            # Tết lies before the stop: of 16 to 20 February nothing is used.
            2026-02-12, 2026-02-25, 4,    2026-03-02, 2026-03-06
            """)
    void workingDays(LocalDate began, LocalDate stopped, int left, LocalDate goesOn, LocalDate due) {
        TimeLimit rest = limit(7, CalendarKind.WORKING_DAYS).leftAfter(began, stopped, CALENDAR);
        assertThat(rest.length()).isEqualTo(left);
        assertThat(rest.from(goesOn, CALENDAR).dueOn()).isEqualTo(due);
    }

    @Test
    void calendarDays_useUpWeekendsAndHolidaysToo() {
        TimeLimit rest = limit(30, CalendarKind.CALENDAR_DAYS)
                .leftAfter(LocalDate.of(2026, 2, 9), LocalDate.of(2026, 2, 23), CALENDAR);
        assertThat(rest.length()).isEqualTo(17);
    }

    @Test
    void twoStops_takeNothingFromTheTimeThatIsLeft() {
        TimeLimit first = limit(7, CalendarKind.WORKING_DAYS)
                .leftAfter(LocalDate.of(2025, 5, 12), LocalDate.of(2025, 5, 15), CALENDAR);
        TimeLimit second = first.leftAfter(LocalDate.of(2025, 5, 19), LocalDate.of(2025, 5, 22), CALENDAR);
        assertThat(second.length()).as("two used, then two more").isEqualTo(3);
        assertThat(second.from(LocalDate.of(2025, 6, 2), CALENDAR).dueOn()).isEqualTo(LocalDate.of(2025, 6, 5));
        assertThat(second.name()).isEqualTo("appraise");
    }
}
