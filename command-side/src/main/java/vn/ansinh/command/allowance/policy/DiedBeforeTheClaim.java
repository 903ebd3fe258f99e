package vn.ansinh.command.allowance.policy;

import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** The person has died; the sum follows the base of that day. */
record DiedBeforeTheClaim(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        String needed = "a date of death not after " + examination.on();
        return examination
                .facts()
                .date(FactCode.DATE_OF_DEATH)
                .map(it -> Verdict.of(!it.isAfter(examination.on()), "died " + it, needed))
                .orElseGet(() -> Verdict.missing(needed, FactCode.DATE_OF_DEATH));
    }
}
