package vn.ansinh.command.policytrial;

import org.jspecify.annotations.Nullable;
import vn.ansinh.command.law.RulesVersion;
import vn.ansinh.kernel.event.application.Parts.Decision;
import vn.ansinh.kernel.event.policy.TrialChange;

/**
 * What became of one decision.
 *
 * @param group category as decided, or as it would be where it was refused
 * @param before what was decided; null when that cannot be read
 * @param after what it would be; null when that is not known
 * @param decidedUnder digest of the policy that decided; null when the decision cannot be read
 * @param readable whether that policy can be applied still
 * @param repeated false when that policy says something else of the stored facts than was decided; true when it could not be asked
 */
public record Tried(
        StandingDecision of,
        TrialChange change,
        String group,
        @Nullable Ruled before,
        @Nullable Ruled after,
        @Nullable String decidedUnder,
        boolean readable,
        boolean repeated) {
    /** Whether rules of an earlier version than today's, or of one that was not recorded, had read the policy: they may have said something else. */
    boolean isByOlderRules() {
        Decision decision = of.decision();
        Integer read = decision == null ? null : decision.grounds().rulesVersion();
        return decision != null && (read == null || read < RulesVersion.CURRENT);
    }

    /** Whether somebody may want to see the case: who stays as they are, and whose facts are gone, are counted only. */
    public boolean isListed() {
        return switch (change) {
            case SAME, STILL_REFUSED, FACTS_GONE -> !repeated;
            case NEWLY_GRANTED, NEWLY_REFUSED, MORE, LESS, CANNOT_TELL, NOT_ASSESSED -> true;
        };
    }
}
