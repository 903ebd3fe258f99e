package vn.ansinh.command.web;

import java.time.Duration;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.limit.AttemptLimit;
import vn.ansinh.kernel.limit.AttemptLimits;
import vn.ansinh.kernel.limit.Place;

/** How many tips one place may give without signing in (ADR-0012); where they come from is counted and not kept. */
@Component
final class TipLimit {
    static final Duration WINDOW = Duration.ofMinutes(10);
    static final int PER_PLACE = 10;

    private final AttemptLimit places;

    TipLimit(AttemptLimits limits) {
        this.places = limits.of(PER_PLACE, WINDOW);
    }

    /**
     * Counts one tip.
     *
     * @param address of the connection's other end
     * @throws vn.ansinh.kernel.limit.TooManyAttempts when the allowance is used up
     */
    void count(String address) {
        places.count(Place.of(address));
    }
}
