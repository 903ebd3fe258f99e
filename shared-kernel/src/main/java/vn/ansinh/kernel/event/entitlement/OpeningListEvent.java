package vn.ansinh.kernel.event.entitlement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.StatedFact;
import vn.ansinh.kernel.value.Datum;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.NoPersonalData;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.PersonNumber;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.PersonalField;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;

/**
 * What happens to one list of those whom a unit paid before this system began, in a stream of its own. The proposal and its rows are
 * recorded together, one event a row, so that each person's data are sealed under their own key (ADR-0034).
 */
public sealed interface OpeningListEvent {
    /**
     * An officer brings in the last pay sheet. Its rows come to what the sheet's own foot says, or it is not recorded.
     *
     * @param unit the commune whose sheet it is
     * @param lastPaid the month of the sheet; what is carried in begins with the next
     * @param sheet number of the paper sheet
     * @param rows how many follow
     * @param total of the sheet, VND of that month
     */
    record OpeningListProposed(
            By by,
            LocalDate on,
            UnitCode unit,
            YearMonth lastPaid,
            @NoPersonalData("number of a pay sheet") String sheet,
            int rows,
            Money total)
            implements OpeningListEvent {}

    /**
     * One row: somebody who is paid already, or what somebody had before. It is carried in, not decided here.
     *
     * @param row as in the file: the header is row 1
     * @param amount VND of the sheet's month; zero of somebody of whom only what they had before is told
     * @param facts of what they had before: months of voluntary insurance that were supported, help with a house
     */
    record RowCarriedIn(
            int row,
            PersonId beneficiary,
            @PersonalField(Datum.FULL_NAME) Personal<String> fullName,
            @PersonalField(Datum.BIRTH_DATE) Personal<LocalDate> birthDate,
            @PersonalField(Datum.PERSON_NUMBER) Personal<PersonNumber> number,
            Scheme scheme,
            @PersonalField(Datum.CATEGORY) Personal<String> category,
            Money amount,
            List<StatedFact> facts)
            implements OpeningListEvent {
        public RowCarriedIn {
            facts = List.copyOf(facts);
        }
    }

    /**
     * A second officer finds it to be the sheet: what it names is drawn from the month after the sheet's on.
     *
     * @param reviewDueBy by when each row is to be verified
     */
    record OpeningListApproved(By by, LocalDate on, LocalDate reviewDueBy) implements OpeningListEvent {}

    /** It will not count: a second officer rejects it, or the first one takes it back. */
    record OpeningListRejected(By by, LocalDate on, boolean takenBack) implements OpeningListEvent {}
}
