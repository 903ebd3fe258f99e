package vn.ansinh.command.appointment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.appointment.AppointmentEvent;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.AppointmentConfirmed;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.AppointmentEnded;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.AppointmentProposed;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.AppointmentRejected;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.RelativesDeclared;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.Terms;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.AppointmentId;
import vn.ansinh.kernel.value.PersonId;

/**
 * One human being in office, folded from their stream.
 *
 * @param accounts those that the appointments named
 * @param latestOn legal date of the newest act; null before the first
 */
public record Official(
        Map<AppointmentId, Held> held,
        Set<ActorId> accounts,
        Set<PersonId> relatives,
        @Nullable LocalDate latestOn) {
    /** Whoever was never appointed to anything. */
    public static final Official NOBODY_YET = new Official(Map.of(), Set.of(), Set.of(), null);

    /** One appointment and what has become of it. */
    public sealed interface Held {
        Terms terms();

        /** Awaits a second person. */
        record Proposed(Terms terms, By by) implements Held {}

        /** Confirmed; {@code lastDay} is null while it has no end. */
        record InForce(Terms terms, @Nullable LocalDate lastDay, boolean ended) implements Held {}

        record Rejected(Terms terms) implements Held {}
    }

    /** The official after an event; it never throws and never asks for a personal value. */
    public Official after(AppointmentEvent event) {
        return switch (event) {
            case AppointmentProposed e ->
                new Official(
                        with(e.appointment(), new Held.Proposed(e.terms(), e.by())),
                        plus(accounts, List.of(e.terms().actor())),
                        relatives,
                        e.on());
            case AppointmentConfirmed e ->
                became(e, e.appointment(), terms -> new Held.InForce(terms, terms.until(), false));
            case AppointmentRejected e -> became(e, e.appointment(), Held.Rejected::new);
            case AppointmentEnded e -> became(e, e.appointment(), terms -> new Held.InForce(terms, e.lastDay(), true));
            case RelativesDeclared e -> new Official(held, accounts, plus(relatives, e.relatives()), e.on());
        };
    }

    public Optional<Held> find(AppointmentId appointment) {
        return Optional.ofNullable(held.get(appointment));
    }

    /** Appointments that bind days: all but those rejected. */
    List<Held> standing() {
        List<Held> standing = new ArrayList<>();
        for (Held each : held.values()) {
            if (!(each instanceof Held.Rejected)) {
                standing.add(each);
            }
        }
        return standing;
    }

    private Official became(AppointmentEvent event, AppointmentId appointment, Function<Terms, Held> now) {
        Held before = held.get(appointment);
        return before == null
                ? this
                : new Official(with(appointment, now.apply(before.terms())), accounts, relatives, event.on());
    }

    private Map<AppointmentId, Held> with(AppointmentId appointment, Held now) {
        Map<AppointmentId, Held> all = new LinkedHashMap<>(held);
        all.put(appointment, now);
        return Collections.unmodifiableMap(all);
    }

    private static <T> Set<T> plus(Set<T> before, List<T> more) {
        Set<T> now = new LinkedHashSet<>(before);
        now.addAll(more);
        return Collections.unmodifiableSet(new HashSet<>(now));
    }
}
