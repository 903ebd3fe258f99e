package vn.ansinh.command.detection;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Somebody who draws, or asks, and whom the population database does not know by their number: a made-up person. */
final class UnknownPerson implements Detector.Watching {
    @Override
    public String name() {
        return "unknown-person";
    }

    @Override
    public List<String> patterns() {
        return List.of("P06");
    }

    @Override
    public Set<String> shows() {
        return Set.of("number-unknown", "drawn-here", "asked-for-here");
    }

    @Override
    public Set<TraceKind> watches() {
        return Set.of(TraceKind.UNKNOWN, TraceKind.DRAWS, TraceKind.PART);
    }

    @Override
    public List<Hit> judge(Trace trace, Look look) {
        List<Trace> unknown = look.of(TraceKind.UNKNOWN, trace.whose());
        if (unknown.isEmpty()) {
            return List.of();
        }
        List<Trace> draws = look.of(TraceKind.DRAWS, trace.whose());
        List<Trace> asks = look.of(TraceKind.PART, trace.whose()).stream()
                .filter(it -> it.word().equals("beneficiary"))
                .toList();
        if (draws.isEmpty() && asks.isEmpty()) {
            return List.of();
        }
        return List.of(new Hit(
                trace.whose().text(),
                look.subjects(Stream.concat(draws.stream(), asks.stream())),
                Stream.of(
                                Look.evidence(unknown.stream(), "number-unknown"),
                                Look.evidence(draws.stream(), "drawn-here"),
                                Look.evidence(asks.stream(), "asked-for-here"))
                        .flatMap(List::stream)
                        .toList()));
    }
}
