package vn.ansinh.command.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.ansinh.command.api.model.FraudReviewAnswer;
import vn.ansinh.command.api.model.Part;
import vn.ansinh.command.audit.AuditedCase;
import vn.ansinh.command.casework.Laws;
import vn.ansinh.command.fraud.Sitting;
import vn.ansinh.command.gate.Done;
import vn.ansinh.command.gate.StreamsGate.Seated;
import vn.ansinh.command.gate.StreamsGate.Together;
import vn.ansinh.command.port.AppendNotes;
import vn.ansinh.command.port.CaseHistory;
import vn.ansinh.command.port.CaseHistory.Head;
import vn.ansinh.command.port.EntitlementStreams;
import vn.ansinh.command.port.StreamEvents;
import vn.ansinh.command.port.StreamsTogether;
import vn.ansinh.command.web.Desk.Headers;
import vn.ansinh.kernel.entitlement.Entitlement;
import vn.ansinh.kernel.entitlement.Entitlements;
import vn.ansinh.kernel.event.application.Parts.DecisionNumber;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.FraudReviewOpened;
import vn.ansinh.kernel.fraud.FraudReview;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.EntitlementsId;
import vn.ansinh.kernel.value.FraudReviewId;
import vn.ansinh.kernel.value.PersonId;

/** Where a fraud review is laid out with all that an act in it is judged by, and written together with what it does to an entitlement. */
@Component
final class ReviewRoom {
    static final String REVIEW = "fraudReviewId";
    static final String HOLD = "holdId";
    static final String COMPLAINT = "complaintId";
    static final String NUMBER = "number";
    static final String DUE = "dueOn";

    private final Desk desk;
    private final StreamEvents streams;
    private final EntitlementStreams entitlements;
    private final CaseHistory history;
    private final AuditedCases cases;
    private final Laws laws;

    ReviewRoom(
            Desk desk,
            StreamEvents streams,
            EntitlementStreams entitlements,
            CaseHistory history,
            AuditedCases cases,
            Laws laws) {
        this.desk = desk;
        this.streams = streams;
        this.entitlements = entitlements;
        this.history = history;
        this.cases = cases;
        this.laws = laws;
    }

    /**
     * Somebody at a review.
     *
     * @param drawn all that the person draws or drew
     */
    record At(FraudReviewId id, FraudReview review, Sitting sitting, Entitlements drawn) {
        /** The entitlements that the review looks at: those that it names, and those that its cases granted. */
        List<Entitlement> inScope() {
            FraudReviewOpened opened = review.opened();
            return drawn.all().stream()
                    .filter(it -> opened.entitlements().contains(it.id())
                            || it.caseId().filter(opened.cases()::contains).isPresent())
                    .toList();
        }
    }

    /**
     * What an act comes to.
     *
     * @param number of what was signed; null for nothing
     * @param entitlements what it does to what the person draws
     */
    record Act(
            FraudReviewEvent event,
            @Nullable DecisionNumber number,
            List<EntitlementEvent> entitlements,
            Map<String, String> said) {
        static Act of(FraudReviewEvent event, Map<String, String> said) {
            return new Act(event, null, List.of(), said);
        }

        static Act of(FraudReviewEvent event) {
            return of(event, Map.of());
        }
    }

    /** Acts in a review. */
    ResponseEntity<FraudReviewAnswer> on(
            String operation, String fraudReviewId, String key, Object body, Function<At, Act> decision) {
        FraudReviewId asked = FraudReviewId.parse(fraudReviewId);
        return answer(desk.together(
                operation,
                new Headers(key, null, null, null),
                asked.text(),
                body,
                REVIEW,
                rule -> review(asked).opened().cases().stream().findFirst(),
                seated -> {
                    FraudReview review = review(asked);
                    Entitlements drawn = entitlements.of(review.opened().person());
                    var at = new At(asked, review, sitting(review, drawn, seated), drawn);
                    return together(operation, at, decision.apply(at));
                }));
    }

