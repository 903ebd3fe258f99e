package vn.ansinh.command.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.ansinh.command.casework.CaseworkCommand.ConcludeComplaint;
import vn.ansinh.command.casework.CaseworkCommand.Conclusion;
import vn.ansinh.command.casework.CaseworkCommand.Withdraw;
import vn.ansinh.command.casework.Law;
import vn.ansinh.command.gate.CommandGate.Deed;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.port.AppendConflict;
import vn.ansinh.command.port.Appointments.Held;
import vn.ansinh.command.port.CaseHistory.Head;
import vn.ansinh.command.port.OutsideFacts;
import vn.ansinh.command.recognition.KnownLists;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.application.Kinds.SignerCapacity;
import vn.ansinh.kernel.event.application.Parts.DecisionNumber;
import vn.ansinh.kernel.event.appointment.ConflictEvent.ConflictRefused;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.AppointmentId;
import vn.ansinh.kernel.value.Benefit;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.ComplaintId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Reference;
import vn.ansinh.kernel.value.Role;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;

class CommandGateTest {
    private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
    private static final CaseId CASE = CaseId.parse("saa-" + "1".repeat(32));
    private static final ComplaintId COMPLAINT = ComplaintId.parse("c-" + "2".repeat(32));
    private static final PersonId APPLICANT = PersonId.parse("p-" + "a".repeat(32));
    private static final PersonId STRANGER = PersonId.parse("p-" + "b".repeat(32));

    private final Ports ports = new Ports();
    private final Draw draw = new Draw(new Random(7));
    private final Attempts attempts = new Attempts(new Answers(ports, (purpose, text) -> purpose + text), draw);
    private final CommandGate gate = new CommandGate(
            new Admission(ports, InstantSource.fixed(NOW), ports, true),
            attempts,
            new WithinReach(),
            ports,
            ports,
            ports,
            persons -> new OutsideFacts.Found(List.of(), 0),
            (unit, year) -> new DecisionNumber(unit, year, 1),
            day -> Law.load(),
            draw,
            ports,
            new Conflicts(ports, attempts),
            new KnownLists());

    @Test
    void lodge_givesTheFirstAnswerAgain_forTheSameKeyAndBody() {
        signIn(Role.CASEWORKER, "07210");

        Done first = lodge("key-0001", "{}");
        Done again = lodge("key-0001", "{}");

        assertThat(again).isEqualTo(first);
        assertThat(ports.ran).hasSize(1);
        assertThat(first.said()).containsOnlyKeys(Done.CASE_ID, Done.REFERENCE);
    }

    @Test
    void lodge_isRefused_forTheSameKeyWithAnotherBody() {
        signIn(Role.CASEWORKER, "07210");
        lodge("key-0001", "{}");

        assertRefused(ProblemCode.KEY_REUSED, () -> lodge("key-0001", "{\"a\":1}"));
    }

    @Test
    void lodge_isAnotherRequest_forTheSameKeyOfAnotherAccount() {
        signIn(Role.CASEWORKER, "07210");
        Done first = lodge("key-0001", "{}");
        ports.acting = person(2, STRANGER, "07210", Role.CASEWORKER);

        assertThat(lodge("key-0001", "{}")).isNotEqualTo(first);
    }

    @Test
    void lodge_drawsAnotherReference_whenTheFirstIsTaken() {
        signIn(Role.CASEWORKER, "07210");
        ports.failWith(AppendConflict.Kind.REFERENCE_TAKEN);

        Done done = lodge("key-0001", "{}");

        assertThat(Reference.parse(String.valueOf(done.said().get(Done.REFERENCE))))
                .isNotNull();
        assertThat(ports.ran).hasSize(1);
    }

    @Test
    void lodge_givesUpWithinBounds_whenEveryDrawIsTaken() {
        signIn(Role.CASEWORKER, "07210");
        for (int i = 0; i < 8; i++) {
            ports.failWith(AppendConflict.Kind.REFERENCE_TAKEN);
        }

        assertRefused(ProblemCode.STILL_RUNNING, () -> lodge("key-0001", "{}"));
    }

