package vn.ansinh.command.policybook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ansinh.command.policybook.Books.CARRIED;
import static vn.ansinh.command.policybook.Books.FIRST;
import static vn.ansinh.command.policybook.Books.ONE;
import static vn.ansinh.command.policybook.Books.OTHER;
import static vn.ansinh.command.policybook.Books.SECOND;
import static vn.ansinh.command.policybook.Books.TODAY;
import static vn.ansinh.command.policybook.Books.command;
import static vn.ansinh.command.policybook.Books.risenBase;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.ansinh.command.law.FigureChange;
import vn.ansinh.command.law.Parameter;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.law.PolicyText;
import vn.ansinh.command.policybook.Books.Log;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.policy.PolicyBookEvent.ChangedText;
import vn.ansinh.kernel.event.policy.PolicyBookEvent.PolicyBookOpened;
import vn.ansinh.kernel.event.policy.PolicyBookEvent.PolicyVersionApproved;
import vn.ansinh.kernel.value.PolicyVersionId;

class BookedPoliciesTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    private final Log log = new Log();
    private final BookedPolicies policies = new BookedPolicies(log, CARRIED);

    private void open() {
        log.record(CARRIED);
        log.events.add(new PolicyBookOpened(FIRST, TODAY, CARRIED.version()));
    }

    private void propose(PolicyVersionId version, LocalDate effectiveOn, ChangedText changed) {
        PolicyBook book = policies.book();
        log.events.add(PolicyBookDecisions.propose(
                command(version, effectiveOn, changed), FIRST, TODAY, book, policies.recorded(book.head())));
    }

    private Policy approve(PolicyVersionId version) {
        Policy policy =
                Policy.of(policies.proposed(policies.book().find(version).orElseThrow()));
        log.record(policy);
        log.events.add(new PolicyVersionApproved(SECOND, TODAY, version));
        return policy;
    }

    @Test
    void whatIsProposed_isBuiltOnce_andIsNotTakenForRecorded() {
        open();
        propose(ONE, NEW_YEAR, risenBase());
        PolicyBook.Version proposed = policies.book().find(ONE).orElseThrow();

        Policy draft = policies.draft(proposed);

        assertThat(policies.draft(proposed)).isSameAs(draft);
        assertThat(draft.version()).isEqualTo(proposed.proposal().digest());
        assertThatThrownBy(() -> policies.recorded(draft.version())).isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void whatTheProgramCarries_isTheLaw_untilTheBookIsOpened() {
        assertThat(policies.on(TODAY)).isSameAs(CARRIED);
        assertThat(policies.book().version()).isEqualTo(-1);
    }

    @Test
    void approvedVersion_decidesFromItsDayOn_andAProposalNever() {
        open();
        propose(ONE, NEW_YEAR, risenBase());
        assertThat(policies.on(NEW_YEAR)).isSameAs(CARRIED);

        Policy approved = approve(ONE);

        assertThat(policies.on(NEW_YEAR.minusDays(1)).version()).isEqualTo(CARRIED.version());
        assertThat(policies.on(NEW_YEAR).version()).isEqualTo(approved.version());
        assertThat(policies.on(NEW_YEAR)
                        .parameter("base.national", NEW_YEAR)
                        .orElseThrow()
                        .value())
                .isEqualTo(600_000);
        assertThat(new BookedPolicies(log, CARRIED).on(NEW_YEAR).version())
                .as("another node")
                .isEqualTo(approved.version());
    }

    @Test
    void versionApprovedLast_goesBeforeOneThatBeginsLater_andHoldsItsText() {
        open();
        propose(ONE, NEW_YEAR, risenBase());
        Policy first = approve(ONE);
        String housing = first.text().files().getOrDefault("housing.yaml", "") + "# Read again.\n";
        propose(OTHER, TODAY, new ChangedText("housing.yaml", housing));
        Policy second = approve(OTHER);

        assertThat(policies.on(TODAY).version()).isEqualTo(second.version());
        assertThat(policies.on(NEW_YEAR).version()).isEqualTo(second.version());
        assertThat(policies.on(NEW_YEAR)
                        .parameter("base.national", NEW_YEAR)
                        .orElseThrow()
                        .value())
                .isEqualTo(600_000);
    }

    @Test
    void policy_isBuiltOnceFromItsText_andNotAtAllFromAnother() {
        open();
        propose(ONE, TODAY, risenBase());
        Policy approved = approve(ONE);
        assertThat(policies.on(TODAY)).isSameAs(policies.on(NEW_YEAR));
        assertThat(log.asked).isEqualTo(1);

        log.texts.put(approved.version(), CARRIED.text().canonical());
        BookedPolicies elsewhere = new BookedPolicies(log, CARRIED);
        assertThatThrownBy(() -> elsewhere.on(TODAY)).isInstanceOf(UnreadableEvent.class);
        log.texts.clear();
        assertThatThrownBy(() -> elsewhere.on(TODAY)).isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void textsOfProposals_areReadToo() {
        open();
        propose(ONE, NEW_YEAR, risenBase());
        String digest = policies.book().find(ONE).orElseThrow().proposal().digest();
        assertThat(policies.text(digest).map(PolicyText::version)).contains(digest);
        assertThat(policies.text("0".repeat(64))).isEmpty();
    }

    @Test
    void newerProgram_isToldWhatTheBookLacks() {
        PolicyText less = PolicyText.of(Map.of("a.yaml", """
                sources: {a: Act}
                parameters: []
                """));
        assertThat(policies.missingIn(Policy.of(less))).contains("base.national", "social-pension-v2");
        assertThat(policies.missingIn(CARRIED)).isEmpty();
    }

    @Test
    void differences_areTheRowsThatAreNotTheSame() {
        Policy after = Policy.of(ProposedText.of(CARRIED.text(), List.of(risenBase())));
        List<FigureChange> changes = FigureChange.between(CARRIED, after);

        assertThat(changes).extracting(FigureChange::key).containsOnly("base.national");
        assertThat(changes).extracting(FigureChange::from).containsExactly(LocalDate.of(2026, 7, 1), NEW_YEAR);
        assertThat(changes.getFirst().before().flatMap(Parameter::to)).isEmpty();
        assertThat(changes.getFirst().after().flatMap(Parameter::to)).contains(NEW_YEAR.minusDays(1));
        assertThat(changes.getLast().before()).isEmpty();
        assertThat(changes.getLast().after().map(Parameter::value)).contains(600_000L);
        assertThat(FigureChange.between(after, CARRIED).getLast().after()).isEmpty();
        assertThat(FigureChange.between(CARRIED, CARRIED)).isEmpty();
    }
}
