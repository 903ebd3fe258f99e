package vn.ansinh.command.allowance.policy;

import vn.ansinh.command.law.Category;
import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.Money;

/** Between social pension and social allowance only the higher is paid. */
record PaysMoreThanTheSocialPensionDrawn(Category.Payment payment, LegalSource source) implements Rule {
    @Override
    public boolean givesWay() {
        return true;
    }

    @Override
    public Verdict judge(Examination examination) {
        long drawn = examination
                .facts()
                .money(FactCode.SOCIAL_PENSION_DRAWN)
                .orElse(Money.ZERO)
                .dong();
        String needed = "no social pension that pays as much";
        if (drawn == 0) {
            return Verdict.of(true, "none", needed);
        }
        return payment.of(examination)
                .map(it -> Verdict.of(it.amount().dong() > drawn, drawn + " VND a month", needed))
                .orElseGet(() -> Verdict.missing(needed));
    }
}
