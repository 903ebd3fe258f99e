package vn.ansinh.command.allowance.policy;

import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** Qualified for a social-assistance institution, yet cared for in the community (Art. 5(5d)). */
record QualifiesForAnInstitution(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        String needed = "qualifies-for-institution";
        return examination
                .facts()
                .flag(FactCode.QUALIFIES_FOR_INSTITUTION)
                .map(it -> Verdict.of(it, it ? "yes" : "no", needed))
                .orElseGet(() -> Verdict.missing(needed, FactCode.QUALIFIES_FOR_INSTITUTION));
    }
}
