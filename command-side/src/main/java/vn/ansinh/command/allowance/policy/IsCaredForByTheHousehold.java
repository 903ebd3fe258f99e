package vn.ansinh.command.allowance.policy;

import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** The household itself cares for the person (Decree 20/2021 Art. 20). */
record IsCaredForByTheHousehold(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        String needed = "cared-for-by-household";
        return examination
                .facts()
                .flag(FactCode.CARED_FOR_BY_HOUSEHOLD)
                .map(it -> Verdict.of(it, it ? "yes" : "no", needed))
                .orElseGet(() -> Verdict.missing(needed, FactCode.CARED_FOR_BY_HOUSEHOLD));
    }
}
