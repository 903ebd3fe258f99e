package vn.ansinh.command.port;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Parts.DecisionNumber;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.PostingId;
import vn.ansinh.kernel.value.Reference;

/**
 * What one append writes beside its events, in the same transaction: all of it or none. Carried to the event store in the
 * Axon unit of work under {@link #RESOURCE}.
 *
 * @param ledger the answer to keep, for commands that came with an idempotency key
 * @param take reservations to take; one that is held by another case refuses the append
 * @param free reservations of this stream to free
 * @param parties lines for the index from persons to cases
 * @param number a decision number to enter in its register; one that is taken refuses the append
 * @param reference the reference given out at lodging; one that is taken refuses the append
 * @param posting a posting that was opened: an objector knows the posting and not the case, so it leads to the case
 * @param claim a number that was found to be a person's; one that leads to somebody already refuses the append
 * @param forget a person to whom no number leads any more: who comes with one of theirs is somebody new
 * @param appointments lines for the book of appointments
 */
public record AppendNotes(
        @Nullable LedgerEntry ledger,
        List<ReservationKey> take,
        List<ReservationKey> free,
        List<PartyEntry> parties,
        @Nullable DecisionNumber number,
        @Nullable Reference reference,
        @Nullable PostingId posting,
        @Nullable NumberClaim claim,
        @Nullable PersonId forget,
        List<AppointmentNote> appointments) {
    public static final String RESOURCE = AppendNotes.class.getName();

    public static final AppendNotes NONE = new AppendNotes(null, List.of(), List.of(), List.of(), null, null, null);

    /** Of a case: nothing for the book of appointments. */
    public AppendNotes(
            @Nullable LedgerEntry ledger,
            List<ReservationKey> take,
            List<ReservationKey> free,
            List<PartyEntry> parties,
            @Nullable DecisionNumber number,
            @Nullable Reference reference,
            @Nullable PostingId posting,
            @Nullable NumberClaim claim) {
        this(ledger, take, free, parties, number, reference, posting, claim, null, List.of());
    }

    /** Notes that claim no number. */
    public AppendNotes(
            @Nullable LedgerEntry ledger,
            List<ReservationKey> take,
            List<ReservationKey> free,
            List<PartyEntry> parties,
            @Nullable DecisionNumber number,
            @Nullable Reference reference,
            @Nullable PostingId posting) {
        this(ledger, take, free, parties, number, reference, posting, null);
    }

    /** Of an official: reservations and lines for the book of appointments. */
    public static AppendNotes ofOfficial(
            @Nullable LedgerEntry ledger, List<ReservationKey> take, List<AppointmentNote> appointments) {
        return new AppendNotes(ledger, take, List.of(), List.of(), null, null, null, null, null, appointments);
    }

    /** Of a person's end: what was kept for the erasure is free again, and no number leads to them any more. */
    public static AppendNotes ofErasure(List<ReservationKey> free, PersonId person) {
        return new AppendNotes(null, List.of(), free, List.of(), null, null, null, null, person, List.of());
    }
}
