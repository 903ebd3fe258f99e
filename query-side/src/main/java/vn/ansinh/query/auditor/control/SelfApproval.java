package vn.ansinh.query.auditor.control;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.query.auditor.control.CaseSoFar.Part;

/**
 * Decisions by a human being who had received, examined, corrected, appraised or advised on the case, or who proposed the revision that they carry out,
 * under whatever account: by {@link By#isSameHumanAs}, and by no table of the command side's.
 */
final class SelfApproval implements Control {
    @Override
    public ControlCode code() {
        return ControlCode.SELF_APPROVAL;
    }

    @Override
    public List<Seen> look(Scene scene) {
        ApplicationEvent event = scene.ofACase();
        CaseSoFar before = scene.before();
        if (event == null || before == null || Deed.of(event).orElse(null) != Deed.DECIDED) {
            return List.of();
        }
        Optional<Part> own = before.parts().stream()
                .filter(part -> bars(part.deed(), event))
                .filter(part -> part.by().isSameHumanAs(event.by()))
                .findFirst();
        if (own.isPresent()) {
            return List.of(scene.objected(code(), scene.exceptional(own.get().deed())));
        }
        boolean known = Stream.concat(before.parts().stream().map(Part::by), Stream.of(event.by()))
                .filter(by -> by.duty() != Duty.CITIZEN && by.duty() != Duty.SYSTEM)
                .allMatch(by -> by.human() != null);
        return List.of(known ? scene.inOrder(code()) : scene.notSeen(code(), NotSeen.PERSON_UNKNOWN));
    }

    private static boolean bars(Deed deed, ApplicationEvent event) {
        return switch (deed) {
            case RECEIVED, EXAMINED, CORRECTED, APPRAISED, ADVISED -> true;
            case PROPOSED -> revision(event) != null;
            case DECIDED -> false;
        };
    }

    private static @Nullable Object revision(ApplicationEvent event) {
        return switch (event) {
            case CaseEvent.DecisionAmended it -> it.revision();
            case CaseEvent.DecisionRevoked it -> it.revision();
            case CaseEvent.Reopened it -> it.revision();
            default -> null;
        };
    }
}
