package vn.ansinh.command.housing.policy;

import java.util.Optional;
import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** Poor, near-poor, or in hardship by the commune's finding (Decree 20/2021 Art. 15). */
record HouseholdIsPoorNearPoorOrInHardship(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        String needed = "poor, near-poor or in hardship";
        Optional<String> status = examination.facts().choice(FactCode.HOUSEHOLD_POVERTY);
        Optional<Boolean> hardship = examination.facts().flag(FactCode.HARDSHIP_HOUSEHOLD);
        boolean poor =
                status.map(it -> it.equals("poor") || it.equals("near-poor")).orElse(false);
        if (poor || hardship.orElse(false)) {
            return Verdict.of(true, poor ? status.orElse("") : "in hardship", needed);
        }
        if (status.isEmpty()) {
            return Verdict.missing(needed, FactCode.HOUSEHOLD_POVERTY, FactCode.HARDSHIP_HOUSEHOLD);
        }
        return hardship.map(it -> Verdict.of(false, status.orElse(""), needed))
                .orElseGet(() -> Verdict.missing(needed, FactCode.HARDSHIP_HOUSEHOLD));
    }
}
