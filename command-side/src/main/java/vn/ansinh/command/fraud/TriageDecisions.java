package vn.ansinh.command.fraud;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.calendar.TimeLimit;
import vn.ansinh.command.casework.Interest;
import vn.ansinh.command.law.FraudReviewStage;
import vn.ansinh.command.law.Policy;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.event.fraud.AlertDismissal;
import vn.ansinh.kernel.event.fraud.AlertEvent.AlertDismissed;
import vn.ansinh.kernel.event.fraud.AlertEvent.AlertTakenUp;
import vn.ansinh.kernel.event.fraud.TipComplexity;
import vn.ansinh.kernel.event.fraud.TipDismissal;
import vn.ansinh.kernel.event.fraud.TipEvent.TipDismissed;
import vn.ansinh.kernel.event.fraud.TipEvent.TipExtended;
import vn.ansinh.kernel.event.fraud.TipEvent.TipGiven;
import vn.ansinh.kernel.event.fraud.TipEvent.TipTakenUp;
import vn.ansinh.kernel.fraud.Alert;
import vn.ansinh.kernel.fraud.Tip;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.FraudReviewId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.UnitCode;

/** Alerts and tips ask; a reviewer puts them aside or takes them up, and neither is ever an answer (ADR-0035). Pure. */
public final class TriageDecisions {
    /** Whoever gives a tip: nobody's account. */
    public static final By GIVER = new By(By.SYSTEM.actor(), null, Duty.CITIZEN, null);

    private static final UnitRegistry UNITS = UnitRegistry.load();

    /** What is shorter than this says nothing that could be looked into. */
    private static final int SHORTEST_TIP = 20;

    private TriageDecisions() {}

    /** That it comes to nothing. @throws Refusal with every rule that was broken */
    public static AlertDismissed dismiss(Alert alert, AlertDismissal why, Sitting sitting) {
        Broken broken = looking(alert, sitting);
        broken.unless(alert.open(), BrokenRule.of("alert-dealt-with"));
        broken.refuse();
        return new AlertDismissed(sitting.by(), sitting.on(), why);
    }

    /**
     * That a review looks into it.
     *
     * @param pointer of the alert in what was stated
     * @throws Refusal with every rule that was broken
     */
    public static AlertTakenUp takeUp(Alert alert, FraudReviewId review, String pointer, Sitting sitting) {
        Broken broken = looking(alert, sitting);
        broken.unless(alert.open(), BrokenRule.at(pointer, "alert-dealt-with"));
        broken.refuse();
        return new AlertTakenUp(sitting.by(), sitting.on(), review);
    }

    /** Nobody looks at what is about themselves, a relative, or what they did. */
    private static Broken looking(Alert alert, Sitting sitting) {
        Broken broken = new Broken();
        broken.keepingOff(sitting);
        broken.unless(
                alert.raised().subjects().stream()
                        .noneMatch(it -> sitting.by().actor().equals(it.official())),
                BrokenRule.of("reviewer-had-a-part"));
        Set<PersonId> about = alert.raised().subjects().stream()
                .flatMap(it -> Stream.ofNullable(it.person()))
                .collect(Collectors.toSet());
        Interest.in(about, sitting.by().human(), sitting.standing().relatives()).ifPresent(broken::add);
        return broken;
    }

    /**
     * What somebody tells, in their words; null for what they would not say.
     *
     * @param unit that it is about
     */
    public record Told(
            String words,
            @Nullable String name,
            @Nullable String contact,
            @Nullable UnitCode unit,
            @Nullable CaseId caseId) {}

    /**
     * The tip that is recorded.
     *
     * @param giver made for this tip alone
     * @param sitting of nobody
     * @throws Refusal with every rule that was broken
     */
    public static TipGiven tell(Told told, PersonId giver, Sitting sitting) {
        check(told);
        return new TipGiven(
                GIVER,
                sitting.on(),
                giver,
                told.name() == null ? null : Personal.of(giver, told.name().strip()),
                told.contact() == null
                        ? null
                        : Personal.of(giver, told.contact().strip()),
                Personal.of(giver, told.words().strip()),
                told.unit(),
                told.caseId(),
                sitting.due(FraudReviewStage.HANDLE_TIP));
    }

