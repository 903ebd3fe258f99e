package vn.ansinh.command.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.command.api.FraudReviewsApi;
import vn.ansinh.command.api.model.ConclusionProposal;
import vn.ansinh.command.api.model.ConclusionReturn;
import vn.ansinh.command.api.model.EntitlementReviewForm;
import vn.ansinh.command.api.model.EvidenceForm;
import vn.ansinh.command.api.model.EvidencePaper;
import vn.ansinh.command.api.model.FileReference;
import vn.ansinh.command.api.model.FraudReviewAnswer;
import vn.ansinh.command.api.model.FraudReviewForm;
import vn.ansinh.command.api.model.NoticeDeferral;
import vn.ansinh.command.api.model.ReplyInvitation;
import vn.ansinh.command.api.model.ReviewReply;
import vn.ansinh.command.api.model.ReviewService;
import vn.ansinh.command.entitlement.EntitlementDecisions;
import vn.ansinh.command.fraud.FraudReviewDecisions;
import vn.ansinh.command.fraud.FraudReviewDecisions.Scope;
import vn.ansinh.command.fraud.Sitting;
import vn.ansinh.command.fraud.TriageDecisions;
import vn.ansinh.command.gate.Draw;
import vn.ansinh.command.gate.StreamsGate.Seated;
import vn.ansinh.command.gate.StreamsGate.Together;
import vn.ansinh.command.port.AppendNotes;
import vn.ansinh.command.port.CaseHistory;
import vn.ansinh.command.port.CaseHistory.Head;
import vn.ansinh.command.port.EntitlementStreams;
import vn.ansinh.command.port.StreamsTogether.Part;
import vn.ansinh.command.web.ReviewRoom.Act;
import vn.ansinh.command.web.ReviewRoom.At;
import vn.ansinh.kernel.entitlement.Entitlement;
import vn.ansinh.kernel.entitlement.Entitlements;
import vn.ansinh.kernel.event.application.Kinds.ServiceMethod;
import vn.ansinh.kernel.event.application.Parts.Paper;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent;
import vn.ansinh.kernel.event.entitlement.ReleaseCause;
import vn.ansinh.kernel.event.fraud.AlertEvent;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.FraudReviewConcluded;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.FraudReviewOpened;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.NoticeServed;
import vn.ansinh.kernel.event.fraud.Referral;
import vn.ansinh.kernel.event.fraud.ReviewNotice;
import vn.ansinh.kernel.event.fraud.ReviewOutcome;
import vn.ansinh.kernel.event.fraud.TipEvent;
import vn.ansinh.kernel.fraud.Alert;
import vn.ansinh.kernel.fraud.Tip;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.AlertId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.EntitlementId;
import vn.ansinh.kernel.value.FraudReviewId;
import vn.ansinh.kernel.value.HoldId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Reference;
import vn.ansinh.kernel.value.TipId;

/** Fraud reviews, from their opening to their conclusion. Not final: Spring puts the validation of headers around it. */
@RestController
class FraudReviewController implements FraudReviewsApi {
    private static final String OPEN = "openFraudReview";
    private static final String OPEN_ON_ENTITLEMENT = "openEntitlementFraudReview";

    private final ReviewRoom room;
    private final CaseHistory history;
    private final EntitlementStreams entitlements;
    private final Draw draw;

    FraudReviewController(ReviewRoom room, CaseHistory history, EntitlementStreams entitlements, Draw draw) {
        this.room = room;
        this.history = history;
        this.entitlements = entitlements;
        this.draw = draw;
    }

    @Override
    public ResponseEntity<FraudReviewAnswer> openFraudReview(
            String reference, String idempotencyKey, FraudReviewForm body) {
        Reference named = Reference.parse(reference);
        return room.open(
                OPEN,
                idempotencyKey,
                named.text(),
                body,
                () -> history.referred(named),
                seated -> opened(body, head(named), seated));
    }

    private Head head(Reference reference) {
        return history.referred(reference).flatMap(history::head).orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
    }

    private Together opened(FraudReviewForm body, Head head, Seated seated) {
        PersonId person = Form.person(head, body.getPart().getValue());
        var scope = new Scope(
                person, head.unit(), alerts(body.getAlerts()), tips(body.getTips()), List.of(head.caseId()), List.of());
        return opened(OPEN, scope, body.getReason(), seated);
    }

