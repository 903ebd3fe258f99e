package vn.ansinh.command.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.command.api.ErasuresApi;
import vn.ansinh.command.api.model.ErasureAnswer;
import vn.ansinh.command.api.model.ErasureProposal;
import vn.ansinh.command.api.model.ErasureRejection;
import vn.ansinh.command.api.model.Part;
import vn.ansinh.command.casework.Laws;
import vn.ansinh.command.erasure.ErasureCase;
import vn.ansinh.command.erasure.ErasureDecisions;
import vn.ansinh.command.erasure.ErasureReaction;
import vn.ansinh.command.erasure.Keeping;
import vn.ansinh.command.erasure.ProposeErasure;
import vn.ansinh.command.gate.CommandGate.Following;
import vn.ansinh.command.gate.CommandGate.Note;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.port.CaseHistory;
import vn.ansinh.command.port.CaseHistory.Head;
import vn.ansinh.command.port.EntitlementStreams;
import vn.ansinh.command.port.Erasures;
import vn.ansinh.command.port.PersonCases;
import vn.ansinh.command.port.PersonRegistry;
import vn.ansinh.command.port.PersonReviews;
import vn.ansinh.command.web.Desk.Headers;
import vn.ansinh.kernel.entitlement.Entitlements;
import vn.ansinh.kernel.event.erasure.ErasureGround;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.ErasureId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.PersonNumber;
import vn.ansinh.kernel.value.Reference;

/** The end of a person's data. Not final: Spring puts the validation of headers around it. */
@RestController
class ErasureController implements ErasuresApi {
    private static final String PROPOSE = "proposeErasure";
    private static final String APPROVE = "approveErasure";
    private static final String REJECT = "rejectErasure";

    private final Desk desk;
    private final PersonRegistry registry;
    private final CaseHistory history;
    private final PersonCases cases;
    private final EntitlementStreams entitlements;
    private final PersonReviews reviews;
    private final Erasures erasures;
    private final ErasureReaction reaction;
    private final Laws laws;

    ErasureController(
            Desk desk,
            PersonRegistry registry,
            CaseHistory history,
            PersonCases cases,
            EntitlementStreams entitlements,
            PersonReviews reviews,
            Erasures erasures,
            ErasureReaction reaction,
            Laws laws) {
        this.desk = desk;
        this.registry = registry;
        this.history = history;
        this.cases = cases;
        this.entitlements = entitlements;
        this.reviews = reviews;
        this.erasures = erasures;
        this.reaction = reaction;
        this.laws = laws;
    }

    @Override
    public ResponseEntity<ErasureAnswer> proposeErasure(String idempotencyKey, ErasureProposal body) {
        return desk.proposeErasure(PROPOSE, headers(idempotencyKey), body, acting -> {
            LocalDate on = acting.caller().moment().businessDate();
            var command = new ProposeErasure(
                    person(body), ErasureGround.valueOf(body.getGround().name()), body.getReason());
            PersonId person = command.person();
            Policy policy = laws.on(on).policy();
            return note(
                    PROPOSE,
                    ErasureDecisions.propose(
                            command,
                            acting.by(),
                            acting.relatives(),
                            on,
                            erasures.underWay(person),
                            keeping(person, on, policy),
                            policy),
                    policy);
        });
    }

    @Override
    public ResponseEntity<ErasureAnswer> approveErasure(String erasureId, String idempotencyKey, Object body) {
        ErasureId asked = ErasureId.parse(erasureId);
        var answer = desk.onErasure(APPROVE, headers(idempotencyKey), asked, body, acting -> {
            Form.empty(body);
            ErasureCase erasure = standing(asked);
            LocalDate on = acting.caller().moment().businessDate();
            PersonId person = erasure.proposal().person();
            Policy policy = laws.on(on).policy();
            return new Following(
                    note(
                            APPROVE,
                            ErasureDecisions.approve(
                                    erasure, acting.by(), acting.relatives(), on, keeping(person, on, policy), policy),
                            policy),
                    erasure.version(),
                    ErasureReaction.reserved(person));
        });
        reaction.attempt(asked);
        return answer;
    }

    @Override
    public ResponseEntity<ErasureAnswer> rejectErasure(String erasureId, String idempotencyKey, ErasureRejection body) {
        ErasureId asked = ErasureId.parse(erasureId);
        return desk.onErasure(REJECT, headers(idempotencyKey), asked, body, acting -> {
            ErasureCase erasure = standing(asked);
            LocalDate on = acting.caller().moment().businessDate();
            return new Following(
                    note(
                            REJECT,
                            ErasureDecisions.reject(erasure, acting.by(), acting.relatives(), on, body.getNote()),
                            laws.on(on).policy()),
                    erasure.version(),
                    List.of());
        });
    }

    private static Note note(String name, Record event, Policy policy) {
        return new Note(name, event, Map.of(), policy.version());
    }

    private static Headers headers(String idempotencyKey) {
        return new Headers(idempotencyKey, null, null, null);
    }

    private ErasureCase standing(ErasureId asked) {
        return ErasureCase.of(erasures.events(asked)).orElseThrow(ErasureController::notFound);
    }

    private Keeping keeping(PersonId person, LocalDate on, Policy policy) {
        Entitlements drawn = entitlements.of(person);
        // What was carried in has no case that could keep the person.
        List<BrokenRule> running = drawn.openIn(YearMonth.from(on)).stream()
                .filter(it -> it.stop() == null && it.caseId().isEmpty())
                .map(it -> BrokenRule.of("erasure-grant-runs", it.id().text()))
                .toList();
        if (!running.isEmpty()) {
            throw new Refusal(ProblemCode.REFUSED, running);
        }
        return Keeping.of(cases.of(person), policy, on)
                .asDrawn(drawn, policy, on)
                .asReviewed(reviews.reviewsOf(person));
    }

    private PersonId person(ErasureProposal body) {
        Violations violations = new Violations();
        String number = body.getPersonNumber();
        String reference = body.getReference();
        Part part = body.getPart();
        if ((number == null) == (reference == null) || (reference == null) != (part == null)) {
            violations.add("", "person-named-once");
        }
        PersonNumber parsed = number == null ? null : violations.at("/personNumber", () -> PersonNumber.parse(number));
        Reference paper = reference == null ? null : violations.at("/reference", () -> Reference.parse(reference));
        violations.refuse();
        return parsed == null
                ? partOf(Violations.known(paper), Violations.known(part))
                : registry.find(parsed).orElseThrow(ErasureController::notFound);
    }

    private PersonId partOf(Reference reference, Part part) {
        Head head = history.referred(reference).flatMap(history::head).orElseThrow(ErasureController::notFound);
        return Form.person(head, part.getValue());
    }

    private static Refusal notFound() {
        return new Refusal(ProblemCode.NOT_FOUND);
    }
}
