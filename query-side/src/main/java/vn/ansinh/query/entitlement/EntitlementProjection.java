package vn.ansinh.query.entitlement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.entitlement.Entitlements;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent;
import vn.ansinh.kernel.value.EntitlementsId;
import vn.ansinh.query.projection.Occurred;
import vn.ansinh.query.projection.Projection;

/** What each beneficiary draws, by the fold that the command side decides with. */
@Component
public final class EntitlementProjection implements Projection<Drawn> {
    static final String BY_REVIEW = "reviewDueBy";

    @Override
    public String name() {
        return "entitlements";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<Drawn> document() {
        return Drawn.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(
                List.of("units", "beneficiary", "_id"), List.of("ids"), List.of("drawing"), List.of(BY_REVIEW, "_id"));
    }

    @Override
    public boolean concerns(String stream) {
        return EntitlementsId.isEntitlements(stream);
    }

    @Override
    public Drawn apply(@Nullable Drawn before, Occurred occurred) {
        if (!(occurred.event() instanceof EntitlementEvent event)) {
            throw new IllegalStateException(
                    "no event of an entitlement: " + occurred.event().getClass().getSimpleName());
        }
        Entitlements draws = before == null ? Entitlements.NONE : before.draws();
        return Drawn.of(EntitlementsId.parse(occurred.stream()).beneficiary(), draws.after(event));
    }
}
