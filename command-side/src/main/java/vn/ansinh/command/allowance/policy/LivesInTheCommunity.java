package vn.ansinh.command.allowance.policy;

import vn.ansinh.command.law.AppliesAsRead;
import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** Placement in an institution, or detention, ends the allowance in the community; by which article is not known, so that it has a row as a reading. */
record LivesInTheCommunity(LegalSource source) implements Rule {
    static Rule asRead(LegalSource source) {
        return new AppliesAsRead(new LivesInTheCommunity(source), "placement.ends-allowance");
    }

    @Override
    public Verdict judge(Examination examination) {
        String needed = "community";
        return examination
                .facts()
                .choice(FactCode.PLACEMENT)
                .map(it -> Verdict.of(it.equals("community"), it, needed))
                .orElseGet(() -> Verdict.missing(needed, FactCode.PLACEMENT));
    }
}
