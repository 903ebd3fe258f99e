package vn.ansinh.command.allowance.policy;

import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** A single parent (Art. 5(4)) was drawing the allowance for this child when death came (Art. 11). */
record WasTheChildOfASingleParentOnTheAllowance(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        String needed = "single-parent-drew-for-child";
        return examination
                .facts()
                .flag(FactCode.SINGLE_PARENT_DREW_FOR_CHILD)
                .map(it -> Verdict.of(it, it ? "yes" : "no", needed))
                .orElseGet(() -> Verdict.missing(needed, FactCode.SINGLE_PARENT_DREW_FOR_CHILD));
    }
}
