package vn.ansinh.command.insurance.policy;

import java.util.Optional;
import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Parameter;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** Fewer than 120 months have been supported (ten years in a life). */
record SupportedMonthsRemain(LegalSource source) implements Rule {
    private static final String FIGURE = "vsi.months-at-most";

    @Override
    public Verdict judge(Examination examination) {
        Optional<Integer> used = examination.facts().count(FactCode.SUPPORTED_MONTHS_USED);
        long most = most(examination, used.orElse(1)).orElse(0L);
        String needed = "fewer than " + most + " supported months used";
        return used.map(it -> Verdict.of(it < most, it + " months", needed))
                .orElseGet(() -> Verdict.missing(needed, FactCode.SUPPORTED_MONTHS_USED));
    }

    /**
     * The most months of the day. Whether those before 1 July 2025 count is a provisional reading, which is no question where none
     * was used: the decision is then as sure as its other figures.
     */
    static Optional<Long> most(Examination examination, int used) {
        Optional<Parameter> most =
                used == 0 ? examination.policy().parameters().find(FIGURE, examination.on()) : examination.find(FIGURE);
        return most.map(Parameter::value);
    }
}
