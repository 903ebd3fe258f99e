package vn.ansinh.runtime.detection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.detection.Trace;
import vn.ansinh.command.detection.TraceKind;
import vn.ansinh.command.detection.Traces;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.wording.DetectorWords;
import vn.ansinh.query.port.FraudDetection.Link;
import vn.ansinh.query.port.FraudDetection.Linked;
import vn.ansinh.query.port.FraudDetection.Neighbourhood;

/** What a case shares with others, link by link, from the traces: that it is the same is told, what it is, is not. */
final class CaseLinking {
    /** Of one link so many cases are named, and the rest are counted. */
    private static final int NAMED = 20;

    private static final int EVIDENCE = 20;

    private static final Map<TraceKind, String> THINGS = Map.of(
            TraceKind.ACCOUNT, "account",
            TraceKind.PHONE, "phone",
            TraceKind.DWELLING, "address",
            TraceKind.PAPER, "paper",
            TraceKind.FILE, "file",
            TraceKind.PHOTO, "photo");

    private static final DetectorWords VIETNAMESE = DetectorWords.in(Locale.forLanguageTag("vi"));
    private static final DetectorWords ENGLISH = DetectorWords.in(Locale.ENGLISH);

    private final Traces traces;

    CaseLinking(Traces traces) {
        this.traces = traces;
    }

    Optional<Neighbourhood> of(CaseId caseId) {
        return linked(caseId.text()).map(it -> new Neighbourhood(it, links(caseId)));
    }

    private List<Link> links(CaseId caseId) {
        List<Link> links = new ArrayList<>();
        Set<PersonId> persons = new LinkedHashSet<>();
        Set<PersonId> receivers = new LinkedHashSet<>();
        for (Trace member : traces.of(TraceKind.MEMBER, caseId.text())) {
            persons.add(member.whose());
            if (member.word().equals("receiver")) {
                receivers.add(member.whose());
            }
        }
        persons.forEach(person -> add(links, caseId, "person", person, null, traces.of(TraceKind.PART, person.text())));
        receivers.forEach(person -> add(
                links,
                caseId,
                "receiver",
                person,
                null,
                traces.of(TraceKind.PART, person.text()).stream()
                        .filter(it -> it.word().equals("receiver"))
                        .toList()));
        persons.forEach(person -> add(links, caseId, "household", person, null, household(person)));
        THINGS.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(thing -> things(thing.getKey(), caseId)
                        .forEach(trace -> add(
                                links,
                                caseId,
                                thing.getValue(),
                                trace.person(),
                                null,
                                traces.of(thing.getKey(), trace.key()))));
        officers(caseId).forEach((official, acts) -> add(links, caseId, "officer", null, official, actsOf(acts)));
        return List.copyOf(links);
    }

    private List<Trace> things(TraceKind kind, CaseId caseId) {
        Map<String, Trace> things = new LinkedHashMap<>();
        traces.in(kind, caseId.text()).forEach(trace -> things.putIfAbsent(trace.key(), trace));
        return List.copyOf(things.values());
    }

    /** Cases of whoever stands with the person in a recognised household. */
    private List<Trace> household(PersonId person) {
        Set<PersonId> others = new LinkedHashSet<>();
        traces.of(TraceKind.LISTED, person.text()).stream()
                .flatMap(listed -> traces.of(TraceKind.HOUSEHOLD, listed.stream() + "/" + listed.word()).stream())
                .map(Trace::whose)
                .filter(it -> !it.equals(person))
                .forEach(others::add);
        return others.stream()
                .flatMap(other -> traces.of(TraceKind.PART, other.text()).stream())
                .toList();
    }

    private Map<ActorId, PersonOrNobody> officers(CaseId caseId) {
        Map<ActorId, PersonOrNobody> officers = new LinkedHashMap<>();
        for (Trace act : traces.of(TraceKind.ACT, caseId.text())) {
            ActorId official = act.official();
            if (official != null) {
                officers.putIfAbsent(official, new PersonOrNobody(act.person()));
            }
        }
        return officers;
    }

    private record PersonOrNobody(@Nullable PersonId person) {}

    /** Acts of the human being behind an account, under whatever account. */
    private List<Trace> actsOf(PersonOrNobody officer) {
        return officer.person() == null ? List.of() : traces.about(TraceKind.ACT, officer.person());
    }

    private void add(
            List<Link> links,
            CaseId caseId,
            String kind,
            @Nullable PersonId person,
            @Nullable ActorId official,
            List<Trace> shared) {
        List<Trace> elsewhere = shared.stream()
                .filter(it -> CaseId.isCase(it.stream()) && !it.stream().equals(caseId.text()))
                .toList();
        Set<String> streams = new LinkedHashSet<>();
        elsewhere.forEach(it -> streams.add(it.stream()));
        if (streams.isEmpty()) {
            return;
        }
        List<Linked> named =
                streams.stream().limit(NAMED).flatMap(it -> linked(it).stream()).toList();
        List<Long> evidence = Stream.concat(
                        shared.stream().filter(it -> it.stream().equals(caseId.text())), elsewhere.stream())
                .map(Trace::position)
                .distinct()
                .limit(EVIDENCE)
                .toList();
        links.add(new Link(
                kind,
                VIETNAMESE.link(kind),
                ENGLISH.link(kind),
                person,
                official,
                named,
                streams.size() - named.size(),
                evidence));
    }

    private Optional<Linked> linked(String stream) {
        return traces.of(TraceKind.MATTER, stream).stream()
                .findFirst()
                .flatMap(it -> Optional.ofNullable(it.unit())
                        .map(unit -> new Linked(CaseId.parse(stream), unit, Scheme.ofWire(it.word()))));
    }
}