    @ParameterizedTest
    @CsvSource({"RESERVATION_HELD, APPLICATION_ALREADY_OPEN", "STILL_RUNNING, STILL_RUNNING"})
    void lodge_isRefused_forAConflictOfTheStore(AppendConflict.Kind conflict, ProblemCode problem) {
        signIn(Role.CASEWORKER, "07210");
        ports.failWith(conflict);

        assertRefused(problem, () -> lodge("key-0001", "{}"));
        assertThat(ports.ledger).isEmpty();
    }

    @Test
    void lodge_isForbidden_forARoleThatTheMatrixDoesNotList() {
        signIn(Role.AUDITOR, "24");

        assertRefused(ProblemCode.FORBIDDEN, () -> lodge("key-0001", "{}"));
    }

    @Test
    void act_runsUnderTheDutyOfTheMatrix_forTheUnitOfTheCase() {
        openCase(3, "07210@2025-07-01");
        signIn(Role.CASEWORKER, "07210");

        Done done = withdraw("key-0001", 3L);

        assertThat(done.version()).isEqualTo(4);
        assertThat(ports.ran.getFirst().by().duty()).isEqualTo(Duty.DESK);
        assertThat(ports.metadata.getFirst().businessDate()).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(ports.metadata.getFirst().command()).isEqualTo("withdraw");
        assertThat(ports.metadata.getFirst().policyVersion())
                .isEqualTo(Policy.load().version());
        assertThat(ports.metadata.getFirst().importer()).isNull();
    }

    @Test
    void act_reachesTheCaseOfAnEndedCommune_fromItsSuccessor() {
        openCase(0, "07210@");
        signIn(Role.CASEWORKER, "07210");

        assertThat(withdraw("key-0001", 0L).version()).isEqualTo(1);
    }

    @Test
    void act_findsNothing_forACaseOfAnotherUnit() {
        openCase(0, "07339@2025-07-01");
        signIn(Role.CASEWORKER, "07210");

        assertRefused(ProblemCode.NOT_FOUND, () -> withdraw("key-0001", 0L));
    }

    @Test
    void act_findsTheCaseOfAnotherUnit_forItsSubstitute() {
        openCase(0, "07339@2025-07-01");
        signIn(Role.CASEWORKER, "07210");
        ports.head = head(0, "07339@2025-07-01", 0, Set.of(ports.acting().actor()));

        assertThat(withdraw("key-0001", 0L).version()).isEqualTo(1);
    }

    @Test
    void act_findsNothing_forACitizenWithoutAPartInIt() {
        openCase(0, "07210@2025-07-01");
        ports.acting = person(1, STRANGER, "07210", Role.CITIZEN);

        assertRefused(ProblemCode.NOT_FOUND, () -> withdraw("key-0001", 0L));
    }

    @Test
    void act_isTheCitizensOwn_withoutAUnit() {
        openCase(0, "07339@2025-07-01");
        ports.acting = person(1, APPLICANT, "07210", Role.CITIZEN);

        withdraw("key-0001", 0L);

        assertThat(ports.ran.getFirst().by().duty()).isEqualTo(Duty.CITIZEN);
        assertThat(ports.ran.getFirst().by().unit()).isNull();
    }

    @Test
    void act_tellsWhatHappenedSince_whenTheSenderReadAnOlderVersion() {
        openCase(5, "07210@2025-07-01");
        signIn(Role.CASEWORKER, "07210");
        ports.happened.add(Ports.happening(4, "case.posted", Duty.VERIFIER));
        ports.happened.add(Ports.happening(5, "case.decided", Duty.APPROVER));

        CaseMovedOn moved = catchThrowableOfType(CaseMovedOn.class, () -> withdraw("key-0001", 3L));

        assertThat(moved.currentVersion()).isEqualTo(5);
        assertThat(moved.since()).extracting(it -> it.event()).containsExactly("case.posted", "case.decided");
        assertThat(ports.ran).isEmpty();
    }

