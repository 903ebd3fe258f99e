package vn.ansinh.command.housing.policy;

import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** The household lives in the house, with permanent residence. */
record LivesInTheHouse(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        String needed = "permanent residence in house";
        return examination
                .facts()
                .flag(FactCode.PERMANENT_RESIDENCE_IN_HOUSE)
                .map(it -> Verdict.of(it, it ? "yes" : "no", needed))
                .orElseGet(() -> Verdict.missing(needed, FactCode.PERMANENT_RESIDENCE_IN_HOUSE));
    }
}
