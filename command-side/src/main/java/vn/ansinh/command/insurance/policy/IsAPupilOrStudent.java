package vn.ansinh.command.insurance.policy;

import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** A pupil or student. */
record IsAPupilOrStudent(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        String needed = "pupil or student";
        return examination
                .facts()
                .flag(FactCode.PUPIL_OR_STUDENT)
                .map(it -> Verdict.of(it, it ? "yes" : "no", needed))
                .orElseGet(() -> Verdict.missing(needed, FactCode.PUPIL_OR_STUDENT));
    }
}
