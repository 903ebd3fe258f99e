package vn.ansinh.command.detection;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.ansinh.kernel.event.fraud.AlertEvent.Evidence;
import vn.ansinh.kernel.event.fraud.AlertEvent.Subject;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.EntitlementId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;

/**
 * What a detector has to hand: the traces, its figures, and the day.
 *
 * @param figures of this detector, by name, on the day
 * @param on the legal day on which it looks
 */
public record Look(Traces known, Function<String, OptionalLong> figures, LocalDate on) {
    private static final Set<String> MONTHLY =
            Set.of(Scheme.SOCIAL_ALLOWANCE.wire(), Scheme.CARE_SUPPORT.wire(), Scheme.SOCIAL_PENSION.wire());

    /** Thrown where the policy of the day has no such figure: the detector then looks at nothing. */
    static final class NoSuchFigure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoSuchFigure(String name) {
            super(name);
        }
    }

    long figure(String name) {
        return figures.apply(name).orElseThrow(() -> new NoSuchFigure(name));
    }

    List<Trace> of(TraceKind kind, String key) {
        return known.of(kind, key);
    }

    List<Trace> of(TraceKind kind, PersonId person) {
        return known.of(kind, person.text());
    }

    /** How a case or whatever else it is began; empty of a matter that is no case. */
    Optional<Trace> matter(String stream) {
        return known.of(TraceKind.MATTER, stream).stream().findFirst();
    }

    /** Everybody who has a part in a matter. */
    Set<PersonId> membersOf(String stream) {
        Set<PersonId> members = new HashSet<>();
        known.of(TraceKind.MEMBER, stream).forEach(it -> members.add(it.whose()));
        return members;
    }

    /** Whether two persons stand in one case, as a household does: what they share they share with right. */
    boolean together(PersonId one, PersonId other) {
        if (one.equals(other)) {
            return true;
        }
        return of(TraceKind.PART, one).stream()
                .map(Trace::stream)
                .filter(CaseId::isCase)
                .distinct()
                .anyMatch(stream -> membersOf(stream).contains(other));
    }

    /** Whether more than so many of these persons have nothing to do with each other in any case. */
    boolean areStrangers(Stream<PersonId> persons, long moreThan) {
        List<PersonId> strangers = new ArrayList<>();
        for (PersonId person : persons.distinct().toList()) {
            if (strangers.stream().noneMatch(it -> together(it, person))) {
                strangers.add(person);
                if (strangers.size() > moreThan) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whom the cases that these traces stand in are to help. */
    Stream<PersonId> beneficiariesOf(List<Trace> traces) {
        return traces.stream()
                .map(Trace::stream)
                .distinct()
                .flatMap(stream -> matter(stream).stream())
                .map(Trace::whose);
    }

    /** Whether help is granted in a case, by its newest decision. */
    boolean isGranted(String stream) {
        return known.of(TraceKind.DECIDED, stream).stream()
                .reduce((older, newer) -> newer)
                .map(it -> it.word().equals("granted"))
                .orElse(false);
    }

    boolean isOf(Scheme scheme, String stream) {
        return matter(stream).map(it -> it.word().equals(scheme.wire())).orElse(false);
    }

    /** Whether a recognised list counts, or did on its days. */
    boolean counts(String list) {
        List<Trace> all = known.of(TraceKind.LIST, list);
        return all.stream().anyMatch(it -> it.word().equals("approved"))
                && all.stream().noneMatch(it -> it.word().equals("withdrawn"));
    }

    /** The stop of an entitlement, the first that was recorded; empty while it is drawn. */
    Optional<Trace> stopOf(EntitlementId entitlement) {
        return known.of(TraceKind.STOPPED, entitlement.text()).stream().findFirst();
    }

    /** The last day of what is drawn, so far as it is known; the end of all time while nothing ends it. */
    LocalDate endOf(Trace draws) {
        LocalDate until = draws.until() == null ? LocalDate.MAX : draws.until();
        LocalDate stopped =
                stopOf(draws.which()).map(stop -> stop.first().minusDays(1)).orElse(LocalDate.MAX);
        return stopped.isBefore(until) ? stopped : until;
    }

    /** What a person draws month by month, ended or not. */
    List<Trace> monthlyOf(PersonId person) {
        return of(TraceKind.DRAWS, person).stream()
                .filter(it -> MONTHLY.contains(it.word()))
                .toList();
    }

    /** The unit that pays it now. */
    Optional<UnitCode> payerOf(Trace draws) {
        return Optional.ofNullable(known.of(TraceKind.TRANSFERRED, draws.which().text()).stream()
                .reduce((older, newer) -> newer)
                .map(Trace::unit)
                .orElse(draws.unit()));
    }

    boolean overlap(Trace one, Trace other) {
        return !endOf(one).isBefore(other.first()) && !endOf(other).isBefore(one.first());
    }

    static YearMonth month(LocalDate day) {
        return YearMonth.from(day);
    }

    /** Whom and what a trace is about. */
    Subject subject(Trace trace) {
        String stream = trace.matter();
        CaseId caseId = stream != null && CaseId.isCase(stream) ? CaseId.parse(stream) : null;
        UnitCode unit = trace.unit();
        if (unit == null && caseId != null) {
            unit = matter(caseId.text()).map(Trace::unit).orElse(null);
        }
        return new Subject(trace.person(), caseId, trace.entitlement(), unit, trace.official());
    }

    List<Subject> subjects(Stream<Trace> traces) {
        return traces.map(this::subject).distinct().toList();
    }

    static Evidence evidence(Trace trace, String shows) {
        return new Evidence(trace.position(), shows);
    }

    static List<Evidence> evidence(Stream<Trace> traces, String shows) {
        return traces.map(trace -> evidence(trace, shows)).distinct().toList();
    }
}
