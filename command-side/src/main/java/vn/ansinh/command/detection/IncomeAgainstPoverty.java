package vn.ansinh.command.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A household recognised as poor or near-poor with more wages and pensions a member than any line of poverty, or with a car. The recognition is
 * the commune's and stays until the commune takes it back.
 */
final class IncomeAgainstPoverty implements Detector.Watching {
    private static final List<TraceKind> INCOME = List.of(TraceKind.SALARY, TraceKind.PENSION);

    @Override
    public String name() {
        return "income-against-poverty";
    }

    @Override
    public List<String> patterns() {
        return List.of("P12", "P19");
    }

    @Override
    public Set<String> shows() {
        return Set.of("listed-as-poor", "wage-or-pension", "vehicle");
    }

    @Override
    public Set<TraceKind> watches() {
        return Set.of(TraceKind.SALARY, TraceKind.PENSION, TraceKind.VEHICLE, TraceKind.LISTED, TraceKind.LIST);
    }

    @Override
    public List<Hit> judge(Trace trace, Look look) {
        Stream<Trace> listed = trace.kind() == TraceKind.LIST
                ? look.known().in(TraceKind.LISTED, trace.key()).stream()
                : look.of(TraceKind.LISTED, trace.key()).stream();
        return listed.filter(it -> look.counts(it.stream()))
                .flatMap(it -> judged(it, look))
                .toList();
    }

    private static Stream<Hit> judged(Trace listed, Look look) {
        List<Trace> members = look.of(TraceKind.HOUSEHOLD, listed.stream() + "/" + listed.word());
        List<Trace> income = new ArrayList<>();
        List<Trace> vehicles = new ArrayList<>();
        long dong = 0;
        for (Trace member : members) {
            for (TraceKind kind : INCOME) {
                List<Trace> rows = inTime(look.of(kind, member.whose()), listed);
                income.addAll(rows);
                dong += rows.isEmpty() ? 0 : rows.getLast().number();
            }
            vehicles.addAll(inTime(look.of(TraceKind.VEHICLE, member.whose()), listed));
        }
        boolean earns = dong > look.figure("vnd-a-member") * members.size();
        if (!earns && vehicles.isEmpty()) {
            return Stream.empty();
        }
        List<Trace> shown = earns ? income : List.of();
        return Stream.of(new Hit(
                listed.stream() + "/" + listed.word(),
                look.subjects(Stream.of(List.of(listed), shown, vehicles).flatMap(List::stream)),
                Stream.of(
                                List.of(Look.evidence(listed, "listed-as-poor")),
                                Look.evidence(shown.stream(), "wage-or-pension"),
                                Look.evidence(vehicles.stream(), "vehicle"))
                        .flatMap(List::stream)
                        .toList()));
    }

    /** What a register says of days on which the list holds. */
    private static List<Trace> inTime(List<Trace> rows, Trace listed) {
        return rows.stream()
                .filter(it -> listed.until() == null || !it.first().isAfter(listed.until()))
                .filter(it -> it.until() == null || !it.until().isBefore(listed.first()))
                .toList();
    }
}
