package vn.ansinh.kernel.event.erasure;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.value.Datum;
import vn.ansinh.kernel.value.NoPersonalData;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.PersonalField;

/** What happens to one erasure, in a stream of its own (ADR 0014). What stays after it names nobody: a pseudonym and dates. */
public sealed interface ErasureEvent {
    PersonId person();

    /**
     * An officer asks for the erasure.
     *
     * @param reason the officer's words; a datum of the person, so that they go with them
     */
    record ErasureProposed(
            By by,
            LocalDate on,
            PersonId person,
            ErasureGround ground,
            @PersonalField(Datum.REASON) Personal<String> reason)
            implements ErasureEvent {}

    /**
     * A second officer will not have it.
     *
     * @param note present only where it was written before it was sealed
     * @param sealedNote why; a datum of the person, as the reason is
     */
    record ErasureRejected(
            By by,
            LocalDate on,
            PersonId person,

            @NoPersonalData("from before it was sealed, of nobody by the contract") @Nullable
            String note,

            @PersonalField(Datum.NOTE) @Nullable Personal<String> sealedNote)
            implements ErasureEvent {}

    /** From here on nothing can keep it from being carried out. */
    record ErasureApproved(By by, LocalDate on, PersonId person) implements ErasureEvent {}

    /**
     * The key is destroyed: whatever was sealed for the person is erased.
     *
     * @param on the legal day on which this was recorded
     * @param destroyedAt the key database's clock, UTC
     */
    record PersonErased(PersonId person, LocalDate on, Instant destroyedAt) implements ErasureEvent {}
}
