package vn.ansinh.command.insurance.policy;

import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** Not in compulsory social insurance. */
record IsNotInCompulsoryInsurance(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        String needed = "not in compulsory social insurance";
        return examination
                .facts()
                .flag(FactCode.IN_COMPULSORY_SOCIAL_INSURANCE)
                .map(it -> Verdict.of(!it, it ? "yes" : "no", needed))
                .orElseGet(() -> Verdict.missing(needed, FactCode.IN_COMPULSORY_SOCIAL_INSURANCE));
    }
}
