package vn.ansinh.query.caseworker.payable;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.entitlement.Entitlement;
import vn.ansinh.kernel.event.entitlement.AdjustmentCause;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.EntitlementId;
import vn.ansinh.kernel.value.OpeningListId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;

/**
 * What is to be verified, the first day first.
 *
 * @param open how many go on
 * @param overdue how many of them should have been verified before today
 */
record ReviewPage(
        List<Line> items,
        LocalDate today,
        int open,
        int overdue,
        @Nullable String next) {
    /**
     * One entitlement.
     *
     * @param called what called for it before its year was over
     */
    record Line(
            EntitlementId entitlementId,
            @Nullable CaseId caseId,
            @Nullable OpeningListId carriedIn,
            PersonId beneficiary,
            Scheme scheme,
            UnitCode unit,
            LocalDate reviewDueBy,
            boolean overdue,
            @Nullable AdjustmentCause called) {
        static Line of(Entitlement it, LocalDate today) {
            return new Line(
                    it.id(),
                    it.origin().caseId(),
                    it.origin().carriedIn(),
                    it.beneficiary(),
                    it.scheme(),
                    it.unitIn(YearMonth.from(today)),
                    it.reviewDueBy(),
                    it.reviewDueBy().isBefore(today),
                    it.reviewCalled());
        }
    }
}
