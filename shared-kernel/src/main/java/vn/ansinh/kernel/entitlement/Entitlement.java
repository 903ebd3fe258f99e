package vn.ansinh.kernel.entitlement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.application.Kinds.Cadence;
import vn.ansinh.kernel.event.application.Kinds.IdentityStatus;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.DecisionNumber;
import vn.ansinh.kernel.event.application.Parts.StatedFact;
import vn.ansinh.kernel.event.entitlement.AdjustmentCause;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementAdjusted;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementHeld;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementIdentityCleared;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementReleased;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementReviewCalled;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementStarted;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementStopped;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementTransferred;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementVerified;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.Origin;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.Rate;
import vn.ansinh.kernel.event.entitlement.ReleaseCause;
import vn.ansinh.kernel.event.entitlement.StopCause;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Datum;
import vn.ansinh.kernel.value.EntitlementId;
import vn.ansinh.kernel.value.FraudReviewId;
import vn.ansinh.kernel.value.HoldId;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.PersonalField;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;

/**
 * One entitlement as its events leave it, each part with the legal day on which it was recorded, so that a month can be told as it was
 * known at the end of any month.
 *
 * @param origin with the decision that it stands on now
 * @param startedOn legal date of the act that began it
 * @param from first month that is due
 * @param until last month; null when it is drawn until somebody ends it
 * @param identityClearOn since when who it is, is clear; null while it is not
 * @param rates in the order in which they were recorded; the last one whose month has come counts
 * @param facts that were verified since the decision, in the place of those that it was based on
 * @param holds in the order in which they were ordered
 * @param payers the units, in the order in which they took it over
 * @param reviewDueBy by when it is to be verified, as it stands now
 * @param verifiedOn when somebody looked last; null for never
 * @param reviewCalled what called for it earlier; null when only the year is over
 */
