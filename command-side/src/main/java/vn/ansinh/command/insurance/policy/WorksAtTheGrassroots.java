package vn.ansinh.command.insurance.policy;

import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** Grassroots security, hamlet health worker or midwife, hamlet part-time staff, folk artisan. */
record WorksAtTheGrassroots(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        String needed = "grassroots worker";
        return examination
                .facts()
                .flag(FactCode.GRASSROOTS_WORKER)
                .map(it -> Verdict.of(it, it ? "yes" : "no", needed))
                .orElseGet(() -> Verdict.missing(needed, FactCode.GRASSROOTS_WORKER));
    }
}
