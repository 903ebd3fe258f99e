package vn.ansinh.kernel.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import vn.ansinh.kernel.problem.InvalidValue;
import vn.ansinh.kernel.value.UnitCode;

class UnitRegistryTest {
    private static final LocalDate LAST_OLD_DAY = LocalDate.of(2025, 6, 30);
    private static final LocalDate FIRST_NEW_DAY = LocalDate.of(2025, 7, 1);

    private final UnitRegistry registry = UnitRegistry.load();

    @Test
    void on_countsOfTheResolution_forBothSidesOfThePassage() {
        assertThat(registry.on(UnitLevel.COMMUNE, LAST_OLD_DAY)).hasSize(192);
        assertThat(registry.on(UnitLevel.DISTRICT, LAST_OLD_DAY)).hasSize(10);
        assertThat(registry.on(UnitLevel.COMMUNE, FIRST_NEW_DAY)).hasSize(99);
        assertThat(registry.on(UnitLevel.DISTRICT, FIRST_NEW_DAY)).isEmpty();
        assertThat(registry.on(UnitLevel.PROVINCE, FIRST_NEW_DAY))
                .singleElement()
                .extracting(Unit::name)
                .isEqualTo("Tỉnh Bắc Ninh");
    }

    @Test
    void get_anotherNameByDate_forAReusedCode() {
        assertThat(registry.get("07210", LAST_OLD_DAY).name()).isEqualTo("Phường Hoàng Văn Thụ");
        assertThat(registry.get("07210", FIRST_NEW_DAY).name()).isEqualTo("Phường Bắc Giang");
        assertThat(registry.get(unit("07777@")).name()).isEqualTo("Phường Bích Động");
        assertThat(registry.get(unit("07777@2025-07-01")).name()).isEqualTo("Phường Việt Yên");
    }

