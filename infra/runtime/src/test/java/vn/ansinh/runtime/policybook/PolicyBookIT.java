package vn.ansinh.runtime.policybook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.policybook.BookedPolicies;
import vn.ansinh.command.policybook.PolicyBook;
import vn.ansinh.command.policybook.PolicyBookDecisions;
import vn.ansinh.command.policybook.ProposePolicyVersion;
import vn.ansinh.command.policytext.PolicyTextRecorder;
import vn.ansinh.command.port.AppendConflict;
import vn.ansinh.command.port.AppendNotes;
import vn.ansinh.command.port.EventAppender;
import vn.ansinh.kernel.event.EventMetadata;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.policy.PolicyBookEvent;
import vn.ansinh.kernel.event.policy.PolicyBookEvent.ChangedText;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.Moment;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.PolicyVersionId;
import vn.ansinh.runtime.store.PostgresFixture;
import vn.ansinh.runtime.store.TestNode;

/** The policy book on the event database, on two nodes: what one records, the other decides by at once. */
class PolicyBookIT {
    private static final Moment NOW = Moment.at(Instant.parse("2026-11-25T02:00:00Z"));
    private static final LocalDate TODAY = NOW.businessDate();
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
    private static final PolicyVersionId ONE = PolicyVersionId.of("1".repeat(32));
    private static final PolicyVersionId OTHER = PolicyVersionId.of("2".repeat(32));
    private static final String RATE = "vsi.rate.poor";

    private final DataSource database = PostgresFixture.server().freshDatabase();
    private AnnotationConfigApplicationContext first;
    private AnnotationConfigApplicationContext second;

    @BeforeEach
    void start() {
        first = TestNode.over(database, Map.of());
        second = TestNode.over(database, Map.of());
    }

    @AfterEach
    void stop() {
        first.close();
        second.close();
    }

    private static By by(int account) {
        String digits = Integer.toString(account).repeat(32);
        return new By(ActorId.parse("a-" + digits), PersonId.parse("p-" + digits), Duty.POLICY, null);
    }

    private static BookedPolicies policies(AnnotationConfigApplicationContext node) {
        return node.getBean(BookedPolicies.class);
    }

    private static PolicyTextRecorder recorder(AnnotationConfigApplicationContext node) {
        return new PolicyTextRecorder(node.getBean(EventAppender.class));
    }

    private static boolean open(AnnotationConfigApplicationContext node, Policy seed) {
        recorder(node).record(seed, NOW, "start");
        return recorder(node).open(seed, NOW, "start");
    }

    private static void append(AnnotationConfigApplicationContext node, PolicyBook read, PolicyBookEvent event) {
        EventMetadata metadata = new EventMetadata(
                by(1).actor(), Duty.POLICY, null, "policy", "c", null, "x", "k", TODAY, null, false, null);
        node.getBean(EventAppender.class)
                .append(
                        PolicyBookEvent.STREAM,
                        read.version() + 1,
                        List.of((Record) event),
                        metadata,
                        AppendNotes.NONE);
    }

    private static void propose(AnnotationConfigApplicationContext node, PolicyVersionId version, int rate) {
        PolicyBook book = policies(node).book();
        ChangedText own = new ChangedText("province/insurance.yaml", """
                sources: {nq: Nghị quyết thử nghiệm}
                parameters:
                  - key: vsi.rate.poor
                    measure: percent
                    rows:
                      - {value: %d, from: 2027-01-01, source: nq, article: "Art. 1", certainty: confirmed}
                """.formatted(rate));
        append(
                node,
                book,
                PolicyBookDecisions.propose(
                        new ProposePolicyVersion(version, null, NEW_YEAR, "Nghị quyết thử nghiệm", List.of(own)),
                        by(1),
                        TODAY,
                        book,
                        policies(node).recorded(book.head())));
    }

    private static Policy approve(AnnotationConfigApplicationContext node, PolicyVersionId version) {
        BookedPolicies policies = policies(node);
        PolicyBook book = policies.book();
        PolicyBook.Version standing = book.find(version).orElseThrow();
        PolicyBookEvent approved =
                PolicyBookDecisions.approve(standing, by(2), TODAY, book, policies.recorded(book.head()));
        Policy policy = Policy.of(policies.proposed(standing));
        recorder(node).record(policy, NOW, "approval");
        append(node, book, approved);
        return policy;
    }

    private static long rate(Policy policy) {
        return policy.parameter(RATE, NEW_YEAR).orElseThrow().value();
    }

    @Test
    void whatOneNodeApproves_isTheLawOfTheOther_fromItsDayOn() {
        assertThat(open(first, Policy.load())).isTrue();
        propose(first, ONE, 80);
        assertThat(rate(policies(second).on(NEW_YEAR))).as("only proposed").isEqualTo(50);

        Policy approved = approve(second, ONE);

        for (AnnotationConfigApplicationContext node : List.of(first, second)) {
            assertThat(policies(node).on(NEW_YEAR).version()).isEqualTo(approved.version());
            assertThat(rate(policies(node).on(NEW_YEAR))).isEqualTo(80);
            assertThat(policies(node).on(NEW_YEAR.minusDays(1)).version())
                    .isEqualTo(Policy.load().version());
        }
    }

    @Test
    void bookIsOpenedOnce_andANewerProgramsTextIsNotTheLaw() {
        Policy older = Policy.of(Policy.load()
                .text()
                .with(Map.of(
                        "retention.yaml",
                        Policy.load().text().files().getOrDefault("retention.yaml", "") + "# Of an older release.\n")));
        assertThat(open(first, older)).isTrue();
        assertThat(open(second, Policy.load())).isFalse();

        assertThat(policies(second).on(TODAY).version()).isEqualTo(older.version());
        assertThat(policies(second).on(TODAY).text().canonical())
                .isEqualTo(older.text().canonical());
    }

    @Test
    void twoWhoApproveAtOnce_areToldApartByTheStream() {
        open(first, Policy.load());
        propose(first, ONE, 80);
        propose(second, OTHER, 70);
        PolicyBook read = policies(second).book();
        PolicyBookEvent late = PolicyBookDecisions.approve(
                read.find(OTHER).orElseThrow(),
                by(2),
                TODAY,
                read,
                policies(second).recorded(read.head()));
        approve(first, ONE);

        assertThatThrownBy(() -> append(second, read, late))
                .isInstanceOfSatisfying(
                        AppendConflict.class,
                        conflict -> assertThat(conflict.kind()).isEqualTo(AppendConflict.Kind.STREAM_MOVED_ON));
        assertThat(rate(policies(second).on(NEW_YEAR))).isEqualTo(80);
    }
}
