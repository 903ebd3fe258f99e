package vn.ansinh.command.web;

import java.time.YearMonth;
import vn.ansinh.command.api.model.ReviewRecovery;
import vn.ansinh.kernel.entitlement.Entitlements;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.Recovery;
import vn.ansinh.kernel.value.HoldId;
import vn.ansinh.kernel.value.Money;

/** What a review states of money, in the kernel's words. */
final class Recoveries {
    private Recoveries() {}

    static Recovery of(ReviewRecovery stated) {
        return new Recovery(
                new Money(stated.getAmount()), YearMonth.parse(stated.getFrom()), YearMonth.parse(stated.getUntil()));
    }

    /** Whether the hold still holds back, as the entitlement has it. */
    static boolean inForce(Entitlements drawn, HoldId hold) {
        return drawn.heldBy(hold)
                .flatMap(it -> it.holdInForce())
                .filter(it -> it.id().equals(hold))
                .isPresent();
    }
}
