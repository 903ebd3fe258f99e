package vn.ansinh.command.appointment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.appointment.AppointmentCommand.ConfirmAppointment;
import vn.ansinh.command.appointment.AppointmentCommand.ProposeAppointment;
import vn.ansinh.command.port.AppendConflict;
import vn.ansinh.command.port.Appointments.Filed;
import vn.ansinh.command.port.ReservationKey;
import vn.ansinh.command.port.StreamsTogether;
import vn.ansinh.kernel.access.Purpose;
import vn.ansinh.kernel.event.EventMetadata;
import vn.ansinh.kernel.event.application.Kinds.SignerCapacity;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.appointment.AppointmentEvent;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.AppointmentConfirmed;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.AppointmentProposed;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.Delegation;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.Terms;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.AppointmentId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.Moment;
import vn.ansinh.kernel.value.OfficialId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.UnitCode;

/**
 * The first appointments, before which nobody could propose or confirm one. Two named persons found the book: each is
 * confirmed by the other, and what else is founded is proposed by the first and confirmed by the second under the rules of any
 * appointment. Possible once: the reservation {@link #FOUNDED} is taken with it and never freed (ADR-0011).
 */
public final class Founding {
    /** Held by the first founder's stream for ever. */
    static final ReservationKey FOUNDED = new ReservationKey("appointments/founded");

    /** The system itself: nobody's account. */
    private static final By SYSTEM = new By(ActorId.parse("a-" + "0".repeat(32)), null, Duty.SYSTEM, null);

    private final StreamsTogether streams;
    private final Supplier<AppointmentId> draw;

    public Founding(StreamsTogether streams, Supplier<AppointmentId> draw) {
        this.streams = streams;
        this.draw = draw;
    }

    /**
     * One who is appointed besides.
     *
     * @param signsFor account of whoever is signed for, which stands earlier in the list; null for nobody
     */
    public record Further(
            Terms terms, SignerCapacity capacity, @Nullable ActorId signsFor) {
        public static Further inOwnRight(Terms terms) {
            return new Further(terms, SignerCapacity.CHAIR, null);
        }
    }

    /**
     * Founds the book, unless it was founded before.
     *
     * @param moment its business date is the legal date of all that is recorded
     * @param correlation of the start that asks for it
     * @return whether this call founded it
     * @throws Refusal when the founders are not two, or an appointment would break a rule
     */
    public boolean found(Terms first, Terms second, List<Further> further, Moment moment, String correlation) {
        Book book = new Book(moment.businessDate());
        book.founders(first, second);
        further.forEach(book::appoint);
        boolean past =
                moment.businessDate().isBefore(Moment.at(moment.recordedAt()).businessDate());
        EventMetadata metadata = new EventMetadata(
                SYSTEM.actor(),
                SYSTEM.duty(),
                null,
                Purpose.APPOINTMENTS.wire(),
                correlation,
                null,
                "found-appointments",
                "appointments-founded",
                moment.businessDate(),
                null,
                past,
                past ? SYSTEM.actor() : null);
        try {
            streams.append(book.streams(), metadata);
            return true;
        } catch (AppendConflict conflict) {
            return switch (conflict.kind()) {
                case RESERVATION_HELD, STREAM_EXISTS -> false;
                default -> throw conflict;
            };
        }
    }

    /** What is to be recorded, official by official. */
    private final class Book {
        private final LocalDate on;
        private final UnitRegistry units = UnitRegistry.load();
        private final Map<OfficialId, Official> officials = new LinkedHashMap<>();
        private final Map<OfficialId, List<AppointmentEvent>> events = new LinkedHashMap<>();
        private final Map<OfficialId, BookLines> lines = new LinkedHashMap<>();
        private final Map<ActorId, Filed> filed = new LinkedHashMap<>();
        private By proposer = SYSTEM;
        private By confirmer = SYSTEM;

        Book(LocalDate on) {
            this.on = on;
        }

        void founders(Terms first, Terms second) {
            boolean two =
                    !first.person().equals(second.person()) && !first.actor().equals(second.actor());
            boolean above =
                    first.duties().contains(Duty.APPROVER) && second.duties().contains(Duty.APPROVER);
            if (!two || !above) {
                throw new Refusal(ProblemCode.REFUSED, BrokenRule.of("founders-are-not-two"));
            }
            proposer = by(first);
            confirmer = by(second);
            founder(first, confirmer);
            founder(second, proposer);
            line(OfficialId.of(first.person())).take(FOUNDED);
        }

        private void founder(Terms terms, By other) {
            AppointmentId id = draw.get();
            record(terms.person(), new AppointmentProposed(SYSTEM, on, id, terms));
            record(terms.person(), new AppointmentConfirmed(other, on, id));
        }

        void appoint(Further further) {
            AppointmentId id = draw.get();
            ActorId signsFor = further.signsFor();
            Filed principal = signsFor == null ? null : filed.get(signsFor);
            Terms terms = principal == null
                    ? further.terms()
                    : leaning(further.terms(), new Delegation(further.capacity(), principal.appointment()));
            PersonId person = terms.person();
            record(person, decide(person, new ProposeAppointment(id, terms), proposer, principal));
            record(person, decide(person, new ConfirmAppointment(id), confirmer, null));
            filed.put(
                    terms.actor(),
                    new Filed(
                            id,
                            OfficialId.of(person),
                            Set.copyOf(terms.duties()),
                            terms.unit(),
                            terms.from(),
                            terms.until(),
                            further.capacity(),
                            true));
        }

        private AppointmentEvent decide(PersonId person, AppointmentCommand command, By by, @Nullable Filed principal) {
            return AppointmentDecisions.decide(official(OfficialId.of(person)), command, by, on, principal, units);
        }

        private void record(PersonId person, AppointmentEvent event) {
            OfficialId id = OfficialId.of(person);
            Official before = official(id);
            line(id).add(id, before, event);
            officials.put(id, before.after(event));
            events.computeIfAbsent(id, begun -> new ArrayList<>()).add(event);
        }

        private Official official(OfficialId id) {
            return officials.getOrDefault(id, Official.NOBODY_YET);
        }

        private BookLines line(OfficialId id) {
            return lines.computeIfAbsent(id, begun -> new BookLines());
        }

        List<StreamsTogether.Part> streams() {
            List<StreamsTogether.Part> parts = new ArrayList<>();
            events.forEach((id, list) -> parts.add(StreamsTogether.Part.begin(
                    id.text(), list.stream().map(Record.class::cast).toList(), line(id).notes(null))));
            return parts;
        }

        private By by(Terms founder) {
            UnitCode unit = founder.unit();
            return new By(founder.actor(), founder.person(), Duty.APPROVER, unit);
        }

        private static Terms leaning(Terms terms, Delegation delegation) {
            return new Terms(
                    terms.person(),
                    terms.actor(),
                    terms.fullName(),
                    terms.duties(),
                    terms.unit(),
                    terms.paper(),
                    terms.from(),
                    terms.until(),
                    delegation);
        }
    }
}
