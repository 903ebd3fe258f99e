package vn.ansinh.command.law;

import java.time.LocalDate;
import java.util.Optional;
import vn.ansinh.command.lawtext.Entry;
import vn.ansinh.command.lawtext.TextRefused.Fault;

/** Spans of days in a text: in the right order, and without gap or overlap. */
final class Span {
    private Span() {}

    static void require(Entry row, LocalDate from, Optional<LocalDate> to) {
        if (to.map(from::isAfter).orElse(false)) {
            throw row.refuseAt("to", "ends before it begins");
        }
    }

    static void requireFollows(Entry row, Optional<LocalDate> before, LocalDate from, String what) {
        LocalDate expected = before.map(day -> day.plusDays(1)).orElse(LocalDate.MAX);
        if (from.isBefore(expected)) {
            throw row.refuseAt("from", Fault.OVERLAP, "rows overlap: " + what);
        }
        if (from.isAfter(expected)) {
            throw row.refuseAt("from", Fault.GAP, "rows have a gap: " + what);
        }
    }
}
