package vn.ansinh.command.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.ansinh.command.erasure.Officers.FIRST;
import static vn.ansinh.command.erasure.Officers.NOTHING_KEPT;
import static vn.ansinh.command.erasure.Officers.PERSON;
import static vn.ansinh.command.erasure.Officers.SECOND;
import static vn.ansinh.command.erasure.Officers.TODAY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.ansinh.command.erasure.ErasureCase.Stage;
import vn.ansinh.command.erasure.Keeping.Until;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.law.RetainedRecord;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.erasure.ErasureEvent.ErasureApproved;
import vn.ansinh.kernel.event.erasure.ErasureEvent.ErasureProposed;
import vn.ansinh.kernel.event.erasure.ErasureEvent.ErasureRejected;
import vn.ansinh.kernel.event.erasure.ErasureEvent.PersonErased;
import vn.ansinh.kernel.event.erasure.ErasureGround;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;

class ErasureDecisionsTest {
    private static final Policy POLICY = Policy.load();
    private static final CaseId CASE = CaseId.parse("saa-" + "1".repeat(32));
    private static final String REASON = "Asked in writing on 3 November.";
    private static final LocalDate LAST_DAY = LocalDate.of(2046, 11, 24);

    @Test
    void proposal_holdsTheReasonAsThePersonsDatum_withoutBlanksAroundIt() {
        ErasureProposed event = propose(FIRST, "  " + REASON + "\n", false, NOTHING_KEPT, ErasureGround.REQUEST, TODAY);

        assertThat(event.person()).isEqualTo(PERSON);
        assertThat(event.by()).isEqualTo(FIRST);
        assertThat(event.on()).isEqualTo(TODAY);
        assertThat(event.reason().subject()).isEqualTo(PERSON);
        assertThat(event.reason().value()).contains(REASON);
    }

    @Test
    void proposal_isRefused_forEachRule_andAllAreTold() {
        By nobodyKnown = Officers.by(1, null);
        By themselves = Officers.by(1, PERSON);
        refusedProposal(nobodyKnown, REASON, false, NOTHING_KEPT, "officer-not-identified");
        refusedProposal(themselves, REASON, false, NOTHING_KEPT, "not-ones-own-erasure");
        refusedProposal(FIRST, REASON, true, NOTHING_KEPT, "erasure-under-way");
        refusedProposal(FIRST, "because" + " ".repeat(20), false, NOTHING_KEPT, "reason-too-short");
        refusedProposal(FIRST, REASON, false, open(), "erasure-case-open");
        refusedProposal(FIRST, REASON, false, paying(), "erasure-grant-runs");
        refusedProposal(FIRST, REASON, false, reviewed(), "erasure-review-open");
        refusedProposal(
                themselves,
                "because",
                true,
                new Keeping(List.of(CASE), List.of(CASE), true, kept().until()),
                "not-ones-own-erasure",
                "erasure-under-way",
                "reason-too-short",
                "erasure-case-open",
                "erasure-grant-runs",
                "erasure-review-open",
                "erasure-retention-holds");
    }

