package vn.ansinh.query.disclose;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.access.AccessMatrix;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.access.Grant;
import vn.ansinh.kernel.access.Reach;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.unit.Unit;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.GlassId;
import vn.ansinh.kernel.value.Moment;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.UnitCode;

/**
 * Discloses by the matrix: role, then unit as it stands today (successors included), own person, substitution, or broken
 * glass. What it decides, it records.
 */
@Component
final class MatrixDisclosure implements Disclosure {
    private final AccessMatrix matrix = AccessMatrix.load();
    private final UnitRegistry units = UnitRegistry.load();
    private final Map<Within, Set<UnitCode>> reached = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Readings readings;
    private final OpenGlass glass;

    MatrixDisclosure(Clock clock, Readings readings, OpenGlass glass) {
        this.clock = clock;
        this.readings = readings;
        this.glass = glass;
    }

    @Override
    public Scope scope(ActingPerson reader, String operation) {
        return scope(reader, operation, null);
    }

    private Scope scope(ActingPerson reader, String operation, @Nullable CaseId asked) {
        List<Grant> grants = matrix.grants(operation, reader.roles());
        if (grants.isEmpty()) {
            readings.deny(reader, operation, asked);
            throw new Refusal(ProblemCode.FORBIDDEN);
        }
        readings.begin(reader, operation);
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
        Scope scope = scope(request.reader(), request.operation(), request.caseId());
        GlassId broken = null;
        if (!reaches(scope, request)) {
            broken = brokenGlass(request);
            if (broken == null) {
                readings.deny(request.reader(), request.operation(), request.caseId());
                throw new Refusal(ProblemCode.NOT_FOUND);
            }
        }
        readings.add(request.caseId(), request.shown(), broken);
    }

    @Override
    public void discloseAccesses(ActingPerson reader, String operation, @Nullable CaseId asked) {
        if (!scope(reader, operation, asked).province()) {
            readings.deny(reader, operation, asked);
            throw new Refusal(ProblemCode.FORBIDDEN);
        }
        if (asked == null) {
            readings.add(Shown.ACCESSES);
        } else {
            readings.add(asked, Shown.ACCESSES, null);
        }
    }

    @Override
    public void discloseErasures(ActingPerson reader, String operation) {
        if (!scope(reader, operation, null).province()) {
            readings.deny(reader, operation, null);
            throw new Refusal(ProblemCode.FORBIDDEN);
        }
        readings.add(Shown.ERASURES);
    }

    @Override
    public void discloseToHolder(String operation, @Nullable CaseId caseId, boolean codeIsRight) {
        if (caseId == null || !codeIsRight) {
            readings.deny(null, operation, caseId);
            throw new Refusal(ProblemCode.NOT_FOUND);
        }
        readings.begin(null, operation);
        readings.add(caseId, Shown.LEAST, null);
    }

    private boolean reaches(Scope scope, Request request) {
        Concerned concerned = request.concerned();
        boolean isOwn = scope.own() != null && concerned.owners().contains(scope.own());
        // A substitute holds the duty in this one case, whatever their unit.
        boolean substitute = actsForAUnit(request)
                && concerned.substitutes().contains(request.reader().actor());
        boolean within = concerned.unit() != null && scope.units().contains(concerned.unit());
        return scope.province() || within || isOwn || substitute;
    }

    /** Broken glass stands in for the unit, never for the role: who may not run the operation at all may not with it. */
    private @Nullable GlassId brokenGlass(Request request) {
        return actsForAUnit(request)
                ? glass.by(request.reader().actor(), request.caseId()).orElse(null)
                : null;
    }

    private boolean actsForAUnit(Request request) {
        return matrix.grants(request.operation(), request.reader().roles()).stream()
                .anyMatch(grant -> grant.reach() == Reach.UNIT);
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
