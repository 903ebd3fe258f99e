package vn.ansinh.command.web;

import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.ansinh.command.api.model.AuditFindingAnswer;
import vn.ansinh.command.api.model.CaseAnswer;
import vn.ansinh.command.api.model.DataRequestAnswer;
import vn.ansinh.command.api.model.DetectionSweepAnswer;
import vn.ansinh.command.api.model.ErasureAnswer;
import vn.ansinh.command.api.model.GlassAnswer;
import vn.ansinh.command.api.model.IntakeAnswer;
import vn.ansinh.command.api.model.LodgingAnswer;
import vn.ansinh.command.api.model.OfficialAnswer;
import vn.ansinh.command.api.model.OpeningListAnswer;
import vn.ansinh.command.api.model.PolicyTrialAnswer;
import vn.ansinh.command.api.model.PolicyVersionAnswer;
import vn.ansinh.command.api.model.RecognisedListAnswer;
import vn.ansinh.command.api.model.RegisterFeedAnswer;
import vn.ansinh.command.api.model.ReplayAnswer;
import vn.ansinh.command.api.model.SamplingPlanAnswer;
import vn.ansinh.command.appointment.AppointmentCommand;
import vn.ansinh.command.casework.CaseCommand;
import vn.ansinh.command.gate.Caller;
import vn.ansinh.command.gate.CommandGate;
import vn.ansinh.command.gate.CommandGate.Acting;
import vn.ansinh.command.gate.CommandGate.Beside;
import vn.ansinh.command.gate.CommandGate.Deed;
import vn.ansinh.command.gate.CommandGate.Founding;
import vn.ansinh.command.gate.CommandGate.Opened;
import vn.ansinh.command.gate.Denials;
import vn.ansinh.command.gate.Done;
import vn.ansinh.command.gate.OfficialGate;
import vn.ansinh.command.gate.OfficialGate.Errand;
import vn.ansinh.command.gate.Sent;
import vn.ansinh.command.gate.StreamsGate;
import vn.ansinh.command.gate.StreamsGate.Seated;
import vn.ansinh.command.gate.StreamsGate.Together;
import vn.ansinh.kernel.access.Identity;
import vn.ansinh.kernel.access.Purpose;
import vn.ansinh.kernel.access.StatusCodes;
import vn.ansinh.kernel.codec.CanonicalJson;
import vn.ansinh.kernel.codec.CodecFailure;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.policy.PolicyBookEvent;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.AppointmentId;
import vn.ansinh.kernel.value.AuditFindingId;
import vn.ansinh.kernel.value.Benefit;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.DataRequestId;
import vn.ansinh.kernel.value.DetectionSweepId;
import vn.ansinh.kernel.value.ErasureId;
import vn.ansinh.kernel.value.OpeningListId;
import vn.ansinh.kernel.value.PolicyTrialId;
import vn.ansinh.kernel.value.PostingId;
import vn.ansinh.kernel.value.RecognisedListId;
import vn.ansinh.kernel.value.Reference;
import vn.ansinh.kernel.value.ReplayId;
import vn.ansinh.kernel.value.Role;
import vn.ansinh.kernel.value.SamplingPlanId;

/** Takes requests of all controllers to the gate and turns what is done into answers. */
@Component
final class Desk {
    static final String POSTING = "postingId";
    static final String OBJECTION = "objectionId";
    static final String COMPLAINT = "complaintId";
    static final String REVISION = "revisionId";
    static final String GLASS_UNTIL = "until";
    private static final String GLASS = "glassId";
    private static final String ERASURE = "erasureId";
    private static final String DATA_REQUEST = "dataRequestId";
    static final String ACKNOWLEDGE_BY = "acknowledgeBy";
    static final String COMPLETE_BY = "completeBy";
    static final String POLICY_VERSION = "policyVersionId";
    private static final String POLICY_TRIAL = "policyTrialId";
    private static final String REPLAY = "replayId";
    private static final String POLICY_BOOK = "policyBook";
    static final String LIST = "recognisedListId";
    static final String OPENING_LIST = "openingListId";
    static final String FEED = "registerFeedId";
    private static final String SWEEP = "detectionSweepId";
    private static final String PLAN = "samplingPlanId";
    private static final String FINDING = "auditFindingId";
    static final String ANSWER_BY = "answerBy";
    private static final String INTAKE = "intakeId";

