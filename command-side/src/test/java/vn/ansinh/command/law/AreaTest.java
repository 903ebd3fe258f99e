package vn.ansinh.command.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.command.lawtext.TextRefused;
import vn.ansinh.kernel.unit.Unit;
import vn.ansinh.kernel.unit.UnitLevel;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.kernel.value.UnitCode;

/** Which communes are classed as remote, on which days. */
class AreaTest {
    private static final LocalDate LAST_OF_THE_DISTRICT = LocalDate.of(2025, 6, 30);
    private final Policy policy = Policy.load();
    private final UnitRegistry units = UnitRegistry.load();

    private boolean remote(String unit, LocalDate on) {
        return policy.is(AreaClass.REMOTE, UnitCode.parse(unit), on);
    }

    @Test
    void communesOfSonDong_andThoseThatTookTheirPlace() {
        assertThat(remote("07663@", LAST_OF_THE_DISTRICT)).isTrue();
        assertThat(remote("07663@", LAST_OF_THE_DISTRICT.plusDays(1))).isFalse();
        assertThat(remote("07663@2025-07-01", LAST_OF_THE_DISTRICT.plusDays(1))).isTrue();
        assertThat(remote("07663@2025-07-01", LocalDate.of(2040, 1, 1))).isTrue();
        assertThat(remote("07663@", LocalDate.of(2021, 6, 30))).isFalse();
        assertThat(remote("07210@", LAST_OF_THE_DISTRICT)).isFalse();
        assertThat(remote("07210@2025-07-01", LocalDate.of(2026, 1, 1))).isFalse();
    }

    /** The list is said twice, once for each time: a commune may not be lost in between. */
    @Test
    void everyCommuneOfTheDistrict_isListed_andEverySuccessor() {
        List<Unit> communes = units.below(UnitCode.parse("220@"));
        assertThat(communes).hasSize(17);
        for (Unit commune : communes) {
            assertThat(policy.is(AreaClass.REMOTE, commune.code(), LAST_OF_THE_DISTRICT))
                    .as(commune.name())
                    .isTrue();
            Unit after = units.holderOf(commune.code(), LAST_OF_THE_DISTRICT.plusDays(1))
                    .orElseThrow();
            assertThat(policy.is(AreaClass.REMOTE, after.code(), LAST_OF_THE_DISTRICT.plusDays(1)))
                    .as(after.name())
                    .isTrue();
        }
        assertThat(units.on(UnitLevel.COMMUNE, LAST_OF_THE_DISTRICT.plusDays(1)).stream()
                        .filter(it -> policy.is(AreaClass.REMOTE, it.code(), LAST_OF_THE_DISTRICT.plusDays(1))))
                .hasSize(8);
    }

    /** Where the poverty programme helps with houses: Sơn Động, and the communes after it, to the programme's end. */
    @Test
    void everyCommuneOfThePoorDistrict_isListed_andEverySuccessor() {
        LocalDate first = LocalDate.of(2022, 8, 15);
        LocalDate end = LocalDate.of(2025, 12, 31);
        for (Unit commune : units.below(UnitCode.parse("220@"))) {
            assertThat(policy.is(AreaClass.POOR_DISTRICT, commune.code(), first.minusDays(1)))
                    .isFalse();
            assertThat(policy.is(AreaClass.POOR_DISTRICT, commune.code(), first))
                    .as(commune.name())
                    .isTrue();
            assertThat(policy.is(AreaClass.POOR_DISTRICT, commune.code(), LAST_OF_THE_DISTRICT))
                    .isTrue();
            UnitCode after = units.holderOf(commune.code(), end).orElseThrow().code();
            assertThat(policy.is(AreaClass.POOR_DISTRICT, after, LAST_OF_THE_DISTRICT.plusDays(1)))
                    .isTrue();
            assertThat(policy.is(AreaClass.POOR_DISTRICT, after, end)).isTrue();
            assertThat(policy.is(AreaClass.POOR_DISTRICT, after, end.plusDays(1)))
                    .isFalse();
        }
        assertThat(listed(AreaClass.POOR_DISTRICT, LAST_OF_THE_DISTRICT)).isEqualTo(17);
        assertThat(listed(AreaClass.POOR_DISTRICT, end)).isEqualTo(8);
    }

    @Test
    void theFundsLevel_isKnownInLangGiangIn2023() {
        for (Unit commune : units.below(UnitCode.parse("217@"))) {
            assertThat(policy.is(AreaClass.FUND_LEVEL, commune.code(), LocalDate.of(2023, 1, 1)))
                    .as(commune.name())
                    .isTrue();
        }
        assertThat(listed(AreaClass.FUND_LEVEL, LocalDate.of(2023, 12, 31))).isEqualTo(19);
        assertThat(listed(AreaClass.FUND_LEVEL, LocalDate.of(2022, 12, 31))).isZero();
        assertThat(listed(AreaClass.FUND_LEVEL, LocalDate.of(2024, 1, 1))).isZero();
    }

    @Test
    void aText_thatSaysNothingOfAClass_knowsIt_not() {
        assertThat(policy.knows(AreaClass.POOR_DISTRICT)).isTrue();
        assertThat(read("sources: {act: Act}\nareas: []\n").knows(AreaClass.POOR_DISTRICT))
                .isFalse();
    }

    private long listed(AreaClass area, LocalDate on) {
        return units.on(UnitLevel.COMMUNE, on).stream()
                .filter(it -> policy.is(area, it.code(), on))
                .count();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            class: remote          | class: far                     | class cannot be far
            source: act            | source: rumour                 | unknown source: rumour
            ["07210@2025-07-01"]   | ["07210@2025-07-01", "07210@2025-07-01"] | unit twice: 07210@2025-07-01
            ["07210@2025-07-01"]   | ["the mountains"]              | no unit's code: the mountains
            from: 2025-07-01       | from: 2025-07-01, to: 2025-06-30 | ends before it begins
            certainty: confirmed   | certainty: sure                | certainty cannot be sure
            certainty: confirmed   | certainty: confirmed, colour: red | unknown key: colour
            """)
    void aFault_isRefused(String was, String now, String reason) {
        String text = """
                sources: {act: Act}
                areas:
                  - {class: remote, from: 2025-07-01, source: act, certainty: confirmed, units: ["07210@2025-07-01"]}
                """;
        assertThat(read(text).is(AreaClass.REMOTE, UnitCode.parse("07210@2025-07-01"), LocalDate.of(2026, 1, 1)))
                .isTrue();
        assertThatThrownBy(() -> read(text.replace(was, now)))
                .isInstanceOf(TextRefused.class)
                .hasMessageContaining(reason);
    }

    @Test
    void aUnit_isClassedOnceOnADay() {
        String row =
                "  - {class: remote, from: %s, source: act, certainty: confirmed, units: [\"07210@2025-07-01\"]}\n";
        String first = row.formatted("2025-07-01, to: 2025-12-31");
        assertThat(read("sources: {act: Act}\nareas:\n" + first + row.formatted("2026-01-01")))
                .isNotNull();
        assertThatThrownBy(() -> read("sources: {act: Act}\nareas:\n" + first + row.formatted("2025-12-31")))
                .hasMessageContaining("unit twice on one day: 07210@2025-07-01");
    }

    private static Policy read(String text) {
        return Policy.of(PolicyText.of(Map.of("areas.yaml", text)));
    }
}