    private static Together together(String operation, At at, Act act) {
        List<StreamsTogether.Part> parts = new ArrayList<>();
        parts.add(new StreamsTogether.Part(
                at.id().text(), at.review().version() + 1, List.of((Record) act.event()), numbered(act.number())));
        if (!act.entitlements().isEmpty()) {
            parts.add(new StreamsTogether.Part(
                    EntitlementsId.of(at.review().opened().person()).text(),
                    at.drawn().version() + 1,
                    act.entitlements().stream().map(Record.class::cast).toList(),
                    AppendNotes.NONE));
        }
        Map<String, String> said = new TreeMap<>(act.said());
        if (act.number() != null) {
            said.put(NUMBER, act.number().printed());
        }
        return new Together(operation, parts, said);
    }

    private static AppendNotes numbered(@Nullable DecisionNumber number) {
        return number == null
                ? AppendNotes.NONE
                : new AppendNotes(null, List.of(), List.of(), List.of(), number, null, null);
    }

    /** The review. @throws Refusal {@code not-found} when there is none */
    private FraudReview review(FraudReviewId asked) {
        return FraudReview.of(events(asked.text(), FraudReviewEvent.class))
                .orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
    }

    /** The events of a stream that are of one kind. */
    <E> List<E> events(String stream, Class<E> kind) {
        return streams.of(stream).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private Sitting sitting(FraudReview review, Entitlements drawn, Seated seated) {
        FraudReviewOpened opened = review.opened();
        Set<PersonId> voices = new HashSet<>(Set.of(opened.person()));
        opened.cases().stream()
                .flatMap(it -> history.head(it).stream())
                .filter(head -> head.beneficiary().equals(opened.person()))
                .forEach(head -> voices.addAll(List.of(head.applicant(), head.receiver())));
        drawn.all().stream()
                .filter(it -> opened.entitlements().contains(it.id()))
                .forEach(it -> voices.add(it.receiver()));
        return sitting(opened.person(), opened.cases(), voices, seated);
    }

    /** Somebody at what is about this person and these cases. */
    Sitting sitting(@Nullable PersonId person, List<CaseId> about, Set<PersonId> voices, Seated seated) {
        Set<PersonId> relatives = seated.standing().relatives();
        List<AuditedCase> known = about.stream()
                .flatMap(it -> history.head(it).stream())
                .map(head -> cases.of(head, relatives))
                .toList();
        return new Sitting(
                seated.by(),
                seated.caller().moment().businessDate(),
                seated.standing(),
                person,
                known,
                voices,
                laws.on(seated.caller().moment().businessDate()));
    }

    /** Who is meant by a part: of the review's first case, else of what the person draws. */
    @Nullable
    PersonId person(At at, Part part) {
        Optional<Head> head = at.review().opened().cases().stream().findFirst().flatMap(history::head);
        return head.map(it -> Form.person(it, part.getValue()))
                .or(() -> switch (part) {
                    case BENEFICIARY, APPLICANT ->
                        Optional.of(at.review().opened().person());
                    case RECEIVER -> at.inScope().stream().findFirst().map(Entitlement::receiver);
                })
                .orElse(null);
    }

    /**
     * Opens one: it begins, and takes up what led to it.
     *
     * @param about the case that it is about, asked for when a rule of interest was broken
     */
    ResponseEntity<FraudReviewAnswer> open(
            String operation,
            String key,
            String target,
            Object body,
            Supplier<Optional<CaseId>> about,
            Function<Seated, Together> form) {
        return answer(desk.together(
                operation, new Headers(key, null, null, null), target, body, REVIEW, rule -> about.get(), form));
    }

    static ResponseEntity<FraudReviewAnswer> answer(Done done) {
        return ResponseEntity.status(201)
                .body(new FraudReviewAnswer(Desk.said(done, REVIEW), done.version(), done.token())
                        .holdId(done.said().get(HOLD))
                        .complaintId(done.said().get(COMPLAINT))
                        .number(done.said().get(NUMBER))
                        .dueOn(Desk.date(done, DUE)));
    }
}
