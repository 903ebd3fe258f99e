package vn.ansinh.command.allowance.policy;

import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** A household or person whose member they were not has taken the person in, to care for and raise them (Art. 20). */
record IsTakenInForCare(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        String needed = "taken-in-for-care";
        return examination
                .facts()
                .flag(FactCode.TAKEN_IN_FOR_CARE)
                .map(it -> Verdict.of(it, it ? "yes" : "no", needed))
                .orElseGet(() -> Verdict.missing(needed, FactCode.TAKEN_IN_FOR_CARE));
    }
}
