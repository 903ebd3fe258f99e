package vn.ansinh.query.auditor.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;
import vn.ansinh.kernel.codec.RecordCodec;
import vn.ansinh.kernel.event.application.Kinds.TurnedAwayReason;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.query.auditor.control.NumberRanges.Range;
import vn.ansinh.query.auditor.control.Tally.Totals;
import vn.ansinh.query.casefile.Story;

/** Each control finds what was planted for it, and passes over what is in order. */
class ControlsTest {
    private static final String CASE = "saa-" + "1".repeat(32);
    private static final String REVIEW = "fraud-review-" + "1".repeat(32);
    private static final String OFFICIAL = "off-" + "0123456789abcdef".repeat(2);
    private static final ControlTraceProjection TRACES = new ControlTraceProjection();

    private static List<Seen> seen(Story story, ControlCode control) {
        return story.fold(TRACES).seen().stream()
                .filter(it -> it.control() == control)
                .toList();
    }

    private static Exceptional last(Story story, ControlCode control) {
        Exceptional exceptional = seen(story, control).getLast().exceptional();
        if (exceptional == null) {
            throw new AssertionError("nothing was found");
        }
        return exceptional;
    }

    private static Totals counted(ControlCode control, Story... stories) {
        var tally = new Tally();
        for (Story story : stories) {
            seen(story, control).forEach(tally::add);
        }
        return tally.totals(0);
    }

    /** Done with this account, by this human being, in this duty. */
    private static Consumer<ObjectNode> by(char account, char human, String duty) {
        return tree -> Story.at(tree, "/by")
                .put("actor", "a-" + Character.toString(account).repeat(32))
                .put("human", "p-" + Character.toString(human).repeat(32))
                .put("duty", duty);
    }

    private static Story verified() {
        return new Story(CASE)
                .then(
                        "allowance.lodged",
                        by('1', '1', "desk").andThen(Story.lodging("social-allowance-v2", "2025-07-15")))
                .then("allowance.verified", by('2', '2', "verifier").andThen(Story.due("2025-07-15")))
                .then("allowance.recommended", by('2', '2', "verifier").andThen(Story.due("2025-07-15")));
    }

    private static Story decided() {
        return verified().then("case.decided", by('3', '3', "approver"));
    }

    @Test
    void decision_ofWhoeverVerified_isFoundUnderAnotherAccount_andAnotherPersonsIsInOrder() {
        Totals clean = counted(ControlCode.SELF_APPROVAL, decided());
        assertThat(clean.all().population()).isEqualTo(1);
        assertThat(clean.all().exceptions()).isZero();

        Story own = verified().then("case.decided", by('9', '2', "approver"));
        assertThat(last(own, ControlCode.SELF_APPROVAL).kind()).isEqualTo("examined");
        assertThat(counted(ControlCode.SELF_APPROVAL, own, decided()).all().population())
                .isEqualTo(2);

        Story received = verified().then("case.decided", by('1', '7', "approver"));
        assertThat(last(received, ControlCode.SELF_APPROVAL).kind()).isEqualTo("received");
    }

    @Test
    void decision_byNobodyKnowsWhom_isInNoPopulation_andCountedAsNotSeen() {
        Story unknown = verified()
                .then(
                        "case.decided",
                        by('3', '3', "approver")
                                .andThen(tree -> Story.at(tree, "/by").remove("human")));

        Totals counted = counted(ControlCode.SELF_APPROVAL, unknown);
        assertThat(counted.all().population()).isZero();
        assertThat(counted.notSeen()).containsEntry("person-unknown", 1L);
    }

    @Test
    void revision_carriedOutByWhoProposedIt_isFound_andAComplaintsAnswerByThemIsNot() {
        Story proposed = decided().then("case.revision-proposed", by('5', '5', "approver"));
        Consumer<ObjectNode> onComplaint = tree -> tree.remove("revision");
        assertThat(seen(
                                proposed.then(
                                        "case.decision-amended",
                                        by('5', '5', "approver").andThen(onComplaint)),
                                ControlCode.SELF_APPROVAL)
                        .getLast()
                        .exceptional())
                .isNull();
        assertThat(last(proposed.then("case.reopened", by('6', '5', "approver")), ControlCode.SELF_APPROVAL)
                        .kind())
                .isEqualTo("proposed");
    }

    @Test
    void secondAccountOfAPerson_isFound_andNoMoreThanConfirmedOnesCount() {
        Consumer<ObjectNode> another = tree -> {
            tree.put("appointment", "ap-" + "2".repeat(32));
            Story.at(tree, "/terms").put("actor", "a-" + "2".repeat(32));
        };
        Story one = new Story(OFFICIAL)
                .then("appointment.proposed")
                .then("appointment.confirmed")
                .then("appointment.proposed", another);
        Totals before = counted(ControlCode.TWO_ACCOUNTS, one);
        assertThat(before.all().population()).isEqualTo(1);
        assertThat(before.all().exceptions()).isZero();

        one.then("appointment.confirmed", tree -> tree.put("appointment", "ap-" + "2".repeat(32)));
        assertThat(counted(ControlCode.TWO_ACCOUNTS, one).all().population()).isEqualTo(1);
        assertThat(last(one, ControlCode.TWO_ACCOUNTS).accounts()).hasSize(2);
    }

