package vn.ansinh.command.appointment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.appointment.AppointmentCommand.ConfirmAppointment;
import vn.ansinh.command.appointment.AppointmentCommand.DeclareRelatives;
import vn.ansinh.command.appointment.AppointmentCommand.EndAppointment;
import vn.ansinh.command.appointment.AppointmentCommand.ProposeAppointment;
import vn.ansinh.command.appointment.AppointmentCommand.RejectAppointment;
import vn.ansinh.command.appointment.Official.Held;
import vn.ansinh.command.port.Appointments.Filed;
import vn.ansinh.kernel.event.application.Kinds.SignerCapacity;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.appointment.AppointmentEvent;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.AppointmentConfirmed;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.AppointmentEnded;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.AppointmentProposed;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.AppointmentRejected;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.Delegation;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.RelativesDeclared;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.Terms;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.kernel.value.AppointmentId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.UnitCode;

/** One person proposes, another confirms, neither for themselves; both of the same unit or one above it. Pure. */
public final class AppointmentDecisions {
    /** Duties that come from elsewhere than an appointment. */
    private static final Set<Duty> NOT_APPOINTED = EnumSet.of(Duty.CITIZEN, Duty.SYSTEM);

    private final Official official;
    private final By by;
    private final LocalDate on;
    private final UnitRegistry units;
    private final List<BrokenRule> broken = new ArrayList<>();

    private AppointmentDecisions(Official official, By by, LocalDate on, UnitRegistry units) {
        this.official = official;
        this.by = by;
        this.on = on;
        this.units = units;
    }

    /**
     * What is recorded.
     *
     * @param principal the appointment that a delegation leans on, where the book has it
     * @throws Refusal with every rule that was broken
     */
    public static AppointmentEvent decide(
            Official official,
            AppointmentCommand command,
            By by,
            LocalDate on,
            @Nullable Filed principal,
            UnitRegistry units) {
        return new AppointmentDecisions(official, by, on, units).decide(command, principal);
    }

    private AppointmentEvent decide(AppointmentCommand command, @Nullable Filed principal) {
        LocalDate latest = official.latestOn();
        unless(
                latest == null || !on.isBefore(latest),
                AppointmentRule.BUSINESS_DATE_RUNS_BACKWARDS,
                String.valueOf(latest));
        AppointmentEvent event = switch (command) {
            case ProposeAppointment c -> proposed(c, principal);
            case ConfirmAppointment c -> confirmed(c);
            case RejectAppointment c -> rejected(c);
            case EndAppointment c -> ended(c);
            case DeclareRelatives c -> declared(c);
        };
        refuse();
        return event;
    }

    private AppointmentEvent proposed(ProposeAppointment command, @Nullable Filed principal) {
        Terms terms = command.terms();
        appointsOnesUnit(terms);
        LocalDate until = terms.until();
        unless(until == null || !until.isBefore(terms.from()), AppointmentRule.DATES_IN_WRONG_ORDER);
        LocalDate dated = terms.paper().dated();
        unless(!dated.isAfter(on), AppointmentRule.DOCUMENT_DATED_IN_THE_FUTURE, dated.toString());
        unless(!terms.from().isBefore(dated), AppointmentRule.APPOINTMENT_BEFORE_ITS_DOCUMENT, dated.toString());
        boolean given = !terms.duties().isEmpty()
                && terms.duties().stream().noneMatch(NOT_APPOINTED::contains)
                && EnumSet.copyOf(terms.duties()).size() == terms.duties().size();
        unless(given, AppointmentRule.APPOINTMENT_NEEDS_A_DUTY);
        boolean there =
                units.find(terms.unit()).map(unit -> unit.validOn(terms.from())).orElse(false);
        unless(
                there,
                AppointmentRule.APPOINTMENT_UNIT_NOT_THERE,
                terms.unit().text(),
                terms.from().toString());
        official.standing().stream()
                .filter(held -> overlap(held, terms))
                .forEach(held -> unless(
                        false,
                        AppointmentRule.APPOINTMENT_OVERLAPS,
                        held.terms().from().toString()));
        Delegation delegation = terms.delegation();
        if (delegation != null) {
            mayBeDelegated(terms, delegation, principal);
        }
        return new AppointmentProposed(by, on, command.appointment(), terms);
    }

    /** Only signing is delegated, only by who holds it in their own right, and never to themselves (Decree 30/2020, Art. 13). */
    private void mayBeDelegated(Terms terms, Delegation delegation, @Nullable Filed principal) {
        unless(delegation.capacity() != SignerCapacity.CHAIR, AppointmentRule.DELEGATION_AS_CHAIR);
        unless(terms.duties().equals(List.of(Duty.APPROVER)), AppointmentRule.DELEGATION_IS_TO_SIGN);
        boolean stands = principal != null
                && principal.holdsOn(terms.from())
                && principal.duties().contains(Duty.APPROVER)
                && isOneUnit(principal.unit(), terms.unit(), terms.from())
                && principal.capacity() == SignerCapacity.CHAIR;
        unless(
                stands,
                AppointmentRule.DELEGATION_WITHOUT_PRINCIPAL,
                terms.from().toString());
        unless(
                principal == null || !principal.official().person().equals(terms.person()),
                AppointmentRule.DELEGATION_TO_ONESELF);
    }