    @Test
    void proposal_isRefusedOnTheLastDayOfRetention_withTheDayAndTheLawTold_andTakenOnTheNext() {
        assertThat(rules(() -> propose(FIRST, REASON, false, kept(), ErasureGround.REQUEST, LAST_DAY)))
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.code()).isEqualTo("erasure-retention-holds");
                    assertThat(rule.arguments()).containsExactly("2046-11-24");
                    assertThat(rule.article()).contains("33/2024");
                });
        assertThat(propose(FIRST, REASON, false, kept(), ErasureGround.REQUEST, LAST_DAY.plusDays(1)))
                .isNotNull();
    }

    /** Provisional: of the grounds of Art. 14 an authority's order alone, and from the day on which the law is in force. */
    @ParameterizedTest
    @EnumSource(ErasureGround.class)
    void retention_givesWayToAnAuthoritysOrderAlone_fromTheDayOfTheLaw(ErasureGround ground) {
        LocalDate inForce = LocalDate.of(2026, 1, 1);
        assertThat(codes(() -> propose(FIRST, REASON, false, kept(), ground, inForce.minusDays(1))))
                .containsExactly("erasure-retention-holds");
        if (ground == ErasureGround.AUTHORITY_ORDER) {
            assertThat(propose(FIRST, REASON, false, kept(), ground, inForce)).isNotNull();
        } else {
            assertThat(codes(() -> propose(FIRST, REASON, false, kept(), ground, inForce)))
                    .containsExactly("erasure-retention-holds");
        }
    }

    @ParameterizedTest
    @EnumSource(ErasureGround.class)
    void openCaseRunningGrantAndReview_giveWayToNoGround(ErasureGround ground) {
        assertThat(codes(() -> propose(FIRST, REASON, false, open(), ground, TODAY)))
                .containsExactly("erasure-case-open");
        assertThat(codes(() -> propose(FIRST, REASON, false, paying(), ground, TODAY)))
                .containsExactly("erasure-grant-runs");
        assertThat(codes(() -> propose(FIRST, REASON, false, reviewed(), ground, TODAY)))
                .containsExactly("erasure-review-open");
    }

    @Test
    void approval_isAnotherHumanBeings() {
        ErasureCase erasure = Officers.after(Officers.proposed());
        ErasureApproved event = ErasureDecisions.approve(erasure, SECOND, Set.of(), TODAY, NOTHING_KEPT, POLICY);
        assertThat(event).isEqualTo(new ErasureApproved(SECOND, TODAY, PERSON));

        By samePersonsOtherAccount = Officers.by(3, FIRST.human());
        for (By again : List.of(FIRST, samePersonsOtherAccount)) {
            assertThat(codes(() -> ErasureDecisions.approve(erasure, again, Set.of(), TODAY, NOTHING_KEPT, POLICY)))
                    .containsExactly("erasure-needs-a-second-person");
            assertThat(codes(() -> ErasureDecisions.reject(erasure, again, Set.of(), TODAY, null)))
                    .containsExactly("erasure-needs-a-second-person");
        }
        assertThat(codes(() ->
                        ErasureDecisions.approve(erasure, Officers.by(2, null), Set.of(), TODAY, NOTHING_KEPT, POLICY)))
                .containsExactly("officer-not-identified");
        assertThat(codes(() -> ErasureDecisions.approve(
                        erasure, Officers.by(2, PERSON), Set.of(), TODAY, NOTHING_KEPT, POLICY)))
                .containsExactly("not-ones-own-erasure");
    }

    @Test
    void nobodyHandlesTheErasureOfARelative_whomTheyDeclared() {
        ErasureCase erasure = Officers.after(Officers.proposed());
        Set<PersonId> relatives = Set.of(PERSON);
        var proposal = new ProposeErasure(PERSON, ErasureGround.REQUEST, REASON);
        for (ThrowingCallable act : List.<ThrowingCallable>of(
                () -> ErasureDecisions.propose(proposal, FIRST, relatives, TODAY, false, NOTHING_KEPT, POLICY),
                () -> ErasureDecisions.approve(erasure, SECOND, relatives, TODAY, NOTHING_KEPT, POLICY),
                () -> ErasureDecisions.reject(erasure, SECOND, relatives, TODAY, null))) {
            assertThat(codes(act)).containsExactly("not-a-relatives-erasure");
        }
    }

    @Test
    void approval_looksAgainAtWhatTheLawKeeps_onTheGroundOfTheProposal() {
        ErasureCase asked = Officers.after(Officers.proposed());
        ErasureCase ordered = Officers.after(Officers.proposed(ErasureGround.AUTHORITY_ORDER));

        assertThat(codes(() -> ErasureDecisions.approve(asked, SECOND, Set.of(), TODAY, open(), POLICY)))
                .containsExactly("erasure-case-open");
        assertThat(codes(() -> ErasureDecisions.approve(asked, SECOND, Set.of(), TODAY, kept(), POLICY)))
                .containsExactly("erasure-retention-holds");
        assertThat(ErasureDecisions.approve(ordered, SECOND, Set.of(), TODAY, kept(), POLICY))
                .isNotNull();
    }

    @Test
    void rejection_keepsItsNote_whateverTheLawKeeps() {
        assertThat(ErasureDecisions.reject(
                        Officers.after(Officers.proposed()), SECOND, Set.of(), TODAY, "No request on file."))
                .isEqualTo(
                        new ErasureRejected(SECOND, TODAY, PERSON, null, Personal.of(PERSON, "No request on file.")));
    }

    @Test
    void whatIsConcluded_isConcludedOnce() {
        var approved = Officers.after(Officers.proposed(), Officers.approved());
        var rejected = Officers.after(Officers.proposed(), new ErasureRejected(SECOND, TODAY, PERSON, null, null));
        var carriedOut = Officers.after(
                Officers.proposed(), Officers.approved(), new PersonErased(PERSON, TODAY, Instant.EPOCH));
        assertThat(List.of(approved, rejected, carriedOut))
                .extracting(ErasureCase::stage)
                .containsExactly(Stage.APPROVED, Stage.REJECTED, Stage.CARRIED_OUT);
        assertThat(carriedOut.version()).isEqualTo(2);
        for (ErasureCase concluded : List.of(approved, rejected, carriedOut)) {
            assertThat(codes(() -> ErasureDecisions.approve(concluded, SECOND, Set.of(), TODAY, NOTHING_KEPT, POLICY)))
                    .containsExactly("erasure-concluded");
            assertThat(codes(() -> ErasureDecisions.reject(concluded, SECOND, Set.of(), TODAY, null)))
                    .containsExactly("erasure-concluded");
        }
    }

    @Test
    void stream_isNotFoldedPastAnEventOutOfPlace() {
        assertThat(ErasureCase.of(List.of())).isEmpty();
        assertThatThrownBy(() -> Officers.after(Officers.approved())).isInstanceOf(UnreadableEvent.class);
        assertThatThrownBy(() -> Officers.after(Officers.proposed(), Officers.proposed()))
                .isInstanceOf(UnreadableEvent.class);
        assertThatThrownBy(() -> Officers.after(Officers.proposed(), new PersonErased(PERSON, TODAY, Instant.EPOCH)))
                .isInstanceOf(UnreadableEvent.class);
    }

    private static Keeping open() {
        return new Keeping(List.of(CASE), List.of(), false, Optional.empty());
    }

    private static Keeping paying() {
        return new Keeping(List.of(), List.of(CASE), false, Optional.empty());
    }

    private static Keeping reviewed() {
        return new Keeping(List.of(), List.of(), true, Optional.empty());
    }

    private static Keeping kept() {
        return new Keeping(
                List.of(),
                List.of(),
                false,
                Optional.of(new Until(LAST_DAY, POLICY.retentionOf(RetainedRecord.CASE_FILE, TODAY))));
    }

    private static ErasureProposed propose(
            By by, String reason, boolean underWay, Keeping keeping, ErasureGround ground, LocalDate on) {
        return ErasureDecisions.propose(
                new ProposeErasure(PERSON, ground, reason), by, Set.of(), on, underWay, keeping, POLICY);
    }

    private static void refusedProposal(By by, String reason, boolean underWay, Keeping keeping, String... codes) {
        assertThat(codes(() -> propose(by, reason, underWay, keeping, ErasureGround.REQUEST, TODAY)))
                .as(Arrays.toString(codes))
                .containsExactlyInAnyOrder(codes);
    }

    private static List<String> codes(ThrowingCallable decision) {
        return rules(decision).stream().map(BrokenRule::code).toList();
    }

    private static List<BrokenRule> rules(ThrowingCallable decision) {
        @Nullable Refusal refusal = catchThrowableOfType(Refusal.class, decision);
        assertThat(refusal).as("refused").isNotNull();
        return refusal == null ? List.of() : refusal.broken();
    }
}