    /** Recorded on 1 July 2025. */
    @ParameterizedTest
    @CsvSource({"2025-06-24, false", "2025-06-23, true", "2025-07-01, false"})
    void act_recordedLaterThanIsLetPass_isFound(String on, boolean late) {
        Story story = new Story(CASE)
                .then("allowance.lodged", by('1', '1', "desk"))
                .then("allowance.verified", by('2', '2', "verifier").andThen(tree -> tree.put("on", on)));

        List<Seen> seen = seen(story, ControlCode.LATE_ENTRY);
        assertThat(seen).hasSize(2);
        assertThat(seen.getLast().exceptional() != null).isEqualTo(late);
        assertThat(LateEntry.limit(LocalDate.of(2025, 6, 30))).isEqualTo(7);
        assertThat(LateEntry.limit(LocalDate.of(2025, 7, 1))).isEqualTo(1);
    }

    @Test
    void changes_count_whenItWasDecided_andNotBefore_norWhenTheCaseWasOpenedAgain() {
        Story story = new Story(CASE)
                .then("allowance.lodged")
                .then("case.fact-corrected")
                .then("case.decided");
        assertThat(counted(ControlCode.CORRECTION_AFTER_DECISION, story).all().exceptions())
                .isZero();

        story.then("case.fact-corrected").then("case.party-corrected").then("case.reopened");
        story.then("case.fact-corrected");
        Totals counted = counted(ControlCode.CORRECTION_AFTER_DECISION, story);
        assertThat(counted.all().population()).isEqualTo(1);
        assertThat(counted.all().kinds())
                .containsOnlyKeys("fact-corrected", "party-corrected", "reopened-by-the-office");
        assertThat(counted.all().kinds()).containsEntry("fact-corrected", 1L);
    }

    @Test
    void numbers_thatNobodyBears_orTwoBear_areFound() {
        var ranges = new NumberRanges();
        for (int number : new int[] {4, 1, 2, 9, 8, 2, Integer.MAX_VALUE}) {
            ranges.add(number);
        }
        assertThat(ranges.missing())
                .containsExactly(new Range(3, 3), new Range(5, 7), new Range(10, Integer.MAX_VALUE - 1));
        assertThat(ranges.twice()).containsExactly(2);

        Totals counted = counted(ControlCode.NUMBER_GAP, decided());
        assertThat(counted.all().population()).isEqualTo(1);
        assertThat(counted.all().exceptions()).as("the sample's number is 7").isEqualTo(6);
        assertThat(counted.groups())
                .singleElement()
                .satisfies(group -> assertThat(group.counts().kinds()).containsEntry("missing", 6L));
        assertThat(counted.gaps()).hasSize(1);
    }

    private static Story ordered() {
        return new Story(REVIEW)
                .then("fraud-review.opened", by('5', '5', "fraud"))
                .then("fraud-review.hold-proposed", by('5', '5', "fraud"))
                .then("fraud-review.hold-ordered", by('3', '3', "approver"));
    }

    @Test
    void secondHand_inAReview_isFoundUnderAnotherAccount_andAConclusionByWhoProposedIt() {
        Totals clean = counted(ControlCode.TWO_HANDS_IN_A_REVIEW, ordered());
        assertThat(clean.all().population()).isEqualTo(3);
        assertThat(clean.all().exceptions()).isZero();

        Story reviewed = ordered().then("fraud-review.evidence-gathered", by('9', '3', "fraud"));
        assertThat(last(reviewed, ControlCode.TWO_HANDS_IN_A_REVIEW).kind()).isEqualTo("had-ordered");
        assertThat(seen(reviewed, ControlCode.TWO_HANDS_IN_A_REVIEW).getLast().unit())
                .isNotNull();
        Story heard = ordered().then("fraud-review.complaint-decided", by('9', '5', "superior"));
        assertThat(last(heard, ControlCode.TWO_HANDS_IN_A_REVIEW).kind()).isEqualTo("had-reviewed");
        Story lifted = ordered()
                .then("fraud-review.complaint-decided", by('4', '4', "superior"))
                .then("fraud-review.hold-lifted", by('9', '4', "approver"));
        assertThat(last(lifted, ControlCode.TWO_HANDS_IN_A_REVIEW).kind()).isEqualTo("had-heard");

        Story proposed = ordered().then("fraud-review.conclusion-proposed", by('5', '5', "fraud"));
        assertThat(seen(
                                proposed.then("fraud-review.conclusion-sent-back", by('6', '6', "fraud"))
                                        .then("fraud-review.conclusion-proposed", by('6', '6', "fraud"))
                                        .then("fraud-review.concluded", by('5', '5', "fraud")),
                                ControlCode.TWO_HANDS_IN_A_REVIEW)
                        .getLast()
                        .exceptional())
                .as("of whoever proposed before and not last")
                .isNull();
        Story alone = ordered()
                .then("fraud-review.conclusion-proposed", by('5', '5', "fraud"))
                .then("fraud-review.concluded", by('9', '5', "fraud"));
        assertThat(last(alone, ControlCode.TWO_HANDS_IN_A_REVIEW).kind()).isEqualTo("concluded-by-its-proposer");
    }