    @Override
    public ResponseEntity<FraudReviewAnswer> openEntitlementFraudReview(
            String entitlementId, String idempotencyKey, EntitlementReviewForm body) {
        EntitlementId asked = EntitlementId.parse(entitlementId);
        return room.open(OPEN_ON_ENTITLEMENT, idempotencyKey, asked.text(), body, () -> caseOf(asked), seated -> {
            Entitlement drawn = drawn(asked).orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
            LocalDate on = seated.caller().moment().businessDate();
            var scope = new Scope(
                    drawn.beneficiary(),
                    drawn.unitIn(YearMonth.from(on)),
                    alerts(body.getAlerts()),
                    tips(body.getTips()),
                    drawn.caseId().stream().toList(),
                    List.of(asked));
            return opened(OPEN_ON_ENTITLEMENT, scope, body.getReason(), seated);
        });
    }

    private Optional<CaseId> caseOf(EntitlementId asked) {
        return drawn(asked).flatMap(Entitlement::caseId);
    }

    private Optional<Entitlement> drawn(EntitlementId asked) {
        return entitlements
                .beneficiaryOf(asked)
                .flatMap(person -> entitlements.of(person).find(asked));
    }

    private static List<AlertId> alerts(List<String> named) {
        return named.stream().map(AlertId::parse).distinct().toList();
    }

    private static List<TipId> tips(List<String> named) {
        return named.stream().map(TipId::parse).distinct().toList();
    }

    private Together opened(String operation, Scope scope, String reason, Seated seated) {
        Sitting sitting = room.sitting(scope.person(), scope.cases(), Set.of(scope.person()), seated);
        FraudReviewId review = FraudReviewId.of(draw.hex());
        FraudReviewOpened opened = FraudReviewDecisions.open(scope, reason, sitting);
        List<Part> parts = new ArrayList<>();
        parts.add(Part.begin(review.text(), List.of(opened), AppendNotes.NONE));
        for (int i = 0; i < scope.alerts().size(); i++) {
            String pointer = "/alerts/" + i;
            String stream = scope.alerts().get(i).text();
            Alert alert = Alert.of(room.events(stream, AlertEvent.class))
                    .orElseThrow(() -> unknown(pointer, "alert-unknown"));
            parts.add(new Part(
                    stream,
                    alert.version() + 1,
                    List.of(TriageDecisions.takeUp(alert, review, pointer, sitting)),
                    AppendNotes.NONE));
        }
        for (int i = 0; i < scope.tips().size(); i++) {
            String pointer = "/tips/" + i;
            String stream = scope.tips().get(i).text();
            Tip tip = Tip.of(room.events(stream, TipEvent.class))
                    .filter(it -> !TriageDecisions.isSealedFrom(it.given(), seated.offices()))
                    .orElseThrow(() -> unknown(pointer, "tip-unknown"));
            parts.add(new Part(
                    stream,
                    tip.version() + 1,
                    List.of(TriageDecisions.takeUp(tip, review, pointer, seated.offices(), sitting)),
                    AppendNotes.NONE));
        }
        return new Together(
                operation,
                parts,
                Map.of(ReviewRoom.DUE, opened.concludeBy().dueOn().toString()));
    }

    private static Refusal unknown(String pointer, String rule) {
        return new Refusal(ProblemCode.REFUSED, BrokenRule.at(pointer, rule));
    }

    @Override
    public ResponseEntity<FraudReviewAnswer> gatherEvidence(
            String fraudReviewId, String idempotencyKey, EvidenceForm body) {
        return room.on(
                "gatherEvidence",
                fraudReviewId,
                idempotencyKey,
                body,
                at -> Act.of(FraudReviewDecisions.gather(
                        at.review(), paper(body.getPaper()), body.getWords(), at.sitting())));
    }

    private static @Nullable Paper paper(@Nullable EvidencePaper stated) {
        if (stated == null) {
            return null;
        }
        FileReference file = stated.getFile();
        return new Paper(
                stated.getKind(),
                stated.getNumber(),
                stated.getIssuer(),
                stated.getIssuedOn(),
                file == null ? null : Statements.file(file));
    }

    @Override
    public ResponseEntity<FraudReviewAnswer> deferNotice(
            String fraudReviewId, String idempotencyKey, NoticeDeferral body) {
        return room.on("deferNotice", fraudReviewId, idempotencyKey, body, at -> {
            var deferred = FraudReviewDecisions.defer(at.review(), body.getDays(), body.getGround(), at.sitting());
            return Act.of(deferred, due(deferred.until()));
        });
    }

