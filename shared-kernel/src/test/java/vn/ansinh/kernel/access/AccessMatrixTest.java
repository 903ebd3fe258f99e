package vn.ansinh.kernel.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.kernel.access.CaseAccess.Asker;
import vn.ansinh.kernel.access.CaseAccess.Concerned;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.Role;
import vn.ansinh.kernel.value.UnitCode;

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
                .containsExactly(new Grant(
                        "decide", Role.APPROVER, Reach.UNIT, Duty.APPROVER, null, Purpose.CASE_WORK, Fields.NONE));
    }

    @Test
    void importer_hasNoGrantOfItsOwn_onTheCommandSide() {
        assertThat(MATRIX.operations())
                .filteredOn(operation -> MATRIX.grants(operation, EnumSet.of(Role.IMPORTER)).stream()
                        .anyMatch(grant -> grant.duty() != null))
                .isEmpty();
    }

    @Test
    void stranger_isLetAtACase_onlyWhileItIsPosted() {
        List<Grant> grants = MATRIX.grants("raiseObjection", EnumSet.of(Role.CITIZEN));
        LocalDate day = LocalDate.of(2026, 1, 15);
        var asker = new Asker(ActorId.parse("a-" + "0".repeat(32)), null, null, day);

        assertThat(CaseAccess.first(grants, asker, posted(day))).isPresent();
        assertThat(CaseAccess.first(grants, asker, posted(day.minusDays(1)))).isEmpty();
        assertThat(CaseAccess.first(grants, asker, posted(null))).isEmpty();
    }

    private static Concerned posted(@Nullable LocalDate until) {
        return new Concerned(UnitCode.parse("07210@2025-07-01"), List.of(), Set.of(), until);
    }

    @Test
    void fields_areWhatTheAudienceMaySee() {
        assertThat(MATRIX.grants("readUnitPostings", EnumSet.of(Role.OBSERVER)))
                .extracting(Grant::fields)
                .containsExactly(Fields.POSTING);
        assertThat(MATRIX.grants("readAppointments", EnumSet.of(Role.LEADER)))
                .extracting(Grant::fields)
                .containsExactly(Fields.OFFICES);
        for (String operation : MATRIX.operations()) {
            assertThat(MATRIX.grants(operation, EnumSet.of(Role.LEADER, Role.OBSERVER)))
                    .extracting(Grant::fields)
                    .as(operation)
                    .doesNotContain(Fields.WHOLE_CASE, Fields.LINE, Fields.STATUS, Fields.NAMED_OFFICES);
        }
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
