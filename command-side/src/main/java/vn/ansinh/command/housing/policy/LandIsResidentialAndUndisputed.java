package vn.ansinh.command.housing.policy;

import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** The house stands on undisputed residential land (Decision 55/QĐ-BXD). */
record LandIsResidentialAndUndisputed(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        String needed = "undisputed residential land";
        return examination
                .facts()
                .flag(FactCode.UNDISPUTED_RESIDENTIAL_LAND)
                .map(it -> Verdict.of(it, it ? "yes" : "no", needed))
                .orElseGet(() -> Verdict.missing(needed, FactCode.UNDISPUTED_RESIDENTIAL_LAND));
    }
}
