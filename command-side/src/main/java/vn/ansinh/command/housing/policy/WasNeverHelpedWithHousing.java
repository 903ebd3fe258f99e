package vn.ansinh.command.housing.policy;

import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** Never helped with a house before, by the state or by an organisation (Circular 01/2022/TT-BXD). */
record WasNeverHelpedWithHousing(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        String needed = "never helped with a house";
        return examination
                .facts()
                .flag(FactCode.HELPED_WITH_HOUSING_BEFORE)
                .map(it -> Verdict.of(!it, it ? "yes" : "no", needed))
                .orElseGet(() -> Verdict.missing(needed, FactCode.HELPED_WITH_HOUSING_BEFORE));
    }
}
