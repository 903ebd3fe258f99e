package vn.ansinh.command.housing.policy;

import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** The household has nowhere to live (Art. 15(1)). */
record HasNowhereToLive(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        String needed = "nowhere to live";
        return examination
                .facts()
                .flag(FactCode.NOWHERE_TO_LIVE)
                .map(it -> Verdict.of(it, it ? "yes" : "no", needed))
                .orElseGet(() -> Verdict.missing(needed, FactCode.NOWHERE_TO_LIVE));
    }
}
