package vn.ansinh.query.disclose;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.access.AccessMatrix;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.access.CaseAccess;
import vn.ansinh.kernel.access.CaseAccess.Asker;
import vn.ansinh.kernel.access.Fields;
import vn.ansinh.kernel.access.Grant;
import vn.ansinh.kernel.access.Reach;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.unit.Unit;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.GlassId;
import vn.ansinh.kernel.value.Moment;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.query.disclose.NearCases.Near;

/**
 * Discloses by the matrix: role, then unit as it stands today (successors included), own person, substitution, or broken
 * glass; in office never in the reader's own case or a declared relative's (ADR-0029). What it decides, it records.
 */
@Component
final class MatrixDisclosure implements Disclosure {
    private final AccessMatrix matrix = AccessMatrix.load();
    private final UnitRegistry units = UnitRegistry.load();
    private final Map<Within, Set<UnitCode>> reached = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Readings readings;
    private final OpenGlass glass;
    private final NearCases near;

    MatrixDisclosure(Clock clock, Readings readings, OpenGlass glass, NearCases near) {
        this.clock = clock;
        this.readings = readings;
        this.glass = glass;
        this.near = near;
    }

    @Override
    public Scope scope(ActingPerson reader, String operation) {
        return scope(reader, operation, null);
    }

    private Scope scope(ActingPerson reader, String operation, @Nullable CaseId asked) {
        boolean province = false;
        Set<UnitCode> lodgedIn = new HashSet<>();
        PersonId own = null;
        for (Grant grant : grants(reader, operation, asked)) {
            switch (grant.reach()) {
                case PROVINCE -> province = true;
                case UNIT -> lodgedIn.addAll(lodgedWithin(reader));
                case OWN -> own = reader.human();
            }
        }
        return new Scope(province, Set.copyOf(lodgedIn), own);
    }

    /** What the reader may do with the operation; a record of it is begun, or of its denial written. */
    private List<Grant> grants(ActingPerson reader, String operation, @Nullable CaseId asked) {
        List<Grant> grants = matrix.grants(operation, reader.roles());
        if (grants.isEmpty()) {
            throw denied(reader, operation, asked, ProblemCode.FORBIDDEN);
        }
        readings.begin(reader, operation);
        return grants;
    }

    private Refusal denied(ActingPerson reader, String operation, @Nullable CaseId asked, ProblemCode problem) {
        readings.deny(reader, operation, asked);
        return new Refusal(problem);
    }

    @Override
    public void disclose(Request request) {
        ActingPerson reader = request.reader();
        List<Grant> grants = grants(reader, request.operation(), request.caseId());
        Optional<Grant> reaching = CaseAccess.first(grants, asker(reader), concerned(request.concerned()));
        GlassId broken = null;
        if (reaching.isEmpty()) {
            // Broken glass stands in for the unit, never for the role: who may not run the operation at all may not
            // with it.
            reaching = grants.stream().filter(it -> it.reach() == Reach.UNIT).findFirst();
            broken = reaching.flatMap(it -> glass.by(reader.actor(), request.caseId()))
                    .orElseThrow(() -> denied(reader, request.operation(), request.caseId(), ProblemCode.NOT_FOUND));
        }
        Grant grant = reaching.filter(it -> it.fields() == request.shown().fields())
                // A controller that would show what the matrix does not list; nothing of it leaves the house.
                .orElseThrow(() -> denied(reader, request.operation(), request.caseId(), ProblemCode.FORBIDDEN));
        if (grant.reach() != Reach.OWN && !request.shown().tellsOfNobody()) {
            keepOff(reader, request.operation(), Whose.of(request.caseId()));
        }
        readings.add(request.caseId(), request.shown(), broken);
    }

    @Override
    public void keepOff(ActingPerson reader, String operation, Whose whose) {
        Optional<String> rule = near(reader).ruleBrokenBy(whose);
        if (rule.isPresent()) {
            readings.deny(reader, operation, whose.cases().stream().findFirst().orElse(null));
            throw new Refusal(ProblemCode.CONFLICT_OF_INTEREST, BrokenRule.of(rule.get()));
        }
    }

    @Override
    public <T> List<T> leaveOut(ActingPerson reader, List<T> lines, Function<T, Whose> whose) {
        Near off = near(reader);
        return lines.stream()
                .filter(line -> off.ruleBrokenBy(whose.apply(line)).isEmpty())
                .toList();
    }

