package vn.ansinh.command.allowance.policy;

import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** The sum follows the law of the day of death, which this policy must know. */
record FuneralSupportWasInForceAtDeath(String figure, LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        String needed = "a death since funeral support under this decree is in force";
        return examination
                .facts()
                .date(FactCode.DATE_OF_DEATH)
                .map(died -> judge(examination, examination.on(died), needed))
                .orElseGet(() -> Verdict.missing(needed, FactCode.DATE_OF_DEATH));
    }

    private Verdict judge(Examination examination, Examination atDeath, String needed) {
        boolean known = atDeath.find(figure).isPresent()
                && atDeath.find("base.national").isPresent();
        examination.note(atDeath);
        return Verdict.of(known, "died " + atDeath.on(), needed);
    }
}
