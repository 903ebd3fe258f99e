package vn.ansinh.command.housing.policy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** Of an ethnic minority wherever it lives; a Kinh household in an extremely difficult commune (Decision 1719/QĐ-TTg of 2021). */
record HouseholdIsOfTheEthnicMinorityProgramme(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        String needed = "ethnic minority, or extremely difficult commune";
        Optional<Boolean> minority = examination.facts().flag(FactCode.ETHNIC_MINORITY);
        Optional<Boolean> difficult = examination.facts().flag(FactCode.DIFFICULT_AREA_RESIDENT);
        if (minority.orElse(false) || difficult.orElse(false)) {
            return Verdict.of(true, minority.orElse(false) ? "ethnic minority" : "difficult commune", needed);
        }
        List<FactCode> missing = Stream.of(FactCode.ETHNIC_MINORITY, FactCode.DIFFICULT_AREA_RESIDENT)
                .filter(code -> examination.facts().flag(code).isEmpty())
                .toList();
        return missing.isEmpty() ? Verdict.of(false, "neither", needed) : new Verdict.CannotTell(missing, needed);
    }
}
