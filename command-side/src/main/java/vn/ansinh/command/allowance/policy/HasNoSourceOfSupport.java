package vn.ansinh.command.allowance.policy;

import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** A child without source of support: one of the eleven combinations of Decree 20/2021 Art. 5(1). */
record HasNoSourceOfSupport(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        String needed = "not none";
        return examination
                .facts()
                .choice(FactCode.WITHOUT_SUPPORT_GROUND)
                .map(it -> Verdict.of(!it.equals("none"), it, needed))
                .orElseGet(() -> Verdict.missing(needed, FactCode.WITHOUT_SUPPORT_GROUND));
    }
}
