package vn.ansinh.command.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.Scheme;

/** A policy of a few figures and one category that pays one of them. */
final class LittleLaw {
    static final LocalDate ON = LocalDate.of(2025, 3, 1);
    static final LegalSource SOURCE = new LegalSource("Act", "Art. 1");

    private static final String TEXT = """
            sources: {a: Act}
            parameters:
              - key: paid
                measure: vnd
                endCertainty: provisional
                rows:
                  - {value: 7, from: 2024-01-01, to: 2025-12-31, source: a, certainty: confirmed}
              - key: ended
                measure: vnd
                rows:
                  - {value: 3, from: 2024-01-01, to: 2024-12-31, source: a, certainty: confirmed}
              - key: later
                measure: tenths-of-square-metre
                rows:
                  - {value: 30, from: 2025-06-01, source: a, certainty: confirmed}
              - key: age
                measure: years
                rows:
                  - {value: 16, from: 2024-01-01, source: a, certainty: confirmed}
              - key: size
                measure: tenths-of-square-metre
                rows:
                  - {value: 80, from: 2024-01-01, source: a, certainty: confirmed}
            """;

    static final Policy POLICY = Policy.of(PolicyText.of(Map.of("law.yaml", TEXT)));

    private LittleLaw() {}

    /** A rule that reads these figures, which the law must have, and is satisfied where it says so. */
    record Reads(boolean satisfied, List<String> figures, LegalSource source) implements Rule {
        @Override
        public Verdict judge(Examination examination) {
            figures.forEach(examination::need);
            return Verdict.of(satisfied, "found", "needed");
        }
    }

    static Rule reads(boolean satisfied, String... figures) {
        return new Reads(satisfied, List.of(figures), SOURCE);
    }

    static Assessment assess(FactSheet facts, LocalDate on, Rule... rules) {
        Category category = new Category(
                "X1", List.of(rules), examination -> examination.find("paid").map(it -> Sum.monthly(it.money(), "7")));
        return new OnlyTheHighest(Scheme.SOCIAL_ALLOWANCE, StartMonth.MONTH_OF_SIGNATURE)
                .assess(List.of(category), facts, on, POLICY);
    }

    /** Words of the changes that are tried of a fact, in their order. */
    static List<String> tried(FactCode code, FactSheet facts, Rule... rules) {
        Stream<Change> changes = new Values(assess(facts, ON, rules), facts, POLICY).of(code).stream();
        return changes.map(Change.Stated.class::cast).map(Change.Stated::to).toList();
    }
}
