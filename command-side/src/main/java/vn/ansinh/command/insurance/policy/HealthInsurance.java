package vn.ansinh.command.insurance.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.ansinh.command.law.Assessment;
import vn.ansinh.command.law.Category;
import vn.ansinh.command.law.CategoryIsInForce;
import vn.ansinh.command.law.CitedByItsFigure;
import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.FactSheet;
import vn.ansinh.command.law.HouseholdIsNearPoor;
import vn.ansinh.command.law.HouseholdIsPoor;
import vn.ansinh.command.law.OnlyTheHighest;
import vn.ansinh.command.law.Parameter;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.StartMonth;
import vn.ansinh.command.law.Sum;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.event.application.Kinds.Cadence;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.Scheme;

/**
 * Support with the contribution to health insurance (BHYT): a rate by group of 4.5% of the base salary. Of several groups
 * the best one counts; one person has one card. Only who asks as a victim of human trafficking is examined as one (ADR-0007).
 */
public final class HealthInsurance {
    private static final String PAID_MONTHS = "hi.paid-months-stay";
    private static final LegalSource GROUPS = new LegalSource("Nghị định 188/2025/NĐ-CP", "Art. 6");
    private static final OnlyTheHighest SCHEME =
            new OnlyTheHighest(Scheme.HEALTH_INSURANCE, StartMonth.FIRST_MONTH_CONTRIBUTED);
    private static final List<Category> CATEGORIES = List.of(
            category("poor", new HouseholdIsPoor(GROUPS)),
            category("social-protection", new DrawsSocialProtection(GROUPS)),
            category("merit", new IsAPersonWithMerit(GROUPS)),
            category("child-under-six", new IsASmallChild(GROUPS)),
            category(
                    "ethnic-minority-difficult-area",
                    new LivesInADifficultArea(GROUPS),
                    new IsOfAnEthnicMinority(GROUPS)),
            category("near-poor-poor-commune", new HouseholdIsNearPoor(GROUPS), new LivesInAPoorCommune(GROUPS)),
            category("near-poor", new HouseholdIsNearPoor(GROUPS)),
            category(
                    "ethnic-minority-left-area",
                    new LivesInAnAreaThatLeftTheLists(GROUPS),
                    new IsOfAnEthnicMinority(GROUPS)),
            category("student", new IsAPupilOrStudent(GROUPS)),
            category("grassroots", new WorksAtTheGrassroots(GROUPS)),
            category("farm", new IsAFarmHousehold(GROUPS), new HasAnAverageLivingStandard(GROUPS)));

    private static final Category VICTIM =
            category("trafficking-victim", new WasLatelyConfirmedAsATraffickingVictim(GROUPS));

    /** Groups that an older policy text has no rate of: under such a text they do nothing (ADR-0007). */
    private static final Set<String> SINCE_LATER =
            Set.of("HI-merit", "HI-ethnic-minority-left-area", "HI-trafficking-victim");

    /** From the fifth member on all pay the same. */
    private static final int LAST_PLACE = 5;

    private HealthInsurance() {}

    public static Assessment assess(FactSheet facts, LocalDate on, Policy policy) {
        Assessment assessment = SCHEME.assess(asked(facts, policy), facts, on, policy);
        return assessment.sum().isPresent()
                ? assessment
                : whole(new Examination(facts, on, policy))
                        .map(assessment::withOwnPart)
                        .orElse(assessment);
    }

    private static List<Category> asked(FactSheet facts, Policy policy) {
        boolean asVictim = facts.flag(FactCode.APPLIES_AS_TRAFFICKING_VICTIM).orElse(false);
        return Stream.concat(CATEGORIES.stream(), asVictim ? Stream.of(VICTIM) : Stream.of())
                .filter(it -> isKnown(it, policy))
                .toList();
    }

    private static boolean isKnown(Category group, Policy policy) {
        return !SINCE_LATER.contains(group.code())
                || policy.parameters().has(group.code().replace("HI-", "hi.rate."));
    }

    private static Category category(String group, Rule... rules) {
        List<Rule> all = new ArrayList<>();
        all.add(new CategoryIsInForce("hi.rate." + group, GROUPS));
        all.addAll(List.of(rules));
        all.add(new PaysForAtLeastOneMonth(GROUPS));
        return new Category("HI-" + group, cited(group, all), examination -> sum(group, examination));
    }

    /** The group's row of the day; a group that the day does not have is none of the act that names the others. */
    private static List<Rule> cited(String group, List<Rule> rules) {
        List<String> rows = List.of("hi.rate." + group, "hi.rate.poor");
        return rules.stream()
                .<Rule>map(rule -> new CitedByItsFigure(rule, rows))
                .toList();
    }

    private static Optional<Sum> sum(String group, Examination examination) {
        Optional<Money> month = month(examination);
        Optional<Integer> months = examination.facts().count(FactCode.CONTRIBUTION_MONTHS);
        return month.flatMap(whole ->
                months.flatMap(count -> examination.find("hi.rate." + group).map(rate -> {
                    Money each = whole.share(rate.value(), 100);
                    PaidMonths support =
                            PaidMonths.of(PAID_MONTHS, each, count, examination, day -> support(group, day));
                    PaidMonths fee = PaidMonths.of(PAID_MONTHS, whole, count, examination, HealthInsurance::month);
                    Money total = support.sum();
                    String formula = whole.dong() + " × " + rate.value() + "% = " + each.dong() + "; "
                            + support.formula() + " = " + total.dong();
                    Money own = fee.sum().minus(total);
                    return new Sum(each, Cadence.MONTHLY, count, total, own, formula);
                })));
    }

    private static Optional<Money> support(String group, Examination examination) {
        return month(examination)
                .flatMap(whole -> examination.find("hi.rate." + group).map(rate -> whole.share(rate.value(), 100)));
    }

    /** What the person pays for all months without support: of a household's members the first in full, each further one less. */
    private static Optional<Money> whole(Examination examination) {
        return month(examination)
                .map(month -> household(examination)
                        .map(it -> month.share(it.value(), 100))
                        .orElse(month))
                .flatMap(month ->
                        examination.facts().count(FactCode.CONTRIBUTION_MONTHS).map(month::times));
    }

    private static Optional<Parameter> household(Examination examination) {
        return examination
                .facts()
                .count(FactCode.PLACE_AMONG_THE_INSURED)
                .filter(place -> place > 0)
                .map(place -> "hi.household-fee." + Math.min(place, LAST_PLACE))
                .filter(examination::knows)
                .flatMap(examination::find);
    }

    private static Optional<Money> month(Examination examination) {
        return examination
                .find("base-salary")
                .flatMap(salary -> examination
                        .find("hi.contribution")
                        .map(rate -> salary.money().share(rate.value(), 1000)));
    }
}
