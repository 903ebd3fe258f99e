package vn.ansinh.command.law;

import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** Draws no pension and no monthly social-insurance benefit. */
public record HasNoPension(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        String needed = "no monthly pension";
        return examination
                .facts()
                .money(FactCode.MONTHLY_PENSION)
                .map(it -> Verdict.of(it.isZero(), it.dong() + " VND a month", needed))
                .orElseGet(() -> Verdict.missing(needed, FactCode.MONTHLY_PENSION));
    }
}
