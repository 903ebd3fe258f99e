package vn.ansinh.command.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.ansinh.command.appointment.Officials.OTHER_COMMUNE;
import static vn.ansinh.command.appointment.Officials.PROVINCE;
import static vn.ansinh.command.appointment.Officials.TODAY;
import static vn.ansinh.command.appointment.Officials.WARD;
import static vn.ansinh.command.appointment.Officials.actor;
import static vn.ansinh.command.appointment.Officials.appointment;
import static vn.ansinh.command.appointment.Officials.chair;
import static vn.ansinh.command.appointment.Officials.person;
import static vn.ansinh.command.appointment.Officials.terms;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.ansinh.command.appointment.AppointmentCommand.ConfirmAppointment;
import vn.ansinh.command.appointment.AppointmentCommand.DeclareRelatives;
import vn.ansinh.command.appointment.AppointmentCommand.EndAppointment;
import vn.ansinh.command.appointment.AppointmentCommand.ProposeAppointment;
import vn.ansinh.command.appointment.AppointmentCommand.RejectAppointment;
import vn.ansinh.command.port.Appointments.Filed;
import vn.ansinh.kernel.event.application.Kinds.SignerCapacity;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.Delegation;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.Terms;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemTexts;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.OfficialId;
import vn.ansinh.kernel.value.UnitCode;

class AppointmentDecisionsTest {
    private static final By PROPOSER = chair(1, WARD);
    private static final By SUPERIOR = chair(2, PROVINCE);
    private static final ConfirmAppointment CONFIRM = new ConfirmAppointment(appointment(1));

    private Official official = Official.NOBODY_YET;
    private LocalDate on = TODAY;
    private @Nullable Filed principal;

    @ParameterizedTest
    @EnumSource
    void rule_hasAText_inEachLanguage(AppointmentRule rule) {
        assertThat(ProblemTexts.ruleCodes()).contains(rule.code());
    }

    @Test
    void appointment_isInForce_onceAnotherPersonConfirmed() {
        accepts(PROPOSER, propose(terms(WARD, Duty.DESK)));
        assertThat(official.find(appointment(1))).containsInstanceOf(Official.Held.Proposed.class);

        accepts(SUPERIOR, CONFIRM);

        assertThat(official.find(appointment(1))).containsInstanceOf(Official.Held.InForce.class);
        assertThat(official.accounts()).containsExactly(actor(7));
    }

    @Test
    void propose_isRefused_forOneself_byPersonOrByAccount() {
        refuses(chair(7, WARD), propose(terms(WARD, Duty.DESK)), AppointmentRule.OWN_APPOINTMENT);
        By otherAccount = new By(actor(99), person(7), Duty.APPROVER, WARD);
        refuses(otherAccount, propose(terms(WARD, Duty.DESK)), AppointmentRule.OWN_APPOINTMENT);
        By nameless = new By(actor(7), null, Duty.APPROVER, WARD);
        refuses(nameless, propose(terms(WARD, Duty.DESK)), AppointmentRule.OWN_APPOINTMENT);
    }

    @Test
    void confirm_isRefused_forWhoeverProposed_forAnotherAccountOfTheirs_andForTheAppointed() {
        accepts(PROPOSER, propose(terms(WARD, Duty.DESK)));

        refuses(PROPOSER, CONFIRM, AppointmentRule.SECOND_PERSON_NEEDED);
        refuses(new By(actor(50), person(1), Duty.APPROVER, PROVINCE), CONFIRM, AppointmentRule.SECOND_PERSON_NEEDED);
        refuses(chair(7, PROVINCE), CONFIRM, AppointmentRule.OWN_APPOINTMENT);
    }

    @Test
    void everyAct_isRefused_outsideTheUnitAndThoseAboveIt() {
        By neighbour = chair(3, OTHER_COMMUNE);
        refuses(neighbour, propose(terms(WARD, Duty.DESK)), AppointmentRule.APPOINTING_UNIT_NEEDED);
        refuses(PROPOSER, propose(terms(PROVINCE, Duty.DESK)), AppointmentRule.APPOINTING_UNIT_NEEDED);
        accepts(PROPOSER, propose(terms(WARD, Duty.DESK)));
        refuses(neighbour, CONFIRM, AppointmentRule.APPOINTING_UNIT_NEEDED);
        refuses(neighbour, new RejectAppointment(appointment(1), "không"), AppointmentRule.APPOINTING_UNIT_NEEDED);
    }

