package vn.ansinh.command.housing.policy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** Poor, or in hardship by the commune's finding: whom the Fund for the Poor builds a Great Solidarity house for. */
record HouseholdIsPoorOrInHardship(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        String needed = "poor or in hardship";
        Optional<String> status = examination.facts().choice(FactCode.HOUSEHOLD_POVERTY);
        Optional<Boolean> hardship = examination.facts().flag(FactCode.HARDSHIP_HOUSEHOLD);
        boolean poor = status.map("poor"::equals).orElse(false);
        if (poor || hardship.orElse(false)) {
            return Verdict.of(true, poor ? "poor" : "in hardship", needed);
        }
        List<FactCode> missing = Stream.concat(
                        status.isEmpty() ? Stream.of(FactCode.HOUSEHOLD_POVERTY) : Stream.of(),
                        hardship.isEmpty() ? Stream.of(FactCode.HARDSHIP_HOUSEHOLD) : Stream.of())
                .toList();
        return missing.isEmpty()
                ? Verdict.of(false, status.orElse(""), needed)
                : new Verdict.CannotTell(missing, needed);
    }
}
