package vn.ansinh.command.policytrial;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.assessment.Assessor;
import vn.ansinh.command.casework.OneGrantAtATime;
import vn.ansinh.command.law.Assessment;
import vn.ansinh.command.law.FactSheet;
import vn.ansinh.command.law.Outcome;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.law.Procedure;
import vn.ansinh.kernel.event.application.Kinds.DecisionOutcome;
import vn.ansinh.kernel.event.application.Parts.Award;
import vn.ansinh.kernel.event.application.Parts.Decision;
import vn.ansinh.kernel.event.policy.TrialChange;
import vn.ansinh.kernel.event.policy.TrialResult;
import vn.ansinh.kernel.value.Help;

/**
 * Decides recorded decisions anew, each by the facts that it stored, as of its own day and people no older than they were then, under the policy that is tried; and once more under the
 * policy that had decided it, which must come to the same. What was decided is what the decision says, never what comes out today.
 */
public final class Trial {
    private final Policy draft;
    private final boolean ofOneDay;
    private final Function<String, Optional<Policy>> decidedUnder;

    /**
     * A trial of this draft.
     *
     * @param figuresOf the day whose figures are tried on all decisions; null for those of each decision's own day
     * @param decidedUnder the policy of a digest that a decision names; empty when this program cannot read it any more
     */
    public Trial(Policy draft, @Nullable LocalDate figuresOf, Function<String, Optional<Policy>> decidedUnder) {
        this.draft = figuresOf == null ? draft : draft.withFiguresOf(figuresOf);
        this.ofOneDay = figuresOf != null;
        this.decidedUnder = decidedUnder;
    }

    public Tried of(StandingDecision standing) {
        Decision decision = standing.decision();
        if (decision == null) {
            return new Tried(standing, TrialChange.NOT_ASSESSED, TrialResult.NO_GROUP, null, null, null, false, true);
        }
        String own = decision.grounds().policyVersion();
        Optional<Policy> policy = decidedUnder.apply(own);
        if (isGone(decision)) {
            Ruled before = Ruled.decided(decision.award(), Optional.empty());
            return new Tried(
                    standing,
                    TrialChange.FACTS_GONE,
                    TrialResult.NO_GROUP,
                    before,
                    null,
                    own,
                    policy.isPresent(),
                    true);
        }
        FactSheet facts = FactSheet.ofStated(decision.grounds().facts()).askedOn(decision.signedOn());
        Optional<Assessment> again = policy.flatMap(it -> assess(standing, decision, facts, it));
        boolean repeated = policy.isEmpty()
                || again.map(it -> repeats(standing, decision, it)).orElse(false);
        Ruled before = Ruled.decided(decision.award(), repeated ? again : Optional.empty());
        Optional<Assessment> anew =
                !ofOneDay && draft.version().equals(own) ? again : assess(standing, decision, facts, draft);
        Ruled after = anew.map(it -> ruled(standing, decision, it)).orElse(null);
        TrialChange change = change(before, anew, after);
        return new Tried(
                standing, change, group(decision, anew, after), before, after, own, policy.isPresent(), repeated);
    }

    /** A person's facts end with their key, all at once; so does the category that was granted on them. */
    private static boolean isGone(Decision decision) {
        Award award = decision.award();
        return decision.grounds().facts().stream().anyMatch(fact -> fact.value().isErased())
                || (award != null && award.category().isErased());
    }

    /** Empty where the rules cannot be applied: one such decision is counted, and stops no trial. */
    private Optional<Assessment> assess(StandingDecision standing, Decision decision, FactSheet facts, Policy policy) {
        LocalDate on = decision.grounds().businessDate();
        try {
            return Optional.of(Assessor.assess(standing.scheme(), help(standing), facts, on, policy));
        } catch (RuntimeException notApplicable) {
            return Optional.empty();
        }
    }

    /** A text of before the kinds of help were told apart knows the regular one alone. */
    private Help help(StandingDecision standing) {
        return draft.procedureIfKnown(standing.procedure()).map(Procedure::help).orElse(Help.REGULAR);
    }

    private boolean repeats(StandingDecision standing, Decision decision, Assessment again) {
        Ruled ruled = ruled(standing, decision, again);
        Award award = decision.award();
        boolean granted = decision.outcome() == DecisionOutcome.GRANTED;
        if (ruled == null || ruled.granted() != granted) {
            return false;
        }
        return award == null
                || (ruled.amount() == award.amount().dong()
                        && ruled.cadence() == award.cadence()
                        && again.category().equals(award.category().value()));
    }

    /** Null where the law cannot tell. */
    private @Nullable Ruled ruled(StandingDecision standing, Decision decision, Assessment assessment) {
        if (assessment.outcome() == Outcome.CANNOT_TELL) {
            return null;
        }
        boolean grants = assessment.outcome() == Outcome.GRANT
                && !OneGrantAtATime.isGrantedBy(
                        decision.grounds().otherCases(), standing.scheme(), help(standing), standing.beneficiary());
        return grants ? Ruled.granted(assessment) : Ruled.REFUSED;
    }

    private static TrialChange change(Ruled before, Optional<Assessment> anew, @Nullable Ruled after) {
        if (after == null) {
            return anew.isEmpty() ? TrialChange.NOT_ASSESSED : TrialChange.CANNOT_TELL;
        }
        if (!before.granted() || !after.granted()) {
            if (before.granted() == after.granted()) {
                return TrialChange.STILL_REFUSED;
            }
            return after.granted() ? TrialChange.NEWLY_GRANTED : TrialChange.NEWLY_REFUSED;
        }
        int more = Long.compare(after.yearly(), before.yearly());
        return more == 0 ? TrialChange.SAME : more > 0 ? TrialChange.MORE : TrialChange.LESS;
    }

    private static String group(Decision decision, Optional<Assessment> anew, @Nullable Ruled after) {
        Award award = decision.award();
        if (award != null) {
            return award.category().value().orElse(TrialResult.NO_GROUP);
        }
        return after != null && after.granted()
                ? anew.flatMap(Assessment::category).orElse(TrialResult.NO_GROUP)
                : TrialResult.NO_GROUP;
    }
}
