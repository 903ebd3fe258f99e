package vn.ansinh.command.duedate;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.ansinh.command.calendar.WorkingCalendar;
import vn.ansinh.command.port.CalendarLog;
import vn.ansinh.kernel.event.UnreadableEvent;

/** The calendars that due dates name, each built once from its recorded text. Safe for use by many threads. */
public final class RecordedCalendars {
    private final CalendarLog log;
    private final Map<String, WorkingCalendar> built = new ConcurrentHashMap<>();

    public RecordedCalendars(CalendarLog log) {
        this.log = log;
    }

    /**
     * The calendar of a digest.
     *
     * @throws UnreadableEvent when the log does not hold it, or holds another one under its digest
     */
    public WorkingCalendar of(String digest) {
        return built.computeIfAbsent(digest, this::build);
    }

    private WorkingCalendar build(String digest) {
        return log.calendar(digest)
                .map(text -> WorkingCalendar.parse("calendar " + digest, text))
                .filter(calendar -> calendar.digest().equals(digest))
                .orElseThrow(() -> new UnreadableEvent("the log holds no calendar " + digest));
    }
}
