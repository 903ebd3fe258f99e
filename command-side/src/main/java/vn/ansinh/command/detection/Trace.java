package vn.ansinh.command.detection;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.EntitlementId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.UnitCode;

/**
 * What one event tells the detectors. Opaque identifiers, keyed digests and days; nothing that names anybody.
 *
 * @param key what it is found by; what that is, its kind says
 * @param position of the event in the log
 * @param on legal date of the act
 * @param person whom it is about
 * @param matter stream of the case, entitlements, alert or review that it stands in
 * @param official account of whoever acted, or is spoken of
 * @param from first day, where it tells of a span
 * @param until last day, where it tells of a span that ends
 * @param number what is counted: a decision's number, VND a month
 * @param word of a closed list, by kind: a scheme, a part, a duty, an outcome; or the identifier of a list
 */
public record Trace(
        TraceKind kind,
        String key,
        long position,
        LocalDate on,
        @Nullable PersonId person,
        @Nullable String matter,
        @Nullable EntitlementId entitlement,
        @Nullable UnitCode unit,
        @Nullable ActorId official,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        long number,
        String word) {

    static Trace of(TraceKind kind, String key, long position, LocalDate on) {
        return new Trace(kind, key, position, on, null, null, null, null, null, null, null, 0, "");
    }

    Trace person(@Nullable PersonId whose) {
        return new Trace(
                kind, key, position, on, whose, matter, entitlement, unit, official, from, until, number, word);
    }

    Trace matter(String stream) {
        return new Trace(
                kind, key, position, on, person, stream, entitlement, unit, official, from, until, number, word);
    }

    Trace entitlement(EntitlementId which) {
        return new Trace(kind, key, position, on, person, matter, which, unit, official, from, until, number, word);
    }

    Trace unit(@Nullable UnitCode where) {
        return new Trace(
                kind, key, position, on, person, matter, entitlement, where, official, from, until, number, word);
    }

    Trace official(ActorId who) {
        return new Trace(kind, key, position, on, person, matter, entitlement, unit, who, from, until, number, word);
    }

    Trace days(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Trace(
                kind, key, position, on, person, matter, entitlement, unit, official, first, last, number, word);
    }

    Trace number(long what) {
        return new Trace(kind, key, position, on, person, matter, entitlement, unit, official, from, until, what, word);
    }

    Trace word(String what) {
        return new Trace(
                kind, key, position, on, person, matter, entitlement, unit, official, from, until, number, what);
    }

    /** Another one of the same event, found by something else. */
    Trace as(TraceKind other, String by) {
        return new Trace(
                other, by, position, on, person, matter, entitlement, unit, official, from, until, number, word);
    }

    /** The person, of a kind that has one. */
    public PersonId whose() {
        return Objects.requireNonNull(person);
    }

    /** The entitlement, of a kind that has one. */
    public EntitlementId which() {
        return Objects.requireNonNull(entitlement);
    }

    /** The first day, of a kind that has one. */
    public LocalDate first() {
        return Objects.requireNonNull(from);
    }

    /** The matter, of a kind that has one. */
    public String stream() {
        return Objects.requireNonNull(matter);
    }
}
