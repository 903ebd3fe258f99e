package vn.ansinh.proof.fraud;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import vn.ansinh.kernel.event.application.Parts.By;

/**
 * One event of the made-up history, before it has a place in any log.
 *
 * @param at when it is recorded, UTC: events come into the log in this order
 */
record Happened(String stream, Record event, By by, LocalDate on, Instant at) {
    /** @param order within the day */
    static Happened of(String stream, Record event, By by, LocalDate on, int order) {
        Instant morning = on.atTime(1, 0).toInstant(ZoneOffset.UTC);
        return new Happened(stream, event, by, on, morning.plus(order, ChronoUnit.MICROS));
    }
}
