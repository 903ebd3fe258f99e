package vn.ansinh.kernel.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.UnitCode;

/**
 * The one question about a loaded case, asked by the gate before a command and by disclosure before a read: which line of the
 * matrix, if any, lets this person at it. Where none does, the case is not there.
 */
public final class CaseAccess {
    private static final UnitRegistry UNITS = UnitRegistry.load();

    private CaseAccess() {}

    /**
     * Who asks.
     *
     * @param unit whose roles they hold on the day
     * @param day the legal date of the act, or today for a read
     */
    public record Asker(
            ActorId actor,
            @Nullable PersonId human,
            @Nullable UnitCode unit,
            LocalDate day) {}

    /**
     * What of a case access depends on.
     *
     * @param unit where it was lodged; null where its first event cannot be read
     * @param owners applicant, beneficiary, receiver
     * @param substitutes accounts that a superior named to act in it
     * @param postedUntil last day of its newest posting; null when it was never posted
     */
    public record Concerned(
            @Nullable UnitCode unit,
            Collection<PersonId> owners,
            Set<ActorId> substitutes,
            @Nullable LocalDate postedUntil) {}

    /** The first of these grants that reaches the case in its state. */
    public static Optional<Grant> first(List<Grant> grants, Asker asker, Concerned concerned) {
        return grants.stream()
                .filter(grant -> reaches(grant.reach(), asker, concerned) && isIn(grant.stage(), asker, concerned))
                .findFirst();
    }

    /** Whether a reach comes to the case, whatever its state. */
    public static boolean reaches(Reach reach, Asker asker, Concerned concerned) {
        return switch (reach) {
            case OWN -> asker.human() != null && concerned.owners().contains(asker.human());
            // A substitute holds the duty in this one case, whatever their unit.
            case UNIT -> concerned.substitutes().contains(asker.actor()) || holds(asker, concerned.unit());
            case PROVINCE -> true;
        };
    }

    private static boolean holds(Asker asker, @Nullable UnitCode lodgedIn) {
        return asker.unit() != null && lodgedIn != null && UNITS.holdsWithin(lodgedIn, asker.unit(), asker.day());
    }

    private static boolean isIn(@Nullable Stage stage, Asker asker, Concerned concerned) {
        return switch (stage) {
            case null -> true;
            case POSTED -> concerned.postedUntil() != null && !asker.day().isAfter(concerned.postedUntil());
        };
    }
}
