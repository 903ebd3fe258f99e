package vn.ansinh.command.allowance.policy;

import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** In general, vocational or college education, or a first university degree (Art. 5(2)). */
record StudiesTowardsAFirstDegree(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        String needed = "general or vocational or college or first-degree";
        return examination
                .facts()
                .choice(FactCode.STUDIES)
                .map(it -> Verdict.of(
                        it.equals("general")
                                || it.equals("vocational")
                                || it.equals("college")
                                || it.equals("first-degree"),
                        it,
                        needed))
                .orElseGet(() -> Verdict.missing(needed, FactCode.STUDIES));
    }
}
