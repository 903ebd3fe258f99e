package vn.ansinh.command.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ansinh.command.casework.People;
import vn.ansinh.kernel.entitlement.Entitlements;
import vn.ansinh.kernel.entitlement.MonthDue;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.entitlement.AdjustmentCause;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementAdjusted;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementReleased;
import vn.ansinh.kernel.event.entitlement.ReleaseCause;
import vn.ansinh.kernel.event.entitlement.StopCause;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.Scheme;

/**
 * Random histories of one person: grants of two schemes that do not go together, holds, releases, expiries, stops and adjustments in any
 * order, on any day. Each month's list is what a ledger of plain arrays says that knows nothing of events, and all lists together are
 * what was due.
 */
class PayableModelTest {
    private static final YearMonth BEGIN = YearMonth.of(2026, 1);
    private static final int MONTHS = 30;
    private static final int STEPS = 5;
    private static final By CHAIR = People.of(Duty.APPROVER, LocalDate.of(2026, 1, 1));

    /** What one entitlement comes to, month by month. */
    private static final class Ledger {
        private final int number;
        private final int first;
        private final long[] worth = new long[MONTHS + 1];
        private final long[] withheld = new long[MONTHS + 1];
        private final long[] listed = new long[MONTHS + 1];
        private final boolean[] forgone = new boolean[MONTHS + 1];
        private boolean stopped;
        private int held;
        private int heldUntil;
        private @Nullable LocalDate lastDay;

        Ledger(int number, int from, long amount) {
            this.number = number;
            this.first = from;
            adjust(from, amount);
        }

        void adjust(int from, long amount) {
            for (int k = Math.max(from, 0); k <= MONTHS; k++) {
                worth[k] = amount;
            }
        }

        void hold(int number, int from, int until, long part, LocalDate last) {
            held = number;
            heldUntil = until;
            lastDay = last;
            for (int k = from; k <= Math.min(until, MONTHS); k++) {
                withheld[k] = part == 0 ? Long.MAX_VALUE : part;
            }
        }

        void release(int in, boolean arrears) {
            for (int k = arrears ? 0 : in; k <= MONTHS; k++) {
                // What an earlier hold has kept for good stays kept.
                withheld[k] = arrears && k <= heldUntil && withheld[k] != 0 && !forgone[k] ? 0 : withheld[k];
                if (!arrears) {
                    withheld[k] = forgone[k] ? withheld[k] : 0;
                }
            }
            if (!arrears) {
                for (int k = 0; k < in; k++) {
                    forgone[k] |= withheld[k] != 0;
                }
            }
            held = 0;
            lastDay = null;
        }

        /** What a month would be worth, even before the first. */
        long rate(int month) {
            return worth[Math.max(month, first)];
        }

        long due(int k) {
            return worth[k] - Math.min(worth[k], withheld[k]);
        }

        /** What the list of a month says: to be paid, and paid too much. */
        long[] list(int month) {
            long pay = due(month);
            long less = 0;
            for (int k = 0; k < month; k++) {
                pay += Math.max(0, due(k) - listed[k]);
                less += Math.max(0, listed[k] - due(k));
            }
            for (int k = 0; k <= month; k++) {
                listed[k] = due(k);
            }
            return new long[] {pay, less};
        }
    }

