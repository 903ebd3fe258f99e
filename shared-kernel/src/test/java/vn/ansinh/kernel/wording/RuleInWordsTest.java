package vn.ansinh.kernel.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.kernel.value.FactCode;

class RuleInWordsTest {
    private static final Locale VI = Locale.of("vi");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "age-is-within-the-band | age from 16 to under 22 | Từ đủ 16 tuổi đến dưới 22 tuổi",
                "age-is-within-the-band | age from 75 | Từ đủ 75 tuổi",
                "chosen-income-is-within-bounds | from 1500000 to 46800000 VND a month | Thu nhập lựa chọn từ 1.500.000 đến 46.800.000 đồng/tháng",
                "floor-area-is-too-small | alone under 18.0 m², else under 30.0 m² and 8.0 m² for each | Hộ một người: dưới 18 m²; hộ nhiều người: dưới 30 m² và dưới 8 m² mỗi người",
                "died-before-the-claim | a date of death not after 2025-10-20 | Ngày chết không sau ngày 20/10/2025",
                "lives-in-the-house | permanent residence in house | Thường trú và đang ở tại căn nhà"
            })
    void needed_inVietnamese_withItsFigures(String rule, String needed, String words) {
        assertThat(RuleInWords.in(VI).needed(rule, needed)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nghị định 20/2021/NĐ-CP, Art. 5(5a) | Nghị định 20/2021/NĐ-CP, điểm a khoản 5 Điều 5",
                "Nghị định 20/2021/NĐ-CP, Art. 5(1), Art. 6(1) | Nghị định 20/2021/NĐ-CP, khoản 1 Điều 5, khoản 1 Điều 6",
                "Nghị định 20/2021/NĐ-CP, Art. 20 | Nghị định 20/2021/NĐ-CP, Điều 20",
                "Quyết định 55/QĐ-BXD năm 2025 | Quyết định 55/QĐ-BXD năm 2025"
            })
    void article_asOneCitesIt(String source, String cited) {
        assertThat(RuleInWords.in(VI).article(source)).isEqualTo(cited);
        assertThat(RuleInWords.in(Locale.ENGLISH).article(source)).isEqualTo(source);
    }

    @Test
    void age_onlyWhereOneWasFound() {
        assertThat(RuleInWords.in(VI).age("age 72")).isEqualTo("72 tuổi");
        assertThat(RuleInWords.in(VI).age("severe")).isEmpty();
    }

    @Test
    void figures_asEachLanguageWritesThem() {
        FiguresInWords vietnamese = FiguresInWords.in(VI);
        FiguresInWords english = FiguresInWords.in(Locale.ENGLISH);
        assertThat(vietnamese.arithmetic("500000 × 2.5 = 1250000")).isEqualTo("500.000 × 2,5 = 1.250.000");
        assertThat(english.arithmetic("105300 × 30% = 31590; 31590 × 12 = 379080"))
                .isEqualTo("105,300 × 30% = 31,590; 31,590 × 12 = 379,080");
        assertThat(vietnamese.arithmetic("12345678901234567890 × 1.2.3, no sum"))
                .as("what is no number of ours")
                .isEqualTo("12345678901234567890 × 1.2.3, no sum");
        assertThat(vietnamese.money(1_250_000)).isEqualTo("1.250.000 đồng");
        assertThat(english.money(1_250_000)).isEqualTo("1,250,000 VND");
        assertThat(vietnamese.measured("tenths", 25)).isEqualTo("2,5");
        assertThat(english.measured("per-mille", 45)).isEqualTo("4.5%");
        assertThat(vietnamese.measured("flag", 1)).isEqualTo("Có");
        assertThat(vietnamese.value(FactCode.FLOOR_AREA, "165")).isEqualTo("16,5 m²");
        assertThat(vietnamese.value(FactCode.PREGNANT, "false")).isEqualTo("Không");
        assertThat(vietnamese.value(FactCode.DATE_OF_BIRTH, "1953-03-03")).isEqualTo("03/03/1953");
        assertThat(vietnamese.value(FactCode.HOUSEHOLD_POVERTY, "near-poor")).isEqualTo("Cận nghèo");
        assertThat(english.date(LocalDate.of(2029, 3, 10))).isEqualTo("2029-03-10");
    }

    @Test
    void figure_byItsKind_withItsCategory() {
        assertThat(LawWords.in(Locale.ENGLISH).figure("A6c.coefficient"))
                .isEqualTo("Coefficient (Person with a severe disability)");
        assertThat(LawWords.in(VI).figure("base.national")).isEqualTo("Mức chuẩn trợ giúp xã hội");
        assertThat(LawWords.in(VI).figure("some.figure-of-later")).isEqualTo("some.figure-of-later");
    }
}
