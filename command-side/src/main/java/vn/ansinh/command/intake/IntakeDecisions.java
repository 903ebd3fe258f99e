package vn.ansinh.command.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.intake.IntakeEvent.TurnedAway;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;

/** Turning somebody away is an act of the desk of that unit, with a reason; a note stands only under a known person. */
public final class IntakeDecisions {
    private IntakeDecisions() {}

    /**
     * What is recorded.
     *
     * @throws Refusal with every rule that was broken
     */
    public static TurnedAway turnAway(TurnAway command, By by, LocalDate on) {
        List<BrokenRule> broken = new ArrayList<>();
        if (by.duty() != Duty.DESK) {
            broken.add(BrokenRule.of("duty-may-not-do-this", duty(by), "turn-away", "desk"));
        }
        if (!command.unit().equals(by.unit())) {
            broken.add(BrokenRule.of("unit-is-not-in-charge", command.unit().text(), on.toString()));
        }
        PersonId person = command.person();
        String note = command.note();
        if (note != null && person == null) {
            broken.add(BrokenRule.at("/note", "note-without-person"));
        }
        if (!broken.isEmpty()) {
            throw new Refusal(ProblemCode.REFUSED, broken);
        }
        return new TurnedAway(
                by,
                on,
                command.unit(),
                command.channel(),
                command.scheme(),
                person,
                command.reason(),
                note == null || person == null ? null : Personal.of(person, note));
    }

    private static String duty(By by) {
        return by.duty().name().toLowerCase(Locale.ROOT);
    }
}
