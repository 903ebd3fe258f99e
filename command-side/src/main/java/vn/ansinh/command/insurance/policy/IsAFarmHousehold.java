package vn.ansinh.command.insurance.policy;

import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** A household of farming, forestry, fishery or salt making. */
record IsAFarmHousehold(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        String needed = "farm household";
        return examination
                .facts()
                .flag(FactCode.FARM_HOUSEHOLD)
                .map(it -> Verdict.of(it, it ? "yes" : "no", needed))
                .orElseGet(() -> Verdict.missing(needed, FactCode.FARM_HOUSEHOLD));
    }
}
