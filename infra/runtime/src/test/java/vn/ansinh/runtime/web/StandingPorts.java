package vn.ansinh.runtime.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.appointment.OfficialCall;
import vn.ansinh.command.casework.CaseCall;
import vn.ansinh.command.casework.Law;
import vn.ansinh.command.datarequest.DataRequestCase;
import vn.ansinh.command.datarequest.DataRequestDecisions;
import vn.ansinh.command.datarequest.LodgeDataRequest;
import vn.ansinh.command.datarequest.Nearness;
import vn.ansinh.command.law.PolicyText;
import vn.ansinh.command.port.AppendNotes;
import vn.ansinh.command.port.Appointments;
import vn.ansinh.command.port.AuditFindings;
import vn.ansinh.command.port.CaseHistory;
import vn.ansinh.command.port.CommandRunner;
import vn.ansinh.command.port.DataRequests;
import vn.ansinh.command.port.DetectionSweeps;
import vn.ansinh.command.port.Erasures;
import vn.ansinh.command.port.EventAppender;
import vn.ansinh.command.port.Ledger;
import vn.ansinh.command.port.LedgerEntry;
import vn.ansinh.command.port.NumberClaim;
import vn.ansinh.command.port.NumberRegister;
import vn.ansinh.command.port.OutsideFacts;
import vn.ansinh.command.port.PersonCases;
import vn.ansinh.command.port.PersonRegistry;
import vn.ansinh.command.port.PersonReviews;
import vn.ansinh.command.port.PolicyBookLog;
import vn.ansinh.command.port.PolicyTrialLog;
import vn.ansinh.command.port.RecognisedLists;
import vn.ansinh.command.port.Recorded;
import vn.ansinh.command.port.ReplayLog;
import vn.ansinh.command.port.SamplingPlans;
import vn.ansinh.command.port.StreamsTogether;
import vn.ansinh.command.recognition.RecognisedList;
import vn.ansinh.command.recognition.Recognitions.Listing;
import vn.ansinh.kernel.access.Access;
import vn.ansinh.kernel.access.AccessRecord;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.access.Identity;
import vn.ansinh.kernel.access.StatusCodes;
import vn.ansinh.kernel.event.EventMetadata;
import vn.ansinh.kernel.event.application.Kinds.Channel;
import vn.ansinh.kernel.event.application.Kinds.SignerCapacity;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.DecisionNumber;
import vn.ansinh.kernel.event.application.WhoActed;
import vn.ansinh.kernel.event.audit.AuditFindingEvent;
import vn.ansinh.kernel.event.audit.AuditWords;
import vn.ansinh.kernel.event.audit.FindingSeverity;
import vn.ansinh.kernel.event.audit.SampleKind;
import vn.ansinh.kernel.event.audit.SamplingPlanEvent;
import vn.ansinh.kernel.event.datarequest.DataRequestEvent;
import vn.ansinh.kernel.event.datarequest.DataRight;
import vn.ansinh.kernel.event.erasure.ErasureEvent;
import vn.ansinh.kernel.event.erasure.ErasureEvent.ErasureProposed;
import vn.ansinh.kernel.event.erasure.ErasureGround;
import vn.ansinh.kernel.event.fraud.DetectionSweepEvent;
import vn.ansinh.kernel.event.fraud.DetectionSweepEvent.SweepRequested;
import vn.ansinh.kernel.event.policy.PolicyBookEvent;
import vn.ansinh.kernel.event.policy.PolicyBookEvent.ChangedText;
import vn.ansinh.kernel.event.policy.PolicyBookEvent.PolicyBookOpened;
import vn.ansinh.kernel.event.policy.PolicyBookEvent.PolicyVersionProposed;
import vn.ansinh.kernel.event.policy.PolicyTrialEvent;
import vn.ansinh.kernel.event.policy.PolicyTrialEvent.PolicyTrialRequested;
import vn.ansinh.kernel.event.recognition.ListKind;
import vn.ansinh.kernel.event.recognition.RecognitionEvent;
import vn.ansinh.kernel.event.recognition.RecognitionEvent.ListApproved;
import vn.ansinh.kernel.event.recognition.RecognitionEvent.ListProposed;
import vn.ansinh.kernel.event.replay.ReplayEvent;
import vn.ansinh.kernel.event.replay.ReplayEvent.RebuildRequested;
import vn.ansinh.kernel.fraud.FraudReview;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.seal.BlindIndex;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.AppointmentId;
import vn.ansinh.kernel.value.AuditFindingId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.ComplaintId;
import vn.ansinh.kernel.value.DataRequestId;
import vn.ansinh.kernel.value.DetectionSweepId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.DwellingId;
import vn.ansinh.kernel.value.ErasureId;
import vn.ansinh.kernel.value.Moment;
import vn.ansinh.kernel.value.ObjectionId;
import vn.ansinh.kernel.value.OfficialId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.PersonNumber;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.PolicyTrialId;
import vn.ansinh.kernel.value.PolicyVersionId;
import vn.ansinh.kernel.value.PostingId;
import vn.ansinh.kernel.value.RecognisedListId;
import vn.ansinh.kernel.value.Reference;
import vn.ansinh.kernel.value.ReplayId;
import vn.ansinh.kernel.value.RevisionId;
import vn.ansinh.kernel.value.Role;
import vn.ansinh.kernel.value.SamplingPlanId;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;

