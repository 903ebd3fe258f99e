package vn.ansinh.command.allowance.policy;

import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** Raises children alone: unmarried, widowed, or the spouse is missing (Art. 5(4)). */
record IsASingleParent(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        String needed = "not none";
        return examination
                .facts()
                .choice(FactCode.SINGLE_PARENT_GROUND)
                .map(it -> Verdict.of(!it.equals("none"), it, needed))
                .orElseGet(() -> Verdict.missing(needed, FactCode.SINGLE_PARENT_GROUND));
    }
}
