package vn.ansinh.command.allowance.policy;

import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** Pregnant, or raising one child under 36 months (Art. 20). */
record IsPregnantOrRaisesASmallChild(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        String needed = "pregnant or raising a child under 36 months";
        return Burden.of(examination)
                .map(it -> Verdict.of(it >= 1, it + " of pregnancy and small children", needed))
                .orElseGet(() -> Verdict.missing(needed, FactCode.PREGNANT, FactCode.CHILDREN_UNDER_36_MONTHS));
    }
}
