package vn.ansinh.query.port;

import java.time.LocalDate;
import java.util.List;
import vn.ansinh.kernel.event.application.Parts.DueDate;

/** How due dates were counted, by the very calendars that they name. */
@FunctionalInterface
public interface Calendars {
    /** How this one was counted; without the days that were left out where the log does not hold its calendar. */
    Counted counted(DueDate due);

    /**
     * From where, so many days of which kind, what was left out, to which day, by which article.
     *
     * @param vi in Vietnamese
     * @param en in English
     * @param daysOff holidays that were left out
     * @param workedDays Saturdays that count
     */
    record Counted(String vi, String en, List<NamedDay> daysOff, List<NamedDay> workedDays) {}

    /** A day of the calendar, what it is, and the act that says so. */
    record NamedDay(LocalDate day, String name, String source) {}
}
