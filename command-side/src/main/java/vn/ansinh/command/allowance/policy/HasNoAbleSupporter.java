package vn.ansinh.command.allowance.policy;

import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** Nobody is obliged to support the person, or who is draws the allowance (Art. 5(5a)). */
record HasNoAbleSupporter(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        String needed = "none or on-the-allowance";
        return examination
                .facts()
                .choice(FactCode.OBLIGED_SUPPORTER)
                .map(it -> Verdict.of(it.equals("none") || it.equals("on-the-allowance"), it, needed))
                .orElseGet(() -> Verdict.missing(needed, FactCode.OBLIGED_SUPPORTER));
    }
}
