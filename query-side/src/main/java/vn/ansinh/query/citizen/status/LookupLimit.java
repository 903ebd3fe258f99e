package vn.ansinh.query.citizen.status;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;

/**
 * How often anybody may look up without signing in: by where they ask from, and by the reference they ask for, so that a
 * code cannot be guessed from many places either. Kept in this node's memory, bounded.
 */
@Component
final class LookupLimit {
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int PER_PLACE = 30;
    private static final int PER_REFERENCE = 10;
    private static final int MOST_KEPT = 20_000;

    private final Clock clock;
    private final Map<String, Window> windows = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
            return size() > MOST_KEPT;
        }
    };

    LookupLimit(Clock clock) {
        this.clock = clock;
    }

    /** Counts one look-up. @throws Refusal {@code too-many-requests} */
    synchronized void count(String place, String reference) {
        Instant now = clock.instant();
        // Both are counted, whichever is exceeded.
        boolean placeWithin = taken("place " + place, PER_PLACE, now);
        boolean referenceWithin = taken("reference " + reference, PER_REFERENCE, now);
        if (!placeWithin || !referenceWithin) {
            throw new Refusal(ProblemCode.TOO_MANY_REQUESTS);
        }
    }

    private boolean taken(String key, int most, Instant now) {
        Window known = windows.get(key);
        Window window = known == null || known.end().isBefore(now) ? new Window(now.plus(WINDOW), 0) : known;
        windows.put(key, new Window(window.end(), window.count() + 1));
        return window.count() < most;
    }

    private record Window(Instant end, int count) {}
}