public record Entitlement(
        EntitlementId id,
        Origin origin,
        PersonId beneficiary,
        PersonId receiver,
        Scheme scheme,
        Cadence cadence,
        LocalDate startedOn,
        By startedBy,
        YearMonth from,
        @Nullable YearMonth until,
        @Nullable LocalDate identityClearOn,
        List<RateOfDay> rates,
        List<StatedFact> facts,
        List<Hold> holds,
        List<Payer> payers,
        @Nullable Stop stop,
        LocalDate reviewDueBy,
        @Nullable LocalDate verifiedOn,
        @Nullable AdjustmentCause reviewCalled) {
    private static final int MONTHS_OF_A_YEAR = 12;

    public Entitlement {
        rates = List.copyOf(rates);
        facts = List.copyOf(facts);
        holds = List.copyOf(holds);
        payers = List.copyOf(payers);
    }

    /**
     * A rate.
     *
     * @param cause null for the first
     */
    public record RateOfDay(LocalDate on, By by, @Nullable AdjustmentCause cause, Rate rate) {}

    /**
     * A hold.
     *
     * @param part how much of a month; null for all of it
     * @param end null while it is in force
     */
    public record Hold(
            HoldId id,
            FraudReviewId review,
            LocalDate on,
            YearMonth from,
            @Nullable Money part,
            LocalDate until,
            @Nullable HoldEnd end) {}

    /** How a hold ended. */
    public record HoldEnd(LocalDate on, ReleaseCause cause, boolean arrears) {}

    /** Who pays it from a month on. */
    public record Payer(LocalDate on, UnitCode unit, YearMonth from) {}

    /** That it ended, and from which month on. */
    public record Stop(
            LocalDate on,
            By by,
            StopCause cause,
            YearMonth from,
            @PersonalField(Datum.EVENT_DATE) @Nullable Personal<LocalDate> happenedOn) {}

    static Entitlement begun(EntitlementStarted e) {
        return new Entitlement(
                e.entitlement(),
                e.origin(),
                e.beneficiary(),
                e.receiver(),
                e.scheme(),
                e.cadence(),
                e.on(),
                e.by(),
                e.rate().from(),
                e.until(),
                e.identity() == IdentityStatus.CLEAR ? e.on() : null,
                List.of(new RateOfDay(e.on(), e.by(), null, e.rate())),
                List.of(),
                List.of(),
                List.of(new Payer(e.on(), e.unit(), e.rate().from())),
                null,
                e.reviewDueBy(),
                null,
                null);
    }

    /** The case that it stands on; empty for what was carried in. */
    public Optional<CaseId> caseId() {
        return Optional.ofNullable(origin.caseId());
    }

    /** @throws UnreadableEvent when the event cannot stand here */
    Entitlement after(EntitlementEvent event) {
        return switch (event) {
            case EntitlementIdentityCleared e
            when identityClearOn == null ->
                with(origin, e.on(), rates, facts, holds, payers, stop, reviewDueBy, verifiedOn, reviewCalled);
            case EntitlementAdjusted e ->
                with(
                        standingOn(e.decision()),
                        identityClearOn,
                        plus(rates, new RateOfDay(e.on(), e.by(), e.cause(), e.rate())),
                        verified(e.facts()),
                        holds,
                        payers,
                        stop,
                        reviewDueBy,
                        verifiedOn,
                        reviewCalled);
            case EntitlementHeld e
            when holdInForce().isEmpty() ->
                with(
                        origin,
                        identityClearOn,
                        rates,
                        facts,
                        plus(holds, new Hold(e.hold(), e.review(), e.on(), e.from(), e.part(), e.until(), null)),
                        payers,
                        stop,
                        reviewDueBy,
                        verifiedOn,
                        reviewCalled);
            case EntitlementReleased e ->
                with(
                        origin,
                        identityClearOn,
                        rates,
                        facts,
                        released(e),
                        payers,
                        stop,
                        reviewDueBy,
                        verifiedOn,
                        reviewCalled);
            case EntitlementTransferred e ->
                with(
                        origin,
                        identityClearOn,
                        rates,
                        facts,
                        holds,
                        plus(payers, new Payer(e.on(), e.now(), e.from())),
                        stop,
                        reviewDueBy,
                        verifiedOn,
                        reviewCalled);
            case EntitlementStopped e
            when stop == null ->
                with(
                        origin,
                        identityClearOn,
                        rates,
                        facts,
                        holds,
                        payers,
                        new Stop(e.on(), e.by(), e.cause(), e.from(), e.happenedOn()),
                        reviewDueBy,
                        verifiedOn,
                        null);
            case EntitlementVerified e ->
                with(origin, identityClearOn, rates, facts, holds, payers, stop, e.reviewDueBy(), e.on(), null);
            case EntitlementReviewCalled e ->
                with(
                        origin,
                        identityClearOn,
                        rates,
                        facts,
                        holds,
                        payers,
                        stop,
                        e.reviewDueBy(),
                        verifiedOn,
                        e.cause());
            default ->
                throw new UnreadableEvent(event.getClass().getSimpleName() + " cannot stand here in an entitlement");
        };
    }

    private Entitlement with(
            Origin stands,
            @Nullable LocalDate clear,
            List<RateOfDay> allRates,
            List<StatedFact> allFacts,
            List<Hold> allHolds,
            List<Payer> allPayers,
            @Nullable Stop end,
            LocalDate review,
            @Nullable LocalDate verified,
            @Nullable AdjustmentCause called) {
        return new Entitlement(
                id,
                stands,
                beneficiary,
                receiver,
                scheme,
                cadence,
                startedOn,
                startedBy,
                from,
                until,
                clear,
                allRates,
                allFacts,
                allHolds,
                allPayers,
                end,
                review,
                verified,
                called);
    }

    private List<StatedFact> verified(List<StatedFact> newer) {
        List<StatedFact> now = new ArrayList<>(facts);
        now.removeIf(fact -> newer.stream().anyMatch(each -> each.code() == fact.code()));
        now.addAll(newer);
        return now;
    }

    private Origin standingOn(@Nullable DecisionNumber decision) {
        return decision == null ? origin : new Origin(origin.caseId(), decision, origin.carriedIn());
    }

    private List<Hold> released(EntitlementReleased event) {
        if (holdInForce().filter(hold -> hold.id().equals(event.hold())).isEmpty()) {
            throw new UnreadableEvent("a hold that is not in force is released");
        }
        return holds.stream()
                .map(hold -> hold.id().equals(event.hold())
                        ? new Hold(
                                hold.id(),
                                hold.review(),
                                hold.on(),
                                hold.from(),
                                hold.part(),
                                hold.until(),
                                new HoldEnd(event.on(), event.cause(), event.arrears()))
                        : hold)
                .toList();
    }

    private static <T> List<T> plus(List<T> list, T element) {
        List<T> all = new ArrayList<>(list);
        all.add(element);
        return all;
    }

    /** The hold that nobody has ended yet; there is one at most. */
    public Optional<Hold> holdInForce() {
        return holds.stream().filter(hold -> hold.end() == null).findFirst();
    }

    /** The last rate that was recorded, whether its month has come or not. */
    public RateOfDay latestRate() {
        return rates.getLast();
    }

    /** Who pays it in a month, as it is known now. */
    public UnitCode unitIn(YearMonth month) {
        return payerIn(month, null).unit();
    }

    Payer payerIn(YearMonth month, @Nullable YearMonth knownIn) {
        Payer found = payers.getFirst();
        for (Payer payer : payers) {
            if (!payer.from().isAfter(month) && known(payer.on(), knownIn)) {
                found = payer;
            }
        }
        return found;
    }

    /** Whether anything may still come to be due: no stop, and its last month is not over. */
    public boolean openIn(YearMonth month) {
        return (stop == null || stop.from().isAfter(month)) && (until == null || !until.isBefore(month));
    }

    /** Whether a month is one of those that it was granted for and that nobody has ended, as it is known now. */
    public boolean covers(YearMonth month) {
        return !month.isBefore(from) && openIn(month);
    }

    /** What a month is worth, before any hold; zero outside its months. As it was known at the end of a month; null for now. */
    Money worth(YearMonth month, @Nullable YearMonth knownIn) {
        Stop end = stop;
        boolean ended = end != null && known(end.on(), knownIn) && !month.isBefore(end.from());
        boolean clear = identityClearOn != null && known(identityClearOn, knownIn);
        if (!known(startedOn, knownIn) || ended || !clear || !falls(month)) {
            return Money.ZERO;
        }
        return rateOf(month, knownIn).amount();
    }

    private boolean falls(YearMonth month) {
        if (month.isBefore(from) || (until != null && month.isAfter(until))) {
            return false;
        }
        return switch (cadence) {
            case MONTHLY -> true;
            case YEARLY -> month.getMonthValue() % MONTHS_OF_A_YEAR == from.getMonthValue() % MONTHS_OF_A_YEAR;
            case ONE_OFF -> month.equals(from);
        };
    }

    /** The rate of a month, as it is known now. */
    public Rate rateOf(YearMonth month) {
        return rateOf(month, null);
    }

    private Rate rateOf(YearMonth month, @Nullable YearMonth knownIn) {
        Rate found = rates.getFirst().rate();
        for (RateOfDay each : rates) {
            if (!each.rate().from().isAfter(month) && known(each.on(), knownIn)) {
                found = each.rate();
            }
        }
        return found;
    }

    /** How much of a month's worth is held back, as it was known at the end of a month; null for now. */
    Money held(YearMonth month, Money worth, @Nullable YearMonth knownIn) {
        Money held = Money.ZERO;
        for (Hold hold : holds) {
            if (known(hold.on(), knownIn) && holds(hold, month, knownIn)) {
                Money part = hold.part();
                held = held.max(part == null ? worth : part.min(worth));
            }
        }
        return held;
    }

    /** A month that a hold kept back stays so where it ended without arrears, and is due again where it ended with them. */
    private static boolean holds(Hold hold, YearMonth month, @Nullable YearMonth knownIn) {
        HoldEnd end = hold.end();
        YearMonth last = YearMonth.from(hold.until());
        if (month.isBefore(hold.from()) || month.isAfter(last)) {
            return false;
        }
        return end == null || !known(end.on(), knownIn) || (!end.arrears() && month.isBefore(YearMonth.from(end.on())));
    }

    static boolean known(LocalDate on, @Nullable YearMonth in) {
        return in == null || !YearMonth.from(on).isAfter(in);
    }
}
