package vn.ansinh.command.allowance.policy;

import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** Cared for as a member of the household itself, which excludes having been taken in (Art. 20): one person gives a right to one of the two. */
record IsTheHouseholdsOwnMember(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        String needed = "not taken in for care";
        return examination
                .facts()
                .flag(FactCode.TAKEN_IN_FOR_CARE)
                .map(it -> Verdict.of(!it, it ? "yes" : "no", needed))
                .orElseGet(() -> Verdict.missing(needed, FactCode.TAKEN_IN_FOR_CARE));
    }
}
