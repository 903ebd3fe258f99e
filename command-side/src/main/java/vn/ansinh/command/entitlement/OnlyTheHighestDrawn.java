package vn.ansinh.command.entitlement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.entitlement.Entitlement;
import vn.ansinh.kernel.entitlement.Entitlement.Stop;
import vn.ansinh.kernel.entitlement.Entitlements;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementStarted;
import vn.ansinh.kernel.event.entitlement.StopCause;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.Scheme;

/**
 * Of what one person may not draw side by side only the highest is drawn (chỉ hưởng một mức cao nhất, Decree 20/2021 Art. 6(2)); of two
 * that come to the same, the one that was there first. The lesser ends in the same append. One that does not even begin is recorded as
 * begun and ended with its first month, so that its decision and why nothing came of it stand together. Pure.
 */
final class OnlyTheHighestDrawn {
    private OnlyTheHighestDrawn() {}

    /**
     * The first month that is not paid already: by a rival that ends with it, or by counted months that were granted before.
     *
     * @param wanted as the decision has it
     */
    static YearMonth firstMonth(Entitlements before, Scheme scheme, YearMonth wanted) {
        YearMonth first = wanted;
        for (Entitlement it : before.all()) {
            YearMonth next = monthAfter(it, scheme);
            if (next != null && next.isAfter(first) && !it.from().isAfter(wanted)) {
                first = next;
            }
        }
        return first;
    }

    private static @Nullable YearMonth monthAfter(Entitlement it, Scheme scheme) {
        Stop stop = it.stop();
        if (Rivals.are(it.scheme(), scheme)) {
            return stop == null ? null : stop.from();
        }
        if (it.scheme() == scheme && Rivals.countedMonths(scheme)) {
            YearMonth until = it.until();
            return stop != null ? stop.from() : until == null ? null : until.plusMonths(1);
        }
        return null;
    }

    static List<EntitlementEvent> started(Entitlements before, EntitlementStarted started) {
        YearMonth from = started.rate().from();
        List<Entitlement> rivals = before.all().stream()
                .filter(it -> Rivals.are(it.scheme(), started.scheme()))
                .filter(it -> it.stop() == null && it.openIn(from))
                .toList();
        Money highest = rivals.stream().map(it -> it.rateOf(from).amount()).reduce(Money.ZERO, Money::max);
        List<EntitlementEvent> events = new ArrayList<>();
        events.add(started);
        if (!rivals.isEmpty() && highest.compareTo(started.rate().amount()) >= 0) {
            Entitlement lesser = Entitlements.NONE.after(started).all().getFirst();
            events.addAll(ended(lesser, from, started.on()));
        } else {
            rivals.forEach(it -> events.addAll(ended(it, from.isBefore(it.from()) ? it.from() : from, started.on())));
        }
        return List.copyOf(events);
    }

    private static List<EntitlementEvent> ended(Entitlement it, YearMonth from, LocalDate on) {
        return EntitlementDecisions.stopped(it, StopCause.BETTER_SCHEME, from, null, By.SYSTEM, on);
    }
}
