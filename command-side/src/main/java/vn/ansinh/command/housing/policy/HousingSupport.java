package vn.ansinh.command.housing.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.ansinh.command.law.Assessment;
import vn.ansinh.command.law.Category;
import vn.ansinh.command.law.CategoryIsInForce;
import vn.ansinh.command.law.CitedByItsFigure;
import vn.ansinh.command.law.FactSheet;
import vn.ansinh.command.law.HouseholdIsPoor;
import vn.ansinh.command.law.HouseholdIsPoorOrNearPoor;
import vn.ansinh.command.law.OnlyTheHighest;
import vn.ansinh.command.law.Parameter;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.StartMonth;
import vn.ansinh.command.law.Sum;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.Help;
import vn.ansinh.kernel.value.Scheme;

/**
 * Housing support: H0 and H1 for households with merit, H2 for temporary or dilapidated houses, H3 in poor districts, H4 for ethnic minorities and
 * difficult communes, H5 of the Fund for the Poor, H6 after a disaster. Of two that pay the same the first in this order is granted (ADR-0024).
 */
public final class HousingSupport {
    private static final LegalSource MERIT_BEFORE = new LegalSource("Quyết định 22/2013/QĐ-TTg", "");
    private static final LegalSource MERIT = new LegalSource("Quyết định 21/2024/QĐ-TTg", "");
    private static final LegalSource PROGRAMME =
            new LegalSource("Chương trình xóa nhà tạm, nhà dột nát trên phạm vi cả nước", "");
    private static final LegalSource CRITERIA = new LegalSource("Quyết định 55/QĐ-BXD năm 2025", "");
    private static final LegalSource POOR_DISTRICTS = new LegalSource("Quyết định 90/QĐ-TTg năm 2022", "");
    private static final LegalSource CIRCULAR = new LegalSource("Thông tư 01/2022/TT-BXD", "");
    private static final LegalSource MINORITIES = new LegalSource("Quyết định 1719/QĐ-TTg năm 2021", "");
    private static final LegalSource FUND = new LegalSource("Quỹ Vì người nghèo (nhà Đại đoàn kết)", "");
    private static final LegalSource DESTROYED = new LegalSource("Nghị định 20/2021/NĐ-CP", "Art. 15(1)");
    private static final LegalSource RELOCATED = new LegalSource("Nghị định 20/2021/NĐ-CP", "Art. 15(2)");
    private static final LegalSource DAMAGED = new LegalSource("Nghị định 20/2021/NĐ-CP", "Art. 15(3)");
    private static final OnlyTheHighest SCHEME = new OnlyTheHighest(Scheme.HOUSING, StartMonth.NONE);

    /** Categories that an older policy text has no figures of: under such a text they do nothing (ADR-0007). */
    private static final Set<String> SINCE_LATER = Set.of("H0", "H3", "H4", "H5");

    /** What is given in an emergency (Decree 20/2021, chapter III). */
    private static final Set<String> EMERGENCIES = Set.of("H6a", "H6b", "H6c");

