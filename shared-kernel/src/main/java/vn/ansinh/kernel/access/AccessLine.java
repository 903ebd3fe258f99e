package vn.ansinh.kernel.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the access log as its rows have it: what {@link Access} says, as stored.
 *
 * @param position dense, from 1
 * @param sequencedAt when it got its position, by the database's clock; never decreases with the position
 * @param appendId order of arrival, with gaps
 * @param roles in the order in which they are stored
 * @param cases the same
 * @param recordedAt the database's clock, UTC, microseconds
 */
public record AccessLine(
        long position,
        Instant sequencedAt,
        long appendId,
        @Nullable String actor,
        @Nullable String human,
        List<String> roles,
        @Nullable String unit,
        String operation,
        String outcome,
        @Nullable String shown,
        List<String> cases,
        @Nullable String glass,
        Instant recordedAt) {
    public AccessLine {
        roles = List.copyOf(roles);
        cases = List.copyOf(cases);
    }
}
