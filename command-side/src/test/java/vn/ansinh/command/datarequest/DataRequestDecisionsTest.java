package vn.ansinh.command.datarequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.ansinh.command.datarequest.Requests.ANSWER;
import static vn.ansinh.command.datarequest.Requests.ASKED;
import static vn.ansinh.command.datarequest.Requests.CITIZEN;
import static vn.ansinh.command.datarequest.Requests.LAW;
import static vn.ansinh.command.datarequest.Requests.OFFICER;
import static vn.ansinh.command.datarequest.Requests.PERSON;
import static vn.ansinh.command.datarequest.Requests.PRIVACY;
import static vn.ansinh.command.datarequest.Requests.STRANGERS;
import static vn.ansinh.command.datarequest.Requests.acknowledged;
import static vn.ansinh.command.datarequest.Requests.after;
import static vn.ansinh.command.datarequest.Requests.at;
import static vn.ansinh.command.datarequest.Requests.by;
import static vn.ansinh.command.datarequest.Requests.completed;
import static vn.ansinh.command.datarequest.Requests.desk;
import static vn.ansinh.command.datarequest.Requests.lodged;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.ansinh.kernel.event.application.Kinds.Channel;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.datarequest.DataRequestEvent.DataRequestCompleted;
import vn.ansinh.kernel.event.datarequest.DataRequestEvent.DataRequestExtended;
import vn.ansinh.kernel.event.datarequest.DataRequestEvent.DataRequestLodged;
import vn.ansinh.kernel.event.datarequest.DataRequestEvent.DataRequestRefused;
import vn.ansinh.kernel.event.datarequest.DataRequestRefusalGround;
import vn.ansinh.kernel.event.datarequest.DataRight;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.CaseId;

class DataRequestDecisionsTest {
    private static final LocalDate TODAY = ASKED.toLocalDate();
    private static final CaseId CASE = CaseId.parse("saa-" + "1".repeat(32));
    private static final CaseId OTHER = CaseId.parse("saa-" + "2".repeat(32));

    @Test
    void request_holdsTheWordsAsThePersonsDatum_withoutBlanksAroundThem() {
        DataRequestLodged event = DataRequestDecisions.lodge(
                new LodgeDataRequest(PERSON, DataRight.SEE, Channel.COUNTER, "  Xin xem dữ liệu về tôi.\n"),
                PRIVACY,
                at(ASKED),
                LAW);

        assertThat(event.person()).isEqualTo(PERSON);
        assertThat(event.by()).isEqualTo(PRIVACY);
        assertThat(event.words().subject()).isEqualTo(PERSON);
        assertThat(event.words().value()).contains("Xin xem dữ liệu về tôi.");
        assertThat(event.receivedAt()).isEqualTo(at(ASKED).recordedAt());
    }

    @Test
    void request_isRefused_whenItSaysNothing() {
        assertThat(rules(() -> DataRequestDecisions.lodge(
                        new LodgeDataRequest(PERSON, DataRight.SEE, Channel.ONLINE, "xem" + " ".repeat(20)),
                        CITIZEN,
                        at(ASKED),
                        LAW)))
                .containsExactly("text-too-short");
    }

    @Test
    void nobodyHandles_whatTheyAskThemselves_norWhatSomebodyNearAsks_norWhoeverIsNotKnown() {
        DataRequestCase request = after(lodged(PERSON, DataRight.OBJECT));
        Nearness sameCase = new Nearness(Set.of(PERSON, OFFICER), Set.of());
        Nearness declared = new Nearness(Set.of(), Set.of(PERSON));
        handled(request, by(2, PERSON), STRANGERS, "not-ones-own-data-request");
        handled(request, PRIVACY, sameCase, "not-a-relatives-data-request");
        handled(request, PRIVACY, declared, "not-a-relatives-data-request");
        handled(request, by(2, null), STRANGERS, "official-not-identified");
        assertThat(rules(() -> DataRequestDecisions.withdraw(request, PRIVACY, TODAY, declared)))
                .containsExactly("not-a-relatives-data-request");
    }

    /** Every act of an officer at once, as far as the request has come. */
    private static void handled(DataRequestCase request, By by, Nearness nearness, String rule) {
        DataRequestLodged lodged = request.lodged();
        DataRequestCase taken = after(lodged, acknowledged(lodged));
        DataRequestCase done = after(lodged, acknowledged(lodged), completed(lodged, TODAY));
        assertThat(rules(() -> DataRequestDecisions.acknowledge(request, false, by, TODAY, nearness, LAW)))
                .containsExactly(rule);
        assertThat(rules(() -> DataRequestDecisions.extend(taken, 5, ANSWER, by, TODAY, nearness, LAW)))
                .containsExactly(rule);
        assertThat(rules(() -> DataRequestDecisions.complete(taken, List.of(), Set.of(), ANSWER, by, TODAY, nearness)))
                .containsExactly(rule);
        assertThat(rules(() -> refused(request, by, TODAY, nearness))).containsExactly(rule);
        assertThat(rules(() -> DataRequestDecisions.lift(done, ANSWER, by, TODAY, nearness)))
                .containsExactly(rule);
    }

