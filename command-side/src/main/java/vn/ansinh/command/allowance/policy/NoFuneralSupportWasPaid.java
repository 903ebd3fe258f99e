package vn.ansinh.command.allowance.policy;

import java.util.Optional;
import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.Money;

/**
 * Of several texts the highest alone supports a funeral: a lower sum that was granted is revoked before the higher one is.
 *
 * @param asked whether it has to be stated; else nothing stated is nothing paid
 */
record NoFuneralSupportWasPaid(boolean asked, LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        String needed = "no other funeral support for this death";
        return examination
                .facts()
                .money(FactCode.FUNERAL_SUPPORT_PAID)
                .or(() -> asked ? Optional.empty() : Optional.of(Money.ZERO))
                .map(it -> Verdict.of(it.isZero(), it.isZero() ? "none" : it.dong() + " VND", needed))
                .orElseGet(() -> Verdict.missing(needed, FactCode.FUNERAL_SUPPORT_PAID));
    }
}
