package vn.ansinh.proof.fraud;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.CaseEvent.Decided;
import vn.ansinh.kernel.event.application.Parts.Decision;
import vn.ansinh.kernel.event.application.Parts.DecisionNumber;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementStarted;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.Origin;

/** Numbers decisions as registers do: by unit and year, in the order in which they were signed. A forged one takes its number too. */
final class Numbering {
    private final Map<DecisionNumber, DecisionNumber> given = new HashMap<>();
    private final Map<String, Integer> registers = new HashMap<>();

    List<Happened> of(List<Happened> inOrder) {
        List<Happened> numbered = new ArrayList<>(inOrder.size());
        for (Happened each : inOrder) {
            numbered.add(new Happened(each.stream(), numbered(each.event()), each.by(), each.on(), each.at()));
        }
        return numbered;
    }

    private Record numbered(Record event) {
        return switch (event) {
            case Decided it -> new Decided(it.by(), it.on(), numbered(it.decision()));
            case EntitlementStarted it ->
                new EntitlementStarted(
                        it.by(),
                        it.on(),
                        it.entitlement(),
                        new Origin(
                                it.origin().caseId(),
                                ofOrigin(it.origin().decision()),
                                it.origin().carriedIn()),
                        it.beneficiary(),
                        it.receiver(),
                        it.identity(),
                        it.scheme(),
                        it.unit(),
                        it.cadence(),
                        it.until(),
                        it.rate(),
                        it.reviewDueBy());
            default -> event;
        };
    }

    private Decision numbered(Decision decision) {
        return new Decision(
                numbered(decision.number()),
                decision.signedOn(),
                decision.signer(),
                decision.capacity(),
                decision.outcome(),
                decision.award(),
                decision.reason(),
                decision.grounds());
    }

    private @Nullable DecisionNumber ofOrigin(@Nullable DecisionNumber place) {
        return place == null ? null : numbered(place);
    }

    private DecisionNumber numbered(DecisionNumber place) {
        return given.computeIfAbsent(place, this::next);
    }

    private DecisionNumber next(DecisionNumber place) {
        int number = registers.merge(place.unit().text() + "/" + place.year(), 1, Integer::sum);
        return new DecisionNumber(place.unit(), place.year(), number);
    }
}
