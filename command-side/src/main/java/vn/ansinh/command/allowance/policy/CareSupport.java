package vn.ansinh.command.allowance.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.ansinh.command.law.Assessment;
import vn.ansinh.command.law.Category;
import vn.ansinh.command.law.CategoryIsInForce;
import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.FactSheet;
import vn.ansinh.command.law.HouseholdIsPoor;
import vn.ansinh.command.law.OnlyTheHighest;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.SideBySide;
import vn.ansinh.command.law.StartMonth;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.Scheme;

/**
 * Support for care (hỗ trợ kinh phí chăm sóc), Decree 20/2021 Art. 20: C1 to C6, of which only the highest is paid; C3 beside C1 or C2 is a reading (ADR-0030). The case is about
 * the person cared for; whoever cares for them applies and receives (ADR-0023).
 */
public final class CareSupport {
    private static final LegalSource CARE = new LegalSource("Nghị định 20/2021/NĐ-CP", "Art. 20");
    private static final OnlyTheHighest SCHEME = new OnlyTheHighest(Scheme.CARE_SUPPORT, StartMonth.MONTH_OF_SIGNATURE);
    private static final Category C1 =
            category("C1", new DisabilityIsSevereOrExtremelySevere(CARE), new IsPregnantOrRaisesASmallChild(CARE));
    private static final Category C2 = category(
            "C2", new DisabilityIsSevereOrExtremelySevere(CARE), new IsPregnantAndRaisesASmallChildOrRaisesTwo(CARE));

    /** With C1 or C2 payable the household does not draw C3 for the same person too, as the law is read. */
    private static final SideBySide OF_THE_SAME_PERSON =
            new SideBySide("C3.beside-C1-C2", List.of("C1", "C2")::contains, "C3"::equals);

    /** Under a policy text of before somebody could be taken in: C3 did not ask whose member the person is (ADR-0023). */
    private static final List<Category> BEFORE =
            List.of(C1, C2, category("C3", new DisabilityIsExtremelySevere(CARE), new IsCaredForByTheHousehold(CARE)));

    private static final List<Category> CATEGORIES = List.of(
            C1,
            C2,
            category(
                    "C3",
                    new DisabilityIsExtremelySevere(CARE),
                    new IsCaredForByTheHousehold(CARE),
                    new IsTheHouseholdsOwnMember(CARE)),
            takenIn("C4a", new DisabilityIsExtremelySevere(CARE)),
            takenIn("C4b", new DisabilityIsExtremelySevere(CARE)),
            takenIn("C5a", new HasNoSourceOfSupport(CARE)),
            takenIn("C5b", new HasNoSourceOfSupport(CARE)),
            takenIn(
                    "C6",
                    new HouseholdIsPoor(CARE),
                    new HasNoAbleSupporter(CARE),
                    new QualifiesForAnInstitution(CARE)));

    private CareSupport() {}

    public static Assessment assess(FactSheet facts, LocalDate on, Policy policy) {
        List<Category> categories = policy.parameters().has("C4a.coefficient") ? CATEGORIES : BEFORE;
        return SCHEME.assess(
                categories,
                found -> OF_THE_SAME_PERSON.apply(found, new Examination(facts, on, policy)),
                facts,
                on,
                policy);
    }

    /** Of whoever takes somebody of an age in: an extremely severely disabled person (C4), a child of Art. 5(1) (C5), an elderly person of Art. 5(5d) (C6). */
    private static Category takenIn(String code, Rule... rules) {
        List<Rule> all = new ArrayList<>(List.of(new AgeIsWithinTheBand(code, CARE)));
        all.addAll(List.of(rules));
        all.add(new IsTakenInForCare(CARE));
        return category(code, all.toArray(Rule[]::new));
    }

    private static Category category(String code, Rule... rules) {
        List<Rule> all = new ArrayList<>();
        all.add(new CategoryIsInForce(code + ".coefficient", CARE));
        all.addAll(List.of(rules));
        all.add(LivesInTheCommunity.asRead(CARE));
        return new Category(code, all, Amounts.baseTimesCoefficient(code));
    }
}
