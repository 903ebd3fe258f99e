package vn.ansinh.query.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import vn.ansinh.kernel.entitlement.Entitlement;
import vn.ansinh.kernel.event.entitlement.ChangeEffect;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.query.casefile.Story;

/** What the views hold of somebody's entitlements, of what is said to have changed in one, and of a list that carries some in. */
class EntitlementProjectionsTest {
    private static final String DIGITS = "0123456789abcdef0123456789abcdef";
    private static final String ANOTHER = "entitlement-" + "a".repeat(32);
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private static Story drawn() {
        return new Story("entitlements-" + DIGITS).then("entitlement.started", EntitlementProjectionsTest::goingOn);
    }

    private static void goingOn(ObjectNode tree) {
        tree.remove("until");
        ((ObjectNode) tree.path("origin")).remove("carriedIn");
    }

    @Test
    void whatIsDrawn_isFoundByPersonUnitAndDay_untilItEnds() {
        Drawn drawn = drawn().fold(new EntitlementProjection());
        assertThat(drawn.open()).isTrue();
        assertThat(drawn.beneficiary().text()).isEqualTo(Story.PERSON);
        assertThat(drawn.drawing()).containsExactly(drawn.beneficiary());
        assertThat(drawn.units()).extracting(unit -> unit.text()).containsExactly("07210@2025-07-01");
        assertThat(drawn.reviewDueBy()).isEqualTo(LocalDate.of(2025, 7, 1));
        Entitlement only = drawn.draws().all().getFirst();
        assertThat(only.caseId()).isPresent();
        assertThat(only.rateOf(YearMonth.of(2025, 8)).amount()).isEqualTo(new Money(7));

        Drawn ended = drawn().then("entitlement.stopped", tree -> tree.put("from", "2025-09"))
                .fold(new EntitlementProjection());
        assertThat(ended.open()).isFalse();
        assertThat(ended.reviewDueBy()).as("nothing is to be verified").isEqualTo(NEVER);
        assertThat(ended.ids()).as("and still found by its number").hasSize(1);
        Entitlement stopped = ended.draws().all().getFirst();
        assertThat(stopped.covers(YearMonth.of(2025, 8))).isTrue();
        assertThat(stopped.covers(YearMonth.of(2025, 9))).isFalse();
    }

    @Test
    void whoeverReceives_andEachUnitThatPaid_findIt_andTheEarlierReviewCounts() {
        Drawn drawn = drawn().then("entitlement.started", tree -> {
                    goingOn(tree);
                    tree.put("entitlement", ANOTHER);
                    tree.put("scheme", "care-support");
                    tree.put("receiver", "p-" + "b".repeat(32));
                    tree.put("reviewDueBy", "2025-06-30");
                })
                .then("entitlement.transferred", tree -> {
                    tree.put("entitlement", ANOTHER);
                    tree.put("was", "07210@2025-07-01");
                    tree.put("now", "07444@2025-07-01");
                    tree.put("from", "2025-08");
                })
                .fold(new EntitlementProjection());
        assertThat(drawn.drawing()).hasSize(2);
        assertThat(drawn.units()).hasSize(2);
        assertThat(drawn.reviewDueBy()).isEqualTo(LocalDate.of(2025, 6, 30));
    }

    @Test
    void whatIsErased_isStillDrawn() {
        Drawn drawn = new Story("entitlements-" + DIGITS)
                .then("entitlement.started", tree -> {
                    goingOn(tree);
                    Story.erase(tree);
                })
                .fold(new EntitlementProjection());
        Entitlement only = drawn.draws().all().getFirst();
        assertThat(only.rateOf(YearMonth.of(2025, 8)).amount()).isEqualTo(new Money(7));
        assertThat(only.rateOf(YearMonth.of(2025, 8)).category().isErased()).isTrue();
    }

    private static Story reported() {
        return new Story("change-report-" + DIGITS).then("change-report.reported", Story.due("2025-07-15"));
    }

    @Test
    void aReport_waits_movesWithTheCalendar_andIsConcluded() {
        var projection = new ChangeReportProjection();
        assertThat(reported().fold(projection).dueOn()).isEqualTo(LocalDate.of(2025, 7, 15));

        Story moved = reported()
                .then(
                        "change-report.due-date-moved",
                        tree -> ((ObjectNode) tree.path("now")).put("dueOn", "2025-07-16"));
        ReportOfChange waiting = moved.fold(projection);
        assertThat(waiting.open()).isTrue();
        assertThat(waiting.dueOn()).isEqualTo(LocalDate.of(2025, 7, 16));
        assertThat(waiting.due().dueOn()).isEqualTo(waiting.dueOn());
        assertThat(waiting.words()).isNotNull();

        ReportOfChange concluded = moved.then("change-report.concluded").fold(projection);
        assertThat(concluded.open()).isFalse();
        assertThat(concluded.effect()).isEqualTo(ChangeEffect.NONE);
        assertThat(concluded.dueOn()).isEqualTo(waiting.dueOn());
    }

    @Test
    void anEventThatCannotStandThere_isNotGuessedAt() {
        assertThatThrownBy(() -> new Story("change-report-" + DIGITS)
                        .then("change-report.concluded")
                        .fold(new ChangeReportProjection()))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Story("entitlements-" + DIGITS)
                        .then("change-report.concluded")
                        .fold(new EntitlementProjection()))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Story("opening-list-" + DIGITS)
                        .then("opening-list.approved")
                        .fold(new OpeningListProjection()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aList_isProposed_andApprovedOrNot() {
        Story proposed = new Story("opening-list-" + DIGITS)
                .then("opening-list.proposed")
                .then("opening-list.row-carried-in");
        assertThat(proposed.fold(new OpeningListProjection()).state()).isEqualTo(CarriedList.State.PROPOSED);
        assertThat(proposed.then("opening-list.rejected", tree -> tree.put("takenBack", true))
                        .fold(new OpeningListProjection())
                        .state())
                .isEqualTo(CarriedList.State.TAKEN_BACK);
    }
}
