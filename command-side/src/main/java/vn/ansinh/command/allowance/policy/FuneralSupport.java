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
import vn.ansinh.command.law.StartMonth;
import vn.ansinh.command.law.Sum;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.Scheme;

/** Funeral support (hỗ trợ chi phí mai táng), Decree 20/2021 Art. 11: at least twenty times the base of the day of death. */
public final class FuneralSupport {
    private static final LegalSource FUNERAL = new LegalSource("Nghị định 20/2021/NĐ-CP", "Art. 11");
    private static final OnlyTheHighest SCHEME = new OnlyTheHighest(Scheme.FUNERAL, StartMonth.NONE);
    private static final List<Category> CATEGORIES = List.of(
            new Category(
                    "F1",
                    List.of(
                            new DiedBeforeTheClaim(FUNERAL),
                            new FuneralSupportWasInForceAtDeath(FUNERAL),
                            new DrewTheAllowanceAtDeath(FUNERAL)),
                    FuneralSupport::sum),
            new Category(
                    "F2",
                    List.of(
                            new DiedBeforeTheClaim(FUNERAL),
                            new FuneralSupportWasInForceAtDeath(FUNERAL),
                            new WasElderlyWithAnotherMonthlyBenefit(FUNERAL)),
                    FuneralSupport::sum));

    private FuneralSupport() {}

    public static Assessment assess(FactSheet facts, LocalDate on, Policy policy) {
        return SCHEME.assess(CATEGORIES, facts, on, policy);
    }

    private static Optional<Sum> sum(Examination examination) {
        return examination.facts().date(FactCode.DATE_OF_DEATH).flatMap(died -> {
            Examination atDeath = examination.on(died);
            Optional<Sum> sum = atDeath.find("base.national")
                    .flatMap(base -> atDeath.find("funeral.times-base").map(times -> {
                        Money amount = base.money().times(times.value());
                        String formula = base.value() + " × " + times.value() + " = " + amount.dong();
                        return Sum.once(amount, formula);
                    }));
            examination.note(atDeath);
            return sum;
        });
    }
}
