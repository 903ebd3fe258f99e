package vn.ansinh.query.caseworker.payable;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.OpeningListId;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.query.answer.Today;
import vn.ansinh.query.entitlement.CarriedList;
import vn.ansinh.query.port.Views.Seen;

/** Opening lists in the order of their sheets' months. */
record OpeningListPage(List<Line> items, @Nullable String next) {
    /** One of them. */
    record Line(
            OpeningListId openingListId,
            CarriedList.State state,
            UnitCode unit,
            String unitName,
            YearMonth lastPaid,
            String sheet,
            int rows,
            Money total,
            LocalDate proposedOn,
            @Nullable LocalDate concludedOn,
            @Nullable LocalDate reviewDueBy,
            long version) {
        static Line of(Seen<CarriedList> seen, Today today) {
            CarriedList it = seen.document();
            return new Line(
                    it.openingListId(),
                    it.state(),
                    it.unit(),
                    today.nameOf(it.unit()),
                    it.lastPaid(),
                    it.sheet(),
                    it.rows(),
                    it.total(),
                    it.proposedOn(),
                    it.concludedOn(),
                    it.reviewDueBy(),
                    seen.version());
        }
    }
}
