package vn.ansinh.command.allowance.policy;

import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** Raises at least one child under 16, or of 16 to 22 in studies (Art. 5(4)). */
record RaisesAChild(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        String needed = "at least one child";
        return Children.counted(examination)
                .map(it -> Verdict.of(it > 0, it + " children", needed))
                .orElseGet(
                        () -> Verdict.missing(needed, FactCode.CHILDREN_UNDER_16, FactCode.CHILDREN_16_TO_22_STUDYING));
    }
}
