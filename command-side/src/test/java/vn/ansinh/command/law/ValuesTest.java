package vn.ansinh.command.law;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.command.law.LittleLaw.reads;
import static vn.ansinh.command.law.LittleLaw.tried;

import org.junit.jupiter.api.Test;
import vn.ansinh.kernel.value.FactCode;

/** Which other values of a fact are tried, and which of them first (ADR-0016). */
class ValuesTest {

    @Test
    void choices_beginAtTheNeighboursOfTheStatedOne() {
        assertThat(tried(
                        FactCode.DISASTER_EFFECT,
                        FactSheet.EMPTY.with(FactCode.DISASTER_EFFECT, "ordered-to-relocate")))
                .containsExactly("destroyed", "badly-damaged", "none");
        assertThat(tried(FactCode.DISASTER_EFFECT, FactSheet.EMPTY.with(FactCode.DISASTER_EFFECT, "none")))
                .containsExactly("destroyed", "ordered-to-relocate", "badly-damaged");
        assertThat(tried(FactCode.DISASTER_EFFECT, FactSheet.EMPTY))
                .containsExactly("none", "destroyed", "ordered-to-relocate", "badly-damaged");
    }

    @Test
    void flag_hasItsOtherValue() {
        assertThat(tried(FactCode.HOUSE_DAMAGED, FactSheet.EMPTY.with(FactCode.HOUSE_DAMAGED, "true")))
                .containsExactly("false");
        assertThat(tried(FactCode.HOUSE_DAMAGED, FactSheet.EMPTY)).containsExactly("true", "false");
    }

    /** Of money by figures of money, and of an area by those of areas. */
    @Test
    void numbers_areTheFiguresThatTheRulesRead_withTheirNeighbours_theNearestFirst() {
        FactSheet five = FactSheet.EMPTY.with(FactCode.MONTHLY_PENSION, "5");

        assertThat(tried(FactCode.MONTHLY_PENSION, five, reads(true, "paid", "age", "size")))
                .containsExactly("6", "7", "2", "8", "1", "0");
        assertThat(tried(FactCode.MONTHLY_PENSION, FactSheet.EMPTY, reads(true, "size")))
                .containsExactly("0", "1", "2", "6", "7", "8");
        assertThat(tried(FactCode.FLOOR_AREA, FactSheet.EMPTY, reads(true, "age", "size")))
                .containsExactly("0", "1", "2", "79", "80", "81");
        assertThat(tried(FactCode.FLOOR_AREA, FactSheet.EMPTY, reads(true, "age")))
                .containsExactly("0", "1", "2");
    }

    /** A birthday is not chosen: only what nobody has stated is tried, at each age of the texts. */
    @Test
    void dates_areTriedWhereNoneIsStated() {
        assertThat(tried(FactCode.DATE_OF_BIRTH, FactSheet.EMPTY)).containsExactly("2025-03-01", "2009-03-01");
        assertThat(tried(FactCode.DATE_OF_BIRTH, FactSheet.EMPTY.with(FactCode.DATE_OF_BIRTH, "2000-05-06")))
                .isEmpty();
    }

    @Test
    void text_isNeverTried() {
        assertThat(tried(FactCode.REMARK, FactSheet.EMPTY)).isEmpty();
    }
}
