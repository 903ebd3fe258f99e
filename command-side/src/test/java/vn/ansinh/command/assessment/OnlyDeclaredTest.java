package vn.ansinh.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ansinh.command.law.Fact;
import vn.ansinh.command.law.FactSheet;
import vn.ansinh.command.law.Outcome;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.law.RuleFinding;
import vn.ansinh.command.law.WhatWouldChange;
import vn.ansinh.kernel.event.application.Kinds.VerdictOutcome;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.FactOrigin;
import vn.ansinh.kernel.value.FactType;
import vn.ansinh.kernel.value.Scheme;

/** A word is no evidence: over facts that were only declared every rule of every scheme answers that it cannot tell (ADR-0020). */
class OnlyDeclaredTest {
    private static final Set<FactCode> AS_WHOM =
            Set.of(FactCode.APPLIES_AS_PERSON_WITH_HIV, FactCode.APPLIES_AS_TRAFFICKING_VICTIM);

    private final Policy policy = Policy.load();

    static List<GoldenCase> cases() {
        return GoldenCase.all();
    }

    /** What the applicant alone can say is left as the table has it. */
    private static FactSheet declared(FactSheet facts) {
        return FactSheet.of(facts.all().stream().map(OnlyDeclaredTest::declared).toList());
    }

    private static Fact declared(Fact fact) {
        return new Fact(fact.code(), fact.value(), FactOrigin.DECLARED, Optional.empty());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyRule_cannotTell_overFactsThatWereOnlyDeclared(GoldenCase golden) {
        var silent = FactSheet.of(golden.facts().all().stream()
                .filter(fact -> declared(fact).proven())
                .toList());

        assertThat(Assessor.assess(golden.scheme(), declared(golden.facts()), golden.on(), policy))
                .isEqualTo(Assessor.assess(golden.scheme(), silent, golden.on(), policy));
    }

    /** Each fact by itself: the rules that read it know no more than if nobody had said anything. */
    @ParameterizedTest
    @MethodSource("cases")
    void eachFactThatWasOnlyDeclared_isAsOneThatNobodyStated(GoldenCase golden) {
        for (Fact fact : golden.facts().all()) {
            if (!declared(fact).proven()) {
                assertThat(Assessor.assess(golden.scheme(), golden.facts().with(declared(fact)), golden.on(), policy))
                        .as(fact.toString())
                        .isEqualTo(Assessor.assess(
                                golden.scheme(), golden.facts().without(fact.code()), golden.on(), policy));
            }
        }
    }

    /**
     * Every rule class of a scheme, with every fact declared: none that reads a fact is content, and none is not; but for what gives
     * way to more that is known to be drawn, of which nothing is known. As whoever is asked more than others, so that their rules are there.
     */
    @ParameterizedTest
    @EnumSource(Scheme.class)
    void everyRuleClass_cannotTell_whateverIsDeclared(Scheme scheme) {
        List<Fact> all = new ArrayList<>();
        Arrays.stream(FactCode.values())
                .filter(code -> code.type() != FactType.TEXT)
                .map(code -> new Fact(code, sample(code), FactOrigin.DECLARED, Optional.empty()))
                .filter(fact -> !fact.proven() || AS_WHOM.contains(fact.code()))
                .forEach(all::add);
        TreeSet<String> told = new TreeSet<>();
        for (LocalDate day : List.of(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 8, 1))) {
            for (RuleFinding finding :
                    Assessor.assess(scheme, FactSheet.of(all), day, policy).findings()) {
                if (!finding.facts().isEmpty() && !finding.givesWay() && !knows(finding)) {
                    told.add(finding.toString());
                }
            }
        }
        assertThat(told).isEmpty();
    }

    /** What nobody has shown of these stands in nobody's way, as the law is read, and is asked of nobody. */
    private static boolean knows(RuleFinding finding) {
        return finding.outcome() == VerdictOutcome.CANNOT_TELL
                || Set.of(
                                "may-draw-it-beside-a-pension",
                                "no-funeral-support-was-paid",
                                "goes-before-the-ethnic-minority-programme")
                        .contains(finding.rule());
    }

    private static String sample(FactCode code) {
        return switch (code.type()) {
            case DATE -> "1950-01-01";
            case FLAG -> "true";
            case CHOICE -> code.choices().getLast();
            case MONEY, COUNT, AREA -> "1";
            case TEXT -> "x";
        };
    }

    /** What is only declared is what is to be shown: it stands among the missing, and showing it is a way. */
    @Test
    void declaredFact_isAskedFor() {
        GoldenCase golden = GoldenCase.named("T12");
        FactSheet facts = golden.facts()
                .with(declared(golden.facts().find(FactCode.HOUSEHOLD_POVERTY).orElseThrow()));

        Explained explained = Assessor.explain(golden.scheme(), facts, golden.on(), policy);

        assertThat(explained.assessment().outcome()).isEqualTo(Outcome.CANNOT_TELL);
        assertThat(explained.assessment().missing()).containsExactly(FactCode.HOUSEHOLD_POVERTY);
        assertThat(explained.change().ways())
                .extracting(WhatWouldChange.Way::then)
                .isNotEmpty()
                .allSatisfy(then -> assertThat(then.outcome()).isEqualTo(Outcome.GRANT));
    }
}
