package vn.ansinh.runtime.detection;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.kernel.event.StoredEvent;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementAdjusted;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementHeld;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementReleased;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementStarted;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.Rate;
import vn.ansinh.kernel.value.EntitlementId;
import vn.ansinh.kernel.value.FraudReviewId;
import vn.ansinh.kernel.value.HoldId;
import vn.ansinh.runtime.log.EventRow;

/** How much each fraud review held back, in VND: the whole or the part of each month from its first to the month in which it ended. */
final class HeldMoney {
    private static final String ALL = "SELECT " + EventRow.COLUMNS + " FROM event WHERE stream IN"
            + " (SELECT stream FROM event WHERE name = 'entitlement.held')"
            + " AND name IN ('entitlement.started', 'entitlement.adjusted', 'entitlement.held', 'entitlement.released')"
            + " ORDER BY stream, sequence";

    private final JdbcClient database;
    private final SealedEvents sealed;

    HeldMoney(JdbcClient database, SealedEvents sealed) {
        this.database = database;
        this.sealed = sealed;
    }

    /** VND by review. */
    Map<FraudReviewId, Long> byReview() {
        Map<EntitlementId, List<Rate>> rates = new HashMap<>();
        Map<HoldId, EntitlementHeld> holds = new HashMap<>();
        Map<HoldId, LocalDate> ends = new HashMap<>();
        for (SealedEvents.Reading reading : sealed.read(rows(), Set.of())) {
            switch (reading.orThrow()) {
                case EntitlementStarted it ->
                    rates.computeIfAbsent(it.entitlement(), key -> new ArrayList<>())
                            .add(it.rate());
                case EntitlementAdjusted it ->
                    rates.computeIfAbsent(it.entitlement(), key -> new ArrayList<>())
                            .add(it.rate());
                case EntitlementHeld it -> holds.put(it.hold(), it);
                case EntitlementReleased it -> ends.put(it.hold(), it.on());
                default -> {}
            }
        }
        Map<FraudReviewId, Long> sums = new HashMap<>();
        holds.values()
                .forEach(hold -> sums.merge(
                        hold.review(),
                        held(
                                hold,
                                ends.getOrDefault(hold.hold(), hold.until()),
                                rates.getOrDefault(hold.entitlement(), List.of())),
                        Long::sum));
        return sums;
    }

    private List<StoredEvent> rows() {
        return new ArrayList<>(
                database.sql(ALL).query((row, number) -> EventRow.read(row)).list());
    }

    private static long held(EntitlementHeld hold, LocalDate end, List<Rate> rates) {
        long sum = 0;
        for (YearMonth month = hold.from(); !month.isAfter(YearMonth.from(end)); month = month.plusMonths(1)) {
            long worth = worth(month, rates);
            sum += hold.part() == null ? worth : Math.min(worth, hold.part().dong());
        }
        return sum;
    }

    /** The last recorded rate that had begun by the month. */
    private static long worth(YearMonth month, List<Rate> rates) {
        long worth = 0;
        for (Rate rate : rates) {
            if (!rate.from().isAfter(month)) {
                worth = rate.amount().dong();
            }
        }
        return worth;
    }
}
