package vn.ansinh.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ansinh.command.calendar.WorkingCalendar;
import vn.ansinh.command.law.Action;
import vn.ansinh.command.law.Assessment;
import vn.ansinh.command.law.FactSheet;
import vn.ansinh.command.law.Outcome;
import vn.ansinh.command.law.Parameter;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.law.PolicyText;
import vn.ansinh.command.law.Procedure;
import vn.ansinh.command.law.Sum;
import vn.ansinh.kernel.codec.RecordCodec;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.Help;
import vn.ansinh.kernel.value.Scheme;

class GoldenCasesTest {
    private final Policy policy = Policy.load();

    static List<GoldenCase> cases() {
        return GoldenCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void assess_asTheDossierSays_forEveryGoldenCase(GoldenCase golden) {
        Assessment assessment = Assessor.assess(golden.scheme(), golden.facts(), golden.on(), policy);

        assertThat(assessment.missing()).isEmpty();
        assertThat(assessment.outcome()).isEqualTo(golden.outcome());
        assertThat(assessment.category()).isEqualTo(golden.category());
        assertThat(assessment.sum().map(it -> it.amount().dong())).isEqualTo(golden.amount());
        assertThat(assessment.sum().map(Sum::cadence)).isEqualTo(golden.cadence());
        golden.total()
                .ifPresent(total -> assertThat(
                                assessment.sum().orElseThrow().total().dong())
                        .isEqualTo(total));
        golden.ownPart()
                .ifPresent(own -> assertThat(assessment.ownPart().dong()).isEqualTo(own));
        golden.startMonth()
                .ifPresent(start -> assertThat(assessment.startMonth()).isEqualTo(start));
        assertThat(assessment.certainty()).isEqualTo(golden.certainty());
        assertThat(assessment.policyVersion()).isEqualTo(policy.version());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void reasons_nameTheBrokenRules_forEveryRefusal(GoldenCase golden) {
        Assessment assessment = Assessor.assess(golden.scheme(), golden.facts(), golden.on(), policy);
        List<String> reasons = assessment.reasons().stream()
                .map(it -> it.category() + "/" + it.rule())
                .toList();

        assertThat(reasons).isNotEmpty().containsAll(golden.rules());
        assertThat(assessment.findings())
                .allSatisfy(it -> assertThat(it.source().act()).isNotBlank())
                .allSatisfy(it -> assertThat(it.verdict().needed()).isNotBlank());
        if (golden.outcome() == Outcome.GRANT) {
            assertThat(assessment.sum().orElseThrow().formula())
                    .contains(Long.toString(
                            assessment.sum().orElseThrow().amount().dong()));
            assertThat(assessment.figures()).isNotEmpty();
        } else {
            assertThat(golden.rules()).isNotEmpty();
        }
    }

    /** By which act and article, on that day: every one that the reasons cite, and no act that came later. */
    @ParameterizedTest
    @MethodSource("cited")
    void reasons_citeTheLawOfTheDay(GoldenCase golden) {
        Assessment assessment = Assessor.assess(golden.scheme(), golden.facts(), golden.on(), policy);

        assertThat(assessment.reasons().stream()
                        .map(it -> it.source().text())
                        .distinct()
                        .sorted())
                .isEqualTo(golden.articles());
        assertThat(assessment.reasons().stream().map(it -> it.recorded().article()))
                .as("what a decision stores")
                .allMatch(golden.articles()::contains);
    }

    static List<GoldenCase> cited() {
        return cases().stream().filter(it -> !it.articles().isEmpty()).toList();
    }

    /** Not of one day alone: no insurance verdict cites an act of 2025 before it was in force, nor an older one afterwards. */
    @Test
    void insurance_citesNoActOfAnotherTime() {
        for (Scheme scheme : List.of(Scheme.VOLUNTARY_SOCIAL_INSURANCE, Scheme.HEALTH_INSURANCE)) {
            for (GoldenCase golden : cases()) {
                assertThat(sources(scheme, golden.facts(), LocalDate.of(2025, 6, 30)))
                        .noneMatch(it -> it.contains("/2025/") || it.contains("41/2024"));
                assertThat(sources(scheme, golden.facts(), LocalDate.of(2025, 7, 1)))
                        .allMatch(it -> it.contains("/2025/") || it.contains("41/2024"));
            }
        }
    }

    private Stream<String> sources(Scheme scheme, FactSheet facts, LocalDate on) {
        return Assessor.assess(scheme, facts, on, policy).findings().stream()
                .map(it -> it.source().text());
    }

    static Stream<Arguments> otherwise() {
        return GoldenCase.table().entries("otherwise").stream()
                .map(it -> Arguments.of(
                        it.text("id"),
                        GoldenCase.named(it.text("case")),
                        it.text("figure"),
                        it.whole("value"),
                        it.whole("amount")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("otherwise")
    void amount_asTheTableSays_wereAnOpenFigureTheOtherOne(
            String id, GoldenCase golden, String figure, long value, long amount) {
        Parameter open = policy.parameter(figure, golden.on()).orElseThrow();
        assertThat(open.certainty()).isEqualTo(Certainty.PROVISIONAL);
        Policy other = Policy.of(policy.text().with(Map.of("province/own.yaml", """
                sources: {r: Resolution}
                parameters:
                  - key: %s
                    measure: %s
                    rows:
                      - {value: %d, from: %s, source: r, certainty: provisional}
                """.formatted(
                        figure, RecordCodec.wire(open.measure()), value, open.from()))));

        Assessment assessment = Assessor.assess(golden.scheme(), golden.facts(), golden.on(), other);
        assertThat(assessment.sum().orElseThrow().amount().dong()).isEqualTo(amount);
        assertThat(assessment.certainty()).isEqualTo(Certainty.PROVISIONAL);
    }

    /** P18: the decision again from its stored inputs and the stored text gives the same, word for word. */
    @ParameterizedTest
    @MethodSource("cases")
    void assess_theSame_forThePolicyRebuiltFromItsRecordedText(GoldenCase golden) {
        Policy rebuilt = Policy.of(PolicyText.parse(policy.text().canonical()));

        assertThat(rebuilt.version()).isEqualTo(policy.version());
        assertThat(Assessor.assess(golden.scheme(), golden.facts(), golden.on(), rebuilt))
                .isEqualTo(Assessor.assess(golden.scheme(), golden.facts(), golden.on(), policy));
    }

    @Test
    void cases_atLeastFourPerBenefit_inTheTable() {
        assertThat(count(Scheme.SOCIAL_ALLOWANCE) + count(Scheme.SOCIAL_PENSION))
                .isGreaterThanOrEqualTo(4);
        assertThat(count(Scheme.HOUSING)).isGreaterThanOrEqualTo(4);
        assertThat(count(Scheme.VOLUNTARY_SOCIAL_INSURANCE)).isGreaterThanOrEqualTo(4);
        assertThat(count(Scheme.HEALTH_INSURANCE)).isGreaterThanOrEqualTo(4);
    }

    static Stream<Arguments> months() {
        return GoldenCase.table().entries("months").stream()
                .map(it -> Arguments.of(
                        it.text("id"),
                        GoldenCase.named(it.text("case")),
                        it.date("signed"),
                        it.date("from"),
                        it.dateIfAny("until")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("months")
    void months_due_asTheTableSays(
            String id, GoldenCase golden, LocalDate signed, LocalDate from, Optional<LocalDate> until) {
        Explained explained = Assessor.explain(golden.scheme(), golden.facts(), signed, policy);

        assertThat(explained.firstDay()).contains(from);
        until.ifPresent(last -> assertThat(explained.lastDay()).contains(last));
    }

    /** The dossier's rows T01 to T37. */
    @Test
    void everyRowOfTheDossier_isInTheTable() {
        String table = Stream.of(
                        GoldenCase.all().stream().map(GoldenCase::id),
                        GoldenCase.table().entries("deadlines").stream().map(it -> it.text("id")),
                        GoldenCase.table().entries("months").stream().map(it -> it.text("id")),
                        GoldenCase.table().entries("households").stream().map(it -> it.text("id")))
                .flatMap(it -> it)
                .map(it -> it.replaceAll("[a-z]$", ""))
                .filter(it -> it.matches("T\\d\\d"))
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
        String dossier = IntStream.rangeClosed(1, 37)
                .mapToObj(it -> String.format(Locale.ROOT, "T%02d", it))
                .collect(Collectors.joining(" "));
        assertThat(table).isEqualTo(dossier);
    }

    static Stream<Arguments> deadlines() {
        return GoldenCase.table().entries("deadlines").stream()
                .map(it -> Arguments.of(
                        it.text("id"),
                        it.text("procedure"),
                        it.choice("scheme", Scheme.class),
                        it.choice("action", Action.class),
                        it.date("start"),
                        it.date("due")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deadlines")
    void limit_dueOn_forTheProcedureOfTheDay(
            String id, String name, Scheme scheme, Action action, LocalDate start, LocalDate due) {
        Procedure procedure = policy.procedureFor(scheme, Help.REGULAR, start);

        assertThat(procedure.name()).isEqualTo(name);
        assertThat(procedure
                        .limit(action)
                        .orElseThrow()
                        .from(start, WorkingCalendar.load())
                        .dueOn())
                .isEqualTo(due);
    }

    private static long count(Scheme scheme) {
        return cases().stream().filter(it -> it.scheme() == scheme).count();
    }
}
