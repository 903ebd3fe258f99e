package vn.ansinh.query.citizen.status;

import java.time.Duration;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.limit.AttemptLimit;
import vn.ansinh.kernel.limit.AttemptLimits;
import vn.ansinh.kernel.limit.Place;

/**
 * How often anybody may look up without signing in: by where they ask from, and by the reference they ask for, so that a
 * code cannot be guessed from many places either (ADR-0012). A reference counts alike whether there is such a case or not.
 */
@Component
final class LookupLimit {
    static final Duration WINDOW = Duration.ofMinutes(10);
    static final int PER_PLACE = 30;
    static final int PER_REFERENCE = 10;

    private final AttemptLimit places;
    private final AttemptLimit references;

    LookupLimit(AttemptLimits limits) {
        this.places = limits.of(PER_PLACE, WINDOW);
        this.references = limits.of(PER_REFERENCE, WINDOW);
    }

    /**
     * Counts one look-up. A place that has used up its own allowance takes nothing more from a reference's.
     *
     * @param address of the connection's other end
     * @throws vn.ansinh.kernel.limit.TooManyAttempts when either allowance is used up
     */
    void count(String address, String reference) {
        places.count(Place.of(address));
        references.count(reference);
    }
}
