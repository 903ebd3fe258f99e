package vn.ansinh.command.allowance.policy;

import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** Has no stable income from wages, pension or other sources (Art. 5(8)). */
record HasNoStableIncome(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        String needed = "no stable income";
        return examination
                .facts()
                .flag(FactCode.STABLE_INCOME)
                .map(it -> Verdict.of(!it, it ? "yes" : "no", needed))
                .orElseGet(() -> Verdict.missing(needed, FactCode.STABLE_INCOME));
    }
}
