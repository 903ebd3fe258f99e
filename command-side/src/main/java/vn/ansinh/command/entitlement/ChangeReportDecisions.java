package vn.ansinh.command.entitlement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.assessment.Assessor;
import vn.ansinh.command.casework.CaseFile;
import vn.ansinh.command.casework.Law;
import vn.ansinh.command.law.Assessment;
import vn.ansinh.command.law.EntitlementStage;
import vn.ansinh.command.law.FactSheet;
import vn.ansinh.command.law.Outcome;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.law.Sum;
import vn.ansinh.kernel.entitlement.Entitlement;
import vn.ansinh.kernel.entitlement.Entitlement.Stop;
import vn.ansinh.kernel.entitlement.Entitlements;
import vn.ansinh.kernel.event.application.Kinds.Channel;
import vn.ansinh.kernel.event.application.Kinds.IdentityStatus;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.Decision;
import vn.ansinh.kernel.event.application.Parts.StatedFact;
import vn.ansinh.kernel.event.entitlement.AdjustmentCause;
import vn.ansinh.kernel.event.entitlement.ChangeEffect;
import vn.ansinh.kernel.event.entitlement.ChangeReportEvent.ChangeConcluded;
import vn.ansinh.kernel.event.entitlement.ChangeReportEvent.ChangeReported;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementAdjusted;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementStarted;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.Rate;
import vn.ansinh.kernel.event.entitlement.ReportedChange;
import vn.ansinh.kernel.event.entitlement.StopCause;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.unit.Unit;
import vn.ansinh.kernel.unit.UnitLevel;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.EntitlementId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;

/**
 * A change is reported by one human being and concluded by another, who signs for the unit that pays: so nobody stops, raises or hands on
 * alone what somebody draws (Decree 147/2025 Art. 5: the commune chair, on death, lost or changed conditions; from the month after). Pure.
 */
public final class ChangeReportDecisions {
    private static final Map<ReportedChange, StopCause> STOPS = Map.of(
            ReportedChange.DEATH, StopCause.DEATH,
            ReportedChange.MOVED, StopCause.MOVED_AWAY,
            ReportedChange.INSTITUTION, StopCause.INSTITUTION,
            ReportedChange.PRISON, StopCause.PRISON,
            ReportedChange.CIRCUMSTANCES, StopCause.NO_LONGER_ELIGIBLE,
            ReportedChange.VOLUNTARY, StopCause.VOLUNTARY);

    private ChangeReportDecisions() {}

    /**
     * Who acts, by which law and on which legal date.
     *
     * @param relatives whom they have declared
     * @param parties everybody who is listed in the case that the entitlement stands on; nobody for what was carried in
     */
    public record Acting(By by, Set<PersonId> relatives, Set<PersonId> parties, Law law, LocalDate on) {
        public Acting {
            relatives = Set.copyOf(relatives);
            parties = Set.copyOf(parties);
        }
    }

    /**
     * What is reported.
     *
     * @param words of whoever reports; null for none
     */
    public record Reported(
            ReportedChange change,
            LocalDate happenedOn,
            Channel channel,
            @Nullable String words) {}

    /**
     * The report that is recorded.
     *
     * @throws Refusal with every rule that was broken
     */
    public static ChangeReported report(Entitlement it, Reported reported, Acting acting) {
        List<BrokenRule> broken = new ArrayList<>();
        By by = acting.by();
        if (by.unit() != null) {
            EntitlementDecisions.interest(it, acting).ifPresent(broken::add);
        }
        boolean ended = EntitlementDecisions.hasEnded(it, YearMonth.from(acting.on()));
        if (ended != (reported.change() == ReportedChange.STOPPED_IN_ERROR)) {
            broken.add(BrokenRule.at("/change", ended ? "entitlement-has-ended" : "entitlement-goes-on"));
        }
        if (reported.happenedOn().isAfter(acting.on())) {
            broken.add(BrokenRule.at("/happenedOn", "change-lies-in-the-future"));
        }
        EntitlementDecisions.refuse(broken);
        PersonId person = it.beneficiary();
        return new ChangeReported(
                by,
                acting.on(),
                it.id(),
                person,
                it.unitIn(YearMonth.from(acting.on())),
                reported.channel(),
                reported.change(),
                Personal.of(person, reported.happenedOn()),
                reported.words() == null ? null : Personal.of(person, reported.words()),
                acting.law()
                        .policy()
                        .entitlementLimit(
                                reported.change() == ReportedChange.MOVED
                                        ? EntitlementStage.CONCLUDE_MOVE
                                        : EntitlementStage.CONCLUDE_CHANGE,
                                acting.on())
                        .from(acting.on(), acting.law().calendar())
                        .recorded());
    }

