package vn.ansinh.kernel.event.erasure;

import java.time.Instant;
import java.time.LocalDate;
import vn.ansinh.kernel.value.PersonId;

/** What can happen in an erasure. */
public sealed interface ErasureEvent {
    /** The key was destroyed. */
    record PersonErased(PersonId person, LocalDate on, Instant destroyedAt) implements ErasureEvent {}
}
