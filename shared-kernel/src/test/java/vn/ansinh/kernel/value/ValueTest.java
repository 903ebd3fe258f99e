package vn.ansinh.kernel.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ansinh.kernel.problem.InvalidValue;

class ValueTest {

    @ParameterizedTest
    @ValueSource(strings = {"07210@2025-07-01", "07210@", "24@", "213@"})
    void unitCode_sameText_forARoundTrip(String text) {
        assertThat(UnitCode.parse(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "07210",
                "7210@",
                "07210@1/7/2025",
                "07210@2025-02-30",
                "07210@+12025-07-01",
                "07210@2025-07-01@",
                "0721x@",
                "٠٧٢١٠@",
                "07210@ ",
                "072100@"
            })
    void unitCode_refused_forMalformedTexts(String text) {
        assertRefused("unit-code-malformed", () -> UnitCode.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "024098000123,MALE,1998",
        "024198000123,FEMALE,1998",
        "024221000123,MALE,2021",
        "024321000123,FEMALE,2021",
        "001000000000,MALE,1900",
        "096599999999,FEMALE,2199"
    })
    void personNumber_sexAndBirthYear_byItsStructure(String digits, Sex sex, int year) {
        PersonNumber number = new PersonNumber(digits);
        assertThat(number.sex()).isEqualTo(sex);
        assertThat(number.birthYear()).isEqualTo(year);
        assertThat(number.agreesWith(LocalDate.of(year, 12, 31), sex)).isTrue();
        assertThat(number.agreesWith(LocalDate.of(year + 1, 1, 1), sex)).isFalse();
        Sex other = sex == Sex.MALE ? Sex.FEMALE : Sex.MALE;
        assertThat(number.agreesWith(LocalDate.of(year, 1, 1), other)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "02409800012", "0240980001234", "124098000123", "02409800012x", "٠٢٤٠٩٨٠٠٠١٢٣"})
    void personNumber_malformed_forAnotherShape(String digits) {
        assertRefused("person-number-malformed", () -> new PersonNumber(digits));
    }

    @ParameterizedTest
    @ValueSource(strings = {"000098000123", "097098000123", "024698000123", "024998000123"})
    void personNumber_impossible_forNoSuchProvinceOrCentury(String digits) {
        assertRefused("person-number-impossible", () -> new PersonNumber(digits));
    }

    @Test
    void personNumber_notShown_inText() {
        assertThat(new PersonNumber("024098000123").toString()).doesNotContain("98000");
    }

    @Test
    void money_refused_belowZeroAndBeyondRange() {
        assertRefused("amount-below-zero", () -> new Money(-1));
        assertRefused("amount-below-zero", () -> new Money(1).minus(new Money(2)));
        assertRefused("amount-too-large", () -> new Money(Long.MAX_VALUE).plus(new Money(1)));
        assertRefused("amount-too-large", () -> new Money(Long.MAX_VALUE).times(2));
        assertRefused("share-malformed", () -> new Money(1).share(1, 0));
        assertRefused("share-malformed", () -> new Money(1).share(-1, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "500000,25,10,1250000",
        "1500000,22,100,330000",
        "2340000,45,1000,105300",
        "3,1,2,2",
        "1,1,3,0",
        "2,1,3,1",
        "0,5,3,0"
    })
    void money_shareHalfUp_forFractions(long dong, long numerator, long denominator, long share) {
        assertThat(new Money(dong).share(numerator, denominator)).isEqualTo(new Money(share));
    }

    @Test
    void wire_uniqueAndReadBack_forEveryCode() {
        assertThat(Arrays.stream(FactCode.values()).map(FactCode::wire)).doesNotHaveDuplicates();
        assertThat(Stream.of(FactCode.values()).map(code -> FactCode.ofWire(code.wire())))
                .containsExactly(FactCode.values());
        assertThat(Stream.of(Scheme.values()).map(scheme -> Scheme.ofWire(scheme.wire())))
                .containsExactly(Scheme.values());
        assertRefused("unknown-choice", () -> Scheme.ofWire("HOUSING"));
    }

    @ParameterizedTest
    @CsvSource({
        "DATE_OF_BIRTH,2021-03-10,true",
        "DATE_OF_BIRTH,2021-02-29,false",
        "DATE_OF_BIRTH,10/3/2021,false",
        "DATE_OF_BIRTH,1799-12-31,false",
        "MONTHLY_PENSION,0,true",
        "MONTHLY_PENSION,1000000000000,true",
        "MONTHLY_PENSION,1000000000001,false",
        "MONTHLY_PENSION,-1,false",
        "MONTHLY_PENSION,007,false",
        "MONTHLY_PENSION,1.5,false",
        "VIETNAMESE_CITIZEN,true,true",
        "VIETNAMESE_CITIZEN,TRUE,false",
        "PERSONS_IN_HOUSEHOLD,9999,true",
        "PERSONS_IN_HOUSEHOLD,10000,false",
        "FLOOR_AREA,165,true",
        "FLOOR_AREA,16.5,false",
        "DISABILITY_DEGREE,severe,true",
        "DISABILITY_DEGREE,mild,false",
        "REMARK,Nhà ở cuối xóm,true"
    })
    void factCode_wellFormedOnly_byItsType(FactCode code, String value, boolean wellFormed) {
        if (wellFormed) {
            assertThat(code.check(value)).isEqualTo(value);
        } else {
            assertRefused("fact-value-malformed", () -> code.check(value));
        }
    }

    @Test
    void factCode_neverRepeatsTheValue_inItsRefusal() {
        assertThatThrownBy(() -> FactCode.DISABILITY_DEGREE.check("secret")).hasMessageNotContaining("secret");
    }

    private static void assertRefused(String code, Runnable making) {
        assertThatThrownBy(making::run)
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
