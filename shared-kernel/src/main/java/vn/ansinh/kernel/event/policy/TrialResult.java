package vn.ansinh.kernel.event.policy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.value.NoPersonalData;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;

/**
 * What a trial found (ADR-0019). SHA-256 of its canonical bytes is the trial's digest: the same draft over the same log by the same rules gives
 * the same bytes, as long as nobody's facts are erased in between. No case and no person; small numbers are merged before it is kept.
 *
 * @param draft digest of the policy text that was tried
 * @param upTo the last position of the log that was looked at
 * @param root of the log's tree of that size (hex), so that it is known which log it was (ADR-0018)
 * @param rules version of the program's rules
 * @param figuresOf the day whose figures were tried; absent for those of each decision's own day
 * @param smallestCell fewer decisions than this are told of no group in one commune
 * @param firstSigned day on which the first of the decisions was signed; absent when there is none
 * @param passedOver decisions that no longer stood at the position: amended, revoked, or their case opened again
 * @param unreadable decisions of cases whose lodging cannot be read, so that nobody can say of which scheme and commune: in no other number
 * @param communes by the unit that the application was lodged with
 * @param groups by category: as decided, or as it would be where it was refused; {@code none} where it stays refused
 * @param cells commune by group; too small ones are merged
 * @param policies by the policy that decided
 * @param rows SHA-256 (hex) over what became of each decision, one after the other
 */
public record TrialResult(
        @NoPersonalData("digest") String draft,
        long upTo,
        @NoPersonalData("digest") String root,
        int rules,
        @Nullable LocalDate figuresOf,
        int smallestCell,
        @Nullable LocalDate firstSigned,
        @Nullable LocalDate lastSigned,
        long passedOver,
        long unreadable,
        TrialCount all,
        List<OfScheme> schemes,
        List<OfCommune> communes,
        List<OfGroup> groups,
        List<Cell> cells,
        List<DecidedUnder> policies,
        @NoPersonalData("digest") String rows) {
    /** The group of those of a commune whose own groups are too small to be told. */
    public static final String OTHERS = "others";

    /** The group of those who are granted nothing, before or after. */
    public static final String NO_GROUP = "none";

    /** Fewer decisions than this are told of no group in one commune. */
    public static final int SMALLEST_CELL = 5;

    public TrialResult {
        schemes = List.copyOf(schemes);
        communes = List.copyOf(communes);
        groups = List.copyOf(groups);
        cells = List.copyOf(cells);
        policies = List.copyOf(policies);
    }

    public record OfScheme(Scheme scheme, TrialCount count) {}

    public record OfCommune(UnitCode commune, TrialCount count) {}

    public record OfGroup(
            @NoPersonalData("category, of nobody") String group, TrialCount count) {}

    public record Cell(
            UnitCode commune,
            @NoPersonalData("category, of nobody") String group,
            TrialCount count) {}

    /**
     * Decisions under one policy.
     *
     * @param readable whether this program can apply it still
     * @param notRepeated how many came out otherwise when that policy was applied to the stored facts again
     * @param olderRules how many were read by rules of an earlier version than the trial's, or of one that was not recorded; absent in a
     *     result of before this was told
     * @param notRepeatedByOlderRules how many of those came out otherwise
     */
    public record DecidedUnder(
            @NoPersonalData("digest") String policy,
            boolean readable,
            long decisions,
            long notRepeated,
            @Nullable Long olderRules,
            @Nullable Long notRepeatedByOlderRules) {}

    /** How many came out otherwise under the very policy that decided them; anything but none is a fault. */
    public long notRepeated() {
        return policies.stream().mapToLong(DecidedUnder::notRepeated).sum();
    }
}
