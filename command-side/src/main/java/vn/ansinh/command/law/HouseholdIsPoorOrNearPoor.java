package vn.ansinh.command.law;

import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** The household is recognised as poor or near-poor under the standard in force. */
public record HouseholdIsPoorOrNearPoor(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        String needed = "poor or near-poor";
        return examination
                .facts()
                .choice(FactCode.HOUSEHOLD_POVERTY)
                .map(it -> Verdict.of(it.equals("poor") || it.equals("near-poor"), it, needed))
                .orElseGet(() -> Verdict.missing(needed, FactCode.HOUSEHOLD_POVERTY));
    }
}