/** Every port in memory: whoever signs in may act on any case that exists, and whatever is well formed is recorded. */
final class StandingPorts
        implements Identity,
                AccessRecord,
                StatusCodes,
                BlindIndex,
                Ledger,
                CaseHistory,
                CommandRunner,
                EventAppender,
                StreamsTogether,
                Appointments,
                PersonRegistry,
                OutsideFacts,
                NumberRegister,
                DataRequests,
                Erasures,
                PersonCases,
                PersonReviews,
                PolicyBookLog,
                PolicyTrialLog,
                DetectionSweeps,
                ReplayLog,
                RecognisedLists,
                SamplingPlans,
                AuditFindings {
    private static final Law LAW = Law.load();
    private static final AppointmentId APPOINTMENT = AppointmentId.parse("ap-" + "1".repeat(32));
    static final RecognisedListId APPROVED_LIST = RecognisedListId.of("2".repeat(32));
    static final PersonId PERSON = PersonId.parse("p-" + "a".repeat(32));

    /** Of another unit, and of nobody who signs in. */
    static final Reference ELSEWHERE = Reference.draw(new java.util.Random(2));

    /** Of the ward, and of nobody who signs in. */
    static final Reference AUDITED = Reference.draw(new java.util.Random(3));

    static final CaseId CASE_AUDITED = CaseId.parse("saa-" + "3".repeat(32));
    static final CaseId CASE_ELSEWHERE = CaseId.parse("saa-" + "2".repeat(32));
    static final PersonId STRANGER = PersonId.parse("p-" + "b".repeat(32));

    private final Map<String, Answered> ledger = new HashMap<>();
    private Set<Role> roles = Set.of();
    private String unit = "07210";
    final List<Access> kept = new ArrayList<>();
    boolean recording = true;
    int ran;

    @Nullable
    RuntimeException failure;

    void signIn(Role role) {
        roles = Set.of(role);
        unit = "07210";
    }

    void signInAbove(Role role) {
        roles = Set.of(role);
        unit = "24";
    }

    @Override
    public ActingPerson acting() {
        return new ActingPerson(ActorId.parse("a-" + "1".repeat(32)), PERSON, roles, unit);
    }

    @Override
    public Optional<ActingPerson> named(String subject) {
        return subject.equals("caseworker2") ? Optional.of(acting()) : Optional.empty();
    }

    @Override
    public ActorId account(String subject) {
        return ActorId.parse("a-" + "2".repeat(32));
    }

    /** Whoever acts holds everything everywhere; what the gate makes of less is {@code CommandGateTest}'s. */
    @Override
    public List<Held> heldBy(ActorId account, LocalDate on) {
        return acting().unitOn(on, UnitRegistry.load()).stream()
                .map(unit -> new Held(APPOINTMENT, PERSON, EnumSet.allOf(Duty.class), unit, SignerCapacity.CHAIR))
                .toList();
    }

    @Override
    public Set<UnitCode> officesOf(PersonId human, Duty but, LocalDate on) {
        return Set.of();
    }

    @Override
    public Optional<Filed> find(AppointmentId appointment) {
        return Optional.of(new Filed(
                appointment,
                OfficialId.of(PERSON),
                EnumSet.allOf(Duty.class),
                UnitCode.parse("07210@2025-07-01"),
                LocalDate.of(2025, 7, 1),
                null,
                SignerCapacity.CHAIR,
                true));
    }

    @Override
    public Set<PersonId> relativesOf(PersonId official) {
        return Set.of();
    }

    @Override
    public String of(CaseId caseId) {
        return "23456789";
    }

    @Override
    public boolean matches(CaseId caseId, String code) {
        return code.equals(of(caseId));
    }

    @Override
    public Optional<Answered> find(String commandKey) {
        return Optional.ofNullable(ledger.get(commandKey));
    }

    @Override
    public Optional<Head> head(CaseId caseId) {
        boolean elsewhere = caseId.equals(CASE_ELSEWHERE);
        PersonId party = elsewhere || caseId.equals(CASE_AUDITED) ? STRANGER : PERSON;
        return Optional.of(new Head(
                caseId,
                0,
                Reference.draw(new java.util.Random(1)),
                Scheme.SOCIAL_ALLOWANCE,
                UnitCode.parse(elsewhere ? "07339@2025-07-01" : "07210@2025-07-01"),
                party,
                party,
                party,
                Set.of(party),
                ComplaintId.parse("c-" + "1".repeat(32)),
                1,
                ObjectionId.parse("o-" + "1".repeat(32)),
                RevisionId.parse("r-" + "1".repeat(32)),
                Set.of(),
                LocalDate.of(2999, 12, 31)));
    }

    @Override
    public List<Happening> since(CaseId caseId, long version) {
        return List.of();
    }

    @Override
    public Set<WhoActed> whoActed(CaseId caseId) {
        return Set.of();
    }

    @Override
    public Optional<CaseId> posted(PostingId posting) {
        return Optional.of(CaseId.parse("saa-" + "1".repeat(32)));
    }

    @Override
    public Optional<CaseId> referred(Reference reference) {
        if (reference.equals(AUDITED)) {
            return Optional.of(CASE_AUDITED);
        }
        return reference.equals(ELSEWHERE) ? Optional.of(CASE_ELSEWHERE) : Optional.empty();
    }

    @Override
    public void keep(Access access) {
        kept.add(access);
        if (!recording) {
            throw new Refusal(ProblemCode.ACCESS_NOT_RECORDED);
        }
    }

    @Override
    public Recorded run(String commandName, Object payload, EventMetadata metadata) {
        if (failure != null) {
            throw failure;
        }
        ran++;
        return keep(payload instanceof OfficialCall official ? official.ledger() : ((CaseCall<?>) payload).ledger());
    }

    @Override
    public Recorded append(
            String stream, long sequence, List<? extends Record> events, EventMetadata metadata, AppendNotes notes) {
        // A text that is recorded beside a command has no answer of its own.
        ran += notes.ledger() == null ? 0 : 1;
        return keep(notes.ledger());
    }

    /** Every list was brought in by somebody else; one is approved. */
    @Override
    public Optional<RecognisedList> find(RecognisedListId list) {
        By another = new By(
                ActorId.parse("a-" + "2".repeat(32)), PersonId.parse("p-" + "c".repeat(32)), Duty.VERIFIER, null);
        LocalDate on = LocalDate.parse("2025-10-21");
        var proposed = new ListProposed(
                another,
                on,
                list,
                UnitCode.parse("07210@2025-07-01"),
                ListKind.CHANGES,
                "1/QĐ-UBND",
                on,
                SignerCapacity.CHAIR,
                on,
                LocalDate.parse("2025-12-31"),
                0,
                0);
        List<RecognitionEvent> events =
                list.equals(APPROVED_LIST) ? List.of(proposed, new ListApproved(another, on, list)) : List.of(proposed);
        return RecognisedList.of(events, 0);
    }

    @Override
    public List<RecognisedList> of(Collection<UnitCode> communes) {
        return List.of();
    }

    @Override
    public List<Listing> households(Collection<RecognisedList> lists) {
        return List.of();
    }

    @Override
    public List<Listing> naming(Collection<PersonId> persons) {
        return List.of();
    }

    /** A version that somebody else has proposed stands in the book. */
    @Override
    public List<PolicyBookEvent> after(long sequence) {
        By another =
                new By(ActorId.parse("a-" + "2".repeat(32)), PersonId.parse("p-" + "c".repeat(32)), Duty.POLICY, null);
        LocalDate on = LocalDate.parse("2026-11-20");
        PolicyText carried = LAW.policy().text();
        String file = "retention.yaml";
        String text = carried.files().get(file) + "# Read again.\n";
        return List.<PolicyBookEvent>of(
                        new PolicyBookOpened(another, on, carried.version()),
                        new PolicyVersionProposed(
                                another,
                                on,
                                PolicyVersionId.of("1".repeat(32)),
                                carried.version(),
                                carried.with(Map.of(file, text)).version(),
                                LocalDate.parse("2027-01-01"),
                                "Thông tư 10/2022/TT-BNV",
                                List.of(new ChangedText(file, text))))
                .subList((int) Math.min(2, sequence + 1), 2);
    }

    @Override
    public Optional<String> text(String digest) {
        return Optional.empty();
    }

    /** Asked for by somebody else, and neither done nor cancelled. */
    @Override
    public List<PolicyTrialEvent> eventsOf(PolicyTrialId trial) {
        By another =
                new By(ActorId.parse("a-" + "2".repeat(32)), PersonId.parse("p-" + "c".repeat(32)), Duty.POLICY, null);
        return List.of(new PolicyTrialRequested(
                another,
                LocalDate.parse("2026-11-20"),
                PolicyVersionId.of("1".repeat(32)),
                LAW.policy().version(),
                1,
                null));
    }

    @Override
    public List<PolicyTrialId> open() {
        return List.of();
    }

    @Override
    public long logHead() {
        return 7;
    }

    /** Asked for by somebody else, and not done. */
    @Override
    public List<DetectionSweepEvent> eventsOf(DetectionSweepId sweep) {
        By another =
                new By(ActorId.parse("a-" + "2".repeat(32)), PersonId.parse("p-" + "c".repeat(32)), Duty.FRAUD, null);
        return List.of(new SweepRequested(another, LocalDate.parse("2026-11-20"), sweep, 1));
    }

    @Override
    public List<DetectionSweepId> openSweeps() {
        return List.of();
    }

    /** Views are rebuilt for somebody else. */
    @Override
    public List<ReplayEvent> eventsOf(ReplayId replay) {
        By another =
                new By(ActorId.parse("a-" + "2".repeat(32)), PersonId.parse("p-" + "c".repeat(32)), Duty.AUDITOR, null);
        return List.of(new RebuildRequested(another, LocalDate.parse("2026-11-20"), List.of()));
    }

    @Override
    public SequencedMap<ReplayId, List<ReplayEvent>> notEnded() {
        return new LinkedHashMap<>();
    }

    @Override
    public SequencedMap<Long, ReplayId> newest(@Nullable Long before, int limit) {
        return new LinkedHashMap<>();
    }

    @Override
    public long positionAt(Instant moment) {
        return 6;
    }

    private static final By AUDITOR =
            new By(ActorId.parse("a-" + "3".repeat(32)), PersonId.parse("p-" + "d".repeat(32)), Duty.AUDITOR, null);

    private static final LocalDate AUDITED_ON = LocalDate.parse("2026-11-20");

    /** One case is in its sample. */
    @Override
    public List<SamplingPlanEvent> eventsOf(SamplingPlanId plan) {
        var population = new SamplingPlanEvent.Population(List.of(), List.of(), null, null, null, 1);
        var method = new SamplingPlanEvent.Method(SampleKind.SIMPLE, 1, null, null);
        return List.of(
                new SamplingPlanEvent.SamplingPlanDrawnUp(
                        AUDITOR, AUDITED_ON, "Kiểm toán", "Kiểm toán", population, method, 1, null, null),
                new SamplingPlanEvent.SampleDrawn(
                        By.SYSTEM,
                        AUDITED_ON,
                        3,
                        "0",
                        "0",
                        1,
                        "0",
                        List.of(new SamplingPlanEvent.DrawnCase(CASE_ELSEWHERE, 1))));
    }

    @Override
    public List<SamplingPlanId> waiting() {
        return List.of();
    }

    /** Raised by another auditor about nobody, addressed to the ward, and open to whatever the digit says: 1 awaits an answer, 2 was answered. */
    @Override
    public List<AuditFindingEvent> eventsOf(AuditFindingId finding) {
        var words = new AuditWords(null, "Niêm yết thiếu ngày.");
        var raised = new AuditFindingEvent.AuditFindingRaised(
                AUDITOR,
                AUDITED_ON,
                null,
                null,
                new AuditFindingEvent.Addressee(UnitCode.parse("07210@2025-07-01"), Duty.APPROVER),
                FindingSeverity.REMARK,
                "Art. 8",
                words,
                words,
                LocalDate.parse("2026-12-20"));
        By chair = new By(
                ActorId.parse("a-" + "4".repeat(32)), PersonId.parse("p-" + "e".repeat(32)), Duty.APPROVER, null);
        var answered = new AuditFindingEvent.AuditFindingAnswered(chair, AUDITED_ON, false, words);
        var accepted = new AuditFindingEvent.AuditAnswerAccepted(AUDITOR, AUDITED_ON);
        return switch (finding.text().charAt(finding.text().length() - 1)) {
            case '1' -> List.of(raised);
            case '2' -> List.of(raised, answered);
            default -> List.of(raised, answered, accepted);
        };
    }

    @Override
    public List<CaseId> casesOf(SamplingPlanId plan) {
        return List.of();
    }

    /** Each was proposed by somebody else, about somebody else. */
    @Override
    public List<ErasureEvent> events(ErasureId erasure) {
        By another =
                new By(ActorId.parse("a-" + "2".repeat(32)), PersonId.parse("p-" + "c".repeat(32)), Duty.PRIVACY, null);
        return List.of(new ErasureProposed(
                another,
                LocalDate.parse("2026-11-20"),
                STRANGER,
                ErasureGround.REQUEST,
                Personal.of(STRANGER, "Asked in writing.")));
    }

    @Override
    public boolean underWay(PersonId person) {
        return false;
    }

    @Override
    public Map<PersonId, Instant> carriedOut() {
        return Map.of();
    }

    @Override
    public List<ErasureId> approved() {
        return List.of();
    }

    /** As far as the first digit says: lodged, acknowledged, completed; or lodged by whoever signs in. */
    @Override
    public List<DataRequestEvent> events(DataRequestId request) {
        char first = request.text().charAt(DataRequestId.KIND.length() + 1);
        By another =
                new By(ActorId.parse("a-" + "2".repeat(32)), PersonId.parse("p-" + "c".repeat(32)), Duty.PRIVACY, null);
        Nearness nobody = new Nearness(Set.of(), Set.of());
        Moment moment = Moment.at(Instant.parse("2026-11-20T03:00:00Z"));
        LocalDate on = moment.businessDate();
        PersonId person = first == '4' ? PERSON : STRANGER;
        List<DataRequestEvent> events = new ArrayList<>();
        events.add(DataRequestDecisions.lodge(
                new LodgeDataRequest(person, DataRight.RESTRICT, Channel.COUNTER, "Asked in writing."),
                another,
                moment,
                LAW));
        if (first == '2' || first == '3') {
            events.add(DataRequestDecisions.acknowledge(standing(events), false, another, on, nobody, LAW));
        }
        if (first == '3') {
            events.add(DataRequestDecisions.complete(
                    standing(events), List.of(), Set.of(), "Done as it was asked.", another, on, nobody));
        }
        return events;
    }

    private static DataRequestCase standing(List<DataRequestEvent> events) {
        return DataRequestCase.of(events).orElseThrow();
    }

    @Override
    public List<DataRequestId> openOf(PersonId person) {
        return List.of();
    }

    @Override
    public List<FraudReview> reviewsOf(PersonId person) {
        return List.of();
    }

    @Override
    public List<Course> of(PersonId person) {
        return List.of();
    }

    @Override
    public List<Recorded> append(List<Part> parts, EventMetadata metadata) {
        if (failure != null) {
            throw failure;
        }
        ran++;
        return parts.stream().map(part -> keep(part.notes().ledger())).toList();
    }

    private Recorded keep(@Nullable LedgerEntry entry) {
        Recorded recorded = new Recorded(1, 10L + ledger.size());
        if (entry != null) {
            ledger.put(entry.commandKey(), new Answered(entry, recorded.version(), recorded.appendId()));
        }
        return recorded;
    }

    @Override
    public PersonId personOf(PersonNumber number) {
        return PersonId.parse("p-" + "0".repeat(20) + number.digits());
    }

    @Override
    public Optional<PersonId> find(PersonNumber number) {
        return Optional.of(personOf(number));
    }

    @Override
    public NumberClaim claim(PersonNumber number, PersonId person) {
        return new NumberClaim("0".repeat(64), person);
    }

    @Override
    public PersonId personOfOldNumber(String oldNumber) {
        return PersonId.parse("p-" + "e".repeat(23) + oldNumber);
    }

    @Override
    public PersonId strangerWithoutNumber() {
        return PersonId.parse("p-" + "f".repeat(32));
    }

    @Override
    public DwellingId dwellingAt(UnitCode unit, String address) {
        return DwellingId.parse("d-" + "1".repeat(32));
    }

    @Override
    public Found about(Collection<PersonId> persons) {
        return new Found(List.of(), 0);
    }

    @Override
    public DecisionNumber next(UnitCode unit, int year) {
        return new DecisionNumber(unit, year, 1);
    }

    @Override
    public String of(Purpose purpose, String text) {
        return purpose + ":" + text;
    }
}
