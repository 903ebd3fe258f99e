package vn.ansinh.command.allowance.policy;

import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** Was drawing the social allowance when death came (Art. 11). */
record DrewTheAllowanceAtDeath(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        String needed = "social allowance drawn";
        return examination
                .facts()
                .money(FactCode.SOCIAL_ALLOWANCE_DRAWN)
                .map(it -> Verdict.of(!it.isZero(), it.dong() + " VND a month", needed))
                .orElseGet(() -> Verdict.missing(needed, FactCode.SOCIAL_ALLOWANCE_DRAWN));
    }
}