    @Test
    void act_inAReview_byNobodyKnowsWhom_isInNoPopulation() {
        Story unknown = new Story(REVIEW)
                .then("fraud-review.opened", tree -> Story.at(tree, "/by").remove("human"));
        Totals counted = counted(ControlCode.TWO_HANDS_IN_A_REVIEW, unknown);
        assertThat(counted.all().population()).isZero();
        assertThat(counted.notSeen()).containsEntry("person-unknown", 1L);
    }

    @Test
    void numbers_ofOrdersInAReview_areOfTheSameRegister() {
        Totals counted = counted(ControlCode.NUMBER_GAP, decided(), ordered());
        assertThat(counted.all().population()).isEqualTo(2);
        assertThat(counted.all().kinds()).as("both samples bear 7").containsEntry("twice", 1L);
    }

    @Test
    void refusedIntakes_areCounted_amongAllWhoCame_withTheirReason() {
        Totals counted = counted(
                ControlCode.REFUSED_INTAKE,
                decided(),
                new Story("intake-" + "2".repeat(32)).then("intake.turned-away"));
        assertThat(counted.all().population()).isEqualTo(2);
        assertThat(counted.all().kinds()).containsOnlyKeys("wrong-unit");
    }

    @Test
    void grant_signedInALaterMonthThanItWasDue_costsTheMonthsBetween() {
        Consumer<ObjectNode> september = tree -> Story.at(tree, "/decision").put("signedOn", "2025-09-02");
        Story late = verified().then("case.decided", by('3', '3', "approver").andThen(september));

        Exceptional found = last(late, ControlCode.START_MONTH_MOVED);
        assertThat(found.months()).isEqualTo(2);
        assertThat(found.amount()).isEqualTo(new Money(14));
        assertThat(found.dueOn()).isEqualTo("2025-07-15");
        Totals counted = counted(ControlCode.START_MONTH_MOVED, late, decided());
        assertThat(counted.all().population()).isEqualTo(2);
        assertThat(counted.all().persons()).isEqualTo(1);
        assertThat(counted.all().amount()).isEqualTo(14);
    }

    @Test
    void earlierStepThatWasLate_countsBack_evenWhereTheLastOneWasInTime() {
        Consumer<ObjectNode> begunLate =
                tree -> Story.at(tree, "/due").put("startedOn", "2025-07-25").put("dueOn", "2025-08-05");
        Consumer<ObjectNode> august = tree -> Story.at(tree, "/decision").put("signedOn", "2025-08-04");
        Story story = new Story(CASE)
                .then("allowance.lodged", Story.lodging("social-allowance-v2", "2025-07-10"))
                .then("allowance.verified", begunLate)
                .then("allowance.recommended", begunLate)
                .then("case.decided", august);

        assertThat(last(story, ControlCode.START_MONTH_MOVED).dueOn()).isEqualTo("2025-07-21");
        assertThat(last(story, ControlCode.START_MONTH_MOVED).months()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(ControlCode.class)
    void statement_isNeverABareNought_inEitherLanguage(ControlCode control) {
        Tally.Counts none = new Tally().totals(0).all();
        for (ControlWords words : List.of(ControlWords.VIETNAMESE, ControlWords.ENGLISH)) {
            assertThat(words.name(control)).isNotBlank();
            assertThat(words.explanation(control)).isNotBlank();
            assertThat(words.statement(control, none, 12, "cm9vdA=="))
                    .contains("12", "cm9vdA==")
                    .doesNotContain("{");
        }
        assertThat(control.source()).isNotBlank();
    }

    /** Whatever a control may object to, or could not see: these lists are closed, and a control can name nothing else. */
    @Test
    void everyKind_hasWords_inBothLanguages() {
        List<Enum<?>> kinds = new ArrayList<>();
        kinds.addAll(List.of(ExceptionKind.values()));
        kinds.addAll(List.of(NotSeen.values()));
        kinds.addAll(List.of(Deed.values()));
        kinds.addAll(List.of(TurnedAwayReason.values()));
        for (Enum<?> kind : kinds) {
            String wire = RecordCodec.wire(kind);
            assertThat(ControlWords.ENGLISH.kind(wire)).as(wire).isNotEqualTo(wire);
            assertThat(ControlWords.VIETNAMESE.kind(wire)).as(wire).isNotEqualTo(wire);
            assertThat(ControlWords.VIETNAMESE.kind(wire)).isNotEqualTo(ControlWords.ENGLISH.kind(wire));
        }
    }
}