    @Test
    void act_tellsTheTruth_whenAnotherAppendWasFirst() {
        openCase(3, "07210@2025-07-01");
        signIn(Role.CASEWORKER, "07210");
        ports.failWith(AppendConflict.Kind.STREAM_MOVED_ON);
        ports.happened.add(Ports.happening(4, "case.decided", Duty.APPROVER));

        CaseMovedOn moved = catchThrowableOfType(CaseMovedOn.class, () -> withdraw("key-0001", 3L));

        assertThat(moved.currentVersion()).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource(
            value = AppendConflict.Kind.class,
            names = {"ALREADY_ANSWERED", "RESERVATION_HELD", "STREAM_MOVED_ON", "STILL_RUNNING"})
    void act_givesTheFirstAnswer_whenItsOwnDuplicateWasFirst(AppendConflict.Kind seenAs) {
        openCase(3, "07210@2025-07-01");
        signIn(Role.CASEWORKER, "07210");
        Done first = withdraw("key-0001", 3L);
        ports.answeredMeanwhile = ports.ledger.values().iterator().next();
        ports.ledger.clear();
        ports.failWith(seenAs);

        assertThat(withdraw("key-0001", 3L)).isEqualTo(first);
    }

    @Test
    void act_givesTheFirstAnswer_evenAfterTheCaseHasMovedOn() {
        openCase(3, "07210@2025-07-01");
        signIn(Role.CASEWORKER, "07210");
        Done first = withdraw("key-0001", 3L);
        ports.head = head(9, "07210@2025-07-01", 0, Set.of());

        assertThat(withdraw("key-0001", 3L)).isEqualTo(first);
        assertThat(withdraw("key-0001", 9L)).isEqualTo(first);
    }

    @Test
    void act_isRefused_whenTheStreamHoldsWhatCannotBeRead() {
        openCase(3, "07210@2025-07-01");
        signIn(Role.CASEWORKER, "07210");
        ports.failures.add(new UnreadableEvent("laid out by the test"));

        assertRefused(ProblemCode.STREAM_UNREADABLE, () -> withdraw("key-0001", 3L));
    }

    @ParameterizedTest
    @CsvSource({"1, APPROVER", "2, SUPERIOR"})
    void complaint_isConcludedInTheDutyOfItsLevel(int level, Duty duty) {
        openCase(3, "07210@2025-07-01");
        ports.head = head(3, "07210@2025-07-01", level, Set.of());
        signIn(Role.APPROVER, "24");

        gate.act(
                sent("concludeComplaint", "key-0001", "{}", 3L, null, null),
                CASE,
                opened -> Deed.of(
                        new ConcludeComplaint(COMPLAINT, Conclusion.UPHOLD, SignerCapacity.CHAIR, "right", null)));

        assertThat(ports.ran.getFirst().by().duty()).isEqualTo(duty);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # header On-Behalf-Of, Business-Date, broken rule
            -,           2025-02-10, importer-names-an-actor
            caseworker1, -,          importer-states-a-date
            caseworker1, 2026-11-24, business-date-not-past
            nobody,      2025-02-10, unknown-account
            importer2,   2025-02-10, importer-cannot-act-for-importer
            """)
    void importer_isRefused_forWhatAnImportMayNot(@Nullable String onBehalfOf, @Nullable LocalDate on, String rule) {
        accounts();

        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> lodge(sent("lodgeSocialAllowanceApplication", "key-0001", "{}", null, on, onBehalfOf)));

        assertThat(refusal.broken()).extracting(BrokenRule::code).containsExactly(rule);
    }

    @Test
    void importer_actsAsTheNamedActor_inTheUnitOfThatDay() {
        accounts();

        lodge(sent(
                "lodgeSocialAllowanceApplication", "key-0001", "{}", null, LocalDate.of(2025, 2, 10), "caseworker1"));

        var call = ports.ran.getFirst();
        assertThat(call.imported()).isTrue();
        assertThat(call.by().actor()).isEqualTo(actor(5));
        assertThat(call.by().unit()).isEqualTo(UnitCode.parse("07210@"));
        assertThat(call.moment().businessDate()).isEqualTo(LocalDate.of(2025, 2, 10));
        assertThat(call.moment().recordedAt()).isEqualTo(NOW);
        assertThat(ports.metadata.getFirst().imported()).isTrue();
        assertThat(ports.metadata.getFirst().importer()).isEqualTo(actor(9));
    }

    @Test
    void businessDate_isForbidden_forAnybodyElse() {
        signIn(Role.CASEWORKER, "07210");

        assertRefused(
                ProblemCode.FORBIDDEN,
                () -> lodge(sent(
                        "lodgeSocialAllowanceApplication", "key-0001", "{}", null, LocalDate.of(2025, 2, 10), null)));
    }

    @Test
    void act_isRefused_withoutAnAppointmentOfTheDay() {
        openCase(0, "07210@2025-07-01");
        signIn(Role.CASEWORKER, "07210");
        ports.held = List.of();

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> withdraw("key-0001", 0L));

        assertThat(refusal.problem()).isEqualTo(ProblemCode.NO_APPOINTMENT);
        assertThat(refusal.broken())
                .containsExactly(BrokenRule.of("no-appointment", "desk", "07210@2025-07-01", "2026-11-24"));
        assertThat(ports.ran).isEmpty();
    }

    @Test
    void act_isRefused_beforeTheCaseIsLookedFor_withoutAnAppointment() {
        signIn(Role.CASEWORKER, "07210");
        ports.held = List.of();

        assertRefused(ProblemCode.NO_APPOINTMENT, () -> withdraw("key-0001", 0L));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # the appointment's unit,  duties,    human,    why not
            07339@2025-07-01,          DESK,      b,        another unit
            07210@2025-07-01,          VERIFIER,  b,        another duty
            07210@2025-07-01,          DESK,      c,        another human being than the token's
            213@,                      DESK,      b,        a district that has ended
            """)
    void act_isRefused_forAnAppointmentThatDoesNotFit(String unit, Duty duty, String human, String why) {
        openCase(0, "07210@2025-07-01");
        signIn(Role.CASEWORKER, "07210");
        ports.held = List.of(held(unit, duty, human));

        assertRefused(ProblemCode.NO_APPOINTMENT, () -> withdraw("key-0001", 0L));
    }

    @Test
    void act_isAdmitted_byAnAppointmentInTheUnitThatTheOwnOneSucceeded() {
        openCase(0, "07210@2025-07-01");
        signIn(Role.CASEWORKER, "07210");
        ports.held = List.of(held("07210@", Duty.DESK, "b"));

        assertThat(withdraw("key-0001", 0L).version()).isEqualTo(1);
    }

    @Test
    void act_isTheAppointedHumanBeings_whenTheTokenNamesNone() {
        openCase(0, "07210@2025-07-01");
        ports.acting = new ActingPerson(actor(1), null, Set.of(Role.CASEWORKER), "07210");
        ports.held = List.of(held("07210@", Duty.DESK, "c"));

        withdraw("key-0001", 0L);

        assertThat(ports.ran.getFirst().by().human()).isEqualTo(PersonId.parse("p-" + "c".repeat(32)));
    }

    @Test
    void act_needsNoAppointment_ofACitizen() {
        openCase(0, "07339@2025-07-01");
        ports.acting = person(1, APPLICANT, "07210", Role.CITIZEN);
        ports.held = List.of();

        assertThat(withdraw("key-0001", 0L).version()).isEqualTo(1);
    }

    @Test
    void secondComplaint_isRefused_withoutTheSuperiorsAppointment() {
        openCase(3, "07210@2025-07-01");
        ports.head = head(3, "07210@2025-07-01", 2, Set.of());
        signIn(Role.APPROVER, "24");
        ports.held = List.of(held("24@2025-07-01", Duty.APPROVER, "b"));

        assertRefused(
                ProblemCode.NO_APPOINTMENT,
                () -> gate.act(
                        sent("concludeComplaint", "key-0001", "{}", 3L, null, null),
                        CASE,
                        opened -> Deed.of(new ConcludeComplaint(
                                COMPLAINT, Conclusion.UPHOLD, SignerCapacity.CHAIR, "right", null))));
    }

    @Test
    void importer_isRefused_whenTheNamedActorHeldNoAppointmentThatDay() {
        accounts();
        ports.held = List.of();

        assertRefused(
                ProblemCode.NO_APPOINTMENT,
                () -> lodge(sent(
                        "lodgeSocialAllowanceApplication",
                        "key-0001",
                        "{}",
                        null,
                        LocalDate.of(2025, 2, 10),
                        "caseworker1")));
    }

    @Test
    void refusal_leavesItsConflict_once() {
        openCase(3, "07210@2025-07-01");
        signIn(Role.CASEWORKER, "07210");
        ports.failures.add(new Refusal(ProblemCode.REFUSED, BrokenRule.of("not-in-a-relatives-case")));
        assertRefused(ProblemCode.REFUSED, () -> withdraw("key-0001", 3L));
        ports.failures.add(new Refusal(ProblemCode.REFUSED, BrokenRule.of("not-in-a-relatives-case")));
        ports.failWith(AppendConflict.Kind.STREAM_EXISTS);
        assertRefused(ProblemCode.REFUSED, () -> withdraw("key-0001", 3L));

        assertThat(ports.begun).singleElement().isInstanceOfSatisfying(ConflictRefused.class, conflict -> {
            assertThat(conflict.caseId()).isEqualTo(CASE);
            assertThat(conflict.operation()).isEqualTo("withdraw");
            assertThat(conflict.rules()).containsExactly("not-in-a-relatives-case");
        });
        assertThat(ports.ledger).isEmpty();
    }

    @Test
    void refusal_isNotTold_whenItsConflictCannotBeRecorded() {
        openCase(3, "07210@2025-07-01");
        signIn(Role.CASEWORKER, "07210");
        ports.failures.add(new Refusal(ProblemCode.REFUSED, BrokenRule.of("not-in-ones-own-case")));
        ports.failWith(AppendConflict.Kind.STILL_RUNNING);

        assertRefused(ProblemCode.STILL_RUNNING, () -> withdraw("key-0001", 3L));
    }

    @Test
    void refusalOnAStreamThatANoteBegan_leavesItsConflict_ofNoCase() {
        signIn(Role.PRIVACY, "24");
        assertRefused(
                ProblemCode.REFUSED,
                () -> gate.follow(
                        sent("acknowledgeDataRequest", "key-0001", "{}", null, null, null),
                        "data-request-" + "1".repeat(32),
                        "dataRequestId",
                        (caller, by) -> {
                            throw new Refusal(ProblemCode.REFUSED, BrokenRule.of("not-a-relatives-data-request"));
                        }));

        assertThat(ports.begun).singleElement().isInstanceOfSatisfying(ConflictRefused.class, conflict -> {
            assertThat(conflict.caseId()).isNull();
            assertThat(conflict.operation()).isEqualTo("acknowledgeDataRequest");
            assertThat(conflict.rules()).containsExactly("not-a-relatives-data-request");
        });
        assertThat(ports.ledger).isEmpty();
    }

    @Test
    void refusalOfANote_leavesItsConflict_ofNoCase() {
        signIn(Role.PRIVACY, "24");
        assertRefused(
                ProblemCode.REFUSED,
                () -> gate.note(
                        sent("proposeErasure", "key-0001", "{}", null, null, null),
                        "erasure",
                        "erasureId",
                        (caller, by) -> {
                            throw new Refusal(ProblemCode.REFUSED, BrokenRule.of("not-a-relatives-erasure"));
                        }));

        assertThat(ports.begun).singleElement().isInstanceOfSatisfying(ConflictRefused.class, conflict -> {
            assertThat(conflict.caseId()).isNull();
            assertThat(conflict.operation()).isEqualTo("proposeErasure");
            assertThat(conflict.rules()).containsExactly("not-a-relatives-erasure");
        });
        assertThat(ports.ledger).isEmpty();
    }

    @Test
    void refusalOnAStreamAboutCases_leavesAConflictOfEach_andTheSameAgainNone() {
        signIn(Role.AUDITOR, "24");
        CaseId other = CaseId.parse("saa-" + "8".repeat(32));
        for (int attempt = 0; attempt < 2; attempt++) {
            assertRefused(
                    ProblemCode.REFUSED,
                    () -> gate.follow(
                            sent("clearSampledCases", "key-0001", "{}", null, null, null),
                            "sampling-plan-" + "1".repeat(32),
                            "samplingPlanId",
                            rule -> Optional.of("/numbers/0".equals(rule.pointer()) ? CASE : other),
                            acting -> {
                                throw new Refusal(
                                        ProblemCode.REFUSED,
                                        BrokenRule.at("/numbers/0", "not-in-ones-own-case"),
                                        BrokenRule.at("/numbers/0", "auditor-had-a-part"),
                                        BrokenRule.at("/numbers/1", "not-in-a-relatives-case"));
                            }));
            ports.failWith(AppendConflict.Kind.STREAM_EXISTS);
            ports.failWith(AppendConflict.Kind.STREAM_EXISTS);
        }

        assertThat(ports.begun)
                .extracting(it -> ((ConflictRefused) it).caseId(), it -> ((ConflictRefused) it).rules())
                .containsExactly(
                        tuple(CASE, List.of("not-in-ones-own-case")), tuple(other, List.of("not-in-a-relatives-case")));
    }

    private static Held held(String unit, Duty duty, String human) {
        return new Held(
                AppointmentId.parse("ap-" + "1".repeat(32)),
                PersonId.parse("p-" + human.repeat(32)),
                Set.of(duty),
                UnitCode.parse(unit),
                SignerCapacity.CHAIR);
    }

    private void accounts() {
        ports.acting = person(9, STRANGER, "24", Role.IMPORTER);
        ports.accounts.put("caseworker1", person(5, STRANGER, "07210", Role.CASEWORKER));
        ports.accounts.put("importer2", person(6, STRANGER, "24", Role.IMPORTER));
    }

    private void signIn(Role role, String unit) {
        ports.acting = person(1, STRANGER, unit, role);
    }

    private void openCase(long version, String unit) {
        ports.head = head(version, unit, 0, Set.of());
    }

    private static Head head(long version, String unit, int complaintLevel, Set<ActorId> substitutes) {
        return new Head(
                CASE,
                version,
                Reference.draw(new Random(1)),
                Scheme.SOCIAL_ALLOWANCE,
                UnitCode.parse(unit),
                APPLICANT,
                APPLICANT,
                APPLICANT,
                Set.of(APPLICANT),
                COMPLAINT,
                complaintLevel,
                null,
                null,
                substitutes,
                null);
    }

    private Done lodge(String key, String body) {
        return lodge(sent("lodgeSocialAllowanceApplication", key, body, null, null, null));
    }

    private Done lodge(Sent sent) {
        return gate.lodge(sent, Benefit.SOCIAL_ALLOWANCE, caller -> reference -> new Withdraw("stands for a lodging"));
    }

    private Done withdraw(String key, long expected) {
        return gate.act(
                sent("withdraw", key, "{}", expected, null, null), CASE, opened -> Deed.of(new Withdraw("moves away")));
    }

    private static Sent sent(
            String operation,
            String key,
            String body,
            @Nullable Long expected,
            @Nullable LocalDate on,
            @Nullable String onBehalfOf) {
        return new Sent(operation, "", body.getBytes(StandardCharsets.UTF_8), key, expected, on, onBehalfOf);
    }

    private static ActingPerson person(int account, PersonId human, String unit, Role role) {
        return new ActingPerson(actor(account), human, Set.of(role), unit);
    }

    private static ActorId actor(int account) {
        return ActorId.parse("a-" + String.valueOf(account).repeat(32));
    }

    private static void assertRefused(ProblemCode problem, ThrowingCallable request) {
        assertThatThrownBy(request)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }

    @Test
    void act_looksAgainWhoseTheNumberIs_whenSomebodyClaimedItFirst() {
        openCase(3, "07210@2025-07-01");
        signIn(Role.CASEWORKER, "07210");
        ports.failWith(AppendConflict.Kind.PERSON_NUMBER_TAKEN);
        List<String> formed = new ArrayList<>();

        gate.act(sent("withdraw", "key-0001", "{}", 3L, null, null), CASE, opened -> {
            formed.add("formed");
            return Deed.of(new Withdraw("moved"));
        });

        assertThat(formed).hasSize(2);
    }
}
