package vn.ansinh.query.entitlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.entitlement.Entitlement;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.InvalidValue;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.unit.Unit;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.EntitlementId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.query.answer.Today;
import vn.ansinh.query.disclose.Disclosure;
import vn.ansinh.query.disclose.Disclosure.Scope;
import vn.ansinh.query.disclose.Disclosure.Whose;
import vn.ansinh.query.port.Views;
import vn.ansinh.query.port.Views.After;
import vn.ansinh.query.port.Views.Condition;
import vn.ansinh.query.port.Views.Seen;
import vn.ansinh.query.port.Views.Selection;

/** Finds what is drawn in units within somebody's reach, and leaves what was shown in the access log. */
@Component
public final class EntitlementReading {
    private static final int AT_ONCE = 500;

    private final UnitRegistry units = UnitRegistry.load();
    private final Disclosure disclosure;
    private final Views views;
    private final EntitlementProjection projection;
    private final Today today;

    EntitlementReading(Disclosure disclosure, Views views, EntitlementProjection projection, Today today) {
        this.disclosure = disclosure;
        this.views = views;
        this.projection = projection;
        this.today = today;
    }

    /**
     * Of which units is told.
     *
     * @param asked the unit that was named, or the reader's own
     * @param all it, those below it, and those that they took the place of
     */
    public record Told(UnitCode asked, Set<UnitCode> all) {}

    /**
     * Lets be shown what is drawn in a unit and below it.
     *
     * @throws Refusal {@code not-found} for a unit out of reach
     */
    public Told within(ActingPerson reader, String operation, @Nullable String unit) {
        Scope scope = disclosure.discloseEntitlements(reader, operation);
        LocalDate day = today.date();
        UnitCode asked = unit == null
                ? reader.unitOn(day, units).orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND))
                : parsed(unit);
        Set<UnitCode> all = units.all().stream()
                .map(Unit::code)
                .filter(code -> units.holdsWithin(code, asked, day))
                .filter(code -> scope.province() || scope.units().contains(code))
                .collect(Collectors.toUnmodifiableSet());
        if (all.isEmpty()) {
            throw new Refusal(ProblemCode.NOT_FOUND);
        }
        return new Told(asked, all);
    }

    private static UnitCode parsed(String unit) {
        try {
            return UnitCode.parse(unit);
        } catch (InvalidValue refused) {
            throw new Refusal(ProblemCode.INVALID_INPUT, BrokenRule.at("query:unit", refused.code()));
        }
    }

    /** Everybody who draws or drew anything there. */
    public List<Seen<Drawn>> in(Told told) {
        List<Seen<Drawn>> found = new ArrayList<>();
        After after = null;
        List<Seen<Drawn>> some;
        do {
            some = views.list(
                    projection,
                    new Selection(
                            List.of(new Condition.OneOf(
                                    "units",
                                    told.all().stream().map(UnitCode::text).collect(Collectors.toUnmodifiableSet()))),
                            "beneficiary",
                            after,
                            AT_ONCE));
            found.addAll(some);
            after = some.isEmpty()
                    ? null
                    : new After(
                            some.getLast().document().beneficiary().text(),
                            some.getLast().id());
        } while (some.size() == AT_ONCE);
        return found;
    }

    /** What somebody draws themselves, and what they receive for others, in the order in which it began for each. */
    public List<Entitlement> own(PersonId person) {
        return views
                .list(
                        projection,
                        new Selection(
                                List.of(new Condition.OneOf("drawing", Set.of(person.text()))),
                                "beneficiary",
                                null,
                                AT_ONCE))
                .stream()
                .flatMap(seen -> seen.document().draws().all().stream())
                .filter(it -> it.beneficiary().equals(person) || it.receiver().equals(person))
                .toList();
    }

    /** What one beneficiary draws, by one of the entitlements. */
    public Optional<Seen<Drawn>> having(String entitlement) {
        return views
                .list(
                        projection,
                        new Selection(List.of(new Condition.OneOf("ids", Set.of(entitlement))), "beneficiary", null, 1))
                .stream()
                .findFirst();
    }

    /** Those that the reader is not too near to: neither they nor a relative whom they declared draw or receive it. */
    public List<Entitlement> notNear(ActingPerson reader, List<Entitlement> found) {
        return disclosure.leaveOut(reader, found, EntitlementReading::whose);
    }

    /**
     * Keeps whoever is too near off one.
     *
     * @throws Refusal {@code conflict-of-interest}
     */
    public void keepOff(ActingPerson reader, String operation, Entitlement entitlement) {
        disclosure.keepOff(reader, operation, whose(entitlement));
    }

    private static Whose whose(Entitlement it) {
        CaseId caseId = it.origin().caseId();
        return new Whose(
                caseId == null ? Set.of() : Set.of(caseId),
                Stream.of(it.beneficiary(), it.receiver()).collect(Collectors.toUnmodifiableSet()));
    }

    /** Reports without those of entitlements that the reader is too near to; these are looked up at once. */
    public List<Seen<ReportOfChange>> reportsNotNear(ActingPerson reader, List<Seen<ReportOfChange>> found) {
        Set<String> ids = found.stream()
                .map(seen -> seen.document().entitlementId().text())
                .collect(Collectors.toUnmodifiableSet());
        Map<EntitlementId, Entitlement> drawn = new HashMap<>();
        if (!ids.isEmpty()) {
            views.list(
                            projection,
                            new Selection(List.of(new Condition.OneOf("ids", ids)), "beneficiary", null, ids.size()))
                    .forEach(seen -> seen.document().draws().all().forEach(it -> drawn.put(it.id(), it)));
        }
        return disclosure.leaveOut(reader, found, seen -> {
            Entitlement it = drawn.get(seen.document().entitlementId());
            return it == null ? Whose.of(seen.document().beneficiary()) : whose(it);
        });
    }

    /** Adds to the record the cases of what is shown. */
    public void cite(List<Entitlement> shown) {
        Set<CaseId> cases = shown.stream().flatMap(it -> it.caseId().stream()).collect(Collectors.toUnmodifiableSet());
        disclosure.cite(cases);
    }
}
