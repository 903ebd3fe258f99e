package vn.ansinh.command.allowance.policy;

import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** A Vietnamese citizen (Law on Social Insurance 2024, Art. 21). */
record IsAVietnameseCitizen(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        String needed = "vietnamese-citizen";
        return examination
                .facts()
                .flag(FactCode.VIETNAMESE_CITIZEN)
                .map(it -> Verdict.of(it, it ? "yes" : "no", needed))
                .orElseGet(() -> Verdict.missing(needed, FactCode.VIETNAMESE_CITIZEN));
    }
}