    @Test
    void everyAct_isRefused_inAnotherDutyThanTheSigners() {
        By clerk = new By(actor(1), person(1), Duty.DESK, WARD);
        refuses(clerk, propose(terms(WARD, Duty.DESK)), AppointmentRule.APPOINTING_DUTY_NEEDED);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # document, from,       until,      rule
            2026-01-06, 2026-01-06, -,          DOCUMENT_DATED_IN_THE_FUTURE
            2026-01-05, 2026-01-04, -,          APPOINTMENT_BEFORE_ITS_DOCUMENT
            2026-01-05, 2026-02-01, 2026-01-31, DATES_IN_WRONG_ORDER
            2025-06-01, 2025-06-30, -,          APPOINTMENT_UNIT_NOT_THERE
            """)
    void propose_isRefused_forImpossibleDates(
            LocalDate dated, LocalDate from, @Nullable LocalDate until, AppointmentRule rule) {
        refuses(PROPOSER, propose(terms(7, WARD, dated, from, until, null, Duty.DESK)), rule);
    }

    @Test
    void propose_isRefused_withoutADuty_withOneTwice_andWithACitizens() {
        refuses(PROPOSER, propose(terms(WARD)), AppointmentRule.APPOINTMENT_NEEDS_A_DUTY);
        refuses(PROPOSER, propose(terms(WARD, Duty.DESK, Duty.DESK)), AppointmentRule.APPOINTMENT_NEEDS_A_DUTY);
        refuses(PROPOSER, propose(terms(WARD, Duty.CITIZEN)), AppointmentRule.APPOINTMENT_NEEDS_A_DUTY);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # unit,           duty,     from,       until,      whether it overlaps 2026-01-05 to 2026-06-30
            07210@2025-07-01, DESK,     2026-06-30, -,          true
            07210@2025-07-01, DESK,     2026-07-01, -,          false
            07210@2025-07-01, VERIFIER, 2026-01-05, -,          false
            07339@2025-07-01, DESK,     2026-01-05, -,          false
            """)
    void propose_isRefused_whereTheSameDutyIsHeldAlready(
            String unit, Duty duty, LocalDate from, @Nullable LocalDate until, boolean overlaps) {
        accepts(PROPOSER, propose(terms(7, WARD, TODAY, TODAY, LocalDate.of(2026, 6, 30), null, Duty.DESK)));
        var again =
                new ProposeAppointment(appointment(2), terms(7, UnitCode.parse(unit), TODAY, from, until, null, duty));
        if (overlaps) {
            refuses(SUPERIOR, again, AppointmentRule.APPOINTMENT_OVERLAPS);
        } else {
            accepts(SUPERIOR, again);
        }
    }

    @Test
    void propose_isRefused_whereTheUnitsPredecessorGaveTheSameDuty() {
        on = LocalDate.of(2024, 5, 2);
        By before = chair(1, UnitCode.parse("07210@"));
        accepts(before, propose(terms(7, UnitCode.parse("07210@"), on, on, null, null, Duty.DESK)));
        on = TODAY;

        refuses(
                SUPERIOR,
                new ProposeAppointment(appointment(2), terms(WARD, Duty.DESK)),
                AppointmentRule.APPOINTMENT_OVERLAPS);
    }

    @Test
    void propose_isAcceptedAgain_afterARejection() {
        accepts(PROPOSER, propose(terms(WARD, Duty.DESK)));
        accepts(SUPERIOR, new RejectAppointment(appointment(1), "đủ biên chế"));

        accepts(PROPOSER, new ProposeAppointment(appointment(2), terms(WARD, Duty.DESK)));
        refuses(SUPERIOR, CONFIRM, AppointmentRule.APPOINTMENT_NOT_PROPOSED);
    }

    @Test
    void everyAct_isRefused_onAnAppointmentThatIsUnknown() {
        refuses(SUPERIOR, CONFIRM, AppointmentRule.APPOINTMENT_UNKNOWN);
    }

    @Test
    void end_closesTheDaysAfterIt_andNeverThePast() {
        accepts(PROPOSER, propose(terms(WARD, Duty.DESK)));
        refuses(SUPERIOR, end(TODAY), AppointmentRule.APPOINTMENT_NOT_IN_FORCE);
        accepts(SUPERIOR, CONFIRM);
        on = TODAY.plusDays(30);
        refuses(SUPERIOR, end(on.minusDays(1)), AppointmentRule.APPOINTMENT_ENDS_BEFORE_TODAY);
        refuses(chair(7, WARD), end(on), AppointmentRule.OWN_APPOINTMENT);

        accepts(SUPERIOR, end(on));

        refuses(SUPERIOR, end(on), AppointmentRule.APPOINTMENT_NOT_IN_FORCE);
        accepts(
                PROPOSER,
                new ProposeAppointment(appointment(2), terms(7, WARD, on, on.plusDays(1), null, null, Duty.DESK)));
    }