    @Override
    public ResponseEntity<FraudReviewAnswer> inviteReply(
            String fraudReviewId, String idempotencyKey, ReplyInvitation body) {
        return room.on(
                "inviteReply",
                fraudReviewId,
                idempotencyKey,
                body,
                at -> Act.of(FraudReviewDecisions.invite(at.review(), body.getLetter(), at.sitting())));
    }

    @Override
    public ResponseEntity<FraudReviewAnswer> serveReviewNotice(
            String fraudReviewId, String idempotencyKey, ReviewService body) {
        return room.on("serveReviewNotice", fraudReviewId, idempotencyKey, body, at -> {
            NoticeServed served = FraudReviewDecisions.serve(
                    at.review(),
                    ReviewNotice.valueOf(body.getNotice().name()),
                    hold(body.getHoldId()),
                    room.person(at, body.getTo()),
                    ServiceMethod.valueOf(body.getMethod().name()),
                    at.sitting());
            Map<String, String> said = new HashMap<>(due(served.until().dueOn()));
            if (served.hold() != null) {
                said.put(ReviewRoom.HOLD, served.hold().text());
            }
            return Act.of(served, said);
        });
    }

    @Override
    public ResponseEntity<FraudReviewAnswer> replyToFraudReview(
            String fraudReviewId, String idempotencyKey, ReviewReply body) {
        return room.on(
                "replyToFraudReview",
                fraudReviewId,
                idempotencyKey,
                body,
                at -> Act.of(FraudReviewDecisions.reply(at.review(), body.getWords(), at.sitting())));
    }

    @Override
    public ResponseEntity<FraudReviewAnswer> proposeConclusion(
            String fraudReviewId, String idempotencyKey, ConclusionProposal body) {
        return room.on(
                "proposeConclusion",
                fraudReviewId,
                idempotencyKey,
                body,
                at -> Act.of(FraudReviewDecisions.propose(
                        at.review(),
                        ReviewOutcome.valueOf(body.getOutcome().name()),
                        body.getRecovery() == null ? null : Recoveries.of(body.getRecovery()),
                        body.getReferral() == null
                                ? null
                                : Referral.valueOf(body.getReferral().name()),
                        body.getConclusion(),
                        at.sitting())));
    }

    @Override
    public ResponseEntity<FraudReviewAnswer> sendBackConclusion(
            String fraudReviewId, String idempotencyKey, ConclusionReturn body) {
        return room.on(
                "sendBackConclusion",
                fraudReviewId,
                idempotencyKey,
                body,
                at -> Act.of(FraudReviewDecisions.sendBack(at.review(), body.getReason(), at.sitting())));
    }

    @Override
    public ResponseEntity<FraudReviewAnswer> concludeFraudReview(
            String fraudReviewId, String idempotencyKey, Object body) {
        Form.empty(body);
        return room.on("concludeFraudReview", fraudReviewId, idempotencyKey, body, at -> {
            FraudReviewConcluded concluded = FraudReviewDecisions.conclude(at.review(), at.sitting());
            return new Act(concluded, null, released(at, concluded), Map.of());
        });
    }

    /** What was held back is due, unless somebody deceived; a hold that ended otherwise meanwhile has nothing left to end. */
    private static List<EntitlementEvent> released(At at, FraudReviewConcluded concluded) {
        boolean arrears = concluded.outcome() != ReviewOutcome.CONFIRMED;
        ReleaseCause cause =
                concluded.outcome() == ReviewOutcome.CLEARED ? ReleaseCause.CLEARED : ReleaseCause.CONCLUDED;
        List<EntitlementEvent> events = new ArrayList<>();
        Entitlements drawn = at.drawn();
        for (HoldId hold : concluded.released()) {
            if (Recoveries.inForce(drawn, hold)) {
                List<EntitlementEvent> released =
                        EntitlementDecisions.release(drawn, hold, cause, arrears, concluded.by(), concluded.on());
                events.addAll(released);
                drawn = drawn.after(released);
            }
        }
        return events;
    }

    private static Map<String, String> due(LocalDate day) {
        return Map.of(ReviewRoom.DUE, day.toString());
    }

    static @Nullable HoldId hold(@Nullable String named) {
        return Optional.ofNullable(named).map(HoldId::parse).orElse(null);
    }
}
