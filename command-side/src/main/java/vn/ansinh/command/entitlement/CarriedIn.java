package vn.ansinh.command.entitlement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import vn.ansinh.kernel.entitlement.Entitlements;
import vn.ansinh.kernel.event.application.Kinds.Cadence;
import vn.ansinh.kernel.event.application.Kinds.IdentityStatus;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementStarted;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.Origin;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.Rate;
import vn.ansinh.kernel.event.entitlement.OpeningListEvent.OpeningListApproved;
import vn.ansinh.kernel.event.entitlement.OpeningListEvent.RowCarriedIn;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.EntitlementId;
import vn.ansinh.kernel.value.OpeningListId;
import vn.ansinh.kernel.value.Personal;

/** What an approved list carries in of one row: from the month after the sheet's, as the sheet paid it, until somebody looks. Pure. */
final class CarriedIn {
    private CarriedIn() {}

    /** What is to be recorded; nothing where it was before. */
    static List<EntitlementEvent> events(
            Entitlements before,
            OpeningListId listId,
            OpeningList list,
            RowCarriedIn row,
            EntitlementId fresh,
            String policyVersion) {
        boolean known = before.all().stream()
                .anyMatch(it -> listId.equals(it.origin().carriedIn()) && it.scheme() == row.scheme());
        OpeningListApproved approved = list.approved();
        if (known || approved == null) {
            return List.of();
        }
        YearMonth next = list.proposal().lastPaid().plusMonths(1);
        YearMonth from = OnlyTheHighestDrawn.firstMonth(before, row.scheme(), next);
        LocalDate latest = before.latestOn();
        LocalDate on = latest != null && latest.isAfter(approved.on()) ? latest : approved.on();
        var started = new EntitlementStarted(
                By.SYSTEM,
                on,
                fresh,
                new Origin(null, null, listId),
                row.beneficiary(),
                row.beneficiary(),
                IdentityStatus.CLEAR,
                row.scheme(),
                list.proposal().unit(),
                Cadence.MONTHLY,
                null,
                new Rate(
                        from,
                        row.amount(),
                        row.category(),
                        Personal.of(row.beneficiary(), list.proposal().sheet()),
                        policyVersion,
                        Certainty.PROVISIONAL),
                approved.reviewDueBy());
        return OnlyTheHighestDrawn.started(before, started);
    }
}
