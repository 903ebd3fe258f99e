package vn.ansinh.command.detection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Papers by the dozen of one issuer on one day. Which papers they are is not known here: issuer and day alone are compared. */
final class PapersOfOneDay implements Detector.Watching {
    @Override
    public String name() {
        return "papers-of-one-day";
    }

    @Override
    public List<String> patterns() {
        return List.of("P10", "P11");
    }

    @Override
    public Set<String> shows() {
        return Set.of("issued-on-one-day");
    }

    @Override
    public Set<TraceKind> watches() {
        return Set.of(TraceKind.ISSUED);
    }

    @Override
    public List<Hit> judge(Trace trace, Look look) {
        List<Trace> using = look.of(TraceKind.ISSUED, trace.key());
        long holders = using.stream().map(Trace::whose).distinct().count();
        if (holders <= look.figure("holders")
                || holders <= look.figure("times-its-other-days") * busiestOtherDay(trace, look)) {
            return List.of();
        }
        return OneForMany.judge(
                TraceKind.ISSUED,
                trace.key(),
                "holders",
                using,
                using.stream().map(Trace::whose),
                "issued-on-one-day",
                look);
    }

    /** For how many the same issuer signed on the busiest of its other days, a year before and after. */
    private static long busiestOtherDay(Trace paper, Look look) {
        LocalDate day = paper.first();
        return look.known().in(TraceKind.ISSUER, paper.stream()).stream()
                .filter(it -> it.whose().equals(paper.whose()) && it.first().equals(day))
                .map(Trace::key)
                .distinct()
                .flatMap(
                        issuer -> look
                                .known()
                                .personsADay(TraceKind.ISSUER, issuer, day.minusYears(1), day.plusYears(1))
                                .entrySet()
                                .stream())
                .filter(it -> !it.getKey().equals(day))
                .mapToLong(Map.Entry::getValue)
                .max()
                .orElse(0);
    }
}
