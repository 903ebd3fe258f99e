package vn.ansinh.command.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ansinh.command.law.LittleLaw.ON;
import static vn.ansinh.command.law.LittleLaw.SOURCE;
import static vn.ansinh.command.law.LittleLaw.assess;
import static vn.ansinh.command.law.LittleLaw.reads;

import org.junit.jupiter.api.Test;

/** A rule whose figure the law does not have on the day. */
class OnlyTheHighestTest {

    @Test
    void figureThatIsLacking_isNoReason_whereTheCategoryIsNotInForce() {
        Assessment assessment =
                assess(FactSheet.EMPTY, ON, new CategoryIsInForce("ended", SOURCE), reads(true, "later"));

        assertThat(assessment.outcome()).isEqualTo(Outcome.REFUSE);
        assertThat(assessment.findings()).extracting(RuleFinding::rule).containsExactly("category-is-in-force");
    }

    @Test
    void figureThatIsLacking_isAFault_whereTheCategoryIsInForce() {
        assertThatThrownBy(
                        () -> assess(FactSheet.EMPTY, ON, new CategoryIsInForce("paid", SOURCE), reads(true, "later")))
                .isInstanceOf(Examination.FigureLacking.class)
                .hasMessageContaining("later");
    }

    /** Another rule that refuses does not excuse it. */
    @Test
    void figureThatIsLacking_isAFault_whateverElseIsNotSatisfied() {
        assertThatThrownBy(() -> assess(
                        FactSheet.EMPTY, ON, new CategoryIsInForce("paid", SOURCE), reads(false), reads(true, "later")))
                .isInstanceOf(Examination.FigureLacking.class);
    }

    /** What fits pays something; a law that lets a day pass without a sum is wrong. */
    @Test
    void categoryThatFits_hasASum() {
        assertThat(assess(FactSheet.EMPTY, ON, reads(true))
                        .sum()
                        .orElseThrow()
                        .amount()
                        .dong())
                .isEqualTo(7);
        assertThatThrownBy(() -> assess(FactSheet.EMPTY, ON.plusYears(1), reads(true)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("X1 fits");
    }
}
