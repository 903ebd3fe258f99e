package vn.ansinh.command.insurance.policy;

import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Parameter;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** Fewer than 120 months have been supported (ten years in a life). */
record SupportedMonthsRemain(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        long most = examination.find("vsi.months-at-most").map(Parameter::value).orElse(0L);
        String needed = "fewer than " + most + " supported months used";
        return examination
                .facts()
                .count(FactCode.SUPPORTED_MONTHS_USED)
                .map(it -> Verdict.of(it < most, it + " months", needed))
                .orElseGet(() -> Verdict.missing(needed, FactCode.SUPPORTED_MONTHS_USED));
    }
}
