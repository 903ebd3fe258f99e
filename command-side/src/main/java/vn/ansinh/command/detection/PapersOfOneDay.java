package vn.ansinh.command.detection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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
        long holders = holders(using);
        if (holders <= look.figure("times-its-other-days") * busiestOtherDay(trace, look)) {
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

    /** For how many the same issuer signed on the busiest of its other days. */
    private static long busiestOtherDay(Trace paper, Look look) {
        Map<LocalDate, List<Trace>> days = new HashMap<>();
        look.known().in(TraceKind.ISSUER, paper.stream()).stream()
                .filter(it -> it.whose().equals(paper.whose()) && it.first().equals(paper.first()))
                .map(Trace::key)
                .distinct()
                .flatMap(issuer -> look.of(TraceKind.ISSUER, issuer).stream())
                .filter(it -> !it.first().equals(paper.first()))
                .forEach(it -> days.computeIfAbsent(it.first(), day -> new ArrayList<>())
                        .add(it));
        return days.values().stream().mapToLong(PapersOfOneDay::holders).max().orElse(0);
    }

    private static long holders(List<Trace> papers) {
        return papers.stream().map(Trace::whose).distinct().count();
    }
}
