package vn.ansinh.query.port;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Kinds.SignerCapacity;
import vn.ansinh.kernel.event.recognition.HouseholdClass;
import vn.ansinh.kernel.event.recognition.ListEnd;
import vn.ansinh.kernel.event.recognition.ListKind;
import vn.ansinh.kernel.event.recognition.RecognitionEvent.ListedMember;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.PersonNumber;
import vn.ansinh.kernel.value.RecognisedListId;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.kernel.value.Wire;

/** The recognised lists of poor and near-poor households, read as they are recorded, not from a view (ADR-0020). */
public interface RecognisedRegister {
    /**
     * What would be said of a list that is to be brought in; nothing is written, nobody is made.
     *
     * @param on the legal day
     */
    Preview preview(Header header, String csv, LocalDate on);

    /**
     * Lists in the order in which they were brought in.
     *
     * @param communes of these alone; null for all
     * @param after place of the last one that was read; 0 to begin
     */
    List<Placed<ListLine>> lists(@Nullable Set<UnitCode> communes, long after, int limit);

    /**
     * Households in the order in which they were brought in.
     *
     * @param communes of lists of these alone; null for all
     * @param list of this list alone; null for all
     */
    List<Placed<Household>> households(
            @Nullable Set<UnitCode> communes, @Nullable RecognisedListId list, long after, int limit);

    /** By which entry the person's household is poor or near-poor on the day; empty when by none of these communes. */
    Optional<Standing> standing(PersonNumber number, LocalDate on, @Nullable Set<UnitCode> communes);

    /** What a list's decision says of the whole list. */
    record Header(
            UnitCode unit,
            ListKind kind,
            String decisionNumber,
            LocalDate decidedOn,
            LocalDate from,
            LocalDate until) {}

    /**
     * What the import would say.
     *
     * @param faults of the decision's own data
     * @param rows numbers of all rows that were read, the header being 1
     */
    record Preview(
            List<BrokenRule> faults, List<Integer> rows, List<RowFault> rowFaults, int households, int persons) {}

    /**
     * What is wrong with a row.
     *
     * @param column {@code -} for the row as a whole
     */
    record RowFault(int row, String column, BrokenRule broken) {}

    /** An entry with its place in the order. */
    record Placed<T>(long place, T entry) {}

    enum State implements Wire {
        PROPOSED("proposed"),
        APPROVED("approved"),
        REJECTED("rejected"),
        WITHDRAWN("withdrawn");

        private final String wire;

        State(String wire) {
            this.wire = wire;
        }

        @Override
        public String wire() {
            return wire;
        }
    }

    /** Who did it, in which duty, on which legal date. */
    record Officer(
            ActorId actor,
            Duty duty,
            LocalDate on,
            @Nullable ListEnd reason) {}

    /** One list without its households. */
    record ListLine(
            RecognisedListId recognisedListId,
            State state,
            UnitCode unit,
            String unitName,
            ListKind kind,
            String decisionNumber,
            LocalDate decidedOn,
            SignerCapacity capacity,
            LocalDate from,
            LocalDate until,
            @Nullable LocalDate lastDay,
            int households,
            int persons,
            long version,
            Officer proposed,
            @Nullable Officer concluded,
            @Nullable Officer withdrawn) {}

    /** One household of a list. */
    record Household(
            RecognisedListId recognisedListId,
            State state,
            UnitCode unit,
            String household,
            HouseholdClass standing,
            LocalDate from,
            LocalDate until,
            List<ListedMember> members) {}

    /** The entry that counts. */
    record Standing(HouseholdClass standing, String household, ListLine list, LocalDate from, LocalDate until) {}
}
