package vn.ansinh.runtime.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Role;
import vn.ansinh.query.disclose.Disclosure.Whose;
import vn.ansinh.query.disclose.NearCases;
import vn.ansinh.query.disclose.NearCases.Near;

/** Whom a reader is too near to follows from the account's appointments, the token, what they declared and who has a part in a case. */
class NearCasesIT {
    private static final ActorId ACCOUNT = ActorId.parse("a-" + "1".repeat(32));
    private static final PersonId OFFICIAL = person("1");
    private static final PersonId RELATIVE = person("2");
    private static final PersonId STRANGER = person("3");

    private final AccessDatabase database = new AccessDatabase();
    private final JdbcClient owner = database.truth();
    private final NearCases near = new PostgresNearCases(owner);

    @AfterEach
    void close() {
        database.close();
    }

    private static PersonId person(String digit) {
        return PersonId.parse("p-" + digit.repeat(32));
    }

    private static CaseId caseOf(String digit) {
        return CaseId.parse("isa-" + digit.repeat(32));
    }

    private static ActingPerson reader(ActorId account, @Nullable PersonId human) {
        return new ActingPerson(account, human, Set.of(Role.CASEWORKER), "07210");
    }

    private void party(PersonId person, CaseId caseId, String part) {
        owner.sql("INSERT INTO case_party (person, stream, scheme, part) VALUES (?, ?, 'health-insurance', ?)")
                .params(person.text(), caseId.text(), part)
                .update();
    }

    private void appointed(ActorId account, PersonId person, String appointment, boolean confirmed) {
        owner.sql("INSERT INTO appointment (appointment, duty, stream, person, account, unit, valid_from, capacity)"
                        + " VALUES (?, 'DESK', 'off-1', ?, ?, '07210@2025-07-01', DATE '2025-07-01', 'CHAIR')")
                .params(appointment, person.text(), account.text())
                .update();
        if (confirmed) {
            owner.sql("INSERT INTO appointment_confirmed (appointment) VALUES (?)")
                    .param(appointment)
                    .update();
        }
    }

    @Test
    void household_counts_asEachOtherPartDoes_ofThemselvesAndOfWhomTheyDeclared() {
        appointed(ACCOUNT, OFFICIAL, "ap-1", true);
        owner.sql("INSERT INTO declared_relative (official, relative) VALUES (?, ?)")
                .params(OFFICIAL.text(), RELATIVE.text())
                .update();
        party(OFFICIAL, caseOf("1"), "HOUSEHOLD");
        party(RELATIVE, caseOf("2"), "RECEIVER");
        party(RELATIVE, caseOf("3"), "APPLICANT");
        party(STRANGER, caseOf("4"), "BENEFICIARY");

        Near found = near.of(reader(ACCOUNT, null));

        assertThat(found.own()).isEqualTo(new Whose(Set.of(caseOf("1")), Set.of(OFFICIAL)));
        assertThat(found.relatives()).isEqualTo(new Whose(Set.of(caseOf("2"), caseOf("3")), Set.of(RELATIVE)));
    }

    @Test
    void token_namesThemWithoutAnAppointment_andNobodyIsMadeSomebodyElseByAProposal() {
        appointed(ACCOUNT, STRANGER, "ap-1", false);
        party(STRANGER, caseOf("4"), "BENEFICIARY");
        party(OFFICIAL, caseOf("1"), "BENEFICIARY");

        assertThat(near.of(reader(ACCOUNT, null))).isEqualTo(Near.NOBODY);
        assertThat(near.of(reader(ACCOUNT, OFFICIAL)).own().cases()).containsExactly(caseOf("1"));
    }

    @Test
    void whoDeclaredARelative_isNotToldToTheRelative() {
        owner.sql("INSERT INTO declared_relative (official, relative) VALUES (?, ?)")
                .params(OFFICIAL.text(), RELATIVE.text())
                .update();
        party(OFFICIAL, caseOf("1"), "BENEFICIARY");

        assertThat(near.of(reader(ACCOUNT, RELATIVE)).relatives()).isEqualTo(Whose.of(Set.of()));
    }
}