    /**
     * How it is concluded.
     *
     * @param happenedOn since when it is so, as it was verified
     * @param facts that were verified, for an adjustment, or where another scheme takes its place; they are its beneficiary's
     * @param unit for a transfer; else null
     * @param fresh identifier of what goes on, or takes its place, where something does
     */
    public record Concluding(
            ChangeEffect effect,
            LocalDate happenedOn,
            String conclusion,
            List<StatedFact> facts,
            @Nullable UnitCode unit,
            EntitlementId fresh) {}

    /** What is recorded of it: in its own stream, and in the beneficiary's. */
    public record Concluded(ChangeConcluded event, List<EntitlementEvent> entitlements) {}

    /**
     * The conclusion that is recorded.
     *
     * @param file of the case that the entitlement stands on; empty for what was carried in
     * @throws Refusal with every rule that was broken
     */
    public static Concluded conclude(
            ChangeReport report, Entitlements before, Optional<CaseFile> file, Concluding concluding, Acting acting) {
        ChangeReported reported = report.reported();
        Entitlement it = EntitlementDecisions.known(before, reported.entitlement());
        List<BrokenRule> broken = new ArrayList<>();
        if (report.concluded() != null) {
            broken.add(BrokenRule.of("change-report-concluded"));
        }
        if (reported.by().isSameHumanAs(acting.by())) {
            broken.add(BrokenRule.of("change-report-needs-a-second-person"));
        }
        EntitlementDecisions.interest(it, acting).ifPresent(broken::add);
        if (concluding.happenedOn().isAfter(acting.on())) {
            broken.add(BrokenRule.at("/happenedOn", "change-lies-in-the-future"));
        }
        boolean error = reported.change() == ReportedChange.STOPPED_IN_ERROR;
        boolean fits =
                concluding.effect() == ChangeEffect.NONE || error == (concluding.effect() == ChangeEffect.RESUMED);
        if (!fits) {
            broken.add(BrokenRule.at("/effect", "change-effect-does-not-fit"));
        }
        if ((concluding.unit() != null) != (concluding.effect() == ChangeEffect.TRANSFERRED)) {
            broken.add(BrokenRule.at("/unit", "change-unit-is-for-a-transfer"));
        }
        boolean factsFit = concluding.effect() == ChangeEffect.CARRIED_OVER
                || concluding.facts().isEmpty() != (concluding.effect() == ChangeEffect.ADJUSTED);
        if (!factsFit) {
            broken.add(BrokenRule.at("/facts", "change-facts-are-for-an-adjustment"));
        }
        EntitlementDecisions.refuse(broken);
        PersonId person = it.beneficiary();
        var event = new ChangeConcluded(
                acting.by(),
                acting.on(),
                concluding.effect(),
                Personal.of(person, concluding.happenedOn()),
                Personal.of(person, concluding.conclusion()));
        return new Concluded(event, effects(before, it, reported.change(), file, concluding, acting));
    }

    private static List<EntitlementEvent> effects(
            Entitlements before,
            Entitlement it,
            ReportedChange change,
            Optional<CaseFile> file,
            Concluding concluding,
            Acting acting) {
        return switch (concluding.effect()) {
            case NONE -> List.of();
            case STOPPED ->
                EntitlementDecisions.stop(
                        before,
                        it.id(),
                        STOPS.getOrDefault(change, StopCause.NO_LONGER_ELIGIBLE),
                        concluding.happenedOn(),
                        acting.by(),
                        acting.on());
            case TRANSFERRED -> transferred(before, it, concluding, acting);
            case ADJUSTED -> adjusted(before, it, file, concluding, acting);
            case RESUMED -> resumed(before, it, concluding.fresh(), acting);
            case CARRIED_OVER -> carriedOver(before, it, file, concluding, acting);
        };
    }

    private static List<EntitlementEvent> transferred(
            Entitlements before, Entitlement it, Concluding concluding, Acting acting) {
        UnitCode to = concluding.unit();
        boolean commune = to != null
                && acting.law()
                        .units()
                        .find(to)
                        .filter(unit -> unit.level() == UnitLevel.COMMUNE && unit.validOn(acting.on()))
                        .map(Unit::code)
                        .isPresent();
        if (to == null || !commune) {
            throw refused(BrokenRule.at("/unit", "unit-not-in-force"));
        }
        return EntitlementDecisions.transfer(before, it.id(), to, concluding.happenedOn(), acting.by(), acting.on());
    }

    /** By the engine that decided, on what was verified now in the place of what it was decided on. */
    private static List<EntitlementEvent> adjusted(
            Entitlements before, Entitlement it, Optional<CaseFile> file, Concluding concluding, Acting acting) {
        YearMonth next = YearMonth.from(concluding.happenedOn()).plusMonths(1);
        YearMonth from = next.isBefore(it.from()) ? it.from() : next;
        if (EntitlementDecisions.hasEnded(it, from)) {
            throw refused(BrokenRule.of("entitlement-has-ended"));
        }
        List<StatedFact> since = new ArrayList<>(it.facts());
        since.addAll(concluding.facts());
        Optional<Decision> decision = file.flatMap(MonthlyLook::standing);
        Policy policy = acting.law().policy();
        FactSheet facts =
                MonthlyLook.facts(before, it, decision, since, from, policy).askedOn(acting.on());
        Assessment assessment = Assessor.assess(it.scheme(), facts, from.atDay(1), policy);
        Rate rate = rate(it.beneficiary(), from, assessment, assessment.certainty());
        return List.of(new EntitlementAdjusted(
                acting.by(), acting.on(), it.id(), AdjustmentCause.REPORTED_CHANGE, rate, null, concluding.facts()));
    }

