package vn.ansinh.command.housing.policy;

import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** The house collapsed, was swept away or burnt (Art. 15(1)). */
record HouseWasDestroyed(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        String needed = "destroyed";
        return examination
                .facts()
                .choice(FactCode.DISASTER_EFFECT)
                .map(it -> Verdict.of(it.equals("destroyed"), it, needed))
                .orElseGet(() -> Verdict.missing(needed, FactCode.DISASTER_EFFECT));
    }
}
