package vn.ansinh.command.housing.policy;

import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** The Fund for the Poor has agreed: it is no scheme of the state, and nobody has a right to its money. */
record FundForThePoorHasAgreed(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        String needed = "agreed by the fund";
        return examination
                .facts()
                .flag(FactCode.FUND_FOR_THE_POOR_AGREED)
                .map(it -> Verdict.of(it, it ? "yes" : "no", needed))
                .orElseGet(() -> Verdict.missing(needed, FactCode.FUND_FOR_THE_POOR_AGREED));
    }
}
