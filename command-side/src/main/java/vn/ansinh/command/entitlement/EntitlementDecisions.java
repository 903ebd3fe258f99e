package vn.ansinh.command.entitlement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.casework.Interest;
import vn.ansinh.command.entitlement.ChangeReportDecisions.Acting;
import vn.ansinh.command.law.EntitlementStage;
import vn.ansinh.kernel.entitlement.Entitlement;
import vn.ansinh.kernel.entitlement.Entitlements;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementHeld;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementReleased;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementStopped;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementTransferred;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementVerified;
import vn.ansinh.kernel.event.entitlement.ReleaseCause;
import vn.ansinh.kernel.event.entitlement.StopCause;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.EntitlementId;
import vn.ansinh.kernel.value.FraudReviewId;
import vn.ansinh.kernel.value.HoldId;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.UnitCode;

/**
 * What may be done with an entitlement, whoever may do it. Each answers the events that come to the beneficiary's stream together; who
 * the second person has to be is for the stream to say in which it was proposed. Pure.
 */
public final class EntitlementDecisions {
    private EntitlementDecisions() {}

    /**
     * Holds it back from a month on. One hold at a time: a second would hide when the first ends.
     *
     * @param from first month; not before that of the order, since what was paid cannot be held back
     * @param part VND of each month; null for all of it
     * @param until last day; the hold ends then by itself
     * @throws Refusal with every rule that was broken
     */
    public static List<EntitlementEvent> hold(
            Entitlements before,
            EntitlementId id,
            HoldId hold,
            FraudReviewId review,
            YearMonth from,
            @Nullable Money part,
            LocalDate until,
            By by,
            LocalDate on) {
        Entitlement it = known(before, id);
        List<BrokenRule> broken = new ArrayList<>();
        inOrder(before, on, broken);
        if (hasEnded(it, from)) {
            broken.add(BrokenRule.of("entitlement-has-ended"));
        }
        if (it.holdInForce().isPresent()) {
            broken.add(BrokenRule.of("entitlement-already-held"));
        }
        if (from.isBefore(YearMonth.from(on))) {
            broken.add(BrokenRule.at("/from", "hold-begins-before-its-order"));
        }
        if (until.isBefore(on) || YearMonth.from(until).isBefore(from)) {
            broken.add(BrokenRule.at("/until", "hold-ends-before-it-begins"));
        }
        if (part != null && (part.isZero() || part.compareTo(it.rateOf(from).amount()) > 0)) {
            broken.add(BrokenRule.at("/part", "hold-part-out-of-reach"));
        }
        refuse(broken);
        return List.of(new EntitlementHeld(by, on, id, hold, review, from, part, until));
    }

    /**
     * Ends a hold that is in force.
     *
     * @param arrears whether what it kept back is due again; without them the months before that of the release stay unpaid
     * @throws Refusal with every rule that was broken
     */
    public static List<EntitlementEvent> release(
            Entitlements before, HoldId hold, ReleaseCause cause, boolean arrears, By by, LocalDate on) {
        Entitlement it = before.heldBy(hold).orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
        List<BrokenRule> broken = new ArrayList<>();
        inOrder(before, on, broken);
        if (it.holdInForce().filter(each -> each.id().equals(hold)).isEmpty()) {
            broken.add(BrokenRule.of("hold-is-over"));
        }
        refuse(broken);
        return List.of(new EntitlementReleased(by, on, it.id(), hold, cause, arrears));
    }

    /**
     * Ends it with the month in which what ends it happened (Decree 147/2025: from the month after the change). A hold ends with it; what
     * was held back is due unless a fraud was confirmed.
     *
     * @param happenedOn the day of what ended it; null for the day of the act
     * @throws Refusal with every rule that was broken
     */
    public static List<EntitlementEvent> stop(
            Entitlements before,
            EntitlementId id,
            StopCause cause,
            @Nullable LocalDate happenedOn,
            By by,
            LocalDate on) {
        Entitlement it = known(before, id);
        LocalDate day = happenedOn == null ? on : happenedOn;
        YearMonth from = YearMonth.from(day).plusMonths(1);
        List<BrokenRule> broken = new ArrayList<>();
        inOrder(before, on, broken);
        ended(it, on, broken);
        if (day.isAfter(on)) {
            broken.add(BrokenRule.at("/happenedOn", "change-lies-in-the-future"));
        }
        refuse(broken);
        return stopped(it, cause, from.isBefore(it.from()) ? it.from() : from, happenedOn, by, on);
    }

