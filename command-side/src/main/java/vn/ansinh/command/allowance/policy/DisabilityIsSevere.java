package vn.ansinh.command.allowance.policy;

import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** Severe disability (khuyết tật nặng) by the council's grading. */
record DisabilityIsSevere(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        String needed = "severe";
        return examination
                .facts()
                .choice(FactCode.DISABILITY_DEGREE)
                .map(it -> Verdict.of(it.equals("severe"), it, needed))
                .orElseGet(() -> Verdict.missing(needed, FactCode.DISABILITY_DEGREE));
    }
}
