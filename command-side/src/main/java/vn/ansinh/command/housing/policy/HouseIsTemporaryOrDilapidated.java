package vn.ansinh.command.housing.policy;

import java.util.List;
import java.util.stream.Stream;
import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** A temporary or dilapidated house (nhà tạm, nhà dột nát): too small, of weak parts, or old and damaged. */
record HouseIsTemporaryOrDilapidated(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        String needed = "at least one of area, main parts, use time";
        List<Verdict> parts =
                alternatives().stream().map(it -> it.judge(examination)).toList();
        if (parts.stream().anyMatch(it -> it instanceof Verdict.Satisfied)) {
            return Verdict.of(true, "at least one", needed);
        }
        List<FactCode> missing = parts.stream()
                .flatMap(it -> it instanceof Verdict.CannotTell unknown ? unknown.missing().stream() : Stream.of())
                .distinct()
                .toList();
        return missing.isEmpty() ? Verdict.of(false, "none", needed) : new Verdict.CannotTell(missing, needed);
    }

    @Override
    public List<Rule> alternatives() {
        return List.of(
                new FloorAreaIsTooSmall(source),
                new TwoMainPartsAreNotDurable(source),
                new HouseIsOldAndDamaged(source));
    }
}