    /** Asked once a request: a list asks of each line. */
    private Near near(ActingPerson reader) {
        return readings.near(() -> near.of(reader));
    }

    @Override
    public void cite(Set<CaseId> others) {
        readings.cite(others);
    }

    private Asker asker(ActingPerson reader) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Moment.ZONE);
        return new Asker(
                reader.actor(), reader.human(), reader.unitOn(today, units).orElse(null), today);
    }

    private static CaseAccess.Concerned concerned(Concerned concerned) {
        return new CaseAccess.Concerned(concerned.unit(), concerned.owners(), concerned.substitutes(), null);
    }

    @Override
    public Shown discloseOffices(ActingPerson reader, String operation) {
        List<Grant> grants = grants(reader, operation, null);
        Shown shown = Stream.of(Shown.NAMED_OFFICES, Shown.OFFICES)
                .filter(fields -> grants.stream().anyMatch(grant -> grant.fields() == fields.fields()))
                .findFirst()
                .orElseThrow(() -> denied(reader, operation, null, ProblemCode.FORBIDDEN));
        readings.add(shown);
        return shown;
    }

    @Override
    public void discloseAccesses(ActingPerson reader, String operation, @Nullable CaseId asked) {
        boolean all = grants(reader, operation, asked).stream()
                .anyMatch(grant -> grant.reach() == Reach.PROVINCE && grant.fields() == Fields.ACCESSES);
        if (!all) {
            throw denied(reader, operation, asked, ProblemCode.FORBIDDEN);
        }
        if (asked == null) {
            readings.add(Shown.ACCESSES);
        } else {
            keepOff(reader, operation, Whose.of(asked));
            readings.add(asked, Shown.ACCESSES, null);
        }
    }

    @Override
    public void discloseMachinery(ActingPerson reader, String operation) {
        discloseProvince(reader, operation, Shown.MACHINERY);
    }

    @Override
    public void discloseControls(ActingPerson reader, String operation) {
        discloseProvince(reader, operation, Shown.CONTROLS);
    }

    @Override
    public void discloseDifferences(ActingPerson reader, String operation) {
        discloseProvince(reader, operation, Shown.DIFFERENCES);
    }

    @Override
    public void discloseErasures(ActingPerson reader, String operation) {
        discloseProvince(reader, operation, Shown.ERASURES);
    }

    private void discloseProvince(ActingPerson reader, String operation, Shown shown) {
        if (!scope(reader, operation, null).province()) {
            readings.deny(reader, operation, null);
            throw new Refusal(ProblemCode.FORBIDDEN);
        }
        readings.add(shown);
    }

    @Override
    public Scope discloseDataRequests(ActingPerson reader, String operation) {
        boolean listed = grants(reader, operation, null).stream()
                .anyMatch(grant -> grant.reach() != Reach.UNIT && grant.fields() == Fields.DATA_REQUESTS);
        if (!listed) {
            throw denied(reader, operation, null, ProblemCode.FORBIDDEN);
        }
        readings.add(Shown.DATA_REQUESTS);
        return scope(reader, operation, null);
    }

    @Override
    public Scope discloseRecognisedLists(ActingPerson reader, String operation) {
        return discloseOf(reader, operation, Shown.RECOGNISED_LISTS);
    }

    @Override
    public Scope discloseEntitlements(ActingPerson reader, String operation) {
        return discloseOf(reader, operation, Shown.ENTITLEMENTS);
    }

    @Override
    public Scope discloseFindings(ActingPerson reader, String operation) {
        return discloseOf(reader, operation, Shown.FINDINGS);
    }

    @Override
    public void discloseAlerts(ActingPerson reader, String operation) {
        discloseProvince(reader, operation, Shown.ALERTS);
    }

    @Override
    public void discloseTips(ActingPerson reader, String operation) {
        discloseProvince(reader, operation, Shown.TIPS);
    }

    @Override
    public Scope discloseFraudReviews(ActingPerson reader, String operation) {
        return discloseOf(reader, operation, Shown.FRAUD_REVIEWS);
    }

    private Scope discloseOf(ActingPerson reader, String operation, Shown shown) {
        boolean listed = grants(reader, operation, null).stream().anyMatch(grant -> grant.fields() == shown.fields());
        if (!listed) {
            throw denied(reader, operation, null, ProblemCode.FORBIDDEN);
        }
        readings.add(shown);
        return scope(reader, operation, null);
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
