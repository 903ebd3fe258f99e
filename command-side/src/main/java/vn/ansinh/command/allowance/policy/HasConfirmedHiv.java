package vn.ansinh.command.allowance.policy;

import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** Has HIV, as the paper of a competent facility confirms (Art. 5(3) and (8)). */
record HasConfirmedHiv(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        String needed = "hiv-confirmed";
        return examination
                .facts()
                .flag(FactCode.HIV_CONFIRMED)
                .map(it -> Verdict.of(it, it ? "yes" : "no", needed))
                .orElseGet(() -> Verdict.missing(needed, FactCode.HIV_CONFIRMED));
    }
}
