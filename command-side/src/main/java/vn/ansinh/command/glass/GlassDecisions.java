package vn.ansinh.command.glass;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.ansinh.command.casework.Interest;
import vn.ansinh.kernel.event.access.AccessEvent.GlassBroken;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.kernel.value.Moment;
import vn.ansinh.kernel.value.Personal;

/**
 * Breaking the glass (ADR 0010): for who cannot read the case anyway, with a reason that says something, never in one's own
 * case, and over by itself.
 */
public final class GlassDecisions {
    /** How long one may read. */
    public static final Duration LASTS = Duration.ofHours(3);

    /** A reason shorter than this says nothing. */
    static final int SHORTEST_REASON = 10;

    private GlassDecisions() {}

    /**
     * What is recorded.
     *
     * @throws Refusal with every rule that was broken
     */
    public static GlassBroken breakGlass(BreakGlass command, By by, Moment moment, UnitRegistry units) {
        List<BrokenRule> broken = new ArrayList<>();
        if (by.unit() == null) {
            broken.add(BrokenRule.of("no-unit"));
        } else if (units.find(by.unit())
                .filter(unit -> unit.validOn(moment.businessDate()))
                .isEmpty()) {
            broken.add(BrokenRule.of("unit-not-in-force"));
        }
        if (command.withinReach()) {
            broken.add(BrokenRule.of("glass-not-needed"));
        }
        Interest.in(command.head().parties(), by.human(), command.relatives()).ifPresent(broken::add);
        String reason = command.reason().strip();
        if (reason.length() < SHORTEST_REASON) {
            broken.add(BrokenRule.at("/reason", "reason-too-short", Integer.toString(SHORTEST_REASON)));
        }
        if (!broken.isEmpty()) {
            throw new Refusal(ProblemCode.REFUSED, broken);
        }
        Instant from = moment.recordedAt();
        return new GlassBroken(
                by,
                moment.businessDate(),
                command.head().caseId(),
                Personal.of(command.head().beneficiary(), reason),
                from,
                from.plus(LASTS));
    }
}