    private final CommandGate gate;
    private final Denials denials;
    private final OfficialGate officials;
    private final StreamsGate streams;
    private final Identity identity;
    private final StatusCodes codes;
    private final JsonMapper json;

    Desk(
            CommandGate gate,
            OfficialGate officials,
            StreamsGate streams,
            Denials denials,
            Identity identity,
            StatusCodes codes,
            JsonMapper json) {
        this.gate = gate;
        this.denials = denials;
        this.officials = officials;
        this.streams = streams;
        this.identity = identity;
        this.codes = codes;
        this.json = json;
    }

    /**
     * The headers of a request.
     *
     * @param ifMatch null where the operation takes none
     */
    record Headers(
            String key,
            @Nullable String ifMatch,
            @Nullable LocalDate businessDate,
            @Nullable String onBehalfOf) {}

    ResponseEntity<LodgingAnswer> lodge(
            String operation,
            Headers headers,
            Object body,
            Benefit benefit,
            Function<Caller, Function<Reference, CaseCommand>> form) {
        Done done =
                denials.recorded(operation, null, () -> gate.lodge(sent(operation, "", headers, body), benefit, form));
        String caseId = said(done, Done.CASE_ID);
        var answer = new LodgingAnswer(
                caseId, said(done, Done.REFERENCE), codes.of(CaseId.parse(caseId)), done.version(), done.token());
        return created(done, identity.acting().has(Role.CITIZEN)).body(answer);
    }

    ResponseEntity<CaseAnswer> act(
            String operation, Headers headers, String caseId, Object body, Function<Opened, Deed> form) {
        CaseId asked = CaseId.parse(caseId);
        return answer(denials.recorded(
                operation, asked, () -> gate.act(sent(operation, caseId, headers, body), asked, form)));
    }

    ResponseEntity<CaseAnswer> actOnPosted(
            String operation, Headers headers, String posting, Object body, Function<Opened, Deed> form) {
        return answer(denials.recorded(
                operation,
                null,
                () -> gate.actOnPosted(sent(operation, posting, headers, body), PostingId.parse(posting), form)));
    }

    ResponseEntity<IntakeAnswer> note(
            String operation, Headers headers, Object body, BiFunction<Caller, By, CommandGate.Note> form) {
        Done done = denials.recorded(
                operation, null, () -> gate.note(sent(operation, "", headers, body), "intake", INTAKE, form));
        return ResponseEntity.status(201).body(new IntakeAnswer(said(done, INTAKE), done.token()));
    }

    ResponseEntity<OfficialAnswer> onOfficial(
            String operation, Headers headers, Object body, BiFunction<Caller, By, Errand> form) {
        return official(
                denials.recorded(operation, null, () -> officials.act(sent(operation, "", headers, body), form)));
    }

    ResponseEntity<OfficialAnswer> onAppointment(
            String operation,
            Headers headers,
            AppointmentId appointment,
            Object body,
            Function<By, AppointmentCommand> form) {
        return official(denials.recorded(
                operation,
                null,
                () -> officials.act(sent(operation, appointment.text(), headers, body), appointment, form)));
    }

