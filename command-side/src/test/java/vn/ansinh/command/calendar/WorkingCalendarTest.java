package vn.ansinh.command.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.command.lawtext.TextRefused;
import vn.ansinh.kernel.event.application.Kinds.CalendarKind;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.problem.InvalidValue;
import vn.ansinh.kernel.value.Certainty;

class WorkingCalendarTest {
    private static final LegalSource SOURCE = new LegalSource("Nghị định 20/2021/NĐ-CP", "Art. 8");

    private final WorkingCalendar calendar = WorkingCalendar.load();

    /** The dossier's deadline samples, then T33 and T34. */
    @ParameterizedTest
    @CsvSource({
        "2024-02-05, 7, 2024-02-21",
        "2025-01-22, 7, 2025-02-07",
        "2025-04-24, 7, 2025-05-07",
        "2025-07-10, 10, 2025-07-24",
        "2026-04-22, 10, 2026-05-11",
        "2026-04-24, 3, 2026-05-04",
        "2026-02-13, 10, 2026-03-06",
        "2025-04-28, 7, 2025-05-12"
    })
    void workingDays_dueOn_forTheSamplesOfTheDossier(LocalDate start, int days, LocalDate due) {
        Deadline deadline = working(days).from(start, calendar);
        assertThat(deadline.dueOn()).isEqualTo(due);
        assertThat(deadline.startedOn()).isEqualTo(start);
        assertThat(calendar.workingDaysBetween(start, due)).isEqualTo(days);
        assertThat(calendar.workingDaysBetween(due, start)).isEqualTo(-days);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-04-25, true", // Friday
        "2025-04-26, true", // Saturday, worked for 2 May
        "2025-04-27, false",
        "2025-05-02, false",
        "2025-05-03, false",
        "2024-05-04, true",
        "2024-04-29, false",
        "2026-01-02, false",
        "2026-01-10, true",
        "2026-02-13, true",
        "2026-02-16, false",
        "2026-02-23, true",
        "2026-04-27, false",
        "2027-05-03, false"
    })
    void isWorkingDay_byHolidaysAndSwaps(LocalDate day, boolean working) {
        assertThat(calendar.isWorkingDay(day)).isEqualTo(working);
    }

    @Test
    void calendarDays_moveToTheNextWorkingDay_forALastDayOff() {
        TimeLimit ninety = new TimeLimit("complaint", 90, CalendarKind.CALENDAR_DAYS, SOURCE, Certainty.CONFIRMED);
        // 2025-02-01 + 90 = Friday 2 May 2025, a day off by swap; Monday 5 May is the next working day.
        assertThat(ninety.from(LocalDate.of(2025, 2, 1), calendar).dueOn()).isEqualTo(LocalDate.of(2025, 5, 5));
        // One day later ends on Saturday 3 May and moves to the same Monday; three later is that Monday.
        assertThat(ninety.from(LocalDate.of(2025, 2, 2), calendar).dueOn()).isEqualTo(LocalDate.of(2025, 5, 5));
        assertThat(ninety.from(LocalDate.of(2025, 2, 4), calendar).dueOn()).isEqualTo(LocalDate.of(2025, 5, 5));
        assertThat(ninety.from(LocalDate.of(2025, 2, 5), calendar).dueOn()).isEqualTo(LocalDate.of(2025, 5, 6));
    }

    /** The same calendar, were its rule of counting checked against the gazette. */
    private WorkingCalendar settled() {
        String open = "article: \"Art. 147-148\"}\n  certainty: provisional";
        assertThat(calendar.text()).contains(open);
        return WorkingCalendar.parse(
                "settled.yaml", calendar.text().replace(open, open.replace("provisional", "confirmed")));
    }

    @Test
    void deadline_isNoSurerThanTheRuleOfCounting() {
        LocalDate start = LocalDate.of(2025, 4, 24);
        assertThat(working(7).from(start, calendar).certainty()).isEqualTo(Certainty.PROVISIONAL);
        assertThat(working(7).from(start, calendar).explanationEn()).endsWith("Art. 8, provisional)");
        assertThat(working(7).from(start, settled()).certainty()).isEqualTo(Certainty.CONFIRMED);
        TimeLimit calendarDays =
                new TimeLimit("complaint", 90, CalendarKind.CALENDAR_DAYS, SOURCE, Certainty.CONFIRMED);
        assertThat(calendarDays.from(start, calendar).certainty()).isEqualTo(Certainty.PROVISIONAL);
        assertThat(calendarDays.from(start, settled()).certainty()).isEqualTo(Certainty.CONFIRMED);
    }

    @Test
    void receipt_onAnotherDay_isNoSurerThanTheHours() {
        WorkingCalendar settled = settled();
        LocalDate day = LocalDate.of(2025, 4, 24);
        assertThat(settled.receiptOf(day.atTime(17, 0)).certainty()).isEqualTo(Certainty.CONFIRMED);
        Receipt late = settled.receiptOf(day.atTime(17, 1));
        assertThat(late.certainty()).as("the hours are provisional").isEqualTo(Certainty.PROVISIONAL);
        assertThat(settled.receiptOf(LocalDate.of(2025, 4, 27).atTime(9, 0)).certainty())
                .isEqualTo(Certainty.CONFIRMED);
        DueDate due = working(7).from(late.receivedOn(), settled).recorded();
        assertThat(due.certainty()).isEqualTo(Certainty.CONFIRMED);
        assertThat(late.bounds(due).certainty()).isEqualTo(Certainty.PROVISIONAL);
        assertThat(late.bounds(due).dueOn()).isEqualTo(due.dueOn());
    }

    @Test
    void deadline_explainsItself_inBothLanguages() {
        Deadline deadline = working(7).from(LocalDate.of(2025, 4, 24), settled());
        assertThat(deadline.explanationEn())
                .isEqualTo("7 working days from the day after 2025-04-24; holidays 2025-04-30 (Ngày Chiến thắng),"
                        + " 2025-05-01 (Quốc tế Lao động), 2025-05-02 (Hoán đổi); Saturdays worked 2025-04-26 (Làm bù);"
                        + " due 2025-05-07 (Nghị định 20/2021/NĐ-CP, Art. 8)");
        assertThat(deadline.explanationVi())
                .isEqualTo("7 ngày làm việc kể từ ngày sau ngày 24/04/2025; nghỉ lễ 30/04/2025 (Ngày Chiến thắng),"
                        + " 01/05/2025 (Quốc tế Lao động), 02/05/2025 (Hoán đổi); làm bù 26/04/2025 (Làm bù);"
                        + " hạn 07/05/2025 (Nghị định 20/2021/NĐ-CP, Art. 8)");
        assertThat(deadline.calendar()).isEqualTo("vn-state-offices");
        assertThat(deadline.calendarDigest()).isEqualTo(settled().digest()).hasSize(64);
    }

    @Test
    void calendarDays_sayThatTheLastDayMoved_whereItDid() {
        TimeLimit ninety = new TimeLimit("complaint", 90, CalendarKind.CALENDAR_DAYS, SOURCE, Certainty.PROVISIONAL);
        Deadline moved = ninety.from(LocalDate.of(2025, 2, 1), calendar);
        assertThat(moved.explanationEn())
                .isEqualTo(
                        "90 days from the day after 2025-02-01; the last day 2025-05-02 is a day off and moves to the"
                                + " next working day; holidays 2025-05-02 (Hoán đổi); due 2025-05-05"
                                + " (Nghị định 20/2021/NĐ-CP, Art. 8, provisional)");
        assertThat(moved.explanationVi())
                .isEqualTo("90 ngày kể từ ngày sau ngày 01/02/2025; ngày cuối 02/05/2025 là ngày nghỉ nên lùi sang ngày"
                        + " làm việc; nghỉ lễ 02/05/2025 (Hoán đổi); hạn 05/05/2025"
                        + " (Nghị định 20/2021/NĐ-CP, Art. 8, tạm tính)");
        Deadline kept = ninety.from(LocalDate.of(2025, 2, 4), calendar);
        assertThat(kept.explanationEn()).startsWith("90 days from the day after 2025-02-04; due 2025-05-05");
        assertThat(kept.explanationVi()).startsWith("90 ngày kể từ ngày sau ngày 04/02/2025; hạn 05/05/2025");
        assertThat(moved.daysOff()).extracting(DayOff::on).containsExactly(LocalDate.of(2025, 5, 2));
        assertThat(kept.daysOff()).isEmpty();
    }

    @Test
    void deadline_isRecorded_andCountedAgainFromTheRecord() {
        Deadline deadline = working(7).from(LocalDate.of(2025, 4, 24), calendar);
        Deadline again = TimeLimit.of(deadline.recorded()).from(LocalDate.of(2025, 4, 24), calendar);
        assertThat(again.recorded()).isEqualTo(deadline.recorded());
        assertThat(again.explanationVi()).isEqualTo(deadline.explanationVi());
        assertThat(again.workedSaturdays()).extracting(DayOff::on).containsExactly(LocalDate.of(2025, 4, 26));
    }

    @Test
    void limit_hasOneDayToTenYears_andMayBearAnotherName() {
        assertThat(working(1).length()).isEqualTo(1);
        assertThat(working(3_700).length()).isEqualTo(3_700);
        assertThatThrownBy(() -> working(0)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> working(3_701)).isInstanceOf(InvalidValue.class);
        TimeLimit renamed = working(3).named("serve");
        assertThat(renamed.name()).isEqualTo("serve");
        assertThat(renamed.length()).isEqualTo(3);
        assertThat(renamed.named("serve")).isEqualTo(renamed);
        assertThat(renamed.and(Certainty.PROVISIONAL).certainty()).isEqualTo(Certainty.PROVISIONAL);
    }

    @ParameterizedTest
    @CsvSource({
        "WITHIN_OFFICE_HOURS, within-office-hours",
        "AFTER_OFFICE_HOURS, after-office-hours",
        "ON_A_DAY_OFF, on-a-day-off"
    })
    void grounds_haveWords(Receipt.Ground ground, String wire) {
        assertThat(ground.wire()).isEqualTo(wire);
    }

    @Test
    void deadline_provisional_whenADayThatCountedIs() {
        assertThat(working(3).from(LocalDate.of(2025, 4, 24), settled()).certainty())
                .isEqualTo(Certainty.CONFIRMED);
        assertThat(working(3).from(LocalDate.of(2024, 4, 26), settled()).certainty())
                .isEqualTo(Certainty.PROVISIONAL);
        assertThat(working(3).from(LocalDate.of(2027, 6, 1), settled()).certainty())
                .isEqualTo(Certainty.PROVISIONAL);
        TimeLimit unsure = new TimeLimit("posting", 2, CalendarKind.WORKING_DAYS, SOURCE, Certainty.PROVISIONAL);
        assertThat(unsure.from(LocalDate.of(2025, 7, 1), settled()).certainty()).isEqualTo(Certainty.PROVISIONAL);
    }

    @Test
    void passedOn_fromTheDayAfter_forTheDueDay() {
        Deadline deadline = working(10).from(LocalDate.of(2025, 7, 10), calendar);
        assertThat(deadline.passedOn(LocalDate.of(2025, 7, 24))).isFalse();
        assertThat(deadline.passedOn(LocalDate.of(2025, 7, 25))).isTrue();
    }

    @Test
    void refused_neverGuessed_forADateOutsideTheYears() {
        assertOutside(() -> calendar.isWorkingDay(LocalDate.of(2023, 12, 31)));
        assertOutside(() -> calendar.isWorkingDay(LocalDate.of(2028, 1, 1)));
        assertOutside(() -> working(1).from(LocalDate.of(2023, 12, 29), calendar));
        assertOutside(() -> working(1).from(LocalDate.of(2023, 12, 31), calendar));
        assertOutside(() -> calendar.receiptOf(LocalDateTime.of(2027, 12, 31, 17, 0, 1)));
        assertThat(calendar.isWorkingDay(LocalDate.of(2024, 1, 2))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 12, 31))).isTrue();
    }

    @Test
    void limit_runsOverMondayToFriday_provisionally_pastTheLastYear() {
        Deadline workingDays = working(2).from(LocalDate.of(2027, 12, 31), calendar);
        assertThat(workingDays.dueOn()).isEqualTo(LocalDate.of(2028, 1, 4));
        assertThat(workingDays.certainty()).isEqualTo(Certainty.PROVISIONAL);
        assertThat(workingDays.explanationEn()).contains("the holidays of 2028 are not known yet");
        assertThat(workingDays.explanationVi()).contains("chưa có lịch nghỉ năm 2028");

        TimeLimit year = new TimeLimit("court", 365, CalendarKind.CALENDAR_DAYS, SOURCE, Certainty.CONFIRMED);
        assertThat(year.from(LocalDate.of(2027, 1, 4), calendar).dueOn()).isEqualTo(LocalDate.of(2028, 1, 4));
        // A Saturday, which moves.
        assertThat(year.from(LocalDate.of(2027, 1, 1), calendar).dueOn()).isEqualTo(LocalDate.of(2028, 1, 3));
        assertThat(working(1).from(LocalDate.of(2030, 5, 3), calendar).dueOn()).isEqualTo(LocalDate.of(2030, 5, 6));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-07-10T17:00:00, 2025-07-10, WITHIN_OFFICE_HOURS",
        "2025-07-10T17:00:00.000001, 2025-07-11, AFTER_OFFICE_HOURS",
        "2025-07-11T18:00:00, 2025-07-14, AFTER_OFFICE_HOURS",
        "2025-07-12T09:00:00, 2025-07-14, ON_A_DAY_OFF",
        "2025-04-26T09:00:00, 2025-04-26, WITHIN_OFFICE_HOURS",
        "2025-04-29T17:30:00, 2025-05-05, AFTER_OFFICE_HOURS",
        "2026-02-13T20:00:00, 2026-02-23, AFTER_OFFICE_HOURS"
    })
    void receiptOf_legalDay_byOfficeHours(LocalDateTime arrival, LocalDate day, Receipt.Ground ground) {
        Receipt receipt = calendar.receiptOf(arrival);
        assertThat(receipt.receivedOn()).isEqualTo(day);
        assertThat(receipt.ground()).isEqualTo(ground);
    }

    @Test
    void receiptOf_dayOfTheProvince_forAnInstant() {
        // 17:30 UTC on Wednesday is half past midnight on Thursday in the province.
        Receipt receipt = calendar.receiptOf(Instant.parse("2025-07-09T17:30:00Z"));
        assertThat(receipt.arrivedAt()).isEqualTo(LocalDateTime.of(2025, 7, 10, 0, 30));
        assertThat(receipt.receivedOn()).isEqualTo(LocalDate.of(2025, 7, 10));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "on: 2025-01-04|is a day off by its day of the week",
                "on: 2024-01-02|is not of year 2025",
                "on: 2025-02-30|on is not a date",
            })
    void parse_refusedWithLineAndReason_forAnUnsoundDay(String day, String reason) {
        String text = text("- {" + day + ", name: x, source: a, certainty: confirmed}");
        assertThatThrownBy(() -> WorkingCalendar.parse("test.yaml", text))
                .isInstanceOfSatisfying(
                        TextRefused.class, e -> assertThat(e.line()).isEqualTo(9))
                .hasMessageStartingWith("test.yaml:9: ")
                .hasMessageContaining(reason);
    }

    @Test
    void parse_refused_forUnknownSourcesKeysAndRepeats() {
        String day = "- {on: 2025-01-01, name: x, source: a, certainty: confirmed}";
        assertThat(WorkingCalendar.parse("t", text(day)).isWorkingDay(LocalDate.of(2025, 1, 1)))
                .isFalse();
        assertRefused(day.replace("source: a", "source: b"), "unknown source: b");
        assertRefused(day.replace("name: x", "name: x, note: y"), "unknown key: note");
        assertRefused(day.replace("confirmed", "sure"), "certainty cannot be sure");
        assertRefused(day + "\n      " + day, "day twice: 2025-01-01");
        assertRefused(day.replace(", name: x", ""), "missing: name");
    }

    private static void assertRefused(String days, String reason) {
        assertThatThrownBy(() -> WorkingCalendar.parse("t", text(days)))
                .isInstanceOf(TextRefused.class)
                .hasMessageContaining(reason);
    }

    private static String text(String days) {
        return """
        calendar: test
        officeHours: {closes: "17:00", zone: Asia/Ho_Chi_Minh, source: {act: x, article: ""}, certainty: provisional}
        counting: {source: {act: x, article: ""}, certainty: provisional}
        sources: {a: {act: x, article: ""}}
        years:
          - year: 2025
            certainty: confirmed
            daysOff:
              %s
            swaps: []
        """.formatted(days);
    }

    private static TimeLimit working(int days) {
        return new TimeLimit("decision", days, CalendarKind.WORKING_DAYS, SOURCE, Certainty.CONFIRMED);
    }

    private static void assertOutside(Runnable asking) {
        assertThatThrownBy(asking::run)
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.code()).isEqualTo("date-outside-calendar"));
    }
}
