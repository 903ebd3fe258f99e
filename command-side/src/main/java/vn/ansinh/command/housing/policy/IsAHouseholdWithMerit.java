package vn.ansinh.command.housing.policy;

import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** A household of a person with merit or of a martyr's relatives (Ordinance 02/2020 Art. 3). */
record IsAHouseholdWithMerit(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        String needed = "not none";
        return examination
                .facts()
                .choice(FactCode.MERIT_GROUND)
                .map(it -> Verdict.of(!it.equals("none"), it, needed))
                .orElseGet(() -> Verdict.missing(needed, FactCode.MERIT_GROUND));
    }
}