    @Test
    void end_isRefused_laterThanThePaperHasIt() {
        accepts(PROPOSER, propose(terms(7, WARD, TODAY, TODAY, TODAY.plusDays(9), null, Duty.DESK)));
        accepts(SUPERIOR, CONFIRM);

        refuses(SUPERIOR, end(TODAY.plusDays(9)), AppointmentRule.APPOINTMENT_ENDS_LATER);
    }

    @Test
    void dates_neverRunBackwards() {
        accepts(PROPOSER, propose(terms(WARD, Duty.DESK)));
        on = TODAY.minusDays(1);

        refuses(SUPERIOR, CONFIRM, AppointmentRule.BUSINESS_DATE_RUNS_BACKWARDS);
    }

    @Test
    void delegation_standsOnWhoDecidesThereInTheirOwnRight() {
        principal = principal(8, WARD, SignerCapacity.CHAIR, true);

        accepts(SUPERIOR, propose(delegated(WARD, SignerCapacity.DEPUTY_FOR_CHAIR, Duty.APPROVER)));
    }

    @Test
    void delegation_isRefused_asNobodysAndOfNothingElse() {
        var deputy = propose(delegated(WARD, SignerCapacity.DEPUTY_FOR_CHAIR, Duty.APPROVER));
        refuses(SUPERIOR, deputy, AppointmentRule.DELEGATION_WITHOUT_PRINCIPAL);
        principal = principal(8, WARD, SignerCapacity.CHAIR, false);
        refuses(SUPERIOR, deputy, AppointmentRule.DELEGATION_WITHOUT_PRINCIPAL);
        principal = principal(8, OTHER_COMMUNE, SignerCapacity.CHAIR, true);
        refuses(SUPERIOR, deputy, AppointmentRule.DELEGATION_WITHOUT_PRINCIPAL);
        // Whoever signs for another does not pass it on.
        principal = principal(8, WARD, SignerCapacity.BY_AUTHORITY, true);
        refuses(SUPERIOR, deputy, AppointmentRule.DELEGATION_WITHOUT_PRINCIPAL);
        principal = principal(7, WARD, SignerCapacity.CHAIR, true);
        refuses(SUPERIOR, deputy, AppointmentRule.DELEGATION_TO_ONESELF);
        principal = principal(8, WARD, SignerCapacity.CHAIR, true);
        refuses(
                SUPERIOR,
                propose(delegated(WARD, SignerCapacity.BY_ORDER, Duty.VERIFIER)),
                AppointmentRule.DELEGATION_IS_TO_SIGN);
        refuses(
                SUPERIOR,
                propose(delegated(WARD, SignerCapacity.CHAIR, Duty.APPROVER)),
                AppointmentRule.DELEGATION_AS_CHAIR);
    }

    @Test
    void relatives_areDeclaredByTheOfficial_andAddUp() {
        By oneself = new By(actor(7), person(7), Duty.DESK, WARD);
        accepts(oneself, new DeclareRelatives(List.of(person(20), person(20))));
        accepts(oneself, new DeclareRelatives(List.of(person(21))));

        assertThat(official.relatives()).containsExactlyInAnyOrder(person(20), person(21));
        refuses(oneself, new DeclareRelatives(List.of(person(7))), AppointmentRule.RELATIVE_OF_ONESELF);
    }

    private static ProposeAppointment propose(Terms terms) {
        return new ProposeAppointment(appointment(1), terms);
    }

    private static EndAppointment end(LocalDate lastDay) {
        return new EndAppointment(appointment(1), lastDay, "chuyển công tác");
    }

    private static Terms delegated(UnitCode unit, SignerCapacity capacity, Duty duty) {
        return terms(7, unit, TODAY, TODAY, null, new Delegation(capacity, appointment(9)), duty);
    }

    private static Filed principal(int person, UnitCode unit, SignerCapacity capacity, boolean confirmed) {
        return new Filed(
                appointment(9),
                OfficialId.of(person(person)),
                Set.of(Duty.APPROVER),
                unit,
                LocalDate.of(2025, 7, 1),
                null,
                capacity,
                confirmed);
    }

    private void accepts(By by, AppointmentCommand command) {
        official =
                official.after(AppointmentDecisions.decide(official, command, by, on, principal, UnitRegistry.load()));
    }

    private void refuses(By by, AppointmentCommand command, AppointmentRule rule) {
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> AppointmentDecisions.decide(official, command, by, on, principal, UnitRegistry.load()));
        assertThat(refusal).as("%s by %s", command, by).isNotNull();
        assertThat(refusal.broken()).extracting(BrokenRule::code).containsExactly(rule.code());
    }
}
