package vn.ansinh.query.auditor.control;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.codec.RecordCodec;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.event.application.Kinds.TurnedAwayReason;
import vn.ansinh.kernel.value.Moment;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.query.projection.Occurred;

/**
 * An event, and what its stream had come to before it.
 *
 * @param file of a case, with the event in it; null of any other stream
 * @param before the same without the event; null for the first one
 * @param official of an official, without the event; null of any other stream
 * @param review of a fraud review, without the event; null of any other stream
 */
record Scene(
        Occurred occurred,
        @Nullable CaseSoFar before,
        @Nullable CaseSoFar file,
        @Nullable OfficialSoFar official,
        @Nullable ReviewSoFar review) {

    long position() {
        return occurred.logged().position();
    }

    /** The event, where it is one of a case. */
    @Nullable
    ApplicationEvent ofACase() {
        return occurred.event() instanceof ApplicationEvent event ? event : null;
    }

    /** The case with the event in it. @throws NullPointerException when it is none of a case */
    CaseSoFar now() {
        return Objects.requireNonNull(file);
    }

    /** The day in Vietnam on which the database recorded it. */
    LocalDate recordedOn() {
        return LocalDate.ofInstant(occurred.logged().event().recordedAt(), Moment.ZONE);
    }

    /** It belongs to what the control looks at, and nothing is wrong with it. */
    Seen inOrder(ControlCode control) {
        return new Seen(control, position(), unit(), scheme(), null, null, null);
    }

    /** It belongs to what the control looks at, and the control objects. */
    Seen objected(ControlCode control, Exceptional exceptional) {
        return new Seen(control, position(), unit(), scheme(), null, null, exceptional);
    }

    /** It would belong to what the control looks at, but cannot be told. */
    Seen notSeen(ControlCode control, NotSeen why) {
        return new Seen(control, position(), unit(), scheme(), RecordCodec.wire(why), null, null);
    }

    /** What a control objects to in this event. */
    Exceptional exceptional(ExceptionKind kind) {
        return Exceptional.of(RecordCodec.wire(kind), occurred);
    }

    /** The same, where it is a part in the case that somebody else should have had. */
    Exceptional exceptional(Deed deed) {
        return Exceptional.of(RecordCodec.wire(deed), occurred);
    }

    /** The same, where it is a reason for which somebody was turned away. */
    Exceptional exceptional(TurnedAwayReason reason) {
        return Exceptional.of(RecordCodec.wire(reason), occurred);
    }

    private @Nullable UnitCode unit() {
        if (file != null) {
            return file.unit();
        }
        return review == null ? null : review.unit();
    }

    /** Of the case; null of any other stream. */
    @Nullable
    Scheme scheme() {
        return file == null ? null : file.scheme();
    }
}
