package vn.ansinh.command.allowance.policy;

import java.util.Optional;
import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Parameter;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.Money;

/**
 * A pension and the allowance of a person with a disability are two regimes, as the law is read (a flag of the texts, dossier R4): the one does not
 * stand in the other's way. Only a pension that is drawn makes a decision rest on that reading, and nobody is asked for it while it holds.
 */
record MayDrawItBesideAPension(LegalSource source) implements Rule {
    private static final String FIGURE = "A6.beside-pension";
    private static final String NEEDED = "allowed beside a pension, or no pension";

    @Override
    public Verdict judge(Examination examination) {
        if (!examination.knows(FIGURE)) {
            return new Verdict.Satisfied("", NEEDED);
        }
        Optional<Money> pension = examination.facts().money(FactCode.MONTHLY_PENSION);
        boolean drawn = pension.isPresent() && !pension.get().isZero();
        Optional<Parameter> reading =
                drawn ? examination.find(FIGURE) : examination.policy().parameter(FIGURE, examination.on());
        boolean allowed = reading.map(row -> row.value() == 1).orElse(true);
        if (!allowed && pension.isEmpty()) {
            return Verdict.missing(NEEDED, FactCode.MONTHLY_PENSION);
        }
        return Verdict.of(
                allowed || !drawn, pension.map(it -> it.dong() + " VND a month").orElse(""), NEEDED);
    }
}
