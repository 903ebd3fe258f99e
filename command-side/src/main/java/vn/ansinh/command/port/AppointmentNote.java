package vn.ansinh.command.port;

import java.time.LocalDate;
import java.util.List;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.Terms;
import vn.ansinh.kernel.value.AppointmentId;
import vn.ansinh.kernel.value.PersonId;

/** A line for the book of appointments. Lines are added and never changed. */
public sealed interface AppointmentNote {
    /** It holds from nobody's point of view before it is confirmed. */
    record Proposed(AppointmentId appointment, Terms terms) implements AppointmentNote {}

    record Confirmed(AppointmentId appointment) implements AppointmentNote {}

    record Ended(AppointmentId appointment, LocalDate lastDay) implements AppointmentNote {}

    record Related(PersonId official, List<PersonId> relatives) implements AppointmentNote {}
}
