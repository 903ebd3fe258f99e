package vn.ansinh.query.casefile;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.ansinh.kernel.event.application.Kinds.Cadence;
import vn.ansinh.kernel.event.application.Parts.Award;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.query.casefile.CaseFile.DecisionEntry;

/** Adds up case files; amounts stand open in them, so that nobody's key is asked for and an erasure changes no sum (ADR-0009). */
public final class CaseTotals {
    private final Map<Key, CaseTotal> totals = new TreeMap<>(Comparator.comparing((Key key) -> key.unit)
            .thenComparing(Key::scheme)
            .thenComparing(Key::state));

    private record Key(String unit, Scheme scheme, CaseState state) {}

    public void add(CaseFile file) {
        List<Award> awards = file.decisions().stream()
                .filter(DecisionEntry::inForce)
                .flatMap(entry ->
                        java.util.stream.Stream.ofNullable(entry.decision().award()))
                .toList();
        add(new CaseTotal(
                file.opening().unit(),
                file.opening().scheme(),
                file.progress().state(),
                1,
                awards.isEmpty() ? 0 : 1,
                sum(awards, Cadence.MONTHLY),
                sum(awards, Cadence.YEARLY),
                sum(awards, Cadence.ONE_OFF)));
    }

    void add(CaseTotal total) {
        totals.merge(new Key(total.unit().text(), total.scheme(), total.state()), total, CaseTotal::plus);
    }

    /** In order of unit, scheme and state. */
    public List<CaseTotal> inOrder() {
        return List.copyOf(totals.values());
    }

    private static long sum(List<Award> awards, Cadence cadence) {
        return awards.stream()
                .filter(award -> award.cadence() == cadence)
                .mapToLong(award -> award.amount().dong())
                .reduce(0, Math::addExact);
    }
}
