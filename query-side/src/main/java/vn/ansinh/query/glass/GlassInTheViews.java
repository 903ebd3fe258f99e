package vn.ansinh.query.glass;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.GlassId;
import vn.ansinh.query.disclose.OpenGlass;
import vn.ansinh.query.port.Views;
import vn.ansinh.query.port.Views.Condition;
import vn.ansinh.query.port.Views.Seen;
import vn.ansinh.query.port.Views.Selection;

/** Whose glass is broken and not yet over, by the server's clock. */
@Component
final class GlassInTheViews implements OpenGlass {
    private static final int MOST = 10;

    private final Views views;
    private final BrokenGlassProjection broken;
    private final Clock clock;

    GlassInTheViews(Views views, BrokenGlassProjection broken, Clock clock) {
        this.views = views;
        this.broken = broken;
        this.clock = clock;
    }

    @Override
    public Optional<GlassId> by(ActorId reader, CaseId caseId) {
        Instant now = clock.instant();
        List<Condition> theirs = List.of(
                new Condition.OneOf("actor", Set.of(reader.text())),
                new Condition.OneOf("caseId", Set.of(caseId.text())),
                new Condition.From("until", BrokenGlass.asOf(now)));
        return views.list(broken, new Selection(theirs, "until", null, MOST)).stream()
                .map(Seen::document)
                .filter(glass -> glass.until().isAfter(now))
                .map(BrokenGlass::glassId)
                .findFirst();
    }
}
