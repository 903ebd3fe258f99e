package vn.ansinh.command.calendar;

/** The carried calendar with days put in or taken out, as a newer notice would. */
public final class Calendars {
    private Calendars() {}

    /** With one more day off, in its year. */
    public static WorkingCalendar withDayOff(String day) {
        return withDayOff(WorkingCalendar.load(), day);
    }

    public static WorkingCalendar withDayOff(WorkingCalendar calendar, String day) {
        String year = "  - year: " + day.substring(0, 4) + "\n";
        int at = calendar.text().indexOf("    daysOff:\n", calendar.text().indexOf(year)) + "    daysOff:\n".length();
        String row = "      - {on: " + day + ", name: \"Ngày mới\", source: labour-code, certainty: confirmed}\n";
        return WorkingCalendar.parse(
                "test.yaml",
                calendar.text().substring(0, at) + row + calendar.text().substring(at));
    }

    /** Without the line of a day off. */
    public static WorkingCalendar withoutDayOff(String day) {
        return WorkingCalendar.parse(
                "test.yaml", WorkingCalendar.load().text().replaceFirst("(?m)^ +- \\{on: " + day + ",.*\n", ""));
    }
}
