package vn.ansinh.command.housing.policy;

import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** Earlier help does not exclude, save under Decision 22/2013. */
record WasNotHelpedUnderDecision22(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        String needed = "not helped under decision 22 2013";
        return examination
                .facts()
                .flag(FactCode.HELPED_UNDER_DECISION_22_2013)
                .map(it -> Verdict.of(!it, it ? "yes" : "no", needed))
                .orElseGet(() -> Verdict.missing(needed, FactCode.HELPED_UNDER_DECISION_22_2013));
    }
}