    private AppointmentEvent confirmed(ConfirmAppointment command) {
        Held.Proposed proposed = proposal(command.appointment());
        appointsOnesUnit(proposed.terms());
        unless(!proposed.by().isSameHumanAs(by), AppointmentRule.SECOND_PERSON_NEEDED);
        return new AppointmentConfirmed(by, on, command.appointment());
    }

    private AppointmentEvent rejected(RejectAppointment command) {
        Held.Proposed proposed = proposal(command.appointment());
        appointsOnesUnit(proposed.terms());
        return new AppointmentRejected(
                by, on, command.appointment(), Personal.of(proposed.terms().person(), command.reason()));
    }

    /** What was done under an appointment stands, so that it never ends in the past. */
    private AppointmentEvent ended(EndAppointment command) {
        Held held = known(command.appointment());
        if (!(held instanceof Held.InForce inForce) || inForce.ended()) {
            throw refused(AppointmentRule.APPOINTMENT_NOT_IN_FORCE);
        }
        appointsOnesUnit(held.terms());
        LocalDate lastDay = command.lastDay();
        unless(!lastDay.isBefore(on), AppointmentRule.APPOINTMENT_ENDS_BEFORE_TODAY);
        unless(!lastDay.isBefore(held.terms().from()), AppointmentRule.DATES_IN_WRONG_ORDER);
        LocalDate until = inForce.lastDay();
        unless(until == null || lastDay.isBefore(until), AppointmentRule.APPOINTMENT_ENDS_LATER, String.valueOf(until));
        return new AppointmentEnded(
                by, on, command.appointment(), lastDay, Personal.of(held.terms().person(), command.reason()));
    }

    private AppointmentEvent declared(DeclareRelatives command) {
        unless(by.human() != null && !command.relatives().contains(by.human()), AppointmentRule.RELATIVE_OF_ONESELF);
        return new RelativesDeclared(
                by, on, command.relatives().stream().distinct().toList());
    }

    private Held known(AppointmentId appointment) {
        return official.find(appointment).orElseThrow(() -> refused(AppointmentRule.APPOINTMENT_UNKNOWN));
    }

    private Held.Proposed proposal(AppointmentId appointment) {
        if (known(appointment) instanceof Held.Proposed proposed) {
            return proposed;
        }
        throw refused(AppointmentRule.APPOINTMENT_NOT_PROPOSED);
    }

    private void appointsOnesUnit(Terms terms) {
        unless(
                by.duty() == Duty.APPROVER,
                AppointmentRule.APPOINTING_DUTY_NEEDED,
                by.duty().name().toLowerCase(Locale.ROOT));
        UnitCode own = by.unit();
        unless(
                own != null && units.holdsWithin(terms.unit(), own, on),
                AppointmentRule.APPOINTING_UNIT_NEEDED,
                terms.unit().text());
        boolean oneself = terms.person().equals(by.human()) || terms.actor().equals(by.actor());
        unless(!oneself, AppointmentRule.OWN_APPOINTMENT);
    }

    private boolean overlap(Held held, Terms wanted) {
        Terms terms = held.terms();
        LocalDate last = held instanceof Held.InForce inForce ? inForce.lastDay() : terms.until();
        LocalDate until = wanted.until();
        boolean apart =
                (last != null && wanted.from().isAfter(last)) || (until != null && until.isBefore(terms.from()));
        LocalDate both = wanted.from().isAfter(terms.from()) ? wanted.from() : terms.from();
        return !apart
                && terms.duties().stream().anyMatch(wanted.duties()::contains)
                && isOneUnit(terms.unit(), wanted.unit(), both);
    }

    /** Whether one unit has the duties of both on the day: the same, or the one succeeded the other. */
    private boolean isOneUnit(UnitCode one, UnitCode other, LocalDate day) {
        boolean known = units.find(one).isPresent() && units.find(other).isPresent();
        return one.equals(other) || (known && units.holderOf(one, day).equals(units.holderOf(other, day)));
    }

    private void unless(boolean holds, AppointmentRule rule, String... arguments) {
        BrokenRule wrong = rule.broken(arguments);
        if (!holds && !broken.contains(wrong)) {
            broken.add(wrong);
        }
    }

    private Refusal refused(AppointmentRule rule) {
        broken.add(rule.broken());
        return new Refusal(ProblemCode.REFUSED, broken);
    }

    private void refuse() {
        if (!broken.isEmpty()) {
            throw new Refusal(ProblemCode.REFUSED, broken);
        }
    }
}
