package vn.ansinh.command.allowance.policy;

import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** Was receiving as a child without source of support before turning 16 (Art. 5(2)). */
record ReceivedTheAllowanceAsAChild(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        String needed = "received-as-child-without-support";
        return examination
                .facts()
                .flag(FactCode.RECEIVED_AS_CHILD_WITHOUT_SUPPORT)
                .map(it -> Verdict.of(it, it ? "yes" : "no", needed))
                .orElseGet(() -> Verdict.missing(needed, FactCode.RECEIVED_AS_CHILD_WITHOUT_SUPPORT));
    }
}