    private final List<Ledger> ledgers = new ArrayList<>();
    private Entitlements draws = Entitlements.NONE;
    private int numbers;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987, 1597, 2584, 4181, 6765, 10946})
    void everyList_isTheLedgers_overRandomHistories(long seed) {
        for (int run = 0; run < 25; run++) {
            history(new Random(seed * 1000 + run));
        }
    }

    private void history(Random chance) {
        ledgers.clear();
        draws = Entitlements.NONE;
        numbers = 0;
        for (int month = 0; month < MONTHS; month++) {
            YearMonth now = BEGIN.plusMonths(month);
            for (int step = 0; step < STEPS; step++) {
                LocalDate on = now.atDay(1 + step * 5 + chance.nextInt(5));
                expire(month, on);
                act(chance, month, on);
            }
            expire(month, now.atEndOfMonth());
            for (Ledger ledger : ledgers) {
                long[] wanted = ledger.list(month);
                MonthDue due = draws.find(Draws.id(ledger.number))
                        .flatMap(it -> MonthDue.of(it, now))
                        .orElse(null);
                assertThat(due == null ? 0 : due.payable().dong())
                        .as("to be paid by %s in %s", ledger.number, now)
                        .isEqualTo(wanted[0]);
                assertThat(due == null ? 0 : due.overpaid().dong())
                        .as("paid too much by %s in %s", ledger.number, now)
                        .isEqualTo(wanted[1]);
            }
        }
        oneOfThem();
    }

    /** The days of a hold are over by themselves, the day after its last. */
    private void expire(int month, LocalDate on) {
        for (Ledger ledger : ledgers) {
            if (ledger.held != 0 && ledger.lastDay != null && ledger.lastDay.isBefore(on)) {
                draws = draws.after(new EntitlementReleased(
                        By.SYSTEM, on, Draws.id(ledger.number), Draws.hold(ledger.held), ReleaseCause.EXPIRED, true));
                ledger.release(month, true);
            }
        }
    }

    private void act(Random chance, int month, LocalDate on) {
        switch (chance.nextInt(8)) {
            case 0, 1 -> grant(chance, month, on);
            case 2, 3 -> hold(chance, month, on);
            case 4 -> release(chance, month, on);
            case 5 -> stop(chance, month, on);
            default -> adjust(chance, month, on);
        }
    }

    private void grant(Random chance, int month, LocalDate on) {
        Scheme scheme = chance.nextBoolean() ? Scheme.SOCIAL_ALLOWANCE : Scheme.SOCIAL_PENSION;
        long amount = 100_000L * (1 + chance.nextInt(9));
        int number = 1 + numbers++;
        int from = month;
        while (paidBySomethingStopped(from)) {
            from++;
        }
        YearMonth first = OnlyTheHighestDrawn.firstMonth(draws, scheme, BEGIN.plusMonths(month));
        assertThat(first).isEqualTo(BEGIN.plusMonths(from));
        draws = draws.after(OnlyTheHighestDrawn.started(draws, Draws.started(number, scheme, on, first, amount)));
        Ledger fresh = new Ledger(number, from, amount);
        List<Ledger> rivals = ledgers.stream().filter(it -> !it.stopped).toList();
        ledgers.add(fresh);
        int begins = from;
        if (rivals.stream().anyMatch(it -> it.rate(begins) >= amount)) {
            end(fresh, begins, month, true);
        } else {
            rivals.forEach(it -> end(it, Math.max(begins, it.first), month, true));
        }
    }

    private boolean paidBySomethingStopped(int month) {
        return ledgers.stream().anyMatch(it -> it.stopped && month <= MONTHS && it.worth[month] != 0);
    }

    private static void end(Ledger ledger, int from, int in, boolean arrears) {
        if (ledger.held != 0) {
            ledger.release(in, arrears);
        }
        ledger.adjust(from, 0);
        ledger.stopped = true;
    }

    private @Nullable Ledger any(Random chance) {
        List<Ledger> open = ledgers.stream().filter(it -> !it.stopped).toList();
        return open.isEmpty() ? null : open.get(chance.nextInt(open.size()));
    }

    private void hold(Random chance, int month, LocalDate on) {
        Ledger ledger = any(chance);
        if (ledger == null) {
            return;
        }
        int hold = 1000 + numbers++;
        int from = month + chance.nextInt(2);
        LocalDate until = BEGIN.plusMonths(from).atDay(1).plusDays(25 + chance.nextInt(100));
        long part = chance.nextBoolean() ? 0 : 50_000;
        List<EntitlementEvent> events;
        try {
            events = EntitlementDecisions.hold(
                    draws,
                    Draws.id(ledger.number),
                    Draws.hold(hold),
                    Draws.REVIEW,
                    BEGIN.plusMonths(from),
                    part == 0 ? null : new Money(part),
                    until,
                    CHAIR,
                    on);
        } catch (Refusal held) {
            assertThat(ledger.held).as("refused only where it is held").isNotZero();
            return;
        }
        assertThat(ledger.held).isZero();
        draws = draws.after(events);
        int last = (int) BEGIN.until(YearMonth.from(until), ChronoUnit.MONTHS);
        ledger.hold(hold, from, last, part, until);
    }

    private void release(Random chance, int month, LocalDate on) {
        Ledger ledger = any(chance);
        if (ledger == null || ledger.held == 0) {
            return;
        }
        boolean arrears = chance.nextBoolean();
        draws = draws.after(
                EntitlementDecisions.release(draws, Draws.hold(ledger.held), ReleaseCause.CLEARED, arrears, CHAIR, on));
        ledger.release(month, arrears);
    }

    private void stop(Random chance, int month, LocalDate on) {
        Ledger ledger = any(chance);
        if (ledger == null) {
            return;
        }
        LocalDate happened = on.minusDays(chance.nextInt(70));
        StopCause cause = chance.nextBoolean() ? StopCause.DEATH : StopCause.FRAUD_CONFIRMED;
        var before = draws.find(Draws.id(ledger.number)).orElseThrow();
        draws = draws.after(EntitlementDecisions.stop(draws, Draws.id(ledger.number), cause, happened, CHAIR, on));
        int from = (int) BEGIN.until(YearMonth.from(happened), ChronoUnit.MONTHS) + 1;
        int first = (int) BEGIN.until(before.from(), ChronoUnit.MONTHS);
        end(ledger, Math.max(from, first), month, cause != StopCause.FRAUD_CONFIRMED);
    }

    private void adjust(Random chance, int month, LocalDate on) {
        Ledger ledger = any(chance);
        if (ledger == null) {
            return;
        }
        int first = (int)
                BEGIN.until(draws.find(Draws.id(ledger.number)).orElseThrow().from(), ChronoUnit.MONTHS);
        int from = Math.max(first, month - chance.nextInt(4));
        long amount = 100_000L * (1 + chance.nextInt(9));
        draws = draws.after(new EntitlementAdjusted(
                By.SYSTEM,
                on,
                Draws.id(ledger.number),
                AdjustmentCause.REPORTED_CHANGE,
                Draws.rate(BEGIN.plusMonths(from), amount),
                null,
                List.of()));
        ledger.adjust(from, amount);
    }

    /** In no month more than one of what does not go together is worth anything. */
    private void oneOfThem() {
        for (int month = 0; month < MONTHS; month++) {
            int each = month;
            assertThat(ledgers.stream().filter(it -> it.worth[each] != 0).count())
                    .as("drawn side by side in month %s", month)
                    .isLessThanOrEqualTo(1);
        }
    }
}
