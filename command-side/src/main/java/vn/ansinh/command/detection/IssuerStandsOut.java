package vn.ansinh.command.detection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * An issuer, a council or a doctor, whose papers in a year are many times those of the others. What the papers say is not known here: a council
 * that grades everybody shows in their number.
 */
final class IssuerStandsOut implements Detector.Comparing {
    private static final int SHOWN = 10;

    @Override
    public String name() {
        return "issuer-stands-out";
    }

    @Override
    public List<String> patterns() {
        return List.of("P10", "P11");
    }

    @Override
    public Set<String> shows() {
        return Set.of("issued-by-one-that-stands-out");
    }

    @Override
    public List<Hit> compare(Look look) {
        Map<Integer, Map<String, List<Trace>>> years = new TreeMap<>();
        look.known()
                .all(TraceKind.ISSUER)
                .forEach((issuer, papers) -> papers.forEach(
                        paper -> years.computeIfAbsent(paper.first().getYear(), it -> new HashMap<>())
                                .computeIfAbsent(issuer, it -> new ArrayList<>())
                                .add(paper)));
        List<Hit> hits = new ArrayList<>();
        years.forEach((year, issuers) -> {
            long median = median(issuers.values().stream()
                    .map(IssuerStandsOut::holders)
                    .sorted()
                    .toList());
            issuers.forEach((issuer, papers) -> {
                long holders = holders(papers);
                if (holders >= look.figure("least-holders") && holders > look.figure("times-the-median") * median) {
                    hits.add(new Hit(
                            issuer + "/" + year,
                            look.subjects(papers.stream()),
                            Look.evidence(papers.stream().limit(SHOWN), "issued-by-one-that-stands-out")));
                }
            });
        });
        return hits;
    }

    private static long holders(List<Trace> papers) {
        return papers.stream().map(Trace::person).distinct().count();
    }

    private static long median(List<Long> sorted) {
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }
}
