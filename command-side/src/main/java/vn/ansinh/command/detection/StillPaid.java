package vn.ansinh.command.detection;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.value.PersonId;

/**
 * What is drawn month by month after a register has said why it should not be. From the month after on nothing is due (dossier B.7); an office
 * has some months to stop it, and is asked about then.
 */
abstract sealed class StillPaid implements Detector.Watching permits DeadStillPaid, DetainedStillPaid, MovedStillPaid {
    static final String GRACE = "months-until-stopped";
    private static final String STOPPED_LATE = "stopped-late";

    private final TraceKind register;
    private final String said;
    private final String drawn;

    /**
     * @param said code of what the register's row shows
     * @param drawn code of what the entitlement shows
     */
    StillPaid(TraceKind register, String said, String drawn) {
        this.register = register;
        this.said = said;
        this.drawn = drawn;
    }

    /** Whether by what the register says it should not have been drawn, from this month on. */
    abstract boolean isWrong(Trace row, Trace draws, YearMonth notDueFrom, Look look);

    @Override
    public final Set<String> shows() {
        return Set.of(said, drawn, STOPPED_LATE);
    }

    @Override
    public final Set<TraceKind> watches() {
        return Set.of(register, TraceKind.DRAWS, TraceKind.STOPPED, TraceKind.TRANSFERRED);
    }

    @Override
    public final boolean waits() {
        return true;
    }

    @Override
    public final List<Hit> judge(Trace trace, Look look) {
        PersonId person = personOf(trace, look);
        if (person == null) {
            return List.of();
        }
        List<Hit> hits = new ArrayList<>();
        for (Trace row : look.of(register, person)) {
            YearMonth notDueFrom = Look.month(row.first()).plusMonths(1);
            for (Trace draws : look.monthlyOf(person)) {
                if (isWrong(row, draws, notDueFrom, look) && isLate(draws, notDueFrom, look)) {
                    hits.add(new Hit(
                            draws.which().text(),
                            look.subjects(Stream.of(draws)),
                            Stream.concat(
                                            Stream.of(Look.evidence(row, said), Look.evidence(draws, drawn)),
                                            look.stopOf(draws.which()).stream()
                                                    .map(stop -> Look.evidence(stop, STOPPED_LATE)))
                                    .toList()));
                }
            }
        }
        return hits;
    }

    /** Whether a month that was not due was drawn, so far as anybody can know, and the office's time is over. */
    private static boolean isLate(Trace draws, YearMonth notDueFrom, Look look) {
        LocalDate asked = notDueFrom.plusMonths(look.figure(GRACE)).atDay(1);
        boolean stillDrawn = !look.endOf(draws).isBefore(notDueFrom.atDay(1));
        boolean stoppedLate = look.stopOf(draws.which())
                .map(stop -> !stop.on().isBefore(asked))
                .orElse(false);
        return stillDrawn ? !look.on().isBefore(asked) : stoppedLate;
    }

    private static @Nullable PersonId personOf(Trace trace, Look look) {
        if (trace.kind() != TraceKind.STOPPED && trace.kind() != TraceKind.TRANSFERRED) {
            return trace.person();
        }
        return look.of(TraceKind.ENTITLED, trace.key()).stream()
                .findFirst()
                .map(Trace::whose)
                .orElse(null);
    }
}
