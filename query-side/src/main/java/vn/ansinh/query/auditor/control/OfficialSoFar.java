package vn.ansinh.query.auditor.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.appointment.AppointmentEvent;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.AppointmentConfirmed;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.AppointmentProposed;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.AppointmentId;

/**
 * What controls have to know of one human being in office.
 *
 * @param proposed appointments with the account of each
 * @param accounts with which they were confirmed in a duty, each once, in that order
 */
record OfficialSoFar(List<Proposed> proposed, List<ActorId> accounts) {
    static final OfficialSoFar NOTHING = new OfficialSoFar(List.of(), List.of());

    record Proposed(AppointmentId appointment, ActorId account) {}

    static OfficialSoFar after(@Nullable OfficialSoFar before, AppointmentEvent event) {
        OfficialSoFar official = before == null ? NOTHING : before;
        return switch (event) {
            case AppointmentProposed it ->
                new OfficialSoFar(
                        plus(
                                official.proposed,
                                new Proposed(it.appointment(), it.terms().actor())),
                        official.accounts);
            case AppointmentConfirmed it ->
                official.accountOf(it)
                        .filter(account -> !official.accounts.contains(account))
                        .map(account -> new OfficialSoFar(official.proposed, plus(official.accounts, account)))
                        .orElse(official);
            default -> official;
        };
    }

    /** With which account a duty is held from this confirmation on; empty when nobody proposed it. */
    Optional<ActorId> accountOf(AppointmentConfirmed confirmed) {
        return proposed.stream()
                .filter(it -> it.appointment().equals(confirmed.appointment()))
                .map(Proposed::account)
                .findFirst();
    }

    private static <T> List<T> plus(List<T> list, T one) {
        var longer = new ArrayList<>(list);
        longer.add(one);
        return List.copyOf(longer);
    }
}
