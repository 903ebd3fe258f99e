package vn.ansinh.query.casefile;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.event.application.Kinds.SignerCapacity;
import vn.ansinh.kernel.event.appointment.AppointmentEvent;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.AppointmentConfirmed;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.AppointmentEnded;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.AppointmentProposed;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.AppointmentRejected;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.Delegation;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.RelativesDeclared;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.Terms;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.AppointmentId;
import vn.ansinh.query.casefile.OutsideOnTheDay.OfficeHeld;
import vn.ansinh.query.port.OfficialStreams;

/** Which offices somebody held on a day, by what was known: their appointments from the log itself. */
@Component
public final class Offices {
    private final OfficialStreams officials;
    private final KnownStreams streams;

    Offices(OfficialStreams officials, KnownStreams streams) {
        this.officials = officials;
        this.streams = streams;
    }

    /**
     * Appointments in force on the day, the first of them first.
     *
     * @throws vn.ansinh.kernel.problem.Refusal {@code stream-unreadable}
     */
    public List<OfficeHeld> heldBy(ActorId account, LocalDate on, long knownAt) {
        return officials.of(account).stream()
                .flatMap(stream -> appointments(stream, knownAt))
                .filter(it -> it.account().equals(account) && holds(it, on))
                .toList();
    }

    private static boolean holds(OfficeHeld office, LocalDate day) {
        LocalDate last = office.until();
        return !day.isBefore(office.from()) && (last == null || !day.isAfter(last));
    }

    private Stream<OfficeHeld> appointments(String stream, long knownAt) {
        Map<AppointmentId, OfficeHeld> proposed = new LinkedHashMap<>();
        Map<AppointmentId, OfficeHeld> confirmed = new LinkedHashMap<>();
        streams.upTo(stream, knownAt, occurred -> {
            if (!(occurred.event() instanceof AppointmentEvent event)) {
                throw new IllegalStateException("not an event of an official: " + occurred.logged());
            }
            switch (event) {
                case AppointmentProposed it -> proposed.put(it.appointment(), office(it.appointment(), it.terms()));
                case AppointmentConfirmed it ->
                    confirmed.put(it.appointment(), Objects.requireNonNull(proposed.get(it.appointment())));
                case AppointmentEnded it ->
                    confirmed.computeIfPresent(it.appointment(), (id, office) -> ended(office, it.lastDay()));
                case AppointmentRejected it -> proposed.remove(it.appointment());
                case RelativesDeclared it -> {}
            }
        });
        return confirmed.values().stream();
    }

    private static OfficeHeld office(AppointmentId appointment, Terms terms) {
        Delegation delegation = terms.delegation();
        return new OfficeHeld(
                terms.actor(),
                appointment,
                terms.duties(),
                terms.unit(),
                terms.from(),
                terms.until(),
                delegation == null ? SignerCapacity.CHAIR : delegation.capacity(),
                delegation == null ? null : delegation.principal());
    }

    private static OfficeHeld ended(OfficeHeld office, LocalDate lastDay) {
        return new OfficeHeld(
                office.account(),
                office.appointment(),
                office.duties(),
                office.unit(),
                office.from(),
                lastDay,
                office.capacity(),
                office.signsFor());
    }
}
