package vn.ansinh.command.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.command.lawtext.TextRefused;

/** A calendar's text is read strictly: what an officer misspells is refused in its line, and never left out of the count. */
class CalendarTextTest {
    private static final String TEXT = """
            calendar: test-offices
            officeHours:
              closes: "16:30"
              zone: Asia/Ho_Chi_Minh
              source: {act: Act, article: "Art. 1"}
              certainty: confirmed
            counting:
              source: {act: Code, article: "Art. 147"}
              certainty: confirmed
            sources:
              notice: {act: Notice, article: ""}
            years:
              - year: 2030
                certainty: confirmed
                daysOff:
                  - {on: 2030-09-02, name: "Quốc khánh", source: notice, certainty: confirmed}
                swaps:
                  - {off: 2030-09-03, worked: 2030-09-07, source: notice, certainty: provisional}
              - year: 2031
                certainty: provisional
                daysOff: []
                swaps: []
            """;

    private static WorkingCalendar read(String text) {
        return WorkingCalendar.parse("test.yaml", text);
    }

    @Test
    void text_isReadAsItStands() {
        WorkingCalendar calendar = read(TEXT);
        assertThat(calendar.name()).isEqualTo("test-offices");
        assertThat(calendar.text()).isEqualTo(TEXT);
        assertThat(calendar.zone()).hasToString("Asia/Ho_Chi_Minh");
        assertThat(calendar.countingRule().text()).isEqualTo("Code, Art. 147");
        assertThat(calendar.years()).containsExactlyInAnyOrder(2030, 2031);
        assertThat(calendar.isWorkingDay(LocalDate.of(2030, 9, 2))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2030, 9, 3))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2030, 9, 7))).isTrue();
        assertThat(calendar.receiptOf(LocalDate.of(2030, 9, 4).atTime(16, 30)).ground())
                .isEqualTo(Receipt.Ground.WITHIN_OFFICE_HOURS);
        assertThat(calendar.receiptOf(LocalDate.of(2030, 9, 4).atTime(16, 31)).ground())
                .isEqualTo(Receipt.Ground.AFTER_OFFICE_HOURS);
    }

    @Test
    void digest_isOfTheVeryText() {
        assertThat(read(TEXT).digest()).matches("[0-9a-f]{64}");
        assertThat(read(TEXT + "# Read again.\n").digest())
                .isNotEqualTo(read(TEXT).digest());
        assertThat(WorkingCalendar.load().digest())
                .isEqualTo(read(WorkingCalendar.load().text()).digest());
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            closes: "16:30"                | closes: "half past four"        | 3  | not a time of day
            zone: Asia/Ho_Chi_Minh         | zone: Bac Ninh                  | 4  | not a time zone
            article: "Art. 1"}             | article: "Art. 1", text: x}     | 5  | unknown key: text
            "Art. 147"}                    | "Art. 147", text: x}            | 8  | unknown key: text
            notice: {act: Notice,          | notice: {act: Notice, text: x,  | 11 | unknown key: text
            on: 2030-09-02,                | on: 2030-09-07,                 | 16 | 2030-09-07 is a day off by its day of the week
            on: 2030-09-02,                | on: 2030-09-01,                 | 16 | 2030-09-01 is a day off by its day of the week
            on: 2030-09-02,                | on: 2029-09-03,                 | 16 | 2029-09-03 is not of year 2030
            on: 2030-09-02, name           | on: 2030-09-02, colour: red, name | 16 | unknown key: colour
            "Quốc khánh", source: notice   | "Quốc khánh", source: rumour    | 16 | unknown source: rumour
            off: 2030-09-03                | off: 2030-09-02                 | 18 | day twice: 2030-09-02
            off: 2030-09-03                | off: 2031-09-03                 | 18 | 2031-09-03 is not of year 2030
            worked: 2030-09-07             | worked: 2030-09-06              | 18 | 2030-09-06 is no Saturday
            worked: 2030-09-07             | worked: 2030-09-08              | 18 | 2030-09-08 is no Saturday
            worked: 2030-09-07             | worked: 2031-09-06              | 18 | 2031-09-06 is not of year 2030
            worked: 2030-09-07,            | worked: 2030-09-07, colour: red, | 18 | unknown key: colour
            year: 2031                     | year: 2030                      | 19 | year twice: 2030
            year: 2031                     | year: 2032                      | 19 | the years have a gap before 2032
            certainty: provisional}        | certainty: likely}              | 18 | certainty cannot be likely
            """)
    void aFault_isRefusedInItsLine(String was, String now, int line, String reason) {
        String text = TEXT.replace(was, now);
        assertThat(text).isNotEqualTo(TEXT);
        assertThatThrownBy(() -> read(text)).isInstanceOfSatisfying(TextRefused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.line()).isEqualTo(line);
            assertThat(refused.file()).isEqualTo("test.yaml");
        });
    }

    @Test
    void unknownKeys_areRefused_whereverTheyStand() {
        assertThatThrownBy(() -> read(TEXT + "colour: red\n")).hasMessageContaining("unknown key: colour");
        assertThatThrownBy(() -> read(TEXT.replace("  closes:", "  opens: \"7:00\"\n  closes:")))
                .hasMessageContaining("unknown key: opens");
        assertThatThrownBy(() -> read(TEXT.replace("counting:\n", "counting:\n  colour: red\n")))
                .hasMessageContaining("unknown key: colour");
        assertThatThrownBy(() -> read(TEXT.replace("    daysOff: []\n", "    daysOff: []\n    colour: red\n")))
                .hasMessageContaining("unknown key: colour");
    }

    @Test
    void covers_theYearsThatItHas() {
        assertThat(read(TEXT).covers(LocalDate.of(2031, 12, 31))).isTrue();
        assertThat(read(TEXT).covers(LocalDate.of(2029, 12, 31))).isFalse();
        assertThat(read(TEXT).covers(LocalDate.of(2032, 1, 1))).isFalse();
    }
}
