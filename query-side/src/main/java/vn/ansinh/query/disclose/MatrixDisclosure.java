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
import vn.ansinh.kernel.access.CaseAccess;
import vn.ansinh.kernel.access.CaseAccess.Asker;
import vn.ansinh.kernel.access.Fields;
import vn.ansinh.kernel.access.Grant;
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
        List<Grant> grants = matrix.grants(request.operation(), reader.roles());
        if (grants.isEmpty()) {
            throw new Refusal(ProblemCode.FORBIDDEN);
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Moment.ZONE);
        var asker = new Asker(
                reader.actor(), reader.human(), reader.unitOn(today, units).orElse(null), today);
        Concerned concerned = request.concerned();
        var about = new CaseAccess.Concerned(concerned.unit(), concerned.owners(), concerned.substitutes(), null);
        Grant grant = CaseAccess.first(grants, asker, about).orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
        if (grant.fields() != request.shown().fields()) {
            // A controller that would show what the matrix does not list; nothing of it leaves the house.
            throw new Refusal(ProblemCode.FORBIDDEN);
        }
    }

    @Override
    public boolean shows(ActingPerson reader, String operation, Fields fields) {
        return matrix.grants(operation, reader.roles()).stream().anyMatch(grant -> grant.fields() == fields);
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
