package vn.ansinh.kernel.entitlement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementStarted;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.EntitlementId;
import vn.ansinh.kernel.value.HoldId;

/**
 * All that one beneficiary draws or drew.
 *
 * @param all in the order in which they began
 * @param version sequence of the last event; -1 before the first
 * @param latestOn legal date of the last event; null before the first
 */
public record Entitlements(
        List<Entitlement> all, long version, @Nullable LocalDate latestOn) {
    /** Of somebody who never drew anything. */
    public static final Entitlements NONE = new Entitlements(List.of(), -1, null);

    public Entitlements {
        all = List.copyOf(all);
    }

    /** Those of these events, in order. @throws UnreadableEvent when one cannot stand where it stands */
    public static Entitlements of(List<? extends EntitlementEvent> events) {
        Entitlements entitlements = NONE;
        for (EntitlementEvent event : events) {
            entitlements = entitlements.after(event);
        }
        return entitlements;
    }

    /** After one more. @throws UnreadableEvent when the event cannot stand here */
    public Entitlements after(EntitlementEvent event) {
        List<Entitlement> now = new ArrayList<>(all);
        if (event instanceof EntitlementStarted started) {
            if (find(started.entitlement()).isPresent()) {
                throw new UnreadableEvent("an entitlement begins twice");
            }
            now.add(Entitlement.begun(started));
        } else {
            Entitlement before = find(event.entitlement())
                    .orElseThrow(() -> new UnreadableEvent("nothing began of what is gone on with"));
            now.set(all.indexOf(before), before.after(event));
        }
        return new Entitlements(now, version + 1, event.on());
    }

    /** After several. */
    public Entitlements after(List<? extends EntitlementEvent> events) {
        Entitlements entitlements = this;
        for (EntitlementEvent event : events) {
            entitlements = entitlements.after(event);
        }
        return entitlements;
    }

    public Optional<Entitlement> find(EntitlementId id) {
        return all.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** The one that a hold is of. */
    public Optional<Entitlement> heldBy(HoldId hold) {
        return all.stream()
                .filter(it -> it.holds().stream().anyMatch(each -> each.id().equals(hold)))
                .findFirst();
    }

    /** Those of a case's decisions, in the order in which they began. */
    public List<Entitlement> of(CaseId caseId) {
        return all.stream().filter(it -> caseId.equals(it.origin().caseId())).toList();
    }

    /** Those that are or will be due, from this month on. */
    public List<Entitlement> openIn(YearMonth month) {
        return all.stream().filter(it -> it.openIn(month)).toList();
    }
}
