package vn.ansinh.command.housing.policy;

import java.util.List;
import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** At least two of foundation and floor, frame and walls, roof are not of durable material (Decision 55/QĐ-BXD). */
record TwoMainPartsAreNotDurable(LegalSource source) implements Rule {
    private static final List<FactCode> PARTS =
            List.of(FactCode.FOUNDATION_DURABLE, FactCode.FRAME_DURABLE, FactCode.ROOF_DURABLE);

    @Override
    public Verdict judge(Examination examination) {
        return examination
                .find("H2.parts-not-durable-from")
                .map(figure -> judge(examination, figure.value()))
                .orElseGet(() -> Verdict.of(false, "no criteria on " + examination.on(), "in force"));
    }

    private static Verdict judge(Examination examination, long from) {
        String needed = "at least " + from + " of 3 main parts not durable";
        long weak = PARTS.stream().filter(part -> isWeak(examination, part)).count();
        long unknown = PARTS.stream()
                .filter(part -> examination.facts().flag(part).isEmpty())
                .count();
        if (weak < from && weak + unknown >= from) {
            return new Verdict.CannotTell(
                    PARTS.stream()
                            .filter(part -> examination.facts().flag(part).isEmpty())
                            .toList(),
                    needed);
        }
        return Verdict.of(weak >= from, weak + " not durable", needed);
    }

    private static boolean isWeak(Examination examination, FactCode part) {
        return examination.facts().flag(part).map(durable -> !durable).orElse(false);
    }
}
