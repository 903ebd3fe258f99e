package vn.ansinh.runtime.access;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** A node that cannot record who looks shows nobody anything: it is not ready. */
final class AccessRecordHealth implements HealthIndicator {
    private final AccessWriter writer;

    AccessRecordHealth(AccessWriter writer) {
        this.writer = writer;
    }

    @Override
    public Health health() {
        return writer.isFailing()
                ? Health.down().withDetail("accessLog", "cannot be written").build()
                : Health.up().build();
    }
}
