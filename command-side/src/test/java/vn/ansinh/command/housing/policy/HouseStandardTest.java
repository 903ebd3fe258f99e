package vn.ansinh.command.housing.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.command.law.EarlierText;
import vn.ansinh.command.law.Fact;
import vn.ansinh.command.law.FactSheet;
import vn.ansinh.command.law.Parameter;
import vn.ansinh.command.law.Policy;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.FactOrigin;

/** What a finished house must be (dossier C.2). */
class HouseStandardTest {
    private static final LocalDate ON = LocalDate.of(2025, 4, 10);
    private final Policy policy = Policy.load();

    @ParameterizedTest
    @CsvSource({"1, 180, true", "2, 300, false", "9, 300, false", "0, 300, false"})
    void standard_byThePersonsOfTheHousehold(String persons, long area, boolean alone) {
        HouseStandard standard = of(FactSheet.EMPTY.with(FactCode.PERSONS_IN_HOUSEHOLD, persons), ON)
                .orElseThrow();

        assertThat(standard.alone()).isEqualTo(alone);
        assertThat(standard.figures()).extracting(Parameter::value).containsExactly(area, 3L, 20L);
    }

    @Test
    void standard_theLargerOne_whereNobodyHasShownHowManyTheyAre() {
        Fact declared = new Fact(FactCode.PERSONS_IN_HOUSEHOLD, "1", FactOrigin.DECLARED, Optional.empty());
        for (FactSheet facts : List.of(FactSheet.EMPTY, FactSheet.EMPTY.with(declared))) {
            assertThat(of(facts, ON).orElseThrow().figures().getFirst().value()).isEqualTo(300);
        }
    }

    @Test
    void standard_none_beforeTheCircular() {
        assertThat(of(FactSheet.EMPTY, LocalDate.of(2022, 8, 14))).isEmpty();
        assertThat(of(FactSheet.EMPTY, LocalDate.of(2022, 8, 15))).isPresent();
        assertThat(HouseStandard.of(FactSheet.EMPTY, ON, EarlierText.beforeHousingProgrammes()))
                .isEmpty();
    }

    private Optional<HouseStandard> of(FactSheet facts, LocalDate on) {
        return HouseStandard.of(facts, on, policy);
    }
}