    private static ResponseEntity<OfficialAnswer> official(Done done) {
        var answer = new OfficialAnswer(done.version(), done.token())
                .appointmentId(done.said().get(OfficialGate.APPOINTMENT));
        return ResponseEntity.status(201)
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer);
    }

    ResponseEntity<GlassAnswer> breakGlass(
            String operation,
            Headers headers,
            Reference reference,
            Object body,
            Function<Beside, CommandGate.Note> form) {
        Done done = ofNow(
                operation,
                () -> gate.noteBeside(
                        sent(operation, reference.text(), headers, body), reference, "glass", GLASS, form));
        return ResponseEntity.status(201)
                .body(new GlassAnswer(
                        said(done, GLASS),
                        said(done, Done.CASE_ID),
                        OffsetDateTime.parse(said(done, GLASS_UNTIL)),
                        done.token()));
    }

    ResponseEntity<ErasureAnswer> proposeErasure(
            String operation, Headers headers, Object body, Function<Acting, CommandGate.Note> form) {
        return erasure(ofNow(
                operation,
                () -> gate.note(
                        sent(operation, "", headers, body),
                        ErasureId.KIND,
                        ERASURE,
                        (caller, by) -> form.apply(acting(caller, by)))));
    }

    ResponseEntity<ErasureAnswer> onErasure(
            String operation,
            Headers headers,
            ErasureId asked,
            Object body,
            Function<Acting, CommandGate.Following> form) {
        return erasure(ofNow(
                operation,
                () -> gate.follow(
                        sent(operation, asked.text(), headers, body),
                        asked.text(),
                        ERASURE,
                        (caller, by) -> form.apply(acting(caller, by)))));
    }

    /** @param target the version that the request is about; empty for a proposal, which is told by its body */
    ResponseEntity<PolicyVersionAnswer> onPolicyBook(
            String operation,
            Headers headers,
            String target,
            Object body,
            BiFunction<Caller, By, CommandGate.Following> form) {
        Done done = ofNow(
                operation,
                () -> gate.follow(sent(operation, target, headers, body), PolicyBookEvent.STREAM, POLICY_BOOK, form));
        return ResponseEntity.status(201)
                .body(new PolicyVersionAnswer(said(done, POLICY_VERSION), done.version(), done.token()));
    }

    /** @param trial the stream that is begun or gone on with */
    ResponseEntity<PolicyTrialAnswer> onPolicyTrial(
            String operation,
            Headers headers,
            String target,
            PolicyTrialId trial,
            Object body,
            BiFunction<Caller, By, CommandGate.Following> form) {
        Done done = ofNow(
                operation,
                () -> gate.follow(
                        sent(operation, target, headers, body),
                        trial.text(),
                        POLICY_TRIAL,
                        new Refusal(ProblemCode.TRIAL_RUNNING),
                        form));
        return ResponseEntity.status(201)
                .body(new PolicyTrialAnswer(
                        said(done, POLICY_TRIAL), said(done, POLICY_VERSION), done.version(), done.token()));
    }

    /** @param replay the stream that is begun or gone on with */
    ResponseEntity<ReplayAnswer> onReplay(
            String operation,
            Headers headers,
            String target,
            ReplayId replay,
            Object body,
            BiFunction<Caller, By, CommandGate.Following> form) {
        Done done = ofNow(
                operation, () -> gate.follow(sent(operation, target, headers, body), replay.text(), REPLAY, form));
        return ResponseEntity.status(201).body(new ReplayAnswer(said(done, REPLAY), done.version(), done.token()));
    }

    ResponseEntity<RegisterFeedAnswer> receiveFeed(
            String operation, Headers headers, Object body, Function<Acting, Founding> form) {
        Done done = ofNow(operation, () -> gate.found(sent(operation, "", headers, body), form));
        return ResponseEntity.status(201).body(new RegisterFeedAnswer(said(done, FEED), done.version(), done.token()));
    }

    /** @param sweep the stream that is begun or gone on with */
    ResponseEntity<DetectionSweepAnswer> onSweep(
            String operation,
            Headers headers,
            String target,
            DetectionSweepId sweep,
            Object body,
            BiFunction<Caller, By, CommandGate.Following> form) {
        Done done = ofNow(
                operation,
                () -> gate.follow(
                        sent(operation, target, headers, body),
                        sweep.text(),
                        SWEEP,
                        new Refusal(ProblemCode.SWEEP_RUNNING),
                        form));
        return ResponseEntity.status(201)
                .body(new DetectionSweepAnswer(said(done, SWEEP), done.version(), done.token()));
    }

    ResponseEntity<RecognisedListAnswer> proposeList(
            String operation, Headers headers, Object body, Function<Acting, Founding> form) {
        return list(denials.recorded(operation, null, () -> gate.found(sent(operation, "", headers, body), form)));
    }

    /** The same as {@link #onList}, of what no import brings in. */
    ResponseEntity<RecognisedListAnswer> onListNow(
            String operation,
            String key,
            RecognisedListId asked,
            Object body,
            Function<Acting, CommandGate.Following> form) {
        return list(ofNow(operation, () -> followed(operation, new Headers(key, null, null, null), asked, body, form)));
    }

    /** @param form with the relatives whom the officer has declared */
    ResponseEntity<RecognisedListAnswer> onList(
            String operation,
            Headers headers,
            RecognisedListId asked,
            Object body,
            Function<Acting, CommandGate.Following> form) {
        return list(denials.recorded(operation, null, () -> followed(operation, headers, asked, body, form)));
    }

    private Done followed(
            String operation,
            Headers headers,
            RecognisedListId asked,
            Object body,
            Function<Acting, CommandGate.Following> form) {
        return gate.follow(
                sent(operation, asked.text(), headers, body),
                asked.text(),
                LIST,
                (caller, by) -> form.apply(acting(caller, by)));
    }

    private Acting acting(Caller caller, By by) {
        return new Acting(caller, by, gate.relativesOf(caller, by));
    }

    private static ResponseEntity<RecognisedListAnswer> list(Done done) {
        return ResponseEntity.status(201)
                .body(new RecognisedListAnswer(said(done, LIST), done.version(), done.token()));
    }

    ResponseEntity<OpeningListAnswer> proposeOpeningList(
            String operation, Headers headers, Object body, Function<Acting, Founding> form) {
        return openingList(ofNow(operation, () -> gate.found(sent(operation, "", headers, body), form)));
    }

    /** @param form with the relatives whom the officer has declared */
    ResponseEntity<OpeningListAnswer> onOpeningList(
            String operation,
            Headers headers,
            OpeningListId asked,
            Object body,
            Function<Acting, CommandGate.Following> form) {
        return openingList(ofNow(
                operation,
                () -> gate.follow(
                        sent(operation, asked.text(), headers, body),
                        asked.text(),
                        OPENING_LIST,
                        (caller, by) -> form.apply(new Acting(caller, by, gate.relativesOf(caller, by))))));
    }

    private static ResponseEntity<OpeningListAnswer> openingList(Done done) {
        return ResponseEntity.status(201)
                .body(new OpeningListAnswer(said(done, OPENING_LIST), done.version(), done.token()));
    }

    ResponseEntity<SamplingPlanAnswer> drawUpPlan(
            String operation, Headers headers, Object body, BiFunction<Caller, By, CommandGate.Note> form) {
        return plan(
                ofNow(operation, () -> gate.note(sent(operation, "", headers, body), SamplingPlanId.KIND, PLAN, form)));
    }

    /** @param about the case of a rule that was broken */
    ResponseEntity<SamplingPlanAnswer> onPlan(
            String operation,
            Headers headers,
            SamplingPlanId asked,
            Object body,
            Function<BrokenRule, Optional<CaseId>> about,
            Function<Acting, CommandGate.Following> form) {
        return plan(ofNow(
                operation,
                () -> gate.follow(sent(operation, asked.text(), headers, body), asked.text(), PLAN, about, form)));
    }

    private static ResponseEntity<SamplingPlanAnswer> plan(Done done) {
        return ResponseEntity.status(201).body(new SamplingPlanAnswer(said(done, PLAN), done.version(), done.token()));
    }

    ResponseEntity<AuditFindingAnswer> raiseFinding(
            String operation, Headers headers, Object body, BiFunction<Caller, By, CommandGate.Note> form) {
        return finding(ofNow(
                operation, () -> gate.note(sent(operation, "", headers, body), AuditFindingId.KIND, FINDING, form)));
    }

    ResponseEntity<AuditFindingAnswer> raiseFinding(
            String operation,
            Headers headers,
            Reference reference,
            Object body,
            Function<Beside, CommandGate.Note> form) {
        return finding(ofNow(
                operation,
                () -> gate.noteBeside(
                        sent(operation, reference.text(), headers, body),
                        reference,
                        AuditFindingId.KIND,
                        FINDING,
                        form)));
    }

    /** @param about the case of a rule that was broken */
    ResponseEntity<AuditFindingAnswer> onFinding(
            String operation,
            Headers headers,
            AuditFindingId asked,
            Object body,
            Function<BrokenRule, Optional<CaseId>> about,
            Function<Acting, CommandGate.Following> form) {
        return finding(ofNow(
                operation,
                () -> gate.follow(sent(operation, asked.text(), headers, body), asked.text(), FINDING, about, form)));
    }

    private static ResponseEntity<AuditFindingAnswer> finding(Done done) {
        return ResponseEntity.status(201)
                .body(new AuditFindingAnswer(said(done, FINDING), done.version(), done.token())
                        .caseId(done.said().get(Done.CASE_ID))
                        .answerBy(date(done, ANSWER_BY)));
    }

    ResponseEntity<DataRequestAnswer> lodgeDataRequest(
            String operation, Headers headers, Object body, BiFunction<Caller, By, CommandGate.Note> form) {
        return dataRequest(ofNow(
                operation,
                () -> gate.note(sent(operation, "", headers, body), DataRequestId.KIND, DATA_REQUEST, form)));
    }

    ResponseEntity<DataRequestAnswer> onDataRequest(
            String operation,
            Headers headers,
            DataRequestId asked,
            Object body,
            BiFunction<Caller, By, CommandGate.Following> form) {
        return dataRequest(ofNow(
                operation,
                () -> gate.follow(sent(operation, asked.text(), headers, body), asked.text(), DATA_REQUEST, form)));
    }

    private static ResponseEntity<DataRequestAnswer> dataRequest(Done done) {
        return ResponseEntity.status(201)
                .body(new DataRequestAnswer(said(done, DATA_REQUEST), done.version(), done.token())
                        .acknowledgeBy(date(done, ACKNOWLEDGE_BY))
                        .completeBy(date(done, COMPLETE_BY)));
    }

    /**
     * Writes to several streams at once.
     *
     * @param named what the answer calls the first of them
     * @param about the case of a rule that was broken
     */
    Done together(
            String operation,
            Headers headers,
            String target,
            Object body,
            String named,
            Function<BrokenRule, Optional<CaseId>> about,
            Function<Seated, Together> form) {
        return ofNow(operation, () -> streams.record(sent(operation, target, headers, body), named, about, form));
    }

    /** The same of somebody who does not say who they are, signed in or not. */
    Done ofNobody(
            String operation,
            Headers headers,
            Object body,
            String named,
            By by,
            LocalDate on,
            Purpose purpose,
            Supplier<Together> form) {
        return streams.ofNobody(sent(operation, "", headers, body), named, by, on, purpose, form);
    }

    static @Nullable LocalDate date(Done done, String name) {
        String date = done.said().get(name);
        return date == null ? null : LocalDate.parse(date);
    }

    /** What lets somebody look now, or ends what there is, and what the law's clock runs for, cannot have been said in the past, nor by somebody else. */
    private Done ofNow(String operation, Supplier<Done> command) {
        return denials.recorded(operation, null, () -> {
            if (identity.acting().has(Role.IMPORTER)) {
                throw new Refusal(ProblemCode.FORBIDDEN);
            }
            return command.get();
        });
    }

    private static ResponseEntity<ErasureAnswer> erasure(Done done) {
        return ResponseEntity.status(201).body(new ErasureAnswer(said(done, ERASURE), done.version(), done.token()));
    }

    private ResponseEntity<CaseAnswer> answer(Done done) {
        var answer = new CaseAnswer(said(done, Done.CASE_ID), done.version(), done.token())
                .postingId(done.said().get(POSTING))
                .objectionId(done.said().get(OBJECTION))
                .complaintId(done.said().get(COMPLAINT))
                .revisionId(done.said().get(REVISION));
        return created(done, false).body(answer);
    }

    /** The citizen's page is found by the reference; everybody else reads the case file. */
    private static ResponseEntity.BodyBuilder created(Done done, boolean forCitizen) {
        String location = forCitizen
                ? "/api/citizen/v1/cases/" + said(done, Done.REFERENCE) + "/status"
                : "/api/caseworker/v1/cases/" + said(done, Done.CASE_ID);
        return ResponseEntity.created(URI.create(location))
                .contentType(MediaType.APPLICATION_JSON)
                .eTag("\"" + done.version() + "\"");
    }

    private Sent sent(String operation, String target, Headers headers, Object body) {
        return new Sent(
                operation,
                target,
                canonical(body),
                headers.key(),
                headers.ifMatch() == null ? null : version(headers.ifMatch()),
                headers.businessDate(),
                headers.onBehalfOf());
    }

    private byte[] canonical(Object body) {
        try {
            return CanonicalJson.bytesOf(json.valueToTree(body));
        } catch (CodecFailure noText) {
            throw new Refusal(ProblemCode.INVALID_INPUT, BrokenRule.of("not-a-character"));
        }
    }

    /** A strong entity tag, as the contract's pattern has admitted it. */
    private static long version(String ifMatch) {
        return Long.parseLong(ifMatch.substring(1, ifMatch.length() - 1));
    }

    static String said(Done done, String name) {
        String value = done.said().get(name);
        if (value == null) {
            throw new IllegalStateException("an answer without " + name);
        }
        return value;
    }
}
