package vn.ansinh.command.entitlement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Parts.StatedFact;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementStarted;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementStopped;
import vn.ansinh.kernel.event.entitlement.OpeningListEvent.RowCarriedIn;
import vn.ansinh.kernel.value.EntitlementId;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.Scheme;

/**
 * What opening lists tell of persons beside what they draw: months that were supported, and earlier help with housing (ADR-0034). The law counts the
 * months of a life, so that those which were supported here since the list's last one are added. Pure.
 */
public final class CarriedFacts {
    private final List<RowCarriedIn> rows;
    private final List<EntitlementEvent> drawn;

    /**
     * Nothing is counted yet.
     *
     * @param rows of approved lists, in the order in which they came in
     * @param drawn what began and ended of what the persons draw, in order
     */
    public CarriedFacts(List<RowCarriedIn> rows, List<EntitlementEvent> drawn) {
        this.rows = List.copyOf(rows);
        this.drawn = List.copyOf(drawn);
    }

    /** One fact of a kind and person: of two lists the later one that came in tells. What was erased is not among them. */
    public List<StatedFact> all() {
        Map<Key, StatedFact> facts = new LinkedHashMap<>();
        for (RowCarriedIn row : rows) {
            for (StatedFact fact : row.facts()) {
                if (!fact.value().isErased()) {
                    facts.put(new Key(fact.code(), row.beneficiary()), fact);
                }
            }
        }
        return facts.entrySet().stream()
                .map(it -> it.getKey().code() == FactCode.SUPPORTED_MONTHS_USED
                        ? withThoseSince(it.getValue())
                        : it.getValue())
                .toList();
    }

    private record Key(FactCode code, PersonId person) {}

    private StatedFact withThoseSince(StatedFact carried) {
        PersonId person = carried.value().subject();
        LocalDate known = carried.asOf();
        YearMonth last = known == null ? null : YearMonth.from(known);
        long months = Long.parseLong(carried.value().value().orElseThrow()) + since(person, last);
        return new StatedFact(
                carried.code(),
                Personal.of(person, Long.toString(months)),
                carried.origin(),
                carried.asOf(),
                carried.validUntil(),
                carried.logPosition());
    }

    /** Months of voluntary insurance that were granted here after that one. */
    private long since(PersonId person, @Nullable YearMonth last) {
        Map<EntitlementId, YearMonth> ends = new LinkedHashMap<>();
        List<EntitlementStarted> begun = new ArrayList<>();
        for (EntitlementEvent event : drawn) {
            switch (event) {
                case EntitlementStarted it
                when it.scheme() == Scheme.VOLUNTARY_SOCIAL_INSURANCE
                        && it.beneficiary().equals(person) -> {
                    YearMonth until = it.until();
                    if (until != null) {
                        begun.add(it);
                        ends.put(it.entitlement(), until);
                    }
                }
                case EntitlementStopped it ->
                    ends.computeIfPresent(
                            it.entitlement(),
                            (any, until) ->
                                    it.from().isAfter(until) ? until : it.from().minusMonths(1));
                default -> {}
            }
        }
        return begun.stream()
                .mapToLong(it -> {
                    YearMonth from = it.rate().from();
                    YearMonth first = last == null || from.isAfter(last) ? from : last.plusMonths(1);
                    YearMonth end = ends.getOrDefault(it.entitlement(), first.minusMonths(1));
                    return Math.max(0, ChronoUnit.MONTHS.between(first, end) + 1);
                })
                .sum();
    }
}
