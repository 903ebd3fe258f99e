package vn.ansinh.command.insurance.policy;

import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** The contribution covers at least one month, and at most five years ahead. */
record PaysForAtLeastOneMonth(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        String needed = "1 to 60 months";
        return examination
                .facts()
                .count(FactCode.CONTRIBUTION_MONTHS)
                .map(it -> Verdict.of(it >= 1 && it <= 60, it + " months", needed))
                .orElseGet(() -> Verdict.missing(needed, FactCode.CONTRIBUTION_MONTHS));
    }
}
