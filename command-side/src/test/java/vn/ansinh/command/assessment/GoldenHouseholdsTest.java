package vn.ansinh.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ansinh.command.law.Parameter;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.recognition.PovertyStandard;
import vn.ansinh.command.recognition.PovertyStandard.Area;
import vn.ansinh.kernel.problem.InvalidValue;
import vn.ansinh.kernel.value.Money;

class GoldenHouseholdsTest {
    private final Policy policy = Policy.load();

    static List<GoldenHousehold> households() {
        return GoldenHousehold.all();
    }

    @ParameterizedTest
    @MethodSource("households")
    void score_proposesWhatTheTableSays(GoldenHousehold golden) {
        assertThat(golden.scored(policy)).isEqualTo(golden.proposes());
    }

    @Test
    void score_namesItsFigures() {
        assertThat(PovertyStandard.score(Area.URBAN, new Money(1), 3, LocalDate.of(2027, 1, 1), policy)
                        .figures())
                .extracting(Parameter::key)
                .containsExactly("urban-poverty-line", "poor.deprivations-from");
    }

    /** Before 2022 another standard held, by income alone; the texts do not have it. */
    @Test
    void score_refused_whereTheTextsHoldNoStandard() {
        for (LocalDate day : List.of(LocalDate.of(2021, 12, 31), LocalDate.of(2031, 1, 1))) {
            assertThatThrownBy(() -> PovertyStandard.score(Area.RURAL, Money.ZERO, 3, day, policy))
                    .isInstanceOf(InvalidValue.class)
                    .extracting(it -> ((InvalidValue) it).code())
                    .isEqualTo("no-poverty-standard-on-date");
        }
    }
}
