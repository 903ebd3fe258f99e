package vn.ansinh.command.housing.policy;

import java.time.LocalDate;
import java.util.List;
import vn.ansinh.command.law.Assessment;
import vn.ansinh.command.law.Category;
import vn.ansinh.command.law.CategoryIsInForce;
import vn.ansinh.command.law.FactSheet;
import vn.ansinh.command.law.HouseholdIsPoorOrNearPoor;
import vn.ansinh.command.law.OnlyTheHighest;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.StartMonth;
import vn.ansinh.command.law.Sum;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.Scheme;

/** Housing support: H1 for households with merit, H2 for temporary or dilapidated houses, H6 after a disaster. */
public final class HousingSupport {
    private static final LegalSource MERIT = new LegalSource("Quyết định 21/2024/QĐ-TTg", "");
    private static final LegalSource PROGRAMME =
            new LegalSource("Chương trình xóa nhà tạm, nhà dột nát trên phạm vi cả nước", "");
    private static final LegalSource CRITERIA = new LegalSource("Quyết định 55/QĐ-BXD năm 2025", "");
    private static final LegalSource DESTROYED = new LegalSource("Nghị định 20/2021/NĐ-CP", "Art. 15(1)");
    private static final LegalSource RELOCATED = new LegalSource("Nghị định 20/2021/NĐ-CP", "Art. 15(2)");
    private static final LegalSource DAMAGED = new LegalSource("Nghị định 20/2021/NĐ-CP", "Art. 15(3)");
    private static final OnlyTheHighest SCHEME = new OnlyTheHighest(Scheme.HOUSING, StartMonth.NONE);
    private static final List<Category> CATEGORIES = List.of(
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
                    new IsNotCoveredByAnotherProgramme(PROGRAMME),
                    new LandIsResidentialAndUndisputed(CRITERIA),
                    new HouseIsTemporaryOrDilapidated(CRITERIA),
                    new HouseNeedsRebuildingOrRepair(PROGRAMME)),
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

    public static Assessment assess(FactSheet facts, LocalDate on, Policy policy) {
        return SCHEME.assess(CATEGORIES, facts, on, policy);
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
                .map(it -> Sum.once(it.money(), Long.toString(it.value())));
    }

    /** A least amount, which a province may raise. */
    private static Category.Payment atLeast(String figure) {
        return examination -> examination.find(figure).map(it -> Sum.once(it.money(), "≥ " + it.value()));
    }
}
