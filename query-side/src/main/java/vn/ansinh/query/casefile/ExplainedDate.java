package vn.ansinh.query.casefile;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import vn.ansinh.kernel.event.application.Kinds.CalendarKind;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.value.Certainty;

/** A due date with how it was found, in both languages. {@code step} is what must be done by then. */
public record ExplainedDate(String step, LocalDate dueOn, String vi, String en) {
    private static final DateTimeFormatter VIETNAMESE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** In words. The calendar's version tells which holidays were known when it was computed. */
    public static ExplainedDate of(DueDate due) {
        boolean working = due.calendar() == CalendarKind.WORKING_DAYS;
        boolean provisional = due.certainty() == Certainty.PROVISIONAL;
        String vi = due.days() + (working ? " ngày làm việc" : " ngày") + " kể từ ngày sau ngày "
                + due.startedOn().format(VIETNAMESE) + "; hạn " + due.dueOn().format(VIETNAMESE) + " (" + due.source()
                + (provisional ? ", tạm tính" : "") + ")";
        String en = due.days() + (working ? " working days" : " days") + " from the day after " + due.startedOn()
                + "; due " + due.dueOn() + " (" + due.source() + (provisional ? ", provisional" : "") + ")";
        return new ExplainedDate(due.step(), due.dueOn(), vi, en);
    }
}
