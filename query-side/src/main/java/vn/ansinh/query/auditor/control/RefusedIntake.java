package vn.ansinh.query.auditor.control;

import java.util.List;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.event.intake.IntakeEvent.TurnedAway;

/** Who was turned away at the desk, of all who came with an application: by unit and scheme, with the reason. */
final class RefusedIntake implements Control {
    @Override
    public ControlCode code() {
        return ControlCode.REFUSED_INTAKE;
    }

    @Override
    public List<Seen> look(Scene scene) {
        ApplicationEvent event = scene.ofACase();
        if (event != null) {
            return scene.before() == null ? List.of(scene.inOrder(code())) : List.of();
        }
        if (!(scene.occurred().event() instanceof TurnedAway turned)) {
            return List.of();
        }
        return List.of(new Seen(
                code(),
                scene.position(),
                turned.unit(),
                turned.scheme(),
                null,
                null,
                scene.exceptional(turned.reason())));
    }
}
