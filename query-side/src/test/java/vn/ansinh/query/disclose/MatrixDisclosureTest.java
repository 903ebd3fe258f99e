package vn.ansinh.query.disclose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.access.Fields;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Role;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.query.disclose.Disclosure.Concerned;
import vn.ansinh.query.disclose.Disclosure.Request;
import vn.ansinh.query.disclose.Disclosure.Shown;

class MatrixDisclosureTest {
    private static final ActorId ACTOR = ActorId.parse("a-0123456789abcdef0123456789abcdef");
    private static final PersonId PERSON = PersonId.parse("p-0123456789abcdef0123456789abcdef");
    private static final PersonId STRANGER = PersonId.parse("p-ffffffffffffffffffffffffffffffff");
    private static final UnitCode WARD = UnitCode.parse("07210@2025-07-01");
    private static final UnitCode OTHER = UnitCode.parse("07339@2025-07-01");
    private final MatrixDisclosure disclosure =
            new MatrixDisclosure(Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC));

    @Test
    void caseOfTheOwnUnit_isShown_anotherUnitsIsNotThere() {
        ActingPerson reader = reader(Role.CASEWORKER, "07210", null);
        assertThatCode(() -> disclose(reader, "readCase", WARD, Set.of())).doesNotThrowAnyException();
        refused(reader, "readCase", OTHER, Set.of(), ProblemCode.NOT_FOUND);
    }

    @Test
    void caseOfAPredecessor_isShown_toItsSuccessor() {
        UnitCode predecessor = UnitRegistry.load().predecessorsOf(WARD).getFirst();
        assertThatCode(() -> disclose(reader(Role.CASEWORKER, "07210", null), "readCase", predecessor, Set.of()))
                .doesNotThrowAnyException();
        refused(reader(Role.CASEWORKER, "07339", null), "readCase", predecessor, Set.of(), ProblemCode.NOT_FOUND);
    }

    @Test
    void endedUnit_reachesNothing() {
        refused(reader(Role.CASEWORKER, "07210@", null), "readCase", WARD, Set.of(), ProblemCode.NOT_FOUND);
    }

    @Test
    void substitute_isShownTheOneCase() {
        assertThatCode(() -> disclose(reader(Role.APPROVER, "07339", null), "readCase", WARD, Set.of(ACTOR)))
                .doesNotThrowAnyException();
    }

    @Test
    void citizen_isShownTheirOwn_andNothingElse() {
        assertThatCode(() -> disclose(reader(Role.CITIZEN, "07210", PERSON), "readOwnStatus", WARD, Set.of()))
                .doesNotThrowAnyException();
        refused(reader(Role.CITIZEN, "07210", STRANGER), "readOwnStatus", WARD, Set.of(), ProblemCode.NOT_FOUND);
        refused(reader(Role.CITIZEN, "07210", null), "readOwnStatus", WARD, Set.of(ACTOR), ProblemCode.NOT_FOUND);
        refused(reader(Role.CITIZEN, "07210", PERSON), "readCase", WARD, Set.of(), ProblemCode.FORBIDDEN);
    }

    @Test
    void everyRole_outsideTheMatrix_isForbidden() {
        for (Role role : Role.values()) {
            boolean audits = role == Role.AUDITOR;
            ActingPerson reader = reader(role, "24", PERSON);
            if (audits) {
                assertThat(disclosure.scope(reader, "readHistory").province()).isTrue();
            } else {
                refused(reader, "readHistory", WARD, Set.of(), ProblemCode.FORBIDDEN);
            }
        }
    }

    @Test
    void fields_areRefused_whereTheMatrixListsOthers() {
        ActingPerson observer = reader(Role.OBSERVER, "07210", null);
        var concerned = new Concerned(WARD, List.of(PERSON), Set.of());
        CaseId caseId = CaseId.parse("saa-00000000000000000000000000000001");
        assertThatCode(() -> disclosure.disclose(
                        new Request(observer, "readUnitPostings", caseId, concerned, Shown.POSTING)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> disclosure.disclose(
                        new Request(observer, "readUnitPostings", caseId, concerned, Shown.WHOLE_CASE)))
                .isInstanceOf(Refusal.class);
        assertThat(disclosure.shows(reader(Role.LEADER, "24", null), "readAppointments", Fields.NAMED_OFFICES))
                .isFalse();
        assertThat(disclosure.shows(reader(Role.AUDITOR, "24", null), "readAppointments", Fields.NAMED_OFFICES))
                .isTrue();
    }

    private void refused(
            ActingPerson reader, String operation, UnitCode unit, Set<ActorId> substitutes, ProblemCode problem) {
        assertThatThrownBy(() -> disclose(reader, operation, unit, substitutes))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }

    private void disclose(ActingPerson reader, String operation, UnitCode unit, Set<ActorId> substitutes) {
        var concerned = new Concerned(unit, List.of(PERSON), substitutes);
        Shown shown = operation.equals("readOwnStatus") ? Shown.STATUS : Shown.WHOLE_CASE;
        disclosure.disclose(
                new Request(reader, operation, CaseId.parse("saa-00000000000000000000000000000001"), concerned, shown));
    }

    private static ActingPerson reader(Role role, String unit, @Nullable PersonId human) {
        return new ActingPerson(ACTOR, human, Set.of(role), unit);
    }
}
