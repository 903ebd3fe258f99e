package vn.ansinh.command.allowance.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.ansinh.command.law.Assessment;
import vn.ansinh.command.law.Category;
import vn.ansinh.command.law.CategoryIsInForce;
import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.FactSheet;
import vn.ansinh.command.law.HouseholdIsPoorOrNearPoor;
import vn.ansinh.command.law.OnlyTheHighest;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.StartMonth;
import vn.ansinh.command.law.Sum;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.Scheme;

/** Social pension (trợ cấp hưu trí xã hội) from 1 July 2025, Law on Social Insurance 2024 Art. 21, Decree 176/2025. */
public final class SocialPension {
    private static final LegalSource WHO = new LegalSource("Luật Bảo hiểm xã hội 41/2024/QH15", "Art. 21");
    private static final LegalSource HOW_MUCH = new LegalSource("Nghị định 176/2025/NĐ-CP", "Art. 3");
    private static final OnlyTheHighest SCHEME =
            new OnlyTheHighest(Scheme.SOCIAL_PENSION, StartMonth.MONTH_OF_SIGNATURE);
    private static final List<Category> CATEGORIES =
            List.of(category("SPa"), category("SPb", new HouseholdIsPoorOrNearPoor(WHO)));

    private SocialPension() {}

    public static Assessment assess(FactSheet facts, LocalDate on, Policy policy) {
        return SCHEME.assess(CATEGORIES, facts, on, policy);
    }

    private static Category category(String code, Rule... rules) {
        List<Rule> all = new ArrayList<>();
        all.add(new CategoryIsInForce("social-pension.amount", HOW_MUCH));
        all.add(new IsAVietnameseCitizen(WHO));
        all.add(new AgeIsWithinTheBand(code, WHO));
        all.addAll(List.of(rules));
        all.add(new PensionIsBelowTheSocialPension(WHO));
        all.add(new NoHigherAllowanceIsEstablished(HOW_MUCH));
        return new Category(code, all, SocialPension::sum);
    }

    /** Beside a low pension in full or by the difference, as the parameter says; it is read only then. */
    private static Optional<Sum> sum(Examination examination) {
        return examination.find("social-pension.amount").map(amount -> {
            Money pension = examination.facts().money(FactCode.MONTHLY_PENSION).orElse(Money.ZERO);
            boolean full = pension.isZero()
                    || examination
                            .find("social-pension.full-beside-low-pension")
                            .map(it -> it.value() == 1)
                            .orElse(true);
            return full
                    ? Sum.monthly(amount.money(), Long.toString(amount.value()))
                    : difference(amount.money(), pension);
        });
    }

    private static Sum difference(Money amount, Money pension) {
        Money rest = amount.minus(amount.min(pension));
        return Sum.monthly(rest, amount.dong() + " − " + pension.dong() + " = " + rest.dong());
    }
}
