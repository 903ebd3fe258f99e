package vn.ansinh.kernel.event.appointment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Kinds.SignerCapacity;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.AppointmentId;
import vn.ansinh.kernel.value.Datum;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.PersonalField;
import vn.ansinh.kernel.value.UnitCode;

/**
 * What happens to one official, all of it in one stream: appointed, delegated to, ended, and the relatives they declared.
 * Four eyes: one person proposes, another confirms.
 */
public sealed interface AppointmentEvent {
    By by();

    /** The legal date of the act. */
    LocalDate on();

    /**
     * Whom the holder signs for (Decree 30/2020/NĐ-CP, Art. 13).
     *
     * @param capacity never {@code CHAIR}: that is signing for nobody else
     * @param principal the appointment of whoever is signed for
     */
    record Delegation(SignerCapacity capacity, AppointmentId principal) {}

    /** The paper by which somebody is appointed; its number leads to them, so that it is their datum. */
    record Paper(@PersonalField(Datum.DOCUMENT_NUMBER) Personal<String> number, LocalDate dated) {}

    /**
     * What the paper says.
     *
     * @param actor the account with which the duties are held
     * @param from first day
     * @param until last day; null until it is ended
     * @param delegation null when the duties are held in one's own right
     */
    record Terms(
            PersonId person,
            ActorId actor,
            @PersonalField(Datum.FULL_NAME) Personal<String> fullName,
            List<Duty> duties,
            UnitCode unit,
            Paper paper,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable Delegation delegation) {}

    record AppointmentProposed(By by, LocalDate on, AppointmentId appointment, Terms terms)
            implements AppointmentEvent {}

    record AppointmentConfirmed(By by, LocalDate on, AppointmentId appointment) implements AppointmentEvent {}

    record AppointmentRejected(
            By by,
            LocalDate on,
            AppointmentId appointment,
            @PersonalField(Datum.REASON) Personal<String> reason) implements AppointmentEvent {}

    /** Ended before its time, or at all: {@code lastDay} is the last on which it holds. */
    record AppointmentEnded(
            By by,
            LocalDate on,
            AppointmentId appointment,
            LocalDate lastDay,
            @PersonalField(Datum.REASON) Personal<String> reason)
            implements AppointmentEvent {}

    /** The official named relatives in whose cases they will not act. What was declared before stays. */
    record RelativesDeclared(By by, LocalDate on, List<PersonId> relatives) implements AppointmentEvent {}
}
