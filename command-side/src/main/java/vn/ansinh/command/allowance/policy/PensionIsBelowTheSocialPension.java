package vn.ansinh.command.allowance.policy;

import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** Draws no pension or monthly benefit, or one lower than the law's amount (Law on Social Insurance 2024, Art. 21). */
record PensionIsBelowTheSocialPension(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        return examination
                .find("social-pension.pension-below")
                .map(limit -> judge(examination, limit.value()))
                .orElseGet(() -> Verdict.of(false, "no social pension on " + examination.on(), "in force"));
    }

    private static Verdict judge(Examination examination, long limit) {
        String needed = "a pension below " + limit + " VND a month";
        return examination
                .facts()
                .money(FactCode.MONTHLY_PENSION)
                .map(it -> Verdict.of(it.dong() < limit, it.dong() + " VND a month", needed))
                .orElseGet(() -> Verdict.missing(needed, FactCode.MONTHLY_PENSION));
    }
}