    /** The end from a month on, with what it does to a hold. Nothing is asked of who does it. */
    static List<EntitlementEvent> stopped(
            Entitlement it, StopCause cause, YearMonth from, @Nullable LocalDate happenedOn, By by, LocalDate on) {
        List<EntitlementEvent> events = new ArrayList<>();
        it.holdInForce()
                .ifPresent(hold -> events.add(new EntitlementReleased(
                        by, on, it.id(), hold.id(), ReleaseCause.STOPPED, cause != StopCause.FRAUD_CONFIRMED)));
        PersonId beneficiary = it.beneficiary();
        Personal<LocalDate> day = happenedOn != null ? Personal.of(beneficiary, happenedOn) : null;
        events.add(new EntitlementStopped(by, on, it.id(), cause, from, day));
        return List.copyOf(events);
    }

    /**
     * Hands it to another unit of the province, which goes on with it from the next month (Decree 147/2025, Art. 5; that no month is left out is not
     * written in the text that was seen). The month of the act stays in the old unit's list, whenever they moved.
     *
     * @throws Refusal with every rule that was broken
     */
    public static List<EntitlementEvent> transfer(
            Entitlements before, EntitlementId id, UnitCode to, LocalDate movedOn, By by, LocalDate on) {
        Entitlement it = known(before, id);
        YearMonth from = YearMonth.from(on).plusMonths(1);
        UnitCode was = it.unitIn(from);
        List<BrokenRule> broken = new ArrayList<>();
        inOrder(before, on, broken);
        ended(it, on, broken);
        if (was.equals(to)) {
            broken.add(BrokenRule.at("/unit", "entitlement-is-paid-there-already"));
        }
        if (movedOn.isAfter(on)) {
            broken.add(BrokenRule.at("/happenedOn", "change-lies-in-the-future"));
        }
        refuse(broken);
        return List.of(new EntitlementTransferred(by, on, id, was, to, from));
    }

    /**
     * Somebody looked, and it is right.
     *
     * @throws Refusal with every rule that was broken
     */
    public static List<EntitlementEvent> verify(Entitlements before, EntitlementId id, Acting acting) {
        Entitlement it = known(before, id);
        LocalDate on = acting.on();
        List<BrokenRule> broken = new ArrayList<>();
        interest(it, acting).ifPresent(broken::add);
        inOrder(before, on, broken);
        ended(it, on, broken);
        refuse(broken);
        LocalDate reviewDueBy = acting.law()
                .policy()
                .entitlementLimit(EntitlementStage.VERIFY, on)
                .from(on, acting.law().calendar())
                .dueOn();
        return List.of(new EntitlementVerified(acting.by(), on, id, reviewDueBy));
    }

    /** Nobody acts on what they or a declared relative draw or receive, or what was granted in a case in which one of these is listed. */
    static Optional<BrokenRule> interest(Entitlement it, Acting acting) {
        Set<PersonId> near = new HashSet<>(acting.parties());
        near.add(it.beneficiary());
        near.add(it.receiver());
        return Interest.in(near, acting.by().human(), acting.relatives());
    }

    static Entitlement known(Entitlements before, EntitlementId id) {
        return before.find(id).orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
    }

    private static void ended(Entitlement it, LocalDate on, List<BrokenRule> broken) {
        if (hasEnded(it, YearMonth.from(on))) {
            broken.add(BrokenRule.of("entitlement-has-ended"));
        }
    }

    /** Once its end is recorded, too, though its last month may not be over: nothing is ended twice. */
    static boolean hasEnded(Entitlement it, YearMonth month) {
        return it.stop() != null || !it.openIn(month);
    }

    private static void inOrder(Entitlements before, LocalDate on, List<BrokenRule> broken) {
        LocalDate latest = before.latestOn();
        if (latest != null && on.isBefore(latest)) {
            broken.add(BrokenRule.of("business-date-runs-backwards", latest.toString()));
        }
    }

    static void refuse(List<BrokenRule> broken) {
        if (!broken.isEmpty()) {
            throw new Refusal(ProblemCode.REFUSED, broken);
        }
    }
}
