package vn.ansinh.query.auditor.history;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.access.Identity;
import vn.ansinh.kernel.codec.CanonicalJson;
import vn.ansinh.kernel.codec.CodecFailure;
import vn.ansinh.kernel.event.LoggedEvent;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.kernel.event.StoredEvent;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.query.answer.ContractForms;
import vn.ansinh.query.answer.Cursor;
import vn.ansinh.query.answer.DaysOfTheLaw;
import vn.ansinh.query.answer.KnownAt;
import vn.ansinh.query.answer.ReadYourWrite;
import vn.ansinh.query.api.HistoryApi;
import vn.ansinh.query.api.model.AuditedCaseJson;
import vn.ansinh.query.api.model.CaseDiffJson;
import vn.ansinh.query.api.model.HistoryEventJson;
import vn.ansinh.query.api.model.HistoryPageJson;
import vn.ansinh.query.api.model.ProjectionsAnswerJson;
import vn.ansinh.query.api.model.ProvenanceJson;
import vn.ansinh.query.casefile.Acts;
import vn.ansinh.query.casefile.CaseFile;
import vn.ansinh.query.casefile.CaseFileProjection;
import vn.ansinh.query.casefile.CaseReplay;
import vn.ansinh.query.casefile.CitedCases;
import vn.ansinh.query.casefile.KnownStreams;
import vn.ansinh.query.casefile.Lodgings;
import vn.ansinh.query.casefile.Outside;
import vn.ansinh.query.casefile.Provenances;
import vn.ansinh.query.disclose.Disclosure;
import vn.ansinh.query.disclose.Disclosure.Concerned;
import vn.ansinh.query.disclose.Disclosure.Request;
import vn.ansinh.query.disclose.Disclosure.Shown;
import vn.ansinh.query.port.EventHistory;
import vn.ansinh.query.port.ProjectionProgress;
import vn.ansinh.query.port.ProjectionProgress.Parked;
import vn.ansinh.query.port.ProjectionProgress.Progress;