    /** What can be said of a tip before anybody is made for it. @throws Refusal with every rule that was broken */
    public static void check(Told told) {
        Broken broken = new Broken();
        broken.unless(
                told.words().strip().length() >= SHORTEST_TIP,
                BrokenRule.at("/words", "text-too-short", Integer.toString(SHORTEST_TIP)));
        UnitCode unit = told.unit();
        broken.unless(unit == null || UNITS.find(unit).isPresent(), BrokenRule.at("/unit", "unknown-unit"));
        broken.refuse();
    }

    /**
     * That it comes to nothing.
     *
     * @param offices units in which whoever acts holds another duty than reviewing
     * @throws Refusal {@code not-found} where the tip names one of them; else with every rule that was broken
     */
    public static TipDismissed dismiss(Tip tip, TipDismissal why, Set<UnitCode> offices, Sitting sitting) {
        Broken broken = reading(tip, offices, sitting);
        broken.unless(tip.open(), BrokenRule.of("tip-dealt-with"));
        broken.refuse();
        return new TipDismissed(sitting.by(), sitting.on(), why);
    }

    /**
     * That it takes longer. The law's longest is of all extensions together (Law on Denunciation 2018, Art. 30).
     *
     * @param offices units in which whoever acts holds another duty than reviewing
     * @throws Refusal {@code not-found} where the tip names one of them; else with every rule that was broken
     */
    public static TipExtended extend(Tip tip, TipComplexity complexity, Set<UnitCode> offices, Sitting sitting) {
        Broken broken = reading(tip, offices, sitting);
        broken.unless(tip.open(), BrokenRule.of("tip-dealt-with"));
        DueDate stood = tip.given().handleBy();
        broken.unless(
                !sitting.on().isAfter(stood.dueOn()),
                BrokenRule.of("tip-time-is-over", stood.dueOn().toString()));
        Policy policy = sitting.law().policy();
        TimeLimit more = policy.fraudReviewLimit(FraudReviewStage.EXTEND_TIP, sitting.on());
        int longest = policy.fraudReviewLimit(longest(complexity), sitting.on()).length();
        broken.unless(
                tip.extended() + more.length() <= longest,
                BrokenRule.at("/complexity", "tip-extended-enough", Integer.toString(longest)));
        broken.refuse();
        DueDate handleBy = more.named(stood.step())
                .from(stood.dueOn(), sitting.law().calendar())
                .recorded();
        return new TipExtended(sitting.by(), sitting.on(), complexity, handleBy);
    }

    private static FraudReviewStage longest(TipComplexity complexity) {
        return switch (complexity) {
            case COMPLEX -> FraudReviewStage.COMPLEX_TIP;
            case VERY_COMPLEX -> FraudReviewStage.VERY_COMPLEX_TIP;
        };
    }

    /**
     * That a review takes it up.
     *
     * @param pointer of the tip in what was stated
     * @throws Refusal as {@link #dismiss(Tip, TipDismissal, Set, Sitting)}
     */
    public static TipTakenUp takeUp(
            Tip tip, FraudReviewId review, String pointer, Set<UnitCode> offices, Sitting sitting) {
        Broken broken = reading(tip, offices, sitting);
        broken.unless(tip.open(), BrokenRule.at(pointer, "tip-dealt-with"));
        broken.refuse();
        return new TipTakenUp(sitting.by(), sitting.on(), review);
    }

    private static Broken reading(Tip tip, Set<UnitCode> offices, Sitting sitting) {
        if (isSealedFrom(tip.given(), offices)) {
            throw new Refusal(ProblemCode.NOT_FOUND);
        }
        Broken broken = new Broken();
        broken.keepingOff(sitting);
        return broken;
    }

    /** Whether the tip names a unit of these, by whatever code: who holds a duty there is not to know of it. */
    public static boolean isSealedFrom(TipGiven tip, Set<UnitCode> offices) {
        return Optional.ofNullable(tip.unit())
                .filter(unit -> offices.stream()
                        .anyMatch(office -> UNITS.holderOf(office, tip.on()).equals(UNITS.holderOf(unit, tip.on()))))
                .isPresent();
    }
}
