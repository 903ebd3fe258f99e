package vn.ansinh.command.housing.policy;

import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** The house is badly damaged and cannot be lived in (Art. 15(3)). */
record HouseIsBadlyDamaged(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        String needed = "badly-damaged";
        return examination
                .facts()
                .choice(FactCode.DISASTER_EFFECT)
                .map(it -> Verdict.of(it.equals("badly-damaged"), it, needed))
                .orElseGet(() -> Verdict.missing(needed, FactCode.DISASTER_EFFECT));
    }
}
