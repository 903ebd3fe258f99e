package vn.ansinh.proof.golden;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import tools.jackson.databind.JsonNode;
import vn.ansinh.command.assessment.Assessor;
import vn.ansinh.command.law.FactSheet;
import vn.ansinh.command.law.Policy;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.proof.system.Contract;

/**
 * Assessments a second on one core, over the rows of the golden table: of the row's own scheme, of all seven, and with what would
 * change them. Not a test: what it prints depends on who else is at work. Arguments: seconds a turn, turns.
 */
public final class AssessmentBench {
    private static final Policy POLICY = Policy.load();

    private AssessmentBench() {}

    private record Row(Scheme scheme, LocalDate on, FactSheet facts) {}

    public static void main(String[] arguments) throws Exception {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2;
        int turns = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        List<Row> rows = rows();
        measure(
                "one scheme",
                rows,
                seconds,
                turns,
                row -> Assessor.assess(row.scheme(), row.facts(), row.on(), POLICY)
                        .findings()
                        .size());
        measure(
                "all seven schemes",
                rows,
                seconds,
                turns,
                row -> Arrays.stream(Scheme.values())
                        .mapToInt(scheme -> Assessor.assess(scheme, row.facts(), row.on(), POLICY)
                                .findings()
                                .size())
                        .sum());
        measure(
                "one scheme, with what would change it",
                rows,
                seconds,
                turns,
                row -> Assessor.explain(row.scheme(), row.facts(), row.on(), POLICY)
                        .change()
                        .ways()
                        .size());
    }

    private static void measure(String what, List<Row> rows, int seconds, int turns, ToIntFunction<Row> work) {
        double[] measured = new double[turns];
        turn(rows, seconds, work);
        turn(rows, seconds, work);
        for (int i = 0; i < turns; i++) {
            measured[i] = turn(rows, seconds, work);
        }
        Arrays.sort(measured);
        System.out.printf(Locale.ROOT, "%-40s %,9.0f/s on one core (median of %d)%n", what, measured[turns / 2], turns);
    }

    private static double turn(List<Row> rows, int seconds, ToIntFunction<Row> work) {
        long begun = System.nanoTime();
        long end = begun + seconds * 1_000_000_000L;
        long done = 0;
        long kept = 0;
        while (System.nanoTime() < end) {
            for (Row row : rows) {
                kept += work.applyAsInt(row);
            }
            done += rows.size();
        }
        if (kept < 0) {
            throw new IllegalStateException("nothing was found");
        }
        return done * 1e9 / (System.nanoTime() - begun);
    }

    private static List<Row> rows() throws Exception {
        List<Row> rows = new ArrayList<>();
        try (InputStream in = AssessmentBench.class.getResourceAsStream("/golden/golden-cases.yaml")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            for (JsonNode row : Contract.yaml(text).path("cases")) {
                FactSheet facts = FactSheet.EMPTY;
                for (Map.Entry<String, JsonNode> fact : row.path("facts").properties()) {
                    facts = facts.with(
                            FactCode.ofWire(fact.getKey()), fact.getValue().asString());
                }
                rows.add(new Row(
                        Scheme.ofWire(row.path("scheme").asString()),
                        LocalDate.parse(row.path("on").asString()),
                        facts));
            }
        }
        return rows;
    }
}