    private static DataRequestRefused refused(DataRequestCase request, By by, LocalDate on, Nearness nearness) {
        return DataRequestDecisions.refuse(
                request,
                DataRequestRefusalGround.DUTY_OF_THE_OFFICE,
                "Luật 91/2025/QH15, Điều 19(1)(c)",
                ANSWER,
                by,
                on,
                nearness);
    }

    @Test
    void lateAct_isRecordedAsLate_andNeverRefusedForIt() {
        DataRequestLodged lodged = lodged(PERSON, DataRight.RESTRICT);
        LocalDate acknowledgeBy = lodged.acknowledgeBy().dueOn();
        LocalDate completeBy = lodged.completeBy().dueOn();
        assertThat(acknowledgedOn(lodged, acknowledgeBy)).isFalse();
        assertThat(acknowledgedOn(lodged, acknowledgeBy.plusDays(1))).isTrue();

        assertThat(completed(lodged, completeBy).late()).isFalse();
        assertThat(completed(lodged, completeBy.plusDays(1)).late()).isTrue();

        assertThat(refused(after(lodged), PRIVACY, acknowledgeBy, STRANGERS).late())
                .isFalse();
        assertThat(refused(after(lodged), PRIVACY, acknowledgeBy.plusDays(1), STRANGERS)
                        .late())
                .as("nobody had told them that it is in hand")
                .isTrue();
        DataRequestCase taken = after(lodged, acknowledged(lodged));
        assertThat(refused(taken, PRIVACY, completeBy, STRANGERS).late()).isFalse();
        assertThat(refused(taken, PRIVACY, completeBy.plusDays(1), STRANGERS).late())
                .isTrue();
    }

    private static boolean acknowledgedOn(DataRequestLodged lodged, LocalDate on) {
        return DataRequestDecisions.acknowledge(after(lodged), false, PRIVACY, on, STRANGERS, LAW)
                .late();
    }

    @Test
    void extension_isOnce_upToTheDay_andNoLongerThanTheLawAllows() {
        DataRequestLodged lodged = lodged(PERSON, DataRight.RESTRICT);
        DataRequestCase taken = after(lodged, acknowledged(lodged));
        LocalDate due = lodged.completeBy().dueOn();
        DataRequestExtended extended = DataRequestDecisions.extend(taken, 15, ANSWER, PRIVACY, due, STRANGERS, LAW);
        DataRequestCase longer = after(lodged, acknowledged(lodged), extended);

        assertThat(longer.completeBy()).isEqualTo(extended.completeBy());
        assertThat(extension(longer, 1, due)).containsExactly("data-request-extended-before");
        assertThat(extension(taken, 1, due.plusDays(1))).containsExactly("data-request-overdue");
        assertThat(extension(taken, 16, due)).containsExactly("data-request-extension-too-long");
        assertThat(extension(after(lodged), 1, TODAY)).containsExactly("data-request-not-acknowledged");
        DataRequestLodged before = lodged(DataRight.RESTRICT, ASKED.minusYears(1));
        assertThat(extension(after(before, acknowledged(before)), 1, before.legallyReceivedOn()))
                .containsExactly("data-request-not-extendable");
    }

    private static List<String> extension(DataRequestCase request, int days, LocalDate on) {
        return rules(() -> DataRequestDecisions.extend(request, days, ANSWER, PRIVACY, on, STRANGERS, LAW));
    }

    @Test
    void completion_namesOnlyCasesThatWereCorrected_andOnlyOfACorrection() {
        DataRequestLodged correct = lodged(PERSON, DataRight.CORRECT);
        DataRequestCase taken = after(correct, acknowledged(correct));
        DataRequestCompleted event = DataRequestDecisions.complete(
                taken, List.of(CASE, CASE), Set.of(CASE), ANSWER, PRIVACY, TODAY, STRANGERS);
        assertThat(event.corrected()).containsExactly(CASE);
        assertThat(event.answer().subject()).isEqualTo(PERSON);

        Refusal unknown = refusal(() -> DataRequestDecisions.complete(
                taken, List.of(CASE, OTHER), Set.of(CASE), ANSWER, PRIVACY, TODAY, STRANGERS));
        assertThat(unknown.broken())
                .containsExactly(BrokenRule.at("/corrected/1", "data-request-correction-not-found", OTHER.text()));

        DataRequestLodged see = lodged(PERSON, DataRight.SEE);
        assertThat(rules(() -> DataRequestDecisions.complete(
                        after(see, acknowledged(see)), List.of(CASE), Set.of(CASE), ANSWER, PRIVACY, TODAY, STRANGERS)))
                .containsExactly("data-request-corrects-nothing");
    }

