package vn.ansinh.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;
import vn.ansinh.command.port.AppendNotes;
import vn.ansinh.command.port.CaseHistory;
import vn.ansinh.kernel.codec.CanonicalJson;
import vn.ansinh.kernel.codec.RecordCodec;
import vn.ansinh.kernel.event.EventMetadata;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.WhoActed;
import vn.ansinh.kernel.seal.KnownKeys;
import vn.ansinh.kernel.seal.SealedTrees;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.PostingId;

/** What the gate reads of a case, over the approved samples of the events. */
class PostgresCaseHistoryIT {
    private static final CaseId CASE = CaseId.parse("saa-000102030405060708090a0b0c0d0e0f");
    private static final EventMetadata METADATA = new EventMetadata(
            new ActorId("a-00000000000000000000000000000001"),
            Duty.VERIFIER,
            null,
            "case-work",
            "correlation",
            null,
            "verify",
            "key",
            LocalDate.of(2026, 1, 2),
            null,
            false,
            null);

    private static final KnownKeys KEYS = new KnownKeys();

    private final DataSource database = PostgresFixture.server().freshDatabase();
    private final CaseHistory history = new PostgresCaseHistory(JdbcClient.create(database), new SealedEvents(KEYS));

    @Test
    void head_tellsTheLodgingAndWhatWasLastRaised() throws Exception {
        append(0, "allowance.lodged");
        assertThat(history.head(CASE)).hasValueSatisfying(head -> {
            assertThat(head.version()).isZero();
            assertThat(head.parties()).contains(head.applicant(), head.beneficiary(), head.receiver());
            assertThat(head.complaint()).isNull();
            assertThat(head.complaintLevel()).isZero();
            assertThat(head.objection()).isNull();
            assertThat(head.revision()).isNull();
            assertThat(head.substitutes()).isEmpty();
        });

        append(1, "case.objection-raised");
        append(2, "case.complaint-lodged");
        append(3, "case.revision-proposed");
        append(4, "case.substitute-named");
        append(5, "case.supplemented");
        CaseEvent.ComplaintLodged complaint =
                RecordCodec.decode(sample("case.complaint-lodged"), CaseEvent.ComplaintLodged.class);
        CaseEvent.ObjectionRaised objection =
                RecordCodec.decode(sample("case.objection-raised"), CaseEvent.ObjectionRaised.class);
        CaseEvent.RevisionProposed revision =
                RecordCodec.decode(sample("case.revision-proposed"), CaseEvent.RevisionProposed.class);
        CaseEvent.SubstituteNamed named =
                RecordCodec.decode(sample("case.substitute-named"), CaseEvent.SubstituteNamed.class);
        assertThat(history.head(CASE)).hasValueSatisfying(head -> {
            assertThat(head.version()).isEqualTo(5);
            assertThat(head.complaint()).isEqualTo(complaint.complaint());
            assertThat(head.complaintLevel()).isEqualTo(complaint.level());
            assertThat(head.objection()).isEqualTo(objection.objection());
            assertThat(head.revision()).isEqualTo(revision.revision());
            assertThat(head.substitutes()).containsExactly(named.substitute());
        });
    }

    @ParameterizedTest
    @CsvSource({"housing.proposed", "allowance.lodged", "insurance.registered"})
    void head_isRead_forEachBenefit(String lodged) throws Exception {
        append(0, lodged);
        assertThat(history.head(CASE)).isPresent();
    }

    @Test
    void head_isEmpty_forCaseThatIsNotThere() {
        assertThat(history.head(CASE)).isEmpty();
        assertThat(history.since(CASE, -1)).isEmpty();
        assertThat(history.posted(PostingId.parse("n-000102030405060708090a0b0c0d0e0f")))
                .isEmpty();
    }

    @Test
    void head_fails_forLodgingThatCannotBeRead() throws Exception {
        append(0, "case.supplemented");
        assertThatThrownBy(() -> history.head(CASE)).isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void since_tellsWhatHappenedAndInWhichDuty() throws Exception {
        append(0, "allowance.lodged");
        append(1, "case.supplemented");
        append(2, "case.withdrawn");

        assertThat(history.since(CASE, 0))
                .extracting(CaseHistory.Happening::version, CaseHistory.Happening::event, CaseHistory.Happening::duty)
                .containsExactly(
                        tuple(1L, "case.supplemented", Duty.VERIFIER), tuple(2L, "case.withdrawn", Duty.VERIFIER));
    }

    @Test
    void whoActed_namesWhoeverHasAnAct_once() throws Exception {
        assertThat(history.whoActed(CASE)).isEmpty();
        append(0, "allowance.lodged");
        append(1, "case.supplemented");

        assertThat(history.whoActed(CASE)).containsExactly(WhoActed.of(sample("case.supplemented")));
    }

    @Test
    void posted_leadsToTheCase() throws Exception {
        PostingId posting = RecordCodec.decode(sample("case.posted"), CaseEvent.Posted.class)
                .posting();
        append(0, "allowance.lodged");
        append(1, "case.posted", new AppendNotes(null, List.of(), List.of(), List.of(), null, null, posting));

        assertThat(history.posted(posting)).hasValue(CASE);
    }

    private void append(long sequence, String name) throws Exception {
        append(sequence, name, AppendNotes.NONE);
    }

    private void append(long sequence, String name, AppendNotes notes) throws Exception {
        try (Connection connection = database.getConnection()) {
            ObjectNode tree = (ObjectNode) CanonicalJson.read(sample(name));
            var place = new SealedTrees.Place(CASE.text(), sequence, name, 1);
            SealedTrees.seal(tree, place, KEYS.toSeal(SealedTrees.toSeal(tree)));
            PendingEvent event = new PendingEvent(
                    sequence, UUID.randomUUID(), name, 1, CanonicalJson.bytesOf(tree), RecordCodec.encode(METADATA));
            AppendStatement.run(connection, CASE.text(), List.of(event), notes);
        }
    }

    private static byte[] sample(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                PostgresCaseHistoryIT.class.getResourceAsStream("/samples/" + name + "-r1.json"), name)) {
            return in.readAllBytes();
        }
    }
}
