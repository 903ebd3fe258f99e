package vn.ansinh.query.port;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.access.Access;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.CaseId;

/** The access log, read by its own positions. */
public interface AccessHistory {
    /** The last position; 0 when there is none. */
    long head();

    /**
     * Rows that meet every condition, the newest first.
     *
     * @param upTo no row with a later position is given, so that pages of one reading agree
     */
    List<Logged> newest(Wanted wanted, long upTo, int limit);

    /**
     * A row in its place.
     *
     * @param at the database's clock, UTC
     */
    record Logged(long position, Instant at, Access access) {}

    /**
     * Which rows; null asks for nothing.
     *
     * @param from not before this instant
     * @param before before this instant
     */
    record Wanted(
            @Nullable CaseId ofCase,
            @Nullable ActorId byActor,
            @Nullable Instant from,
            @Nullable Instant before,
            boolean brokenGlassOnly,
            Access.@Nullable Outcome outcome) {}
}
