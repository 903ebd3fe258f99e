package vn.ansinh.command.casework;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.value.PersonId;

/** Whom nobody acts for in office: themselves, and the relatives whom they have declared (ADR-0029). Pure. */
public final class Interest {
    private Interest() {}

    /**
     * The rule of conduct that would be broken by an act on what these persons have a part in.
     *
     * @param human who acts; null for an account without a person
     * @param relatives whom they have declared
     */
    public static Optional<BrokenRule> in(Set<PersonId> parties, @Nullable PersonId human, Set<PersonId> relatives) {
        if (human != null && parties.contains(human)) {
            return Optional.of(CaseRule.NOT_IN_ONES_OWN_CASE.broken());
        }
        return Collections.disjoint(parties, relatives)
                ? Optional.empty()
                : Optional.of(CaseRule.NOT_IN_A_RELATIVES_CASE.broken());
    }
}
