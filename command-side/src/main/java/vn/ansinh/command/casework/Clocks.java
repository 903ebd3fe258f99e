package vn.ansinh.command.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import vn.ansinh.command.calendar.MovedDueDate;
import vn.ansinh.command.calendar.WorkingCalendar;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.Parts.By;

/** What a changed calendar does to a case whose clocks run (ADR-0021). Nobody acts, so nobody is asked whether they may. Pure. */
public final class Clocks {
    private Clocks() {}

    /**
     * An event for each due date that another calendar moves; none where nothing moves, or nothing is due.
     *
     * @param recorded the calendar of a digest that a due date names
     * @param calendar the one in force on the legal date {@code today}
     */
    public static List<CaseEvent.DueDateMoved> moved(
            CaseFile file,
            Function<String, WorkingCalendar> recorded,
            WorkingCalendar calendar,
            LocalDate today,
            By system) {
        return MovedDueDate.among(file.due(), recorded, calendar, today)
                .map(it -> new CaseEvent.DueDateMoved(system, today, it.was(), it.now(), it.because()))
                .toList();
    }
}