    private static Rate rate(PersonId person, YearMonth from, Assessment assessment, Certainty certainty) {
        if (assessment.outcome() != Outcome.GRANT) {
            throw refused(BrokenRule.at(
                    "/facts",
                    assessment.outcome() == Outcome.REFUSE
                            ? "change-ends-the-entitlement"
                            : "change-facts-do-not-tell"));
        }
        Sum sum = assessment.sum().orElseThrow();
        return new Rate(
                from,
                sum.amount(),
                Personal.of(person, assessment.category().orElse("")),
                Personal.of(person, sum.formula()),
                assessment.policyVersion(),
                certainty);
    }

    /**
     * Whoever drew by a category that the law has no more draws the social pension from the next month on, if the same facts and those that were
     * verified now give it: no other request is asked for (Law on Social Insurance 2024, Art. 21 to 24, for the elderly of Decree 20/2021 Art. 5(5);
     * how, no text that was seen says: provisional). Until then it goes on as it was, so that nobody is left a month without.
     */
    private static List<EntitlementEvent> carriedOver(
            Entitlements before, Entitlement it, Optional<CaseFile> file, Concluding concluding, Acting acting) {
        YearMonth from = YearMonth.from(acting.on()).plusMonths(1);
        if (EntitlementDecisions.hasEnded(it, from)) {
            throw refused(BrokenRule.of("entitlement-has-ended"));
        }
        List<StatedFact> since = new ArrayList<>(it.facts());
        since.addAll(concluding.facts());
        Policy policy = acting.law().policy();
        FactSheet facts = MonthlyLook.facts(before, it, file.flatMap(MonthlyLook::standing), since, from, policy)
                .askedOn(acting.on());
        if (it.scheme() != Scheme.SOCIAL_ALLOWANCE
                || !MonthlyLook.isOutOfForce(it, from, Assessor.assess(it.scheme(), facts, from.atDay(1), policy))) {
            throw refused(BrokenRule.at("/effect", "change-effect-does-not-fit"));
        }
        Assessment pension = Assessor.assess(Scheme.SOCIAL_PENSION, facts, from.atDay(1), policy);
        var started = new EntitlementStarted(
                acting.by(),
                acting.on(),
                concluding.fresh(),
                it.origin(),
                it.beneficiary(),
                it.receiver(),
                it.identityClearOn() == null ? IdentityStatus.MISMATCH : IdentityStatus.CLEAR,
                Scheme.SOCIAL_PENSION,
                it.unitIn(from),
                it.cadence(),
                null,
                rate(it.beneficiary(), from, pension, Certainty.PROVISIONAL),
                policy.entitlementLimit(EntitlementStage.VERIFY, acting.on())
                        .from(acting.on(), acting.law().calendar())
                        .dueOn());
        List<EntitlementEvent> events = new ArrayList<>(
                EntitlementDecisions.stopped(it, StopCause.CARRIED_OVER, from, null, acting.by(), acting.on()));
        events.addAll(OnlyTheHighestDrawn.started(before.after(events), started));
        if (!since.isEmpty()) {
            // What it is looked at by each month.
            events.add(new EntitlementAdjusted(
                    acting.by(),
                    acting.on(),
                    started.entitlement(),
                    AdjustmentCause.REPORTED_CHANGE,
                    started.rate(),
                    null,
                    List.copyOf(since)));
        }
        return List.copyOf(events);
    }

    /** What was stopped in error goes on where it was stopped: what was not paid since is due. */
    private static List<EntitlementEvent> resumed(
            Entitlements before, Entitlement it, EntitlementId fresh, Acting acting) {
        Stop stop = it.stop();
        if (stop == null) {
            throw refused(BrokenRule.of("entitlement-goes-on"));
        }
        YearMonth from = stop.from();
        Rate was = it.rateOf(from);
        var started = new EntitlementStarted(
                acting.by(),
                acting.on(),
                fresh,
                it.origin(),
                it.beneficiary(),
                it.receiver(),
                it.identityClearOn() == null ? IdentityStatus.MISMATCH : IdentityStatus.CLEAR,
                it.scheme(),
                it.unitIn(from),
                it.cadence(),
                it.until(),
                new Rate(from, was.amount(), was.category(), was.formula(), was.policyVersion(), was.certainty()),
                it.reviewDueBy());
        return OnlyTheHighestDrawn.started(before, started);
    }

    private static Refusal refused(BrokenRule rule) {
        return new Refusal(ProblemCode.REFUSED, rule);
    }
}
