package vn.ansinh.command.insurance.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.ansinh.command.law.AppliesAsRead;
import vn.ansinh.command.law.Assessment;
import vn.ansinh.command.law.Category;
import vn.ansinh.command.law.CategoryIsInForce;
import vn.ansinh.command.law.CitedByItsFigure;
import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.FactSheet;
import vn.ansinh.command.law.HasNoPension;
import vn.ansinh.command.law.HouseholdIsNearPoor;
import vn.ansinh.command.law.HouseholdIsPoor;
import vn.ansinh.command.law.OnlyTheHighest;
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
 * Support with the contribution to voluntary social insurance (BHXH tự nguyện): a rate by group of the least contribution,
 * which is 22% of the rural poverty line, whatever income was chosen. All months of one payment follow the figures of its
 * day, which is a reading with a row of its own (ADR-0030); months beyond the 120th are the person's own. The acts are those of the figures' rows of the day.
 */
public final class VoluntarySocialInsurance {
    private static final LegalSource GROUPS = new LegalSource("Nghị định 159/2025/NĐ-CP", "Art. 5");
    private static final LegalSource WHO = new LegalSource("Luật Bảo hiểm xã hội 41/2024/QH15", "");
    private static final OnlyTheHighest SCHEME =
            new OnlyTheHighest(Scheme.VOLUNTARY_SOCIAL_INSURANCE, StartMonth.FIRST_MONTH_CONTRIBUTED);
    private static final List<Category> CATEGORIES = List.of(
            category("poor", new HouseholdIsPoor(GROUPS)),
            category("island", new LivesInAnIslandCommune(GROUPS)),
            category("near-poor", new HouseholdIsNearPoor(GROUPS)),
            category("ethnic-minority", new IsOfAnEthnicMinority(GROUPS)),
            category("others"));

    private VoluntarySocialInsurance() {}

    public static Assessment assess(FactSheet facts, LocalDate on, Policy policy) {
        Assessment assessment = SCHEME.assess(CATEGORIES, facts, on, policy);
        return assessment.sum().isPresent()
                ? assessment
                : whole(new Examination(facts, on, policy))
                        .map(assessment::withOwnPart)
                        .orElse(assessment);
    }

    private static Category category(String group, Rule... rules) {
        // A group that the day does not have is none of the act that names the others.
        List<String> groups = List.of("vsi.rate." + group, "vsi.rate.others");
        List<Rule> all = new ArrayList<>();
        all.add(new CitedByItsFigure(new CategoryIsInForce("vsi.rate." + group, GROUPS), groups));
        Stream.of(rules).map(rule -> new CitedByItsFigure(rule, groups)).forEach(all::add);
        all.add(cited(new IsOldEnough(WHO), "vsi.age-from"));
        all.add(cited(new IsNotInCompulsoryInsurance(WHO), "vsi.age-from"));
        all.add(cited(new AppliesAsRead(new HasNoPension(WHO), "vsi.pensioner-excluded"), "vsi.age-from"));
        all.add(cited(new ChosenIncomeIsWithinBounds(WHO), "vsi.income-at-most"));
        all.add(cited(new SupportedMonthsRemain(GROUPS), "vsi.months-at-most"));
        all.add(cited(new PaysForAtLeastOneMonth(WHO), "vsi.contribution"));
        return new Category("VSI-" + group, all, examination -> sum(group, examination));
    }

    private static Rule cited(Rule rule, String figure) {
        return new CitedByItsFigure(rule, List.of(figure));
    }

    private static Optional<Sum> sum(String group, Examination examination) {
        Optional<Integer> supported = supportedMonths(examination);
        Optional<Money> whole = whole(examination);
        Optional<Money> support = support(group, examination);
        if (supported.isEmpty() || whole.isEmpty() || support.isEmpty()) {
            return Optional.empty();
        }
        Money each = support.get();
        PaidMonths months =
                PaidMonths.of("vsi.paid-months-stay", each, supported.get(), examination, day -> support(group, day));
        Money total = months.sum().min(whole.get());
        String formula =
                formula(group, examination) + " = " + each.dong() + "; " + months.formula() + " = " + total.dong();
        return Optional.of(new Sum(
                each, Cadence.MONTHLY, supported.get(), total, whole.get().minus(total), formula));
    }

    /** What the person would pay for all months without support: 22% of the income chosen. */
    private static Optional<Money> whole(Examination examination) {
        return examination
                .facts()
                .money(FactCode.CHOSEN_INCOME)
                .flatMap(income -> examination
                        .facts()
                        .count(FactCode.CONTRIBUTION_MONTHS)
                        .flatMap(months -> examination
                                .find("vsi.contribution")
                                .map(rate -> income.share(rate.value(), 100).times(months))));
    }

    private static Optional<Money> support(String group, Examination examination) {
        return examination
                .find("rural-poverty-line")
                .flatMap(line -> examination
                        .find("vsi.contribution")
                        .flatMap(share -> examination
                                .find("vsi.rate." + group)
                                .map(rate ->
                                        line.money().share(share.value(), 100).share(rate.value(), 100))));
    }

    private static String formula(String group, Examination examination) {
        return examination.need("rural-poverty-line").value()
                + " × " + examination.need("vsi.contribution").value()
                + "% × " + examination.need("vsi.rate." + group).value() + "%";
    }

    private static Optional<Integer> supportedMonths(Examination examination) {
        return examination
                .facts()
                .count(FactCode.CONTRIBUTION_MONTHS)
                .flatMap(months -> examination
                        .facts()
                        .count(FactCode.SUPPORTED_MONTHS_USED)
                        .flatMap(used -> SupportedMonthsRemain.most(examination, used)
                                .map(most -> (int) Math.max(0, Math.min(months, most - used)))));
    }
}
