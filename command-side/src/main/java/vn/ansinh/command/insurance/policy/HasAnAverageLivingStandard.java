package vn.ansinh.command.insurance.policy;

import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** The household has an average living standard. */
record HasAnAverageLivingStandard(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        String needed = "average-living-standard";
        return examination
                .facts()
                .choice(FactCode.HOUSEHOLD_POVERTY)
                .map(it -> Verdict.of(it.equals("average-living-standard"), it, needed))
                .orElseGet(() -> Verdict.missing(needed, FactCode.HOUSEHOLD_POVERTY));
    }
}
