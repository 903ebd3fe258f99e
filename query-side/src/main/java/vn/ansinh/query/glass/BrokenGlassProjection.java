package vn.ansinh.query.glass;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.event.access.AccessEvent.GlassBroken;
import vn.ansinh.kernel.value.GlassId;
import vn.ansinh.query.projection.Occurred;
import vn.ansinh.query.projection.Projection;

/** Each breaking of the glass, under its own identifier; it is never changed, and ends by the clock. */
@Component
public final class BrokenGlassProjection implements Projection<BrokenGlass> {
    @Override
    public String name() {
        return "broken-glass";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<BrokenGlass> document() {
        return BrokenGlass.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("actor", "caseId"), List.of("from"));
    }

    @Override
    public boolean concerns(String stream) {
        return GlassId.isGlass(stream);
    }

    @Override
    public BrokenGlass apply(@Nullable BrokenGlass before, Occurred occurred) {
        if (before != null || !(occurred.event() instanceof GlassBroken broken)) {
            throw new IllegalStateException(
                    "not the one event of a broken glass: " + occurred.logged().event());
        }
        return new BrokenGlass(
                GlassId.parse(occurred.stream()),
                broken.caseId(),
                broken.by().actor(),
                broken.by().human(),
                broken.by().duty(),
                broken.by().unit(),
                broken.from(),
                broken.until(),
                broken.reason());
    }
}
