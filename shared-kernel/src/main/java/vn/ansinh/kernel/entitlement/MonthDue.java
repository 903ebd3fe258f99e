package vn.ansinh.kernel.entitlement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.entitlement.Entitlement.Payer;
import vn.ansinh.kernel.entitlement.Entitlement.Stop;
import vn.ansinh.kernel.event.entitlement.StopCause;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.UnitCode;

/**
 * An entitlement in the list of one month. The lists of all months together come to what was due, each đồng in one of them: what is
 * recorded in a month about earlier ones is told in its own list, as arrears (truy lĩnh) or as paid too much, and no list of a month
 * that is over changes any more.
 *
 * @param unit who pays
 * @param worth what the month is worth by its rate, VND; zero where it is not due
 * @param held how much of it is held back, VND
 * @param arrears what earlier months come to more by what was recorded in this month, VND
 * @param overpaid what they come to less, VND: to be recovered by an order of its own, never deducted here
 * @param stopped why it ended; null unless {@code STOPPED} is among the exclusions
 */
public record MonthDue(
        YearMonth month,
        UnitCode unit,
        Money worth,
        Money held,
        Money arrears,
        Money overpaid,
        Set<Exclusion> exclusions,
        @Nullable StopCause stopped) {
    public MonthDue {
        exclusions = Set.copyOf(exclusions);
    }

    /** What is to be paid, VND. */
    public Money payable() {
        return worth.minus(held).plus(arrears);
    }

    /** The entitlement in the list of a month and the unit that pays it then; empty when it does not stand in it. */
    public static Optional<MonthDue> of(Entitlement it, YearMonth month) {
        if (!Entitlement.known(it.startedOn(), month) || month.isBefore(it.from())) {
            return Optional.empty();
        }
        Money worth = it.worth(month, month);
        Money held = it.held(month, worth, month);
        long more = 0;
        long less = 0;
        if (recordedIn(it, month)) {
            for (YearMonth earlier = it.from(); earlier.isBefore(month); earlier = earlier.plusMonths(1)) {
                long change = due(it, earlier, month) - due(it, earlier, month.minusMonths(1));
                more += Math.max(0, change);
                less -= Math.min(0, change);
            }
        }
        Set<Exclusion> why = EnumSet.noneOf(Exclusion.class);
        Stop stop = it.stop();
        StopCause stopped = null;
        if (stop != null
                && (YearMonth.from(stop.on()).equals(month) || stop.from().equals(month))
                && !stop.from().isAfter(month)
                && Entitlement.known(stop.on(), month)) {
            why.add(Exclusion.STOPPED);
            stopped = stop.cause();
        } else if (!held.isZero()) {
            why.add(Exclusion.HELD);
        } else if (it.covers(month) && !clear(it, month)) {
            why.add(Exclusion.IDENTITY_TO_BE_CLEARED);
        }
        if (worth.isZero() && more == 0 && less == 0 && why.isEmpty()) {
            return Optional.empty();
        }
        UnitCode unit = it.payerIn(month, month).unit();
        return Optional.of(new MonthDue(month, unit, worth, held, new Money(more), new Money(less), why, stopped));
    }

    /** The unit that paid it until the month before, where another one pays it from this month on. */
    public static Optional<UnitCode> leftIn(Entitlement it, YearMonth month) {
        Payer now = it.payerIn(month, month);
        Payer before = it.payerIn(month.minusMonths(1), month);
        return now.unit().equals(before.unit()) ? Optional.empty() : Optional.of(before.unit());
    }

    private static boolean clear(Entitlement it, YearMonth month) {
        LocalDate clearOn = it.identityClearOn();
        return clearOn != null && Entitlement.known(clearOn, month);
    }

    private static long due(Entitlement it, YearMonth month, YearMonth knownIn) {
        Money worth = it.worth(month, knownIn);
        return worth.minus(it.held(month, worth, knownIn)).dong();
    }

    /** Whether anything was recorded in this month that could tell of earlier ones. */
    private static boolean recordedIn(Entitlement it, YearMonth month) {
        Stop stop = it.stop();
        LocalDate clearOn = it.identityClearOn();
        return Stream.of(
                        Stream.of(it.startedOn()),
                        clearOn == null ? Stream.<LocalDate>empty() : Stream.of(clearOn),
                        stop == null ? Stream.<LocalDate>empty() : Stream.of(stop.on()),
                        it.rates().stream().map(Entitlement.RateOfDay::on),
                        it.holds().stream().map(Entitlement.Hold::on),
                        it.holds().stream()
                                .map(Entitlement.Hold::end)
                                .flatMap(Stream::ofNullable)
                                .map(Entitlement.HoldEnd::on))
                .flatMap(days -> days)
                .anyMatch(day -> YearMonth.from(day).equals(month));
    }
}
