package vn.ansinh.command.allowance.policy;

import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** Draws no other monthly allowance (Art. 5(5c)). */
record HasNoOtherMonthlyAllowance(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        String needed = "no other monthly allowance";
        return examination
                .facts()
                .money(FactCode.OTHER_MONTHLY_ALLOWANCE)
                .map(it -> Verdict.of(it.isZero(), it.dong() + " VND a month", needed))
                .orElseGet(() -> Verdict.missing(needed, FactCode.OTHER_MONTHLY_ALLOWANCE));
    }
}