    @Test
    void get_refused_forCodesThatNoUnitBears() {
        assertThatThrownBy(() -> registry.get(unit("99999@")))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.code()).isEqualTo("unknown-unit"));
        // The code existed only before the passage, and the day of the key is not another day.
        assertThatThrownBy(() -> registry.get(unit("07201@2025-07-01"))).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> registry.get(unit("07210@2025-07-02"))).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> registry.get("07201", FIRST_NEW_DAY)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void holderOf_successorFromThatDay_forAnOldCommune() {
        assertThat(registry.holderOf(unit("07201@"), LAST_OLD_DAY).orElseThrow().code())
                .isEqualTo(unit("07201@"));
        assertThat(registry.holderOf(unit("07201@"), FIRST_NEW_DAY)
                        .orElseThrow()
                        .code())
                .isEqualTo(unit("07210@2025-07-01"));
        assertThat(registry.holderOf(unit("07210@2025-07-01"), LAST_OLD_DAY)).isEmpty();
        assertThat(registry.holderOf(unit("213@"), FIRST_NEW_DAY)).isEmpty();
    }

    @Test
    void holderOf_alwaysOneExistingCommune_forEveryOldCommune() {
        var successors = new HashSet<UnitCode>();
        for (Unit old : registry.on(UnitLevel.COMMUNE, LAST_OLD_DAY)) {
            Unit now = registry.holderOf(old.code(), FIRST_NEW_DAY).orElseThrow();
            assertThat(now.level()).isEqualTo(UnitLevel.COMMUNE);
            assertThat(now.validOn(FIRST_NEW_DAY)).isTrue();
            assertThat(registry.predecessorsOf(now.code())).contains(old.code());
            successors.add(now.code());
        }
        assertThat(successors).hasSize(58);
    }

    @Test
    void superiorOf_districtThenProvince_byDate() {
        assertThat(registry.superiorOf(unit("07201@"), LAST_OLD_DAY)
                        .orElseThrow()
                        .code())
                .isEqualTo(unit("213@"));
        assertThat(registry.superiorOf(unit("07201@"), FIRST_NEW_DAY)
                        .orElseThrow()
                        .code())
                .isEqualTo(unit("24@2025-07-01"));
        assertThat(registry.atLevel(unit("07201@"), UnitLevel.PROVINCE, LAST_OLD_DAY)
                        .orElseThrow()
                        .code())
                .isEqualTo(unit("24@"));
        assertThat(registry.atLevel(unit("07201@"), UnitLevel.DISTRICT, FIRST_NEW_DAY))
                .isEmpty();
        assertThat(registry.superiorOf(unit("24@"), LAST_OLD_DAY)).isEmpty();
    }

    @Test
    void holdsWithin_itsUnitAndBelow_forARoleOfThatDay() {
        UnitCode oldCommune = unit("07201@");
        assertThat(registry.holdsWithin(oldCommune, oldCommune, LAST_OLD_DAY)).isTrue();
        assertThat(registry.holdsWithin(oldCommune, unit("213@"), LAST_OLD_DAY)).isTrue();
        assertThat(registry.holdsWithin(oldCommune, unit("24@"), LAST_OLD_DAY)).isTrue();
        assertThat(registry.holdsWithin(oldCommune, unit("215@"), LAST_OLD_DAY)).isFalse();
        assertThat(registry.holdsWithin(oldCommune, unit("07210@"), LAST_OLD_DAY))
                .isFalse();
        assertThat(registry.holdsWithin(unit("213@"), oldCommune, LAST_OLD_DAY)).isFalse();
    }

    @Test
    void holdsWithin_successorOnly_forAnOldCaseAfterThePassage() {
        UnitCode oldCommune = unit("07201@");
        UnitCode successor = unit("07210@2025-07-01");
        assertThat(registry.holdsWithin(oldCommune, successor, FIRST_NEW_DAY)).isTrue();
        assertThat(registry.holdsWithin(oldCommune, unit("24@2025-07-01"), FIRST_NEW_DAY))
                .isTrue();
        assertThat(registry.holdsWithin(oldCommune, successor, LAST_OLD_DAY)).isFalse();
        // A role of an ended unit ended with it, even over its own old cases.
        assertThat(registry.holdsWithin(oldCommune, oldCommune, FIRST_NEW_DAY)).isFalse();
        assertThat(registry.holdsWithin(oldCommune, unit("213@"), FIRST_NEW_DAY))
                .isFalse();
        assertThat(registry.holdsWithin(oldCommune, unit("07228@2025-07-01"), FIRST_NEW_DAY))
                .isFalse();
    }

    /** Every case has exactly one commune on every day, and every superior reaches what its subordinate reaches. */
    @Test
    void holdsWithin_oneCommuneAndAllAbove_forEveryUnitOnBothSides() {
        for (LocalDate day : new LocalDate[] {LAST_OLD_DAY, FIRST_NEW_DAY}) {
            for (Unit unit : registry.all()) {
                if (unit.level() != UnitLevel.COMMUNE
                        || registry.holderOf(unit.code(), day).isEmpty()) {
                    continue;
                }
                long communes = registry.on(UnitLevel.COMMUNE, day).stream()
                        .filter(it -> registry.holdsWithin(unit.code(), it.code(), day))
                        .count();
                assertThat(communes).as("%s on %s", unit.code(), day).isEqualTo(1);
                Unit holder = registry.holderOf(unit.code(), day).orElseThrow();
                Unit above = registry.superiorOf(unit.code(), day).orElseThrow();
                assertThat(registry.holdsWithin(unit.code(), above.code(), day)).isTrue();
                assertThat(registry.below(above.code())).contains(holder);
            }
        }
    }

    @Test
    void holdsWithin_never_forUnknownUnits() {
        assertThat(registry.holdsWithin(unit("99999@"), unit("24@"), LAST_OLD_DAY))
                .isFalse();
        assertThat(registry.holdsWithin(unit("07201@"), unit("99@"), LAST_OLD_DAY))
                .isFalse();
    }

    private static UnitCode unit(String text) {
        return UnitCode.parse(text);
    }
}
