package vn.ansinh.launcher.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.ansinh.command.calendar.WorkingCalendar;
import vn.ansinh.launcher.client.Operation;

/** Writes down the acts of a case in order, each on its working day. */
final class Journey {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.load();

    private final Chance chance;
    private final int slowness;
    private final List<DemoStep> steps = new ArrayList<>();
    private LocalDate day;

    /**
     * Of a case that begins on this day.
     *
     * @param slowness how many times longer than usual the office takes
     */
    Journey(Chance chance, LocalDate day, int slowness) {
        this.chance = chance;
        this.day = day;
        this.slowness = slowness;
    }

    static LocalDate workingDay(LocalDate day) {
        return CALENDAR.sameOrNextWorkingDay(day);
    }

    LocalDate day() {
        return day;
    }

    /** The office takes so many working days, or more when it is slow. */
    Journey office(int least, int most) {
        return workingDays(chance.between(least, most) * slowness);
    }

    /** So many working days pass, whoever is slow. */
    Journey workingDays(int count) {
        day = count == 0 ? CALENDAR.sameOrNextWorkingDay(day) : CALENDAR.plusWorkingDays(day, count);
        return this;
    }

    /** So many days pass for somebody who is not the office. */
    Journey days(int least, int most) {
        day = CALENDAR.sameOrNextWorkingDay(day.plusDays(chance.between(least, most)));
        return this;
    }

    /** Nothing happens before that day. */
    Journey resumeOn(LocalDate later) {
        day = CALENDAR.sameOrNextWorkingDay(later);
        return this;
    }

    /** Somebody acts, and it is recorded. */
    Journey step(Operation operation, String actor, Object body, String state) {
        steps.add(new DemoStep(operation, actor, day, body, Set.of(), state));
        return this;
    }

    /** Somebody tries to act, and is refused. */
    Journey refused(Operation operation, String actor, Object body, String... codes) {
        steps.add(new DemoStep(operation, actor, day, body, Set.of(codes), ""));
        return this;
    }

    /** What has happened by the end of that day. */
    List<DemoStep> until(LocalDate last) {
        return steps.stream().filter(step -> !step.on().isAfter(last)).toList();
    }
}
