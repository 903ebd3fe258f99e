package vn.ansinh.command.allowance.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.ansinh.command.law.Assessment;
import vn.ansinh.command.law.Category;
import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.FactSheet;
import vn.ansinh.command.law.OnlyTheHighest;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.StartMonth;
import vn.ansinh.command.law.Sum;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.Scheme;

/**
 * Funeral support (hỗ trợ chi phí mai táng): at least twenty times the base of the day of death. Decree 20/2021 Art. 11 gives it for
 * whoever drew the social allowance, the child of a single parent who did, and whoever was 80 on another monthly benefit; Decree 176/2025
 * for whoever drew the social pension, or died entitled to it and undecided.
 */
public final class FuneralSupport {
    private static final LegalSource FUNERAL = new LegalSource("Nghị định 20/2021/NĐ-CP", "Art. 11");
    private static final LegalSource PENSIONER = new LegalSource("Nghị định 176/2025/NĐ-CP", "");
    private static final String TIMES = "funeral.times-base";
    private static final OnlyTheHighest SCHEME = new OnlyTheHighest(Scheme.FUNERAL, StartMonth.NONE);
    private static final List<Category> CATEGORIES = List.of(
            category("F1", FUNERAL, new DrewTheAllowanceAtDeath(FUNERAL)),
            category("F2", FUNERAL, new WasElderlyWithAnotherMonthlyBenefit(FUNERAL)),
            category("F3", PENSIONER, new WasEntitledToTheSocialPensionAtDeath(PENSIONER)),
            category("F4", FUNERAL, new WasTheChildOfASingleParentOnTheAllowance(FUNERAL)));

    private FuneralSupport() {}

    public static Assessment assess(FactSheet facts, LocalDate on, Policy policy) {
        return SCHEME.assess(CATEGORIES, facts, on, policy);
    }

    private static Category category(String code, LegalSource source, Rule who) {
        return new Category(
                code,
                List.of(
                        new DiedBeforeTheClaim(source),
                        new FuneralSupportWasInForceAtDeath(TIMES, source),
                        who,
                        new NoFuneralSupportWasPaid(false, source)),
                timesTheBaseAtDeath(TIMES));
    }

    /** That many times the base, both of the day of death. */
    static Category.Payment timesTheBaseAtDeath(String figure) {
        return examination -> sum(examination, figure);
    }

    private static Optional<Sum> sum(Examination examination, String figure) {
        return examination.facts().date(FactCode.DATE_OF_DEATH).flatMap(died -> {
            Examination atDeath = examination.on(died);
            Optional<Sum> sum = atDeath.find("base.national")
                    .flatMap(base -> atDeath.find(figure).map(times -> {
                        Money amount = base.money().times(times.value());
                        String formula = base.value() + " × " + times.value() + " = " + amount.dong();
                        return Sum.once(amount, formula);
                    }));
            examination.note(atDeath);
            return sum;
        });
    }
}
