package vn.ansinh.command.insurance.policy;

import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** Is a person with merit, or a relative whom the law gives a card for it (Ordinance 02/2020). */
record IsAPersonWithMerit(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        String needed = "person with merit";
        return examination
                .facts()
                .flag(FactCode.PERSON_WITH_MERIT)
                .map(it -> Verdict.of(it, it ? "yes" : "no", needed))
                .orElseGet(() -> Verdict.missing(needed, FactCode.PERSON_WITH_MERIT));
    }
}
