package vn.ansinh.query.caseworker.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.query.casefile.Story.due;
import static vn.ansinh.query.casefile.Story.lodging;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.query.casefile.Story;

class WorklistProjectionTest {
    private static final String CASE = "saa-00000000000000000000000000000001";
    private final WorklistProjection worklist = new WorklistProjection();

    @Test
    void line_isOrderedByItsLegalDeadline() {
        WorkItem item = new Story(CASE)
                .then("allowance.lodged", lodging("social-allowance-v2", "2025-07-15"))
                .then("allowance.verified", due("2025-07-14"))
                .fold(worklist);

        assertThat(item.orderedBy()).isEqualTo(LocalDate.of(2025, 7, 14));
        assertThat(item.open()).isTrue();
    }

    @Test
    void objection_bringsItsOwnDeadlineForward() {
        WorkItem item = new Story(CASE)
                .then("allowance.lodged", lodging("social-allowance-v1", "2025-07-15"))
                .then("allowance.commune-reviewed", due("2025-07-20"))
                .then("case.posted", due("2025-07-30"))
                .then("case.objection-raised", due("2025-07-22"))
                .fold(worklist);

        assertThat(item.orderedBy()).isEqualTo(LocalDate.of(2025, 7, 22));
        assertThat(item.next()).isNotNull().extracting(it -> it.duty()).isEqualTo(Duty.REVIEWER);
    }

    @Test
    void objection_doesNotHideTheStepThatIsDueBeforeIt() {
        WorkItem item = new Story(CASE)
                .then("allowance.lodged", lodging("social-allowance-v1", "2025-07-15"))
                .then("allowance.commune-reviewed", due("2025-07-20"))
                .then("case.posted", due("2025-07-20"))
                .then("case.objection-raised", due("2025-07-22"))
                .fold(worklist);

        assertThat(item.orderedBy()).isEqualTo(LocalDate.of(2025, 7, 20));
        assertThat(item.next()).isNotNull().extracting(it -> it.act()).isEqualTo("conclude-objection");
    }

    @Test
    void decidedCase_waitsForItsService_withoutALegalDeadline_thenRests() {
        Story story = new Story(CASE).then("allowance.lodged").then("case.decided");
        WorkItem decided = story.fold(worklist);
        WorkItem served = story.then("case.served").fold(worklist);

        assertThat(decided.next()).isNotNull().extracting(it -> it.act()).isEqualTo("serve");
        assertThat(decided.orderedBy()).isEqualTo(LocalDate.of(2025, 7, 1));
        assertThat(served.open()).isFalse();
    }

    @Test
    void substitute_isShown_theLastNamedOfADuty() {
        WorkItem item = new Story(CASE)
                .then("allowance.lodged")
                .then("case.substitute-named")
                .then("case.substitute-named", tree -> tree.put("substitute", "a-ffffffffffffffffffffffffffffffff"))
                .fold(worklist);

        assertThat(item.substitutes())
                .singleElement()
                .satisfies(it -> assertThat(it.actor().text()).isEqualTo("a-ffffffffffffffffffffffffffffffff"));
    }

    @Test
    void unclearIdentity_isFlagged_untilCleared() {
        Story story = new Story(CASE)
                .then(
                        "allowance.lodged",
                        tree -> Story.at(tree, "/lodging/parties/persons/0").put("identity", "number-missing"));
        assertThat(story.fold(worklist).identityToClear()).isTrue();
        assertThat(story.then("case.identity-cleared").fold(worklist).identityToClear())
                .isFalse();
    }
}
