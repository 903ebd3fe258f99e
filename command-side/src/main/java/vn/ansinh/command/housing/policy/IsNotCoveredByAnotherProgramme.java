package vn.ansinh.command.housing.policy;

import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** Not covered by the poverty or the ethnic-minority programme. */
record IsNotCoveredByAnotherProgramme(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        String needed = "not covered by other programme";
        return examination
                .facts()
                .flag(FactCode.COVERED_BY_OTHER_PROGRAMME)
                .map(it -> Verdict.of(!it, it ? "yes" : "no", needed))
                .orElseGet(() -> Verdict.missing(needed, FactCode.COVERED_BY_OTHER_PROGRAMME));
    }
}