/** A case's history for the auditor, from the log and from nothing else. */
@RestController
class HistoryController implements HistoryApi {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};
    private static final int READ_AT_ONCE = 100;

    private final Identity identity;
    private final Disclosure disclosure;
    private final EventHistory history;
    private final ProjectionProgress views;
    private final CaseFileProjection files;
    private final CaseReplay replay;
    private final KnownAt moments;
    private final DaysOfTheLaw days;
    private final Outside outside;
    private final Provenances provenances;
    private final KnownStreams streams;
    private final SealedEvents events;
    private final ReadYourWrite readYourWrite;
    private final ContractForms answers;

    HistoryController(
            Identity identity,
            Disclosure disclosure,
            EventHistory history,
            ProjectionProgress views,
            CaseFileProjection files,
            CaseReplay replay,
            KnownAt moments,
            DaysOfTheLaw days,
            Outside outside,
            Provenances provenances,
            KnownStreams streams,
            SealedEvents events,
            ReadYourWrite readYourWrite,
            ContractForms answers) {
        this.identity = identity;
        this.disclosure = disclosure;
        this.history = history;
        this.views = views;
        this.files = files;
        this.replay = replay;
        this.moments = moments;
        this.days = days;
        this.outside = outside;
        this.provenances = provenances;
        this.streams = streams;
        this.events = events;
        this.readYourWrite = readYourWrite;
        this.answers = answers;
    }

    /** The last event read, and the log position and the day that every page is pinned to. */
    record Place(
            CaseId caseId,
            long sequence,
            long upToPosition,
            @Nullable LocalDate day) {}

    @Override
    public ResponseEntity<AuditedCaseJson> replayCase(
            String caseId, @Nullable String knownAt, @Nullable LocalDate validAt, @Nullable String minPosition) {
        ActingPerson reader = identity.acting();
        disclosure.scope(reader, "replayCase");
        LocalDate day = days.validAt(validAt);
        readYourWrite.awaitLog(minPosition);
        long upTo = moments.position(knownAt);
        CaseReplay.Step last =
                replay.knownAt(CaseId.parse(caseId), upTo, day).orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
        disclose(reader, "replayCase", last.file());
        var audited = new AuditedCase(
                last.version(),
                last.logged().position(),
                upTo,
                last.onTheDay(),
                day == null ? null : outside.of(last, day, upTo),
                last.file());
        return answers.ok(audited, AuditedCaseJson.class, audited.version());
    }

    @Override
    public ResponseEntity<CaseDiffJson> compareCase(
            String caseId,
            @Nullable String from,
            @Nullable String to,
            @Nullable LocalDate validAt,
            @Nullable String minPosition) {
        ActingPerson reader = identity.acting();
        disclosure.scope(reader, "compareCase");
        LocalDate day = days.validAt(validAt);
        readYourWrite.awaitLog(minPosition);
        long until = moments.position(to);
        long since = from == null ? 0 : moments.position(from);
        if (since > until) {
            throw new Refusal(ProblemCode.INVALID_INPUT, BrokenRule.of("from-after-to"));
        }
        List<CaseReplay.Step> steps = replay.stepsUpTo(CaseId.parse(caseId), until, day);
        if (steps.isEmpty()) {
            throw new Refusal(ProblemCode.NOT_FOUND);
        }
        disclose(reader, "compareCase", steps.getLast().file());
        return answers.ok(CaseDiff.of(steps, since, until), CaseDiffJson.class);
    }

    @Override
    public ResponseEntity<ProvenanceJson> traceAuditedValue(
            String caseId,
            String path,
            @Nullable String knownAt,
            @Nullable LocalDate validAt,
            @Nullable String minPosition) {
        ActingPerson reader = identity.acting();
        disclosure.scope(reader, "traceAuditedValue");
        LocalDate day = days.validAt(validAt);
        readYourWrite.awaitLog(minPosition);
        long upTo = moments.position(knownAt);
        List<CaseReplay.Step> steps = replay.stepsUpTo(CaseId.parse(caseId), upTo, day);
        if (steps.isEmpty()) {
            throw new Refusal(ProblemCode.NOT_FOUND);
        }
        disclose(reader, "traceAuditedValue", steps.getLast().file());
        return answers.ok(provenances.of(steps, path, upTo), ProvenanceJson.class);
    }

    @Override
    public ResponseEntity<HistoryPageJson> readHistory(
            String caseId,
            @Nullable String knownAt,
            @Nullable LocalDate validAt,
            @Nullable String cursor,
            Integer limit,
            @Nullable String minPosition) {
        ActingPerson reader = identity.acting();
        disclosure.scope(reader, "readHistory");
        CaseId asked = CaseId.parse(caseId);
        Optional<Place> place = Cursor.read(cursor, Place.class);
        place.filter(it -> !it.caseId().equals(asked)).ifPresent(other -> {
            throw new Refusal(ProblemCode.INVALID_INPUT, BrokenRule.of("cursor-malformed"));
        });
        LocalDate day = place.isPresent() ? place.get().day() : days.validAt(validAt);
        readYourWrite.awaitLog(minPosition);
        long upTo = place.map(Place::upToPosition).orElseGet(() -> moments.position(knownAt));
        long after = place.map(Place::sequence).orElse(-1L);
        List<LoggedEvent> found = day == null
                ? history.of(asked.text(), after, upTo, limit + 1)
                : byTheDay(asked, after, upTo, limit + 1, day);
        discloseHistory(reader, asked);
        List<LoggedEvent> page = found.subList(0, Math.min(limit, found.size()));
        disclosure.cite(CitedCases.in(page));
        var answer = new HistoryPageJson(page.stream().map(this::told).toList(), upTo);
        if (found.size() > limit) {
            answer.next(Cursor.of(new Place(asked, page.getLast().event().sequence(), upTo, day)));
        }
        return ResponseEntity.ok(answer);
    }

    @Override
    public ResponseEntity<ProjectionsAnswerJson> readProjections() {
        disclosure.discloseMachinery(identity.acting(), "readProjections");
        Progress now = views.now();
        disclosure.cite(now.parked().stream()
                .map(Parked::stream)
                .filter(CaseId::isCase)
                .map(CaseId::parse)
                .collect(Collectors.toUnmodifiableSet()));
        var answer = new ProjectionsAnswer(
                now.position(),
                now.head(),
                now.percent(),
                now.perSecond(),
                now.rebuilding(),
                now.parked().stream()
                        .map(it -> new ProjectionsAnswer.ParkedCase(
                                it.projection(), it.stream(), it.sequence(), it.position(), it.error()))
                        .toList());
        return answers.ok(answer, ProjectionsAnswerJson.class);
    }

    /** Those whose legal date is not after the day; none before the lodging's. What cannot be read is told of whatever its day may be. */
    private List<LoggedEvent> byTheDay(CaseId caseId, long after, long upTo, int most, LocalDate day) {
        List<LoggedEvent> told = new ArrayList<>();
        List<LoggedEvent> page = history.of(caseId.text(), -1, upTo, 1);
        long last = page.stream().allMatch(first -> isByTheDay(first, day)) ? after : Long.MAX_VALUE;
        while (told.size() < most && last < Long.MAX_VALUE) {
            page = history.of(caseId.text(), last, upTo, READ_AT_ONCE);
            page.stream()
                    .filter(logged -> isByTheDay(logged, day))
                    .limit(most - told.size())
                    .forEach(told::add);
            last = page.size() < READ_AT_ONCE
                    ? Long.MAX_VALUE
                    : page.getLast().event().sequence();
        }
        return told;
    }

    private boolean isByTheDay(LoggedEvent logged, LocalDate day) {
        try {
            return !Acts.on(Lodgings.caseEvent(streams.read(logged))).isAfter(day);
        } catch (Refusal unreadable) {
            return true;
        }
    }

    /** The history is shown even where it cannot be folded: whom it concerns is told by its first event alone. */
    private void discloseHistory(ActingPerson reader, CaseId caseId) {
        LoggedEvent first = history.of(caseId.text(), -1, Long.MAX_VALUE, 1).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
        CaseFile begun = null;
        try {
            begun = files.apply(null, streams.read(first));
        } catch (Refusal unreadable) {
            // Then nobody is known whom it concerns, and only a reach over the whole province is enough.
        }
        if (begun == null) {
            var nobody = new Concerned(null, List.of(), Set.of());
            disclosure.disclose(new Request(reader, "readHistory", caseId, nobody, Shown.WHOLE_CASE));
        } else {
            disclose(reader, "readHistory", begun);
        }
    }

    private void disclose(ActingPerson reader, String operation, CaseFile file) {
        Set<ActorId> substitutes = file.substitutes().stream()
                .map(CaseFile.Substitute::substitute)
                .collect(Collectors.toUnmodifiableSet());
        var concerned = new Concerned(file.opening().unit(), Lodgings.owners(file.parties()), substitutes);
        disclosure.disclose(new Request(reader, operation, file.caseId(), concerned, Shown.WHOLE_CASE));
        disclosure.cite(CitedCases.in(file));
    }

    private HistoryEventJson told(LoggedEvent logged) {
        StoredEvent event = logged.event();
        return new HistoryEventJson(
                logged.position(),
                event.sequence(),
                event.eventId(),
                event.appendId(),
                event.name(),
                event.revision(),
                event.recordedAt().atOffset(ZoneOffset.UTC),
                logged.sequencedAt().atOffset(ZoneOffset.UTC),
                shown(event.metadata(), () -> CanonicalJson.read(event.metadata())),
                shown(event.payload(), () -> events.shown(event)));
    }

    /** What cannot be read is still told of, as what it is. */
    private static Map<String, Object> shown(byte[] stored, Supplier<JsonNode> read) {
        try {
            return JSON.convertValue(read.get(), TREE);
        } catch (CodecFailure
                | UnreadableEvent
                | IllegalArgumentException
                | tools.jackson.core.JacksonException unreadable) {
            return Map.of("unreadableBytes", Base64.getEncoder().encodeToString(stored));
        }
    }
}
