package vn.ansinh.proof.planted.runtime;

import java.time.Instant;
import org.axonframework.eventhandling.EventMessage;

/** Keeps every rule. */
record InnocentStore(EventMessage<?> message, Instant at) {
    static InnocentStore of(EventMessage<?> message) {
        return new InnocentStore(message, Instant.now());
    }
}
