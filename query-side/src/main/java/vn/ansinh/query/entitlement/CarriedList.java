package vn.ansinh.query.entitlement;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.OpeningListId;
import vn.ansinh.kernel.value.UnitCode;

/** A list of those who were paid before, without its rows. */
public record CarriedList(
        OpeningListId openingListId,
        State state,
        UnitCode unit,
        YearMonth lastPaid,
        String sheet,
        int rows,
        Money total,
        LocalDate proposedOn,
        @Nullable LocalDate concludedOn,
        @Nullable LocalDate reviewDueBy) {
    /** What became of it. */
    public enum State {
        PROPOSED,
        APPROVED,
        REJECTED,
        TAKEN_BACK
    }

    CarriedList concluded(State end, LocalDate on, @Nullable LocalDate review) {
        return new CarriedList(openingListId, end, unit, lastPaid, sheet, rows, total, proposedOn, on, review);
    }
}
