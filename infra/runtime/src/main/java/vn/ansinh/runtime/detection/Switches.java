package vn.ansinh.runtime.detection;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.ansinh.command.detection.Detector;
import vn.ansinh.command.detection.Standing;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.policybook.BookedPolicies;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.problem.InvalidValue;
import vn.ansinh.kernel.value.Moment;

/** Which detectors are off by rule. Looked at again after some seconds: conclusions are rare, and each is in the log. */
public final class Switches {
    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final Logger LOG = LoggerFactory.getLogger(Switches.class);

    private final AlertHistories histories;
    private final BookedPolicies policies;
    private final InstantSource clock;
    private final Map<String, Optional<Policy>> earlier = new ConcurrentHashMap<>();
    private @Nullable Instant lookedAt;
    private Set<String> off = Set.of();

    public Switches(AlertHistories histories, BookedPolicies policies, InstantSource clock) {
        this.histories = histories;
        this.policies = policies;
        this.clock = clock;
    }

    /** Whether a detector may speak. */
    synchronized boolean lets(Detector detector) {
        Instant now = clock.instant();
        if (lookedAt == null || lookedAt.plus(FRESH).isBefore(now)) {
            Set<String> found = new HashSet<>();
            standings(Moment.at(now).businessDate()).values().stream()
                    .filter(Standing::isOff)
                    .forEach(it -> found.add(it.detector()));
            if (!found.equals(off)) {
                LOG.warn("detectors that are off, since too few of their alerts were right: {}", found);
            }
            off = Set.copyOf(found);
            lookedAt = now;
        }
        return !off.contains(detector.name());
    }

    /** How all detectors stand on a day, by what was concluded until now. */
    public Map<String, Standing> standings(LocalDate on) {
        return Standing.of(histories.all(), policies.on(on), this::policy, on);
    }

    private Optional<Policy> policy(String digest) {
        return earlier.computeIfAbsent(digest, this::read);
    }

    private Optional<Policy> read(String digest) {
        try {
            return Optional.of(policies.recorded(digest));
        } catch (UnreadableEvent | InvalidValue noLonger) {
            LOG.warn("the policy {} cannot be read; alerts under it are not counted", digest);
            return Optional.empty();
        }
    }
}
