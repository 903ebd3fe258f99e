package vn.ansinh.command.housing.policy;

import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** The household was ordered to leave urgently (Art. 15(2)); any household. */
record WasOrderedToRelocate(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        String needed = "ordered-to-relocate";
        return examination
                .facts()
                .choice(FactCode.DISASTER_EFFECT)
                .map(it -> Verdict.of(it.equals("ordered-to-relocate"), it, needed))
                .orElseGet(() -> Verdict.missing(needed, FactCode.DISASTER_EFFECT));
    }
}
