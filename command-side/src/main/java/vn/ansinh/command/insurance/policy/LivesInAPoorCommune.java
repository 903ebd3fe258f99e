package vn.ansinh.command.insurance.policy;

import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** Lives in a poor district or commune of the lists in force. */
record LivesInAPoorCommune(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        String needed = "poor commune resident";
        return examination
                .facts()
                .flag(FactCode.POOR_COMMUNE_RESIDENT)
                .map(it -> Verdict.of(it, it ? "yes" : "no", needed))
                .orElseGet(() -> Verdict.missing(needed, FactCode.POOR_COMMUNE_RESIDENT));
    }
}
