package vn.ansinh.command.housing.policy;

import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** The survey found that the house must be built anew: the programme of Decision 1719/2021 has no level for repair. */
record HouseIsToBeRebuilt(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        String needed = "new-build";
        return examination
                .facts()
                .choice(FactCode.WORK_NEEDED)
                .map(it -> Verdict.of(it.equals("new-build"), it, needed))
                .orElseGet(() -> Verdict.missing(needed, FactCode.WORK_NEEDED));
    }
}
