package vn.ansinh.query.disclose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import vn.ansinh.kernel.access.Access;
import vn.ansinh.kernel.access.Access.Outcome;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.GlassId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Role;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.query.disclose.Disclosure.Concerned;
import vn.ansinh.query.disclose.Disclosure.Request;
import vn.ansinh.query.disclose.Disclosure.Shown;
import vn.ansinh.query.disclose.Disclosure.Whose;
import vn.ansinh.query.disclose.NearCases.Near;

class MatrixDisclosureTest {
    private static final ActorId ACTOR = ActorId.parse("a-0123456789abcdef0123456789abcdef");
    private static final PersonId PERSON = PersonId.parse("p-0123456789abcdef0123456789abcdef");
    private static final PersonId STRANGER = PersonId.parse("p-ffffffffffffffffffffffffffffffff");
    private static final UnitCode WARD = UnitCode.parse("07210@2025-07-01");
    private static final UnitCode OTHER = UnitCode.parse("07339@2025-07-01");
    private static final CaseId CASE = CaseId.parse("saa-00000000000000000000000000000001");
    private static final GlassId GLASS = GlassId.parse("glass-0123456789abcdef0123456789abcdef");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC);

    private final List<Access> kept = new ArrayList<>();
    private final Set<ActorId> broke = new HashSet<>();
    private static final Whose NOTHING = Whose.of(Set.of());

    private Function<ActingPerson, Near> near = reader -> Near.NOBODY;
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final Readings readings = new Readings(request, kept::add, CLOCK);
    private final MatrixDisclosure disclosure = new MatrixDisclosure(
            CLOCK,
            readings,
            (reader, caseId) -> broke.contains(reader) && caseId.equals(CASE) ? Optional.of(GLASS) : Optional.empty(),
            reader -> near.apply(reader));

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
    void ownAndRelativesCases_areShownToNobodyInOffice_andEachAttemptIsKept() {
        Near own = new Near(new Whose(Set.of(CASE), Set.of(PERSON)), NOTHING);
        Near relatives = new Near(Whose.of(PERSON), new Whose(Set.of(CASE), Set.of(STRANGER)));
        for (Map.Entry<Near, String> one : Map.of(own, "not-in-ones-own-case", relatives, "not-in-a-relatives-case")
                .entrySet()) {
            near = reader -> one.getKey();
            for (ActingPerson reader :
                    List.of(reader(Role.CASEWORKER, "07210", null), reader(Role.APPROVER, "07210", PERSON))) {
                kept.clear();
                Refusal refusal = refused(reader, "readCase", WARD, Set.of(), ProblemCode.CONFLICT_OF_INTEREST);
                assertThat(refusal.broken()).extracting(BrokenRule::code).containsExactly(one.getValue());
                assertThat(kept).extracting(Access::outcome).containsExactly(Outcome.DENIED);
                assertThat(kept.getFirst().cases()).containsExactly(CASE);
                forget();
            }
            assertThatCode(() -> disclose(reader(Role.CITIZEN, "07210", PERSON), "readOwnStatus", WARD, Set.of()))
                    .as("as a citizen one reads one's own")
                    .doesNotThrowAnyException();
            forget();
        }
    }

    @Test
    void brokenGlass_opensNoCaseOfARelative() {
        near = reader -> new Near(NOTHING, new Whose(Set.of(CASE), Set.of(STRANGER)));
        broke.add(ACTOR);
        refused(reader(Role.CASEWORKER, "07339", null), "readCase", WARD, Set.of(), ProblemCode.CONFLICT_OF_INTEREST);
    }

    @Test
    void lists_leaveOutSuchCasesAndPersons_andKeepTheRest() {
        CaseId another = CaseId.parse("saa-00000000000000000000000000000002");
        ActingPerson reader = reader(Role.AUDITOR, "24", PERSON);
        near = any -> new Near(NOTHING, new Whose(Set.of(CASE), Set.of(STRANGER)));
        assertThat(disclosure.leaveOut(reader, List.of(CASE, another), Whose::of))
                .containsExactly(another);
        assertThat(disclosure.leaveOut(
                        reader,
                        List.of("of none", "of both"),
                        line -> Whose.of(line.equals("of none") ? Set.of() : Set.of(CASE, another))))
                .containsExactly("of none");
        assertThat(disclosure.leaveOut(reader, List.of(PERSON, STRANGER), Whose::of))
                .containsExactly(PERSON);
    }

    @Test
    void sample_isShownWhole_toWhoeverHasAPartInACaseOfIt() {
        ActingPerson reader = reader(Role.AUDITOR, "24", PERSON);
        near = any -> new Near(new Whose(Set.of(CASE), Set.of(PERSON)), NOTHING);
        var nobody = new Concerned(WARD, List.of(), Set.of());
        assertThatCode(() -> disclosure.disclose(new Request(reader, "readSample", CASE, nobody, Shown.SAMPLE)))
                .doesNotThrowAnyException();
    }

    @Test
    void whatIsShown_isKeptOnce_withEachCase() {
        ActingPerson reader = reader(Role.CASEWORKER, "07210", PERSON);
        CaseId another = CaseId.parse("saa-00000000000000000000000000000002");
        disclosure.scope(reader, "readWorklist");
        for (CaseId caseId : List.of(CASE, another, CASE)) {
            var concerned = new Concerned(WARD, List.of(PERSON), Set.of());
            disclosure.disclose(new Request(reader, "readWorklist", caseId, concerned, Shown.LINE));
        }
        assertThat(kept).as("nothing before the answer").isEmpty();
        assertThat(readings.keep()).isTrue();

        assertThat(kept)
                .containsExactly(new Access(
                        ACTOR,
                        PERSON,
                        Set.of(Role.CASEWORKER),
                        WARD,
                        "readWorklist",
                        Outcome.SHOWN,
                        "line",
                        List.of(CASE, another),
                        null));
        assertThat(readings.keep()).as("kept once").isFalse();
    }

    @Test
    void listWithoutCases_isKeptToo() {
        disclosure.scope(reader(Role.CASEWORKER, "07210", null), "searchCases");
        readings.keep();

        assertThat(kept).singleElement().satisfies(access -> {
            assertThat(access.operation()).isEqualTo("searchCases");
            assertThat(access.cases()).isEmpty();
            assertThat(access.shown()).isNull();
        });
    }

    @Test
    void denial_isKeptAtOnce_andNothingElseOfTheRequest() {
        ActingPerson reader = reader(Role.CASEWORKER, "07210", null);
        disclosure.scope(reader, "readCase");
        refused(reader, "readCase", OTHER, Set.of(), ProblemCode.NOT_FOUND);

        assertThat(kept).singleElement().satisfies(access -> {
            assertThat(access.outcome()).isEqualTo(Outcome.DENIED);
            assertThat(access.cases()).containsExactly(CASE);
            assertThat(access.shown()).isNull();
        });
        assertThat(readings.keep()).isFalse();
    }

    @Test
    void denialByRole_isKept_withoutACase() {
        assertThatThrownBy(() -> disclosure.scope(reader(Role.LEADER, "24", null), "readCase"))
                .isInstanceOf(Refusal.class);

        assertThat(kept).singleElement().satisfies(access -> {
            assertThat(access.outcome()).isEqualTo(Outcome.DENIED);
            assertThat(access.operation()).isEqualTo("readCase");
        });
    }

    @Test
    void caseOfAnotherUnit_isShown_whileTheGlassIsBroken_andMarked() {
        ActingPerson reader = reader(Role.CASEWORKER, "07210", null);
        broke.add(ACTOR);
        disclose(reader, "readCase", OTHER, Set.of());
        readings.keep();

        assertThat(kept).singleElement().extracting(Access::glass).isEqualTo(GLASS);
        broke.clear();
        refused(reader, "readCase", OTHER, Set.of(), ProblemCode.NOT_FOUND);
    }

    @Test
    void brokenGlass_isNotNamed_whereTheUnitReachesAnyway_andGivesNoRole() {
        broke.add(ACTOR);
        disclose(reader(Role.CASEWORKER, "07210", null), "readCase", WARD, Set.of());
        readings.keep();
        assertThat(kept).singleElement().extracting(Access::glass).isNull();

        refused(reader(Role.CITIZEN, "07210", STRANGER), "readOwnStatus", WARD, Set.of(), ProblemCode.NOT_FOUND);
        refused(reader(Role.PAYMENT, "07210", null), "readCase", OTHER, Set.of(), ProblemCode.FORBIDDEN);
    }

    @Test
    void holderOfTheAcknowledgement_isKept_withoutAnActor_rightOrWrong() {
        assertThatThrownBy(() -> disclosure.discloseToHolder("lookUpStatus", CASE, false))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> disclosure.discloseToHolder("lookUpStatus", null, true))
                .isInstanceOf(Refusal.class);
        disclosure.discloseToHolder("lookUpStatus", CASE, true);
        readings.keep();

        assertThat(kept).extracting(Access::outcome).containsExactly(Outcome.DENIED, Outcome.DENIED, Outcome.SHOWN);
        assertThat(kept).extracting(Access::actor).containsOnlyNulls();
        assertThat(kept.getLast().cases()).containsExactly(CASE);
    }

    @Test
    void accessesOfTheLog_areTheAuditorsAlone_andNameTheCaseThatWasAskedFor() {
        ActingPerson auditor = reader(Role.AUDITOR, "24", null);
        disclosure.discloseAccesses(auditor, "readAccesses", CASE);
        readings.keep();
        disclosure.discloseAccesses(auditor, "readAccesses", null);
        readings.keep();

        assertThat(kept).extracting(Access::cases).containsExactly(List.of(CASE), List.of());
        assertThat(kept).extracting(Access::shown).containsOnly("accesses");
        // A role whose reach ends at its unit may not read everybody's.
        assertThatThrownBy(() -> disclosure.discloseAccesses(reader(Role.CASEWORKER, "07210", null), "readCase", null))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void erasures_areTheAuditorsAndTheOfficers_andNameNoCase() {
        disclosure.discloseErasures(reader(Role.AUDITOR, "24", null), "readErasures");
        readings.keep();
        disclosure.discloseErasures(reader(Role.PRIVACY, "24", null), "readErasuresInHand");
        readings.keep();

        assertThat(kept).extracting(Access::shown).containsOnly("erasures");
        assertThat(kept).extracting(Access::cases).containsOnly(List.of());
        // Neither by who has no part in it, nor by a role whose reach ends at its unit.
        assertThatThrownBy(() -> disclosure.discloseErasures(reader(Role.PRIVACY, "24", null), "readErasures"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> disclosure.discloseErasures(reader(Role.CASEWORKER, "07210", null), "readCase"))
                .isInstanceOf(Refusal.class);
        assertThat(kept).hasSize(4);
    }

    @Test
    void dataRequests_areTheCitizensOwn_andAllOfThemForWhoAnswersOrAudits() {
        assertThat(disclosure
                        .discloseDataRequests(reader(Role.AUDITOR, "24", null), "readDataRequests")
                        .province())
                .isTrue();
        readings.keep();
        assertThat(disclosure
                        .discloseDataRequests(reader(Role.PRIVACY, "24", null), "readDataRequestsInHand")
                        .province())
                .isTrue();
        readings.keep();
        Disclosure.Scope own =
                disclosure.discloseDataRequests(reader(Role.CITIZEN, "07210", PERSON), "readOwnDataRequests");
        readings.keep();
        assertThat(own.province()).isFalse();
        assertThat(own.own()).isEqualTo(PERSON);

        assertThat(kept).extracting(Access::shown).containsOnly("data-requests");
        assertThat(kept).extracting(Access::cases).containsOnly(List.of());
        assertThatThrownBy(() ->
                        disclosure.discloseDataRequests(reader(Role.CITIZEN, "07210", PERSON), "readDataRequests"))
                .isInstanceOf(Refusal.class);
        // Neither with another operation's fields.
        assertThatThrownBy(() -> disclosure.discloseDataRequests(reader(Role.AUDITOR, "24", null), "readErasures"))
                .isInstanceOf(Refusal.class);
        assertThat(kept).hasSize(5);
    }

    @Test
    void oneAnswer_hasOnePurposeAndOneExtent() {
        ActingPerson reader = reader(Role.CASEWORKER, "07210", null);
        disclose(reader, "readCase", WARD, Set.of());

        assertThatThrownBy(() -> disclosure.scope(reader, "readWorklist")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> readings.add(CASE, Shown.LINE, null)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void fields_areRefused_whereTheMatrixListsOthers() {
        ActingPerson observer = reader(Role.OBSERVER, "07210", null);
        var concerned = new Concerned(WARD, List.of(PERSON), Set.of());
        assertThatCode(() ->
                        disclosure.disclose(new Request(observer, "readUnitPostings", CASE, concerned, Shown.POSTING)))
                .doesNotThrowAnyException();
        readings.keep();
        assertThatThrownBy(() -> disclosure.disclose(
                        new Request(observer, "readUnitPostings", CASE, concerned, Shown.WHOLE_CASE)))
                .isInstanceOf(Refusal.class);
        assertThat(kept).extracting(Access::outcome).containsExactly(Outcome.SHOWN, Outcome.DENIED);
    }

    @Test
    void offices_areShownWithNames_toTheAuditorAlone_andKept() {
        assertThat(disclosure.discloseOffices(reader(Role.LEADER, "24", null), "readAppointments"))
                .isEqualTo(Shown.OFFICES);
        readings.keep();
        assertThat(disclosure.discloseOffices(reader(Role.AUDITOR, "24", null), "readAppointments"))
                .isEqualTo(Shown.NAMED_OFFICES);
        readings.keep();
        assertThatThrownBy(() -> disclosure.discloseOffices(reader(Role.AUDITOR, "24", null), "readConflicts"))
                .isInstanceOf(Refusal.class);

        assertThat(kept).extracting(Access::shown).containsExactly("offices", "named-offices", null);
        assertThat(kept).extracting(Access::cases).containsOnly(List.of());
    }

    private Refusal refused(
            ActingPerson reader, String operation, UnitCode unit, Set<ActorId> substitutes, ProblemCode problem) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> disclose(reader, operation, unit, substitutes));
        assertThat(refusal.problem()).isEqualTo(problem);
        return refusal;
    }

    /** The next request is another. */
    private void forget() {
        request.clearAttributes();
    }

    private void disclose(ActingPerson reader, String operation, UnitCode unit, Set<ActorId> substitutes) {
        var concerned = new Concerned(unit, List.of(PERSON), substitutes);
        Shown shown = operation.equals("readOwnStatus") ? Shown.STATUS : Shown.WHOLE_CASE;
        disclosure.disclose(new Request(reader, operation, CASE, concerned, shown));
    }

    private static ActingPerson reader(Role role, String unit, @Nullable PersonId human) {
        return new ActingPerson(ACTOR, human, Set.of(role), unit);
    }
}
