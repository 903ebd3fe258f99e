package vn.ansinh.command.appointment;

import java.time.LocalDate;
import java.util.List;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.Terms;
import vn.ansinh.kernel.value.AppointmentId;
import vn.ansinh.kernel.value.PersonId;

/** What may be asked about one official. */
public sealed interface AppointmentCommand {
    record ProposeAppointment(AppointmentId appointment, Terms terms) implements AppointmentCommand {}

    record ConfirmAppointment(AppointmentId appointment) implements AppointmentCommand {}

    record RejectAppointment(AppointmentId appointment, String reason) implements AppointmentCommand {}

    /** Ends it; {@code lastDay} is the last on which it still holds. */
    record EndAppointment(AppointmentId appointment, LocalDate lastDay, String reason) implements AppointmentCommand {}

    /** Asked by the official of themselves. */
    record DeclareRelatives(List<PersonId> relatives) implements AppointmentCommand {}
}
