package vn.ansinh.query.disclose;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.access.AccessMatrix;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.access.Grant;
import vn.ansinh.kernel.access.Reach;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.unit.Unit;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.kernel.value.Moment;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.UnitCode;

/** Discloses by the matrix: role, then unit as it stands today (successors included), own person, or substitution. */
@Component
final class MatrixDisclosure implements Disclosure {
    /** What the contract asks no sign-in for, and how much of a case it shows: the matrix knows roles only. */
    private static final Map<String, Shown> OPEN_TO_ANYBODY =
            Map.of("lookUpStatus", Shown.STATUS, "readOpenPostings", Shown.POSTING);

    private final AccessMatrix matrix = AccessMatrix.load();
    private final UnitRegistry units = UnitRegistry.load();
    private final Map<Within, Set<UnitCode>> reached = new ConcurrentHashMap<>();
    private final Clock clock;

    MatrixDisclosure(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Scope scope(ActingPerson reader, String operation) {
        List<Grant> grants = matrix.grants(operation, reader.roles());
        if (grants.isEmpty()) {
            throw new Refusal(ProblemCode.FORBIDDEN);
        }
        boolean province = false;
        Set<UnitCode> lodgedIn = new HashSet<>();
        PersonId own = null;
        for (Grant grant : grants) {
            switch (grant.reach()) {
                case PROVINCE -> province = true;
                case UNIT -> lodgedIn.addAll(lodgedWithin(reader));
                case OWN -> own = reader.human();
            }
        }
        return new Scope(province, Set.copyOf(lodgedIn), own);
    }

    @Override
    public void disclose(Request request) {
        ActingPerson reader = request.reader();
        if (reader == null) {
            if (request.shown() != OPEN_TO_ANYBODY.get(request.operation())) {
                throw new Refusal(ProblemCode.UNAUTHENTICATED);
            }
            return;
        }
        Scope scope = scope(reader, request.operation());
        Concerned concerned = request.concerned();
        boolean isOwn = scope.own() != null && concerned.owners().contains(scope.own());
        // A substitute holds the duty in this one case, whatever their unit.
        boolean substitute = actsForAUnit(reader, request.operation())
                && concerned.substitutes().contains(reader.actor());
        boolean within = concerned.unit() != null && scope.units().contains(concerned.unit());
        if (!scope.province() && !within && !isOwn && !substitute) {
            throw new Refusal(ProblemCode.NOT_FOUND);
        }
    }

    private boolean actsForAUnit(ActingPerson reader, String operation) {
        return matrix.grants(operation, reader.roles()).stream().anyMatch(grant -> grant.reach() == Reach.UNIT);
    }

    /** The units whose cases are today held by the reader's unit or one below it. */
    private Set<UnitCode> lodgedWithin(ActingPerson reader) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Moment.ZONE);
        return reader.unitOn(today, units)
                .map(unit -> reached.computeIfAbsent(new Within(unit, today), this::lodgedWithin))
                .orElse(Set.of());
    }

    private Set<UnitCode> lodgedWithin(Within within) {
        // Yesterday's answers are not asked for again.
        reached.keySet().removeIf(known -> !known.today().equals(within.today()));
        return units.all().stream()
                .map(Unit::code)
                .filter(unit -> units.holdsWithin(unit, within.scope(), within.today()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private record Within(UnitCode scope, LocalDate today) {}
}
