package vn.ansinh.command.insurance.policy;

import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** Was confirmed as a victim of human trafficking less than a year ago. */
record WasLatelyConfirmedAsATraffickingVictim(LegalSource source) implements Rule {
    private static final Lately CONFIRMED =
            new Lately(FactCode.TRAFFICKING_CONFIRMED, FactCode.TRAFFICKING_CONFIRMED_ON, "hi.trafficking-years");

    @Override
    public Verdict judge(Examination examination) {
        return CONFIRMED.judge(examination);
    }
}
