package vn.ansinh.runtime.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import vn.ansinh.command.policytrial.StandingDecision;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.kernel.event.application.Parts.Decision;
import vn.ansinh.kernel.event.audit.SamplingPlanEvent.Population;
import vn.ansinh.kernel.event.audit.SamplingPlanEvent.SamplingPlanDrawnUp;
import vn.ansinh.kernel.sample.Candidate;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.runtime.decided.SignedDecisions;

/** The decisions that a plan draws from, as the log up to the plan's position has them: today's answer is tomorrow's. Nothing of anybody is opened. */
final class Populations {
    private static final int PAGE = 500;
    private static final UnitRegistry UNITS = UnitRegistry.load();

    private final DataSource connections;
    private final SealedEvents events;

    Populations(DataSource connections, SealedEvents events) {
        this.connections = connections;
        this.events = events;
    }

    /** A decision with its place in the log. */
    record Placed(long position, Candidate candidate) {}

    /** All of them. */
    List<Candidate> of(SamplingPlanDrawnUp plan) {
        return page(plan, 0, Integer.MAX_VALUE).stream().map(Placed::candidate).toList();
    }

    /**
     * A part of them, in order of the log.
     *
     * @param after position of the last one already seen; 0 to begin
     */
    List<Placed> page(SamplingPlanDrawnUp plan, long after, int limit) {
        List<Placed> found = new ArrayList<>();
        try (Connection connection = connections.getConnection()) {
            var decisions = new SignedDecisions(connection);
            long[] all = decisions.upTo(plan.population().upTo()).appendIds();
            for (int from = 0; from < all.length && found.size() < limit; from += PAGE) {
                long[] ids = Arrays.copyOfRange(all, from, Math.min(all.length, from + PAGE));
                for (StandingDecision standing :
                        decisions.page(ids, events, Set.of()).decisions()) {
                    if (standing.position() > after && found.size() < limit) {
                        add(standing, plan, found);
                    }
                }
            }
        } catch (SQLException failed) {
            throw new DataAccessResourceFailureException("the population could not be read", failed);
        }
        return List.copyOf(found);
    }

    /** A decision that cannot be read belongs to no population: whoever replays the log finds it (ADR-0018). */
    private static void add(StandingDecision standing, SamplingPlanDrawnUp plan, List<Placed> found) {
        Decision decision = standing.decision();
        if (decision != null && belongs(standing, decision, plan.population(), plan.on())) {
            found.add(new Placed(
                    standing.position(),
                    Candidate.of(standing.caseId(), standing.unit(), standing.scheme(), decision)));
        }
    }

    private static boolean belongs(StandingDecision standing, Decision decision, Population population, LocalDate on) {
        LocalDate signed = decision.signedOn();
        return (population.schemes().isEmpty() || population.schemes().contains(standing.scheme()))
                && (population.outcome() == null || population.outcome() == decision.outcome())
                && (population.signedFrom() == null || !signed.isBefore(population.signedFrom()))
                && (population.signedUntil() == null || !signed.isAfter(population.signedUntil()))
                && (population.units().isEmpty()
                        || population.units().stream().anyMatch(unit -> UNITS.holdsWithin(standing.unit(), unit, on)));
    }
}
