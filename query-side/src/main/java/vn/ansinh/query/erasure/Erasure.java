package vn.ansinh.query.erasure;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.erasure.ErasureGround;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.Datum;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.ErasureId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.PersonalField;
import vn.ansinh.query.port.ErasureFinality.Finality;

/**
 * One erasure.
 *
 * @param reason the officer's words, as long as the person is not erased
 * @param concluded who approved or rejected it; null before that
 * @param note why it was rejected; present only where it was written before it was sealed, {@code sealedNote} elsewhere
 * @param erasedOn legal date of its being carried out
 * @param destroyedAt when the key was destroyed, UTC
 * @param finality whether it can still be undone; asked when the list is read and never kept in the view, null unless
 *     carried out
 */
public record Erasure(
        ErasureId erasureId,
        State state,
        PersonId person,
        ErasureGround ground,
        @PersonalField(Datum.REASON) Personal<String> reason,
        Officer proposed,
        @Nullable Officer concluded,
        @Nullable String note,
        @PersonalField(Datum.NOTE) @Nullable Personal<String> sealedNote,
        @Nullable LocalDate erasedOn,
        @Nullable Instant destroyedAt,
        @Nullable Finality finality) {
    /** How far it has come. */
    public enum State {
        PROPOSED,
        REJECTED,
        APPROVED,
        CARRIED_OUT
    }

    /** Who did it, in which duty, on which legal date. */
    public record Officer(ActorId actor, @Nullable PersonId human, Duty duty, LocalDate on) {
        static Officer of(By by, LocalDate on) {
            return new Officer(by.actor(), by.human(), by.duty(), on);
        }
    }

    Erasure approved(Officer officer) {
        return concluded(State.APPROVED, officer, null, null);
    }

    Erasure rejected(Officer officer, @Nullable String open, @Nullable Personal<String> sealed) {
        return concluded(State.REJECTED, officer, open, sealed);
    }

    private Erasure concluded(State next, Officer officer, @Nullable String open, @Nullable Personal<String> sealed) {
        return new Erasure(erasureId, next, person, ground, reason, proposed, officer, open, sealed, null, null, null);
    }

    Erasure carriedOut(LocalDate on, Instant at) {
        return new Erasure(
                erasureId,
                State.CARRIED_OUT,
                person,
                ground,
                reason,
                proposed,
                concluded,
                note,
                sealedNote,
                on,
                at,
                null);
    }

    Erasure known(Finality asked) {
        return new Erasure(
                erasureId,
                state,
                person,
                ground,
                reason,
                proposed,
                concluded,
                note,
                sealedNote,
                erasedOn,
                destroyedAt,
                asked);
    }
}
