package vn.ansinh.command.casework;

import java.time.LocalDate;
import vn.ansinh.command.calendar.TimeLimit;
import vn.ansinh.command.calendar.WorkingCalendar;
import vn.ansinh.command.law.Policy;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.unit.UnitRegistry;

/** What is the same for every case: one version of the policy, its working days, the units. Never changes. */
public record Law(Policy policy, WorkingCalendar calendar, UnitRegistry units) {
    /** What this program carries. */
    public static Law load() {
        return new Law(Policy.load(), WorkingCalendar.load(), UnitRegistry.load());
    }

    /** The same units under another version of the policy, and its working days. */
    public Law under(Policy other) {
        return new Law(other, other.calendar(), units);
    }

    DueDate due(TimeLimit limit, LocalDate from) {
        return limit.from(from, calendar).recorded();
    }
}
