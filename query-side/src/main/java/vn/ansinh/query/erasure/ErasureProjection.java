package vn.ansinh.query.erasure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.event.erasure.ErasureEvent;
import vn.ansinh.kernel.event.erasure.ErasureEvent.ErasureApproved;
import vn.ansinh.kernel.event.erasure.ErasureEvent.ErasureProposed;
import vn.ansinh.kernel.event.erasure.ErasureEvent.ErasureRejected;
import vn.ansinh.kernel.event.erasure.ErasureEvent.PersonErased;
import vn.ansinh.kernel.value.ErasureId;
import vn.ansinh.query.erasure.Erasure.Officer;
import vn.ansinh.query.erasure.Erasure.State;
import vn.ansinh.query.projection.Occurred;
import vn.ansinh.query.projection.Projection;

/** Each erasure under its own identifier, from its proposal to the end of the key. */
@Component
public final class ErasureProjection implements Projection<Erasure> {
    @Override
    public String name() {
        return "erasures";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<Erasure> document() {
        return Erasure.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("proposed.on"));
    }

    @Override
    public boolean concerns(String stream) {
        return ErasureId.isErasure(stream);
    }

    @Override
    public Erasure apply(@Nullable Erasure before, Occurred occurred) {
        if (!(occurred.event() instanceof ErasureEvent event)) {
            throw outOfPlace(occurred);
        }
        if (before == null) {
            if (event instanceof ErasureProposed proposed) {
                return new Erasure(
                        ErasureId.parse(occurred.stream()),
                        State.PROPOSED,
                        proposed.person(),
                        proposed.ground(),
                        proposed.reason(),
                        Officer.of(proposed.by(), proposed.on()),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
            }
            throw outOfPlace(occurred);
        }
        return switch (event) {
            case ErasureRejected rejected ->
                before.rejected(Officer.of(rejected.by(), rejected.on()), rejected.note(), rejected.sealedNote());
            case ErasureApproved approved -> before.approved(Officer.of(approved.by(), approved.on()));
            case PersonErased erased -> before.carriedOut(erased.on(), erased.destroyedAt());
            case ErasureProposed proposed -> throw outOfPlace(occurred);
        };
    }

    private static IllegalStateException outOfPlace(Occurred occurred) {
        return new IllegalStateException(
                "cannot stand here in an erasure: " + occurred.logged().event());
    }
}