    @Test
    void everyRule_thatIsBroken_isTold() {
        DataRequestLodged see = lodged(PERSON, DataRight.SEE);
        assertThat(rules(() -> DataRequestDecisions.complete(
                        after(see), List.of(CASE), Set.of(), "xong", by(2, PERSON), TODAY, STRANGERS)))
                .containsExactly(
                        "not-ones-own-data-request",
                        "data-request-not-acknowledged",
                        "data-request-corrects-nothing",
                        "text-too-short");
    }

    @Test
    void order_isKept_whateverIsTried() {
        DataRequestLodged lodged = lodged(PERSON, DataRight.RESTRICT);
        DataRequestCase taken = after(lodged, acknowledged(lodged));
        DataRequestCase done = after(lodged, acknowledged(lodged), completed(lodged, TODAY));
        assertThat(rules(() -> DataRequestDecisions.acknowledge(taken, false, PRIVACY, TODAY, STRANGERS, LAW)))
                .containsExactly("data-request-acknowledged-before");
        assertThat(rules(() -> DataRequestDecisions.acknowledge(done, false, PRIVACY, TODAY, STRANGERS, LAW)))
                .containsExactly("data-request-concluded");
        assertThat(extension(done, 1, TODAY)).containsExactly("data-request-concluded");
        assertThat(rules(() -> refused(done, PRIVACY, TODAY, STRANGERS))).containsExactly("data-request-concluded");
        assertThat(rules(() -> DataRequestDecisions.withdraw(done, CITIZEN, TODAY, STRANGERS)))
                .containsExactly("data-request-concluded");
    }

    @ParameterizedTest
    @EnumSource(DataRight.class)
    void lifting_takesARestriction_thatWasCompleted(DataRight right) {
        DataRequestLodged lodged = lodged(PERSON, right);
        DataRequestCase taken = after(lodged, acknowledged(lodged));
        DataRequestCase done = after(lodged, acknowledged(lodged), completed(lodged, TODAY));
        ThrowingCallable early = () -> DataRequestDecisions.lift(taken, ANSWER, PRIVACY, TODAY, STRANGERS);
        ThrowingCallable lifting = () -> DataRequestDecisions.lift(done, ANSWER, PRIVACY, TODAY, STRANGERS);

        assertThat(rules(early)).containsExactly("no-restriction-to-lift");
        if (right.restricts()) {
            var lifted = DataRequestDecisions.lift(done, ANSWER, PRIVACY, TODAY, STRANGERS);
            DataRequestCase after = after(lodged, acknowledged(lodged), completed(lodged, TODAY), lifted);
            assertThat(rules(() -> DataRequestDecisions.lift(after, ANSWER, PRIVACY, TODAY, STRANGERS)))
                    .containsExactly("no-restriction-to-lift");
        } else {
            assertThat(rules(lifting)).containsExactly("no-restriction-to-lift");
        }
    }

    @Test
    void withdrawal_isThePersons_orTheDesksThatTookItIn_andForOthersItIsNotThere() {
        DataRequestCase online = after(lodged(PERSON, DataRight.SEE));
        DataRequestCase atTheDesk = after(lodged(PERSON, DataRight.SEE, desk("07210@2025-07-01"), ASKED));
        assertThat(DataRequestDecisions.withdraw(online, CITIZEN, TODAY, STRANGERS)
                        .person())
                .isEqualTo(PERSON);
        assertThat(DataRequestDecisions.withdraw(atTheDesk, desk("07210@2025-07-01"), TODAY, STRANGERS)
                        .person())
                .isEqualTo(PERSON);
        assertThat(DataRequestDecisions.withdraw(online, PRIVACY, TODAY, STRANGERS)
                        .person())
                .isEqualTo(PERSON);

        By stranger = new By(CITIZEN.actor(), OFFICER, CITIZEN.duty(), null);
        for (ThrowingCallable anothers : List.<ThrowingCallable>of(
                () -> DataRequestDecisions.withdraw(online, stranger, TODAY, STRANGERS),
                () -> DataRequestDecisions.withdraw(online, desk("07210@2025-07-01"), TODAY, STRANGERS),
                () -> DataRequestDecisions.withdraw(atTheDesk, desk("07339@2025-07-01"), TODAY, STRANGERS))) {
            assertThat(refusal(anothers).problem()).isEqualTo(ProblemCode.NOT_FOUND);
        }
    }

    private static Refusal refusal(ThrowingCallable act) {
        return catchThrowableOfType(Refusal.class, act);
    }

    private static List<String> rules(ThrowingCallable act) {
        return refusal(act).broken().stream().map(BrokenRule::code).toList();
    }
}
