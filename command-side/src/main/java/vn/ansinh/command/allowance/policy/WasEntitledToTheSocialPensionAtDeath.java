package vn.ansinh.command.allowance.policy;

import java.time.LocalDate;
import java.util.Optional;
import vn.ansinh.command.law.Assessment;
import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Outcome;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.Money;

/**
 * Was drawing the social pension when death came, or had asked for it and was entitled to it though nobody had decided yet (Decree
 * 176/2025). Who was entitled is judged by the pension's own law of the day of death over the same facts.
 */
record WasEntitledToTheSocialPensionAtDeath(LegalSource source) implements Rule {
    private static final String NEEDED = "social pension drawn, or asked for and due on the day of death";

    @Override
    public Verdict judge(Examination examination) {
        Optional<Money> drawn = examination.facts().money(FactCode.SOCIAL_PENSION_DRAWN);
        if (drawn.isPresent() && !drawn.get().isZero()) {
            return Verdict.of(true, drawn.get().dong() + " VND a month", NEEDED);
        }
        Optional<Boolean> asked = examination.facts().flag(FactCode.SOCIAL_PENSION_ASKED_FOR);
        if (asked.isEmpty()) {
            return Verdict.missing(NEEDED, FactCode.SOCIAL_PENSION_ASKED_FOR);
        }
        if (asked.get()) {
            return examination
                    .facts()
                    .date(FactCode.DATE_OF_DEATH)
                    .map(died -> due(examination, died))
                    .orElseGet(() -> Verdict.missing(NEEDED, FactCode.DATE_OF_DEATH));
        }
        return drawn.isPresent()
                ? Verdict.of(false, "not asked for", NEEDED)
                : Verdict.missing(NEEDED, FactCode.SOCIAL_PENSION_DRAWN);
    }

    private static Verdict due(Examination examination, LocalDate died) {
        Assessment pension = SocialPension.assess(examination.facts(), died, examination.policy());
        pension.categories().stream()
                .filter(it ->
                        pension.category().isEmpty() || pension.category().get().equals(it.category()))
                .forEach(examination::note);
        return pension.outcome() == Outcome.CANNOT_TELL
                ? Verdict.missing(NEEDED, pension.missing().toArray(FactCode[]::new))
                : Verdict.of(
                        pension.outcome() == Outcome.GRANT,
                        pension.category().map(it -> it + " on " + died).orElse("not due on " + died),
                        NEEDED);
    }
}
