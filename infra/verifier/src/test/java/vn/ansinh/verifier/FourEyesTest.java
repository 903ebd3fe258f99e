package vn.ansinh.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.kernel.event.EventCatalogue;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.kernel.event.StoredEvent;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.Kinds.CalendarKind;
import vn.ansinh.kernel.event.application.Kinds.RevisionKind;
import vn.ansinh.kernel.event.application.Kinds.SignerCapacity;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.DecisionNumber;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.event.erasure.ErasureEvent;
import vn.ansinh.kernel.event.erasure.ErasureGround;
import vn.ansinh.kernel.event.policy.PolicyBookEvent;
import vn.ansinh.kernel.seal.KnownKeys;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.ComplaintId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.PolicyVersionId;
import vn.ansinh.kernel.value.RevisionId;
import vn.ansinh.kernel.value.UnitCode;

class FourEyesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final UnitCode WARD = UnitCode.parse("07210@2025-07-01");
    private static final PersonId BENEFICIARY = PersonId.parse("p-" + "e".repeat(32));
    private static final DecisionNumber NUMBER = new DecisionNumber(WARD, 2026, 1);
    private static final RevisionId REVISION = RevisionId.parse("r-" + "0".repeat(32));

    private final FourEyes fourEyes = new FourEyes();
    private final SealedEvents events = new SealedEvents(new KnownKeys());
    private final Map<String, Long> sequences = new HashMap<>();

    /** The same account, and another account of the same human being. */
    @ParameterizedTest
    @CsvSource({
        "insurance.registered, case.decided, true",
        "case.supplemented, case.decided, true",
        "insurance.group-verified, case.decided, true",
        "case.fact-corrected, case.decided, true",
        "case.identity-cleared, allowance.district-appraised, true",
        "allowance.verified, allowance.district-appraised, true",
        "allowance.recommended, case.decided, true",
        "allowance.district-appraised, case.decided, true",
        "case.decided, allowance.verified, true",
        "case.complaint-advice-given, case.decided, true",
        "case.posted, case.complaint-advice-given, true",
        "case.posted, case.decided, false",
        "case.served, case.decided, false",
        "insurance.registered, insurance.group-verified, false",
        "fraud-review.opened, fraud-review.hold-ordered, true",
        "fraud-review.evidence-gathered, fraud-review.recovery-ordered, true",
        "fraud-review.conclusion-proposed, fraud-review.complaint-decided, true",
        "fraud-review.hold-ordered, fraud-review.complaint-decided, true",
        "fraud-review.hold-lifted, fraud-review.conclusion-proposed, true",
        "fraud-review.complaint-decided, fraud-review.reply-invited, true",
        "fraud-review.conclusion-proposed, fraud-review.concluded, true",
        "fraud-review.opened, fraud-review.conclusion-proposed, false",
        "fraud-review.hold-ordered, fraud-review.hold-lifted, false",
        "recognised-list.proposed, recognised-list.approved, true",
        "opening-list.proposed, opening-list.approved, true",
        "change-report.reported, change-report.concluded, true",
        "case.decided, case.decided, false"
    })
    void whoDidOne_mayNotDoTheOther(String before, String after, boolean barred) {
        assertThat(by(before, "1", null)).isEmpty();
        assertThat(by(after, "1", null).isEmpty()).as("the same account").isEqualTo(!barred);
        var another = new FourEyesTest();
        assertThat(another.by(before, "1", "a")).isEmpty();
        assertThat(another.by(after, "2", "a").isEmpty())
                .as("two accounts of one human being")
                .isEqualTo(!barred);
        var strangers = new FourEyesTest();
        assertThat(strangers.by(before, "1", "a")).isEmpty();
        assertThat(strangers.by(after, "2", "b")).as("two human beings").isEmpty();
    }

    @Test
    void accountIsItsHumanBeings_alsoWhereTheRowDoesNotSaySo() {
        assertThat(by("insurance.registered", "1", "a")).isEmpty();
        assertThat(by("case.posted", "2", "a")).isEmpty();
        assertThat(by("case.decided", "2", null)).singleElement().asString().contains("case.decided (2)", "(0)");
        assertThat(fourEyes.decisions()).isEqualTo(1);
    }

    @Test
    void revision_isCarriedOutByAnother() {
        var proposed = new CaseEvent.RevisionProposed(
                person("1"), DAY, REVISION, RevisionKind.REOPEN, NUMBER, Personal.of(BENEFICIARY, "nhầm"));
        assertThat(event(proposed)).isEmpty();
        assertThat(event(reopened(person("2")))).isEmpty();
        assertThat(event(reopened(person("1")))).singleElement().asString().contains("by who proposed it");
        assertThat(new FourEyesTest().event(reopened(person("2"))))
                .singleElement()
                .asString()
                .contains("nobody proposed");
    }

    @Test
    void secondComplaint_isHeardByWhoSignedNothing() {
        ComplaintId second = ComplaintId.parse("c-" + "2".repeat(32));
        assertThat(by("case.decided", "1", "a")).isEmpty();
        assertThat(event(new CaseEvent.ComplaintLodged(
                        person("c"), DAY, second, 2, NUMBER, false, Personal.of(BENEFICIARY, "không đồng ý"), due())))
                .isEmpty();
        assertThat(event(revoked(person("9"), second))).isEmpty();
        assertThat(event(revoked(new By(actor("1"), null, Duty.SUPERIOR, WARD), second)))
                .singleElement()
                .asString()
                .contains("second complaint");
    }

    @Test
    void besideCases_aProposalIsConfirmedByAnother() {
        assertThat(event(new ErasureEvent.ErasureProposed(
                        person("1"),
                        DAY,
                        BENEFICIARY,
                        ErasureGround.AUTHORITY_ORDER,
                        Personal.of(BENEFICIARY, "theo lệnh"))))
                .isEmpty();
        assertThat(event(new ErasureEvent.ErasureApproved(person("2"), DAY, BENEFICIARY)))
                .isEmpty();
        assertThat(event(new ErasureEvent.ErasureApproved(person("1"), DAY, BENEFICIARY)))
                .hasSize(1);

        PolicyVersionId version = PolicyVersionId.of("0".repeat(32));
        assertThat(event(new PolicyBookEvent.PolicyVersionProposed(
                        person("3"), DAY, version, "a", "b", DAY, "act", List.of())))
                .isEmpty();
        assertThat(event(new PolicyBookEvent.PolicyVersionApproved(person("3"), DAY, version)))
                .hasSize(1);
        assertThat(event(new PolicyBookEvent.PolicyVersionApproved(person("4"), DAY, version)))
                .isEmpty();
        assertThat(fourEyes.decisions()).isEqualTo(4);
    }

    @Test
    void rowThatDoesNotSayWhoDidIt_isFound() {
        List<String> found = new ArrayList<>();
        for (String payload :
                List.of("", "{}", "{\"by\":7}", "{\"by\":{\"human\":\"p\"}}", "[", "{\"by\":{\"actor\":7}}")) {
            found.addAll(fourEyes.after(stored("saa-1", "case.decided", payload.getBytes(StandardCharsets.UTF_8))));
        }
        assertThat(found).hasSize(6).allMatch(what -> what.startsWith("nobody can tell"));
    }

    private static CaseEvent.Reopened reopened(By by) {
        return new CaseEvent.Reopened(
                by, DAY, REVISION, NUMBER, SignerCapacity.CHAIR, Personal.of(BENEFICIARY, "mở lại"), due());
    }

    private static CaseEvent.DecisionRevoked revoked(By by, ComplaintId complaint) {
        return new CaseEvent.DecisionRevoked(
                by, DAY, complaint, null, NUMBER, NUMBER, SignerCapacity.CHAIR, Personal.of(BENEFICIARY, "sai"));
    }

    private static DueDate due() {
        return new DueDate("decide", DAY, 1, CalendarKind.WORKING_DAYS, "c", DAY, "s", Certainty.CONFIRMED);
    }

    private static ActorId actor(String one) {
        return ActorId.parse("a-" + one.repeat(32));
    }

    private static By person(String one) {
        return new By(actor(one), PersonId.parse("p-" + one.repeat(32)), Duty.APPROVER, WARD);
    }

    private List<String> event(Record event) {
        String stream = event instanceof CaseEvent
                ? "isa-1"
                : event.getClass().getSimpleName().substring(0, 5);
        long sequence = sequences.getOrDefault(stream, 0L);
        return fourEyes.after(
                stored(stream, EventCatalogue.entryOf(event).name(), events.payloadOf(event, stream, sequence)));
    }

    private List<String> by(String name, String actor, @Nullable String human) {
        String payload = "{\"amount\":[{\"by\":1}],\"by\":{\"actor\":\""
                + actor(actor).text() + "\",\"duty\":\"desk\""
                + (human == null ? "" : ",\"human\":\"p-" + human.repeat(32) + "\"") + ",\"unit\":\"x\"},\"z\":1}";
        return fourEyes.after(stored("isa-1", name, payload.getBytes(StandardCharsets.UTF_8)));
    }

    private StoredEvent stored(String stream, String name, byte[] payload) {
        long sequence = sequences.merge(stream, 1L, Long::sum) - 1;
        return new StoredEvent(
                sequence, stream, sequence, new UUID(0, sequence), name, 1, payload, new byte[0], Instant.EPOCH);
    }
}
