package vn.ansinh.runtime.views;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import vn.ansinh.query.port.ProjectionProgress.Progress;

/** Tells the readiness probe how far the views are: out of service while they are being built. */
final class ViewsHealth implements HealthIndicator {
    private final ViewsKeeper keeper;

    ViewsHealth(ViewsKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public Health health() {
        if (keeper.isLoginRefused()) {
            return Health.outOfService()
                    .withDetail("views", "views-login-refused")
                    .build();
        }
        Progress progress;
        try {
            progress = keeper.now();
        } catch (RuntimeException away) {
            return Health.outOfService().withDetail("views", "views-away").build();
        }
        Health.Builder health = progress.rebuilding() ? Health.outOfService() : Health.up();
        return health.withDetail("position", progress.position())
                .withDetail("head", progress.head())
                .withDetail("percent", progress.percent())
                .withDetail("perSecond", progress.perSecond())
                .withDetail("parked", progress.parked().size())
                .build();
    }
}
