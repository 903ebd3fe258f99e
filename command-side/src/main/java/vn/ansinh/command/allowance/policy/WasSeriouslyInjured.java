package vn.ansinh.command.allowance.policy;

import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** A disaster, a fire or a particularly serious accident injured the person seriously (Art. 13). */
record WasSeriouslyInjured(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        String needed = "seriously-injured";
        return examination
                .facts()
                .choice(FactCode.EMERGENCY_HARM)
                .map(it -> Verdict.of(it.equals(needed), it, needed))
                .orElseGet(() -> Verdict.missing(needed, FactCode.EMERGENCY_HARM));
    }
}
