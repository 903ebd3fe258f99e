package vn.ansinh.command.housing.policy;

import java.util.Optional;
import vn.ansinh.command.law.Category;
import vn.ansinh.command.law.CategoryFinding;
import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.OnlyTheHighest;
import vn.ansinh.command.law.Parameter;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.event.application.Kinds.VerdictOutcome;

/**
 * Of two programmes that pay the same that of poor districts goes first, as the law is read (a flag of the texts, ADR-0030). Only a household that
 * fits both rests on it, and nobody is asked for the other programme while it holds.
 */
record GoesBeforeTheEthnicMinorityProgramme(LegalSource source, Category minorities) implements Rule {
    private static final String FIGURE = "H3.before-H4";
    private static final String NEEDED = "goes before the ethnic-minority programme, or that does not fit";

    @Override
    public Verdict judge(Examination examination) {
        if (!examination.knows(FIGURE)) {
            return new Verdict.Satisfied("", NEEDED);
        }
        CategoryFinding other = OnlyTheHighest.examine(minorities, examination);
        boolean fits = other.outcome() == VerdictOutcome.SATISFIED;
        Optional<Parameter> reading =
                fits ? examination.find(FIGURE) : examination.policy().parameter(FIGURE, examination.on());
        boolean first = reading.map(row -> row.value() == 1).orElse(true);
        if (!first && other.outcome() == VerdictOutcome.CANNOT_TELL) {
            return new Verdict.CannotTell(other.missing(), NEEDED);
        }
        return Verdict.of(first || !fits, fits ? other.category() : "none", NEEDED);
    }
}
