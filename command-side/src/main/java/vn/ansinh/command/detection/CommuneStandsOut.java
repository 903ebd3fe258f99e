package vn.ansinh.command.detection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.ansinh.kernel.event.fraud.AlertEvent.Subject;
import vn.ansinh.kernel.value.UnitCode;

/**
 * A unit in which one scheme has a share of all that is granted that is far above the province's. Counted are grants, not whom they are for, so
 * that nobody's group counts.
 */
final class CommuneStandsOut implements Detector.Comparing {
    private static final int HUNDRED = 100;
    private static final int SHOWN = 10;

    private record Cell(UnitCode unit, String scheme) {}

    @Override
    public String name() {
        return "commune-stands-out";
    }

    @Override
    public List<String> patterns() {
        return List.of("P10", "P12", "P15");
    }

    @Override
    public Set<String> shows() {
        return Set.of("granted-where-it-stands-out");
    }

    @Override
    public List<Hit> compare(Look look) {
        Map<String, Long> schemes = new TreeMap<>();
        Map<UnitCode, Long> units = new TreeMap<>();
        Map<Cell, List<Trace>> cells = new LinkedHashMap<>();
        long all = 0;
        for (List<Trace> draws : look.known().all(TraceKind.ENTITLED).values()) {
            Trace one = draws.getFirst();
            UnitCode unit = one.unit();
            if (unit != null) {
                all++;
                schemes.merge(one.word(), 1L, Long::sum);
                units.merge(unit, 1L, Long::sum);
                cells.computeIfAbsent(new Cell(unit, one.word()), it -> new ArrayList<>())
                        .add(one);
            }
        }
        List<Hit> hits = new ArrayList<>();
        for (Map.Entry<Cell, List<Trace>> cell : cells.entrySet()) {
            long inUnit = units.getOrDefault(cell.getKey().unit(), 0L);
            long ofScheme = schemes.getOrDefault(cell.getKey().scheme(), 0L);
            if (standsOut(cell.getValue().size(), inUnit, ofScheme, all, look)) {
                hits.add(new Hit(
                        cell.getKey().unit().text() + "/" + cell.getKey().scheme(),
                        List.of(new Subject(null, null, null, cell.getKey().unit(), null)),
                        Look.evidence(cell.getValue().stream().limit(SHOWN), "granted-where-it-stands-out")));
            }
        }
        return hits;
    }

    /** Beside the rest of the province: so many deviations above it, and so many times. The deviation is that of a binomial share. */
    private static boolean standsOut(long here, long inUnit, long ofScheme, long all, Look look) {
        long elsewhere = all - inUnit;
        long ofSchemeElsewhere = ofScheme - here;
        if (here < look.figure("least-grants") || elsewhere == 0) {
            return false;
        }
        double share = (double) ofSchemeElsewhere / elsewhere;
        double expected = share * inUnit;
        double deviation = Math.sqrt(Math.max(expected * (1 - share), 1));
        return here * (double) HUNDRED > expected * look.figure("percent-of-the-others")
                && here - expected > look.figure("deviations") * deviation;
    }
}
