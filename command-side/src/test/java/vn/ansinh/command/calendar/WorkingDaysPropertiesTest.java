package vn.ansinh.command.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.event.application.Kinds.CalendarKind;
import vn.ansinh.kernel.value.Certainty;

/** What must hold for every day of the calendar, not only for the samples. */
class WorkingDaysPropertiesTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 6, 30);
    private static final LegalSource SOURCE = new LegalSource("Nghị định 20/2021/NĐ-CP", "Art. 8");

    private final WorkingCalendar calendar = WorkingCalendar.load();

    @Test
    void plusWorkingDays_aWorkingDayThatCountsBack_fromEveryDay() {
        for (LocalDate start = FIRST; !start.isAfter(LAST); start = start.plusDays(1)) {
            for (int days : new int[] {1, 2, 3, 7, 10, 45}) {
                LocalDate due = calendar.plusWorkingDays(start, days);
                assertThat(calendar.isWorkingDay(due))
                        .as("%s + %d", start, days)
                        .isTrue();
                assertThat(calendar.workingDaysBetween(start, due)).isEqualTo(days);
            }
        }
    }

    @Test
    void from_neverEarlier_forALaterStartOrALongerLimit() {
        for (CalendarKind kind : CalendarKind.values()) {
            TimeLimit seven = new TimeLimit("x", 7, kind, SOURCE, Certainty.CONFIRMED);
            TimeLimit eight = new TimeLimit("x", 8, kind, SOURCE, Certainty.CONFIRMED);
            for (LocalDate start = FIRST; start.isBefore(LAST); start = start.plusDays(1)) {
                LocalDate due = seven.from(start, calendar).dueOn();
                assertThat(seven.from(start.plusDays(1), calendar).dueOn()).isAfterOrEqualTo(due);
                assertThat(eight.from(start, calendar).dueOn()).isAfterOrEqualTo(due);
                assertThat(calendar.isWorkingDay(due)).isTrue();
                assertThat(due).isAfter(start);
            }
        }
    }

    @Test
    void receiptOf_aWorkingDayNeverBeforeArrival_atAnyHour() {
        for (LocalDate day = FIRST; day.isBefore(LAST); day = day.plusDays(1)) {
            for (int hour = 0; hour < 24; hour += 4) {
                Receipt receipt = calendar.receiptOf(day.atTime(hour, 30));
                assertThat(calendar.isWorkingDay(receipt.receivedOn())).isTrue();
                assertThat(receipt.receivedOn()).isAfterOrEqualTo(day);
                assertThat(receipt.receivedOn().equals(day))
                        .isEqualTo(receipt.ground() == Receipt.Ground.WITHIN_OFFICE_HOURS);
            }
        }
    }

    /** Labour Code Art. 112: eleven days a year, which with compensation all fall on working days of the week. */
    @Test
    void daysOff_elevenWithoutSwaps_inEachYear() {
        for (int year = 2024; year <= 2027; year++) {
            LocalDate first = LocalDate.of(year, 1, 1);
            LocalDate last = LocalDate.of(year, 12, 31);
            int swapped = calendar.workedSaturdaysIn(first, last).size();
            assertThat(calendar.daysOffIn(first, last).size() - swapped)
                    .as("year %d", year)
                    .isEqualTo(11);
        }
    }
}
