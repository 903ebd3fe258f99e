package vn.ansinh.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.ansinh.command.law.FactSheet;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.law.RuleFinding;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.FactType;
import vn.ansinh.kernel.value.Help;

/**
 * Each rule's verdict, word for word as decisions store it, on the facts of the golden table and with each fact left out: {@code
 * verdicts.txt} is the approved list. What differs is written to {@code target/verdicts.txt}, to be read and,
 * if it is right, to take the list's place.
 */
class RulesOneByOneTest {
    private static final String APPROVED = "/vn/ansinh/command/assessment/verdicts.txt";

    private final Policy policy = Policy.load();

    @Test
    void verdict_asApproved_forEachRule() throws IOException {
        TreeSet<String> found = new TreeSet<>();
        GoldenCase.all().stream()
                .flatMap(row ->
                        Stream.concat(Stream.of(row), row.facts().all().stream().map(it -> row.without(it.code()))))
                .forEach(row -> Assessor.assess(row.scheme(), row.facts(), row.on(), policy)
                        .findings()
                        .forEach(finding -> found.add(line(finding, row.facts()))));
        for (GoldenEmergency row : GoldenEmergency.all()) {
            Stream.concat(
                            Stream.of(row.facts()),
                            row.facts().all().stream().map(it -> row.facts().without(it.code())))
                    .forEach(facts -> Assessor.assess(row.scheme(), Help.EMERGENCY, facts, row.signed(), policy)
                            .findings()
                            .forEach(finding -> found.add(line(finding, facts))));
        }

        String text = String.join("\n", found) + "\n";
        if (!text.equals(approved())) {
            Files.writeString(Path.of("target", "verdicts.txt"), text);
        }
        assertThat(found).containsExactlyElementsOf(approved().lines().toList());
    }

    /** Rule, the facts that it asked for, what it came to. Of a date only that it is stated: what it comes to stands in what was found. Facts that a rule only passes on to another category's or scheme's law are left out. */
    private static String line(RuleFinding finding, FactSheet facts) {
        boolean passedOn = finding.givesWay()
                || List.of(
                                "is-not-covered-by-another-programme",
                                "goes-before-the-ethnic-minority-programme",
                                "was-entitled-to-the-social-pension-at-death")
                        .contains(finding.rule());
        List<FactCode> asked = passedOn ? List.of() : finding.facts();
        String stated = asked.stream()
                .map(code -> code.wire() + "="
                        + facts.find(code)
                                .map(it -> code.type() == FactType.DATE ? "stated" : it.value())
                                .orElse("?"))
                .collect(Collectors.joining(" "));
        Verdict verdict = finding.verdict();
        String missing = verdict instanceof Verdict.CannotTell unknown
                ? unknown.missing().stream().map(FactCode::wire).collect(Collectors.joining(" "))
                : "";
        return String.join(
                " | ", finding.rule(), stated, finding.outcome().name(), verdict.found(), verdict.needed(), missing);
    }

    private static String approved() throws IOException {
        try (InputStream in = RulesOneByOneTest.class.getResourceAsStream(APPROVED)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
