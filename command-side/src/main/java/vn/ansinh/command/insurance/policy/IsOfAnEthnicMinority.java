package vn.ansinh.command.insurance.policy;

import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** Of an ethnic minority. */
record IsOfAnEthnicMinority(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        String needed = "ethnic minority";
        return examination
                .facts()
                .flag(FactCode.ETHNIC_MINORITY)
                .map(it -> Verdict.of(it, it ? "yes" : "no", needed))
                .orElseGet(() -> Verdict.missing(needed, FactCode.ETHNIC_MINORITY));
    }
}
