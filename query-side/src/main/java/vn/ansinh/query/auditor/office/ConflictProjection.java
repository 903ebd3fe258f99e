package vn.ansinh.query.auditor.office;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.event.appointment.ConflictEvent.ConflictRefused;
import vn.ansinh.query.projection.Occurred;
import vn.ansinh.query.projection.Projection;

/** Each conflict of interest that was met. */
@Component
public final class ConflictProjection implements Projection<Conflict> {
    private static final Pattern STREAM = Pattern.compile("conflict-[0-9a-f]{32}");

    @Override
    public String name() {
        return "conflict";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<Conflict> document() {
        return Conflict.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("on", "_id"));
    }

    @Override
    public boolean concerns(String stream) {
        return STREAM.matcher(stream).matches();
    }

    @Override
    public Conflict apply(@Nullable Conflict before, Occurred occurred) {
        if (occurred.event() instanceof ConflictRefused event) {
            return new Conflict(event.on(), event.by(), event.caseId(), event.operation(), event.rules());
        }
        throw new IllegalStateException(
                "not a conflict: " + occurred.event().getClass().getSimpleName());
    }
}
