package vn.ansinh.kernel.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.Role;

class AccessMatrixTest {
    private static final AccessMatrix MATRIX = AccessMatrix.load();

    @Test
    void grants_areEmpty_forWhatIsNotListed() {
        assertThat(MATRIX.grants("decide", EnumSet.of(Role.CASEWORKER))).isEmpty();
        assertThat(MATRIX.grants("noSuchOperation", EnumSet.allOf(Role.class))).isEmpty();
    }

    @Test
    void grant_saysDutyAndReach_forWhatIsListed() {
        assertThat(MATRIX.grants("decide", EnumSet.of(Role.APPROVER)))
                .containsExactly(new Grant("decide", Role.APPROVER, Reach.UNIT, Duty.APPROVER));
    }

    @Test
    void importer_hasNoGrantOfItsOwn_onTheCommandSide() {
        assertThat(MATRIX.operations())
                .filteredOn(operation -> MATRIX.grants(operation, EnumSet.of(Role.IMPORTER)).stream()
                        .anyMatch(grant -> grant.duty() != null))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "07210, 2026-01-15, 07210@2025-07-01",
        "07210, 2025-06-30, 07210@",
        "213@,  2025-06-30, 213@",
    })
    void unit_isTheOneThatBearsTheCode_onTheDayAsked(String claim, LocalDate on, String unit) {
        var person = new ActingPerson(ActorId.parse("a-" + "0".repeat(32)), null, Set.of(Role.CASEWORKER), claim);

        assertThat(person.unitOn(on, UnitRegistry.load()).orElseThrow().text()).isEqualTo(unit);
    }
}
