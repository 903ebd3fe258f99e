package vn.ansinh.command.allowance.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.ansinh.command.law.Assessment;
import vn.ansinh.command.law.Category;
import vn.ansinh.command.law.CategoryFinding;
import vn.ansinh.command.law.CategoryIsInForce;
import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.FactSheet;
import vn.ansinh.command.law.HasNoPension;
import vn.ansinh.command.law.HouseholdIsPoor;
import vn.ansinh.command.law.HouseholdIsPoorOrNearPoor;
import vn.ansinh.command.law.OnlyTheHighest;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.SideBySide;
import vn.ansinh.command.law.StartMonth;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.Scheme;

/**
 * Monthly social allowance (trợ cấp xã hội hằng tháng), Decree 20/2021 Art. 5 and 6. The categories of persons with HIV
 * (Art. 5(3) and (8)) are only for who asks under their own form: nobody else is examined for them, or asked (ADR-0007).
 */
public final class SocialAllowance {
    private static final String DECREE = "Nghị định 20/2021/NĐ-CP";
    private static final SideBySide OF_A_SINGLE_PARENT = new SideBySide(
            "A4.together-with-A5-A6-A8",
            "A4"::equals,
            other -> Stream.of("A5", "A6", "A8").anyMatch(other::startsWith));
    private static final LegalSource HIGHEST = article("Art. 6(2)");
    private static final OnlyTheHighest SCHEME =
            new OnlyTheHighest(Scheme.SOCIAL_ALLOWANCE, StartMonth.MONTH_OF_SIGNATURE);
    private static final List<Category> CATEGORIES = categories();
    private static final List<Category> OF_PERSONS_WITH_HIV = ofPersonsWithHiv();

    private SocialAllowance() {}

    /** All categories examined on the law of the day; the highest that fits. */
    public static Assessment assess(FactSheet facts, LocalDate on, Policy policy) {
        return SCHEME.assess(asked(facts, policy), found -> together(found, facts, on, policy), facts, on, policy);
    }

    private static List<Category> asked(FactSheet facts, Policy policy) {
        if (!facts.flag(FactCode.APPLIES_AS_PERSON_WITH_HIV).orElse(false)) {
            return CATEGORIES;
        }
        return Stream.concat(CATEGORIES.stream(), OF_PERSONS_WITH_HIV.stream().filter(it -> isKnown(it, policy)))
                .toList();
    }

    /** A policy text of before these categories came has no figures of them, and decides as it did (ADR-0007). */
    private static boolean isKnown(Category category, Policy policy) {
        return policy.parameters().has(category.code() + ".coefficient");
    }

    private static List<Category> ofPersonsWithHiv() {
        LegalSource child = article("Art. 5(3)");
        LegalSource grown = article("Art. 5(8)");
        return List.of(
                aged("A3a", child, new HouseholdIsPoor(child), new HasConfirmedHiv(child)),
                aged("A3b", child, new HouseholdIsPoor(child), new HasConfirmedHiv(child)),
                aged(
                        "A8",
                        grown,
                        new HouseholdIsPoor(grown),
                        new HasConfirmedHiv(grown),
                        new HasNoStableIncome(grown)));
    }

    private static List<Category> categories() {
        LegalSource child = article("Art. 5(1)");
        LegalSource student = article("Art. 5(2)");
        LegalSource parent = article("Art. 5(4)");
        LegalSource poorElderly = article("Art. 5(5a)");
        LegalSource mountain = article("Art. 5(5b)");
        LegalSource eighty = article("Art. 5(5c)");
        LegalSource atHome = article("Art. 5(5d)");
        LegalSource disabled = article("Art. 5(6)");
        LegalSource toddler = article("Art. 5(7)");
        return List.of(
                aged("A1a", child, new HasNoSourceOfSupport(child)),
                aged("A1b", child, new HasNoSourceOfSupport(child)),
                aged("A2", student, new ReceivedTheAllowanceAsAChild(student), new StudiesTowardsAFirstDegree(student)),
                category(
                        "A4",
                        Amounts.forEachChild("A4"),
                        parent,
                        new HouseholdIsPoorOrNearPoor(parent),
                        new IsASingleParent(parent),
                        new RaisesAChild(parent)),
                aged("A5a1", poorElderly, new HouseholdIsPoor(poorElderly), new HasNoAbleSupporter(poorElderly)),
                aged("A5a2", poorElderly, new HouseholdIsPoor(poorElderly), new HasNoAbleSupporter(poorElderly)),
                aged("A5b", mountain, new HouseholdIsPoorOrNearPoor(mountain), new LivesInADifficultArea(mountain)),
                aged("A5c", eighty, new HasNoPension(eighty), new HasNoOtherMonthlyAllowance(eighty)),
                aged(
                        "A5d",
                        atHome,
                        new HouseholdIsPoor(atHome),
                        new HasNoAbleSupporter(atHome),
                        new QualifiesForAnInstitution(atHome)),
                disabled("A6a", disabled, new IsOfWorkingAge(disabled), new DisabilityIsExtremelySevere(disabled)),
                disabled("A6b", disabled, new IsAChildOrElderly(disabled), new DisabilityIsExtremelySevere(disabled)),
                disabled("A6c", disabled, new IsOfWorkingAge(disabled), new DisabilityIsSevere(disabled)),
                disabled("A6d", disabled, new IsAChildOrElderly(disabled), new DisabilityIsSevere(disabled)),
                aged("A7", toddler, new HouseholdIsPoorOrNearPoor(toddler), new LivesInADifficultArea(toddler)));
    }

    private static Category aged(String code, LegalSource source, Rule... rules) {
        Rule age = new AgeIsWithinTheBand(code, source);
        return plain(
                code, source, Stream.concat(Stream.of(age), Stream.of(rules)).toArray(Rule[]::new));
    }

    private static Category disabled(String code, LegalSource source, Rule age, Rule degree) {
        return plain(code, source, age, degree, new MayDrawItBesideAPension(source));
    }

    private static Category plain(String code, LegalSource source, Rule... rules) {
        return category(code, Amounts.baseTimesCoefficient(code), source, rules);
    }

    private static Category category(String code, Category.Payment payment, LegalSource source, Rule... rules) {
        List<Rule> all = new ArrayList<>();
        all.add(new CategoryIsInForce(code + ".coefficient", source));
        all.addAll(List.of(rules));
        all.add(LivesInTheCommunity.asRead(source));
        all.add(new PaysMoreThanTheSocialPensionDrawn(payment, HIGHEST));
        return new Category(code, all, payment);
    }

    /** Art. 6(2): a poor single parent who is also of Art. 5(5), (6) or (8) draws both. */
    private static List<CategoryFinding> together(
            List<CategoryFinding> found, FactSheet facts, LocalDate on, Policy policy) {
        boolean poor = facts.choice(FactCode.HOUSEHOLD_POVERTY).orElse("").equals("poor");
        return poor ? OF_A_SINGLE_PARENT.apply(found, new Examination(facts, on, policy)) : found;
    }

    private static LegalSource article(String article) {
        return new LegalSource(DECREE, article);
    }
}
