package vn.ansinh.query.casefile;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.event.application.Kinds.CalendarKind;
import vn.ansinh.kernel.event.application.Parts.ChangedDay;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.query.casefile.CaseFile.Deadline;
import vn.ansinh.query.casefile.CaseFile.Happened;
import vn.ansinh.query.casefile.ExplainedDate.Move;
import vn.ansinh.query.casefile.ExplainedDate.Stop;
import vn.ansinh.query.port.Calendars;
import vn.ansinh.query.port.Calendars.Counted;

/** Due dates in words: how they were counted, when their clocks stood, and what moved them. */
@Component
public final class ExplainedDates {
    private static final String ANSWERED = "case.supplemented";
    private static final DateTimeFormatter VIETNAMESE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Calendars calendars;

    /** How a due date was counted, in a few words of Vietnamese and of English. */
    public record Brief(String vi, String en) {}

    public ExplainedDates(Calendars calendars) {
        this.calendars = calendars;
    }

    /** One that is shown without its case. */
    public ExplainedDate of(DueDate due) {
        return of(due, List.of(), List.of());
    }

    /** As short as a line of a list has room for: how many days of which kind from when, and how many were left out. */
    public Brief brief(DueDate due) {
        boolean working = due.calendar() == CalendarKind.WORKING_DAYS;
        int off = calendars.counted(due).daysOff().size();
        return new Brief(
                due.days() + (working ? " ngày làm việc" : " ngày") + " từ " + vietnamese(due.startedOn())
                        + (off == 0 ? "" : ", trừ " + off + " ngày nghỉ lễ"),
                due.days() + (working ? " working days" : " days") + " from " + due.startedOn()
                        + (off == 0 ? "" : off == 1 ? ", 1 day off left out" : ", " + off + " days off left out"));
    }

    /** Each deadline of a case, in their order. */
    public List<ExplainedDate> of(CaseFile file) {
        return file.deadlines().stream()
                .map(deadline -> of(deadline.due(), stops(file, deadline), deadline.moves()))
                .toList();
    }

    /** One of several, with those of the moves that led to it. */
    public ExplainedDate of(DueDate due, List<DueDateMove> moves) {
        List<DueDateMove> led = new ArrayList<>();
        DueDate at = due;
        for (DueDateMove move : moves.reversed()) {
            if (move.now().equals(at)) {
                led.addFirst(move);
                at = move.was();
            }
        }
        return of(due, List.of(), led);
    }

    /** The deadline that the answer to a request for supplement set; its clock had stood since the request. */
    private static List<Stop> stops(CaseFile file, Deadline deadline) {
        return file.timeline().stream()
                .filter(it -> it.sequence() == deadline.sequence() && it.name().equals(ANSWERED))
                .map(Happened::on)
                .flatMap(on -> file.supplements().stream()
                        .filter(it -> on.equals(it.answeredOn()))
                        .map(it -> new Stop(it.requestedOn(), on)))
                .limit(1)
                .toList();
    }

    private ExplainedDate of(DueDate due, List<Stop> stops, List<DueDateMove> moves) {
        Counted counted = calendars.counted(due);
        StringBuilder vi = new StringBuilder(counted.vi());
        StringBuilder en = new StringBuilder(counted.en());
        for (Stop stop : stops) {
            vi.append("; đồng hồ dừng từ ngày ")
                    .append(vietnamese(stop.from()))
                    .append(" để chờ bổ sung hồ sơ và chạy tiếp khi nhận bổ sung ngày ")
                    .append(vietnamese(stop.until()));
            en.append("; the clock stood from ")
                    .append(stop.from())
                    .append(" for what was missing, and went on with the supplement of ")
                    .append(stop.until());
        }
        for (DueDateMove move : moves) {
            vi.append("; ngày ")
                    .append(vietnamese(move.on()))
                    .append(" được dời từ hạn cũ ")
                    .append(vietnamese(move.was().dueOn()))
                    .append(" do lịch làm việc thay đổi: ")
                    .append(move.because().stream()
                            .map(ExplainedDates::vietnamese)
                            .collect(Collectors.joining(", ")));
            en.append("; moved on ")
                    .append(move.on())
                    .append(" from ")
                    .append(move.was().dueOn())
                    .append(" because the calendar was changed: ")
                    .append(move.because().stream().map(ExplainedDates::english).collect(Collectors.joining(", ")));
        }
        return new ExplainedDate(
                due.step(),
                due.dueOn(),
                vi.toString(),
                en.toString(),
                counted.daysOff(),
                counted.workedDays(),
                stops,
                moves.stream()
                        .map(it -> new Move(it.on(), it.was().dueOn(), it.because()))
                        .toList());
    }

    private static String vietnamese(ChangedDay changed) {
        return vietnamese(changed.day()) + (changed.off() ? " nghỉ " : " làm việc ") + "(" + changed.name() + ", "
                + changed.source() + ")";
    }

    private static String english(ChangedDay changed) {
        return changed.day() + (changed.off() ? " is off " : " is worked ") + "(" + changed.name() + ", "
                + changed.source() + ")";
    }

    private static String vietnamese(LocalDate day) {
        return day.format(VIETNAMESE);
    }
}
