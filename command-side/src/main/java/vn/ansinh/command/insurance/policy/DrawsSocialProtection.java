package vn.ansinh.command.insurance.policy;

import java.util.Optional;
import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.Money;

/** Draws the social allowance or the social pension. */
record DrawsSocialProtection(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        String needed = "social allowance or social pension drawn";
        Optional<Money> allowance = examination.facts().money(FactCode.SOCIAL_ALLOWANCE_DRAWN);
        Optional<Money> pension = examination.facts().money(FactCode.SOCIAL_PENSION_DRAWN);
        long known =
                allowance.orElse(Money.ZERO).dong() + pension.orElse(Money.ZERO).dong();
        if (known == 0 && (allowance.isEmpty() || pension.isEmpty())) {
            return Verdict.missing(needed, FactCode.SOCIAL_ALLOWANCE_DRAWN, FactCode.SOCIAL_PENSION_DRAWN);
        }
        return Verdict.of(known > 0, known + " VND a month", needed);
    }
}
