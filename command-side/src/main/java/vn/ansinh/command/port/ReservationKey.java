package vn.ansinh.command.port;

import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.DwellingId;
import vn.ansinh.kernel.value.Help;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Scheme;

/**
 * What at most one open application in the whole province may hold: a person, scheme and kind of help, or, for housing, each household
 * member and the dwelling across programmes. Who waits for a house may ask for help after a storm meanwhile.
 *
 * @param text opaque identifiers only, no personal data
 */
public record ReservationKey(String text) {
    public static ReservationKey of(Scheme scheme, Help help, PersonId person) {
        return new ReservationKey(kind(scheme, help) + "/" + person.text());
    }

    /** An account belongs to one human being, for ever. */
    public static ReservationKey of(ActorId account) {
        return new ReservationKey("account/" + account.text());
    }

    /** One full sweep of the detectors at a time (ADR-0036). */
    public static ReservationKey ofTheSweep() {
        return new ReservationKey("detection-sweep");
    }

    /** One trial of the policy at a time, in the whole province: it reads every decision (ADR-0019). */
    public static ReservationKey ofTheTrial() {
        return new ReservationKey("policy-trial");
    }

    public static ReservationKey of(Scheme scheme, Help help, DwellingId dwelling) {
        return new ReservationKey(kind(scheme, help) + "/" + dwelling.text());
    }

    /** The regular kind has no name here: keys that are held already go on. */
    private static String kind(Scheme scheme, Help help) {
        return help == Help.REGULAR ? scheme.wire() : scheme.wire() + "/" + help.wire();
    }
}
