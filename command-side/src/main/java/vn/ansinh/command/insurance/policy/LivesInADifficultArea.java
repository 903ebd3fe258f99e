package vn.ansinh.command.insurance.policy;

import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** Lives in an area on the difficult-area lists in force. */
record LivesInADifficultArea(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        String needed = "difficult area resident";
        return examination
                .facts()
                .flag(FactCode.DIFFICULT_AREA_RESIDENT)
                .map(it -> Verdict.of(it, it ? "yes" : "no", needed))
                .orElseGet(() -> Verdict.missing(needed, FactCode.DIFFICULT_AREA_RESIDENT));
    }
}
