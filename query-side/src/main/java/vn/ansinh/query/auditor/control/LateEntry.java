package vn.ansinh.query.auditor.control;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.intake.IntakeEvent.TurnedAway;
import vn.ansinh.kernel.value.Duty;

/**
 * Acts that were recorded later than the day that they are of, by more than was let pass on that day. What an importer brought in is told apart by its
 * kind, and counted all the same: a day of the past is said, not seen.
 */
final class LateEntry implements Control {
    /**
     * What is let pass.
     *
     * @param from first legal day of the act
     * @param days calendar days
     */
    private record Limit(LocalDate from, int days) {}

    /**
     * While files were on paper a week; since the one-stop desks of the communes (Decree 118/2025) the next day. Provisional: the plan asks that it be kept
     * in time, no text says in how many days.
     */
    private static final List<Limit> LIMITS =
            List.of(new Limit(LocalDate.MIN, 7), new Limit(LocalDate.of(2025, 7, 1), 1));

    @Override
    public ControlCode code() {
        return ControlCode.LATE_ENTRY;
    }

    @Override
    public List<Seen> look(Scene scene) {
        By by = by(scene);
        LocalDate on = on(scene);
        if (by == null || on == null || by.duty() == Duty.SYSTEM) {
            return List.of();
        }
        if (ChronoUnit.DAYS.between(on, scene.recordedOn()) <= limit(on)) {
            return List.of(scene.inOrder(code()));
        }
        ExceptionKind kind = scene.occurred().metadata().imported() ? ExceptionKind.IMPORTED : ExceptionKind.LATE;
        return List.of(scene.objected(code(), scene.exceptional(kind)));
    }

    private static @Nullable By by(Scene scene) {
        var event = scene.ofACase();
        if (event != null) {
            return event.by();
        }
        return scene.occurred().event() instanceof TurnedAway turned ? turned.by() : null;
    }

    private static @Nullable LocalDate on(Scene scene) {
        var event = scene.ofACase();
        if (event != null) {
            return event.on();
        }
        return scene.occurred().event() instanceof TurnedAway turned ? turned.on() : null;
    }

    static int limit(LocalDate on) {
        return LIMITS.stream()
                .filter(limit -> !on.isBefore(limit.from()))
                .toList()
                .getLast()
                .days();
    }
}
