package vn.ansinh.command.allowance.policy;

import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Parameter;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.Money;

/** Between social pension and social allowance only the higher is paid: refused when one that is drawn, or that the stated facts give a right to, pays more. */
record NoHigherAllowanceIsEstablished(LegalSource source) implements Rule {
    @Override
    public boolean givesWay() {
        return true;
    }

    @Override
    public Verdict judge(Examination examination) {
        long pension =
                examination.find("social-pension.amount").map(Parameter::value).orElse(0L);
        long higher = Math.max(drawn(examination), due(examination));
        String needed = "no social allowance above " + pension + " VND a month";
        return Verdict.of(higher <= pension, higher == 0 ? "none" : higher + " VND a month", needed);
    }

    private static long drawn(Examination examination) {
        return examination
                .facts()
                .money(FactCode.SOCIAL_ALLOWANCE_DRAWN)
                .orElse(Money.ZERO)
                .dong();
    }

    private static long due(Examination examination) {
        return SocialAllowance.assess(examination.facts(), examination.on(), examination.policy())
                .sum()
                .map(it -> it.amount().dong())
                .orElse(0L);
    }
}
