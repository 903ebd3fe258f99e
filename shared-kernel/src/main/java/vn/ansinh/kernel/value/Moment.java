package vn.ansinh.kernel.value;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The two clocks of an act.
 *
 * @param recordedAt when the server took the command, UTC, cut to microseconds
 * @param businessDate the legal date of the act, in {@link #ZONE}; the server's day except for an importer
 */
public record Moment(Instant recordedAt, LocalDate businessDate) {
    /** Asia/Ho_Chi_Minh: the zone of every legal date. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    public Moment {
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** An act at this instant, on the day that the instant falls on in {@link #ZONE}. */
    public static Moment at(Instant instant) {
        return new Moment(instant, LocalDate.ofInstant(instant, ZONE));
    }
}