    private static final Category H4 = category(
            "H4",
            examination -> examination.find("H4.new-build").map(HousingSupport::once),
            new CategoryIsInForce("H4.new-build", MINORITIES),
            new HouseholdIsPoor(MINORITIES),
            new HouseholdIsOfTheEthnicMinorityProgramme(MINORITIES),
            new HouseIsToBeRebuilt(MINORITIES));
    private static final Category H3 = category(
            "H3",
            byWork("H3"),
            new CategoryIsInForce("H3.new-build", POOR_DISTRICTS),
            new HouseholdIsPoorOrNearPoor(POOR_DISTRICTS),
            new DwellingIsInAPoorDistrict(POOR_DISTRICTS),
            new HouseholdIsIndependentLongEnough(CIRCULAR),
            new AreaForEachIsTooSmall(CIRCULAR),
            new WasNeverHelpedWithHousing(CIRCULAR),
            new HouseNeedsRebuildingOrRepair(CIRCULAR),
            new GoesBeforeTheEthnicMinorityProgramme(POOR_DISTRICTS, H4));
    private static final List<Category> CATEGORIES = List.of(
            category(
                    "H0",
                    byWork("H0"),
                    new CategoryIsInForce("H0.new-build", MERIT_BEFORE),
                    new IsNotReplacedByALaterDecision(MERIT),
                    new IsAHouseholdWithMerit(MERIT_BEFORE),
                    new LivesInTheHouse(MERIT_BEFORE),
                    new HouseNeedsRebuildingOrRepair(MERIT_BEFORE),
                    new WasNotHelpedUnderDecision22(MERIT_BEFORE)),
            category(
                    "H1",
                    byWork("H1"),
                    new CategoryIsInForce("H1.new-build", MERIT),
                    new IsAHouseholdWithMerit(MERIT),
                    new LivesInTheHouse(MERIT),
                    new HouseNeedsRebuildingOrRepair(MERIT),
                    new WasNotHelpedUnderDecision22(MERIT)),
            category(
                    "H2",
                    byWork("H2"),
                    new CategoryIsInForce("H2.new-build", PROGRAMME),
                    new HouseholdIsPoorOrNearPoor(PROGRAMME),
                    new IsNotCoveredByAnotherProgramme(PROGRAMME, List.of(H3, H4)),
                    new CitedByItsFigure(
                            new LandIsResidentialAndUndisputed(CRITERIA), List.of("H2.parts-not-durable-from")),
                    new CitedByItsFigure(
                            new HouseIsTemporaryOrDilapidated(CRITERIA), List.of("H2.parts-not-durable-from")),
                    new HouseNeedsRebuildingOrRepair(PROGRAMME)),
            H3,
            H4,
            category(
                    "H5",
                    byWork("H5"),
                    new CategoryIsInForce("H5.new-build", FUND),
                    new HouseholdIsPoorOrInHardship(FUND),
                    new FundForThePoorHasAgreed(FUND),
                    new FundHasALevelWhereTheHouseStands(FUND),
                    new HouseNeedsRebuildingOrRepair(FUND)),
            category(
                    "H6a",
                    atLeast("H6a.amount"),
                    new CategoryIsInForce("H6a.amount", DESTROYED),
                    new HouseWasDestroyed(DESTROYED),
                    new HasNowhereToLive(DESTROYED),
                    new HouseholdIsPoorNearPoorOrInHardship(DESTROYED)),
            category(
                    "H6b",
                    atLeast("H6b.amount"),
                    new CategoryIsInForce("H6b.amount", RELOCATED),
                    new WasOrderedToRelocate(RELOCATED)),
            category(
                    "H6c",
                    atLeast("H6c.amount"),
                    new CategoryIsInForce("H6c.amount", DAMAGED),
                    new HouseIsBadlyDamaged(DAMAGED),
                    new HouseholdIsPoorNearPoorOrInHardship(DAMAGED)));

    private HousingSupport() {}

    /** An emergency request is judged by H6 alone; a regular one by all, so that nobody is refused for having taken the other form. */
    public static Assessment assess(Help help, FactSheet facts, LocalDate on, Policy policy) {
        List<Category> known = CATEGORIES.stream()
                .filter(it -> gives(help, it.code()))
                .filter(it -> isKnown(it, policy))
                .toList();
        return SCHEME.assess(known, facts, on, policy);
    }

    /** What one programme says alone, whatever another one would pay. */
    public static Assessment assess(String programme, FactSheet facts, LocalDate on, Policy policy) {
        List<Category> one = CATEGORIES.stream()
                .filter(it -> it.code().equals(programme) && isKnown(it, policy))
                .toList();
        return SCHEME.assess(one, facts, on, policy);
    }

    /** Whether the programme is among what this kind of help gives. */
    public static boolean gives(Help help, String programme) {
        return help == Help.REGULAR || EMERGENCIES.contains(programme);
    }

    /** Whether the policy is asked about the category: a text of before the category came is not, and decides as it did. */
    static boolean isKnown(Category category, Policy policy) {
        return !SINCE_LATER.contains(category.code()) || policy.parameters().has(category.code() + ".new-build");
    }

    private static Category category(String code, Category.Payment payment, Rule... rules) {
        return new Category(code, List.of(rules), payment);
    }

    /** The tariff of the work that the survey found to be needed. */
    private static Category.Payment byWork(String category) {
        return examination -> examination
                .facts()
                .choice(FactCode.WORK_NEEDED)
                .filter(work -> !work.equals("none"))
                .flatMap(work -> examination.find(category + "." + work))
                .map(HousingSupport::once);
    }

    private static Sum once(Parameter amount) {
        return Sum.once(amount.money(), Long.toString(amount.value()));
    }

    /** A least amount, which a province may raise. */
    private static Category.Payment atLeast(String figure) {
        return examination -> examination.find(figure).map(it -> Sum.once(it.money(), "≥ " + it.value()));
    }
}
