package vn.ansinh.command.entitlement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.assessment.Assessor;
import vn.ansinh.command.casework.CaseFile;
import vn.ansinh.command.casework.Law;
import vn.ansinh.command.casework.SignedActs.SignedAct;
import vn.ansinh.command.law.EntitlementStage;
import vn.ansinh.command.law.FactSheet;
import vn.ansinh.command.law.Sum;
import vn.ansinh.kernel.entitlement.Entitlement;
import vn.ansinh.kernel.entitlement.Entitlements;
import vn.ansinh.kernel.event.application.Kinds.Cadence;
import vn.ansinh.kernel.event.application.Kinds.DecisionOutcome;
import vn.ansinh.kernel.event.application.Kinds.IdentityStatus;
import vn.ansinh.kernel.event.application.Parts.Award;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.Decision;
import vn.ansinh.kernel.event.application.Parts.Party;
import vn.ansinh.kernel.event.entitlement.AdjustmentCause;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementAdjusted;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementIdentityCleared;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementStarted;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.Origin;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.Rate;
import vn.ansinh.kernel.event.entitlement.StopCause;
import vn.ansinh.kernel.unit.Unit;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.EntitlementId;
import vn.ansinh.kernel.value.UnitCode;

/**
 * What the decisions of one case come to in what its beneficiary draws: nothing where all of it was recorded before, so that it may be
 * asked as often as anybody likes. The signer of the decision is the only one who decides anything here. Pure.
 */
final class FromDecisions {
    /** After these the case's own decision may bring it back; after any other somebody has to. */
    private static final Set<StopCause> OF_THE_CASE = EnumSet.of(StopCause.DECISION_REVOKED);

    private final Entitlements before;
    private final CaseId caseId;
    private final CaseFile file;
    private final Law law;

    /** @param law of the day of the decision that stands */
    FromDecisions(Entitlements before, CaseId caseId, CaseFile file, Law law) {
        this.before = before;
        this.caseId = caseId;
        this.file = file;
        this.law = law;
    }

    /** The day whose law applies: of the signature of the grant that stands, else of the newest act. */
    static LocalDate dayOf(CaseFile file) {
        return standing(file).map(Decision::signedOn).orElseGet(file::latestOn);
    }

    /**
     * What is to be recorded.
     *
     * @param fresh the identifier of an entitlement that begins
     */
    List<EntitlementEvent> events(EntitlementId fresh) {
        List<Entitlement> ofCase = before.of(caseId);
        Optional<Entitlement> open =
                ofCase.stream().filter(it -> it.stop() == null).findFirst();
        Optional<Decision> decision = standing(file);
        if (decision.isEmpty()) {
            boolean revoked = file.signed().standing().isPresent();
            return open.filter(it -> revoked).map(this::revoked).orElse(List.of());
        }
        Decision stands = decision.get();
        Award award = Objects.requireNonNull(stands.award());
        List<EntitlementEvent> events = new ArrayList<>();
        if (ofCase.stream().noneMatch(it -> stands.number().equals(it.origin().decision()))) {
            if (open.isPresent()) {
                events.add(amended(open.get(), stands, award));
            } else if (ofCase.stream()
                    .allMatch(it ->
                            it.stop() != null && OF_THE_CASE.contains(it.stop().cause()))) {
                events.addAll(started(fresh, stands, award));
            }
        }
        open.filter(it -> it.identityClearOn() == null && identity() == IdentityStatus.CLEAR)
                .ifPresent(it -> events.add(new EntitlementIdentityCleared(By.SYSTEM, day(file.latestOn()), it.id())));
        return List.copyOf(events);
    }

    private static Optional<Decision> standing(CaseFile file) {
        return file.signed()
                .standing()
                .map(SignedAct::decision)
                .filter(decision -> decision.outcome() == DecisionOutcome.GRANTED && decision.award() != null);
    }

    private List<EntitlementEvent> revoked(Entitlement it) {
        LocalDate on = day(file.latestOn());
        YearMonth next = YearMonth.from(on).plusMonths(1);
        return EntitlementDecisions.stopped(it, StopCause.DECISION_REVOKED, next, null, By.SYSTEM, on);
    }

    private EntitlementEvent amended(Entitlement it, Decision decision, Award award) {
        YearMonth from = startMonth(decision, award);
        return new EntitlementAdjusted(
                By.SYSTEM,
                day(decision.signedOn()),
                it.id(),
                AdjustmentCause.DECISION_AMENDED,
                rate(decision, award, from.isBefore(it.from()) ? it.from() : from),
                decision.number(),
                List.of());
    }

    private List<EntitlementEvent> started(EntitlementId fresh, Decision decision, Award award) {
        LocalDate on = day(decision.signedOn());
        YearMonth from = OnlyTheHighestDrawn.firstMonth(before, award.scheme(), startMonth(decision, award));
        var started = new EntitlementStarted(
                By.SYSTEM,
                on,
                fresh,
                new Origin(caseId, decision.number(), null),
                file.beneficiary(),
                file.parties().receiver(),
                identity(),
                award.scheme(),
                unit(decision.signedOn()),
                award.cadence(),
                until(decision, award, from),
                rate(decision, award, from),
                law.policy()
                        .entitlementLimit(EntitlementStage.VERIFY, decision.signedOn())
                        .from(decision.signedOn(), law.calendar())
                        .dueOn());
        return OnlyTheHighestDrawn.started(before, started);
    }

    private static YearMonth startMonth(Decision decision, Award award) {
        YearMonth start = award.startMonth();
        return start == null ? YearMonth.from(decision.signedOn()) : start;
    }

    /** The last month, where the law of the decision says for how many months it is; the decision's own facts tell it again. */
    private @Nullable YearMonth until(Decision decision, Award award, YearMonth from) {
        if (award.cadence() == Cadence.ONE_OFF) {
            return from;
        }
        if (!Rivals.countedMonths(award.scheme())) {
            return null;
        }
        FactSheet facts = FactSheet.ofStated(decision.grounds().facts());
        int months = Assessor.assess(award.scheme(), facts, decision.signedOn(), law.policy())
                .sum()
                .map(Sum::months)
                .orElse(0);
        return months == 0 ? null : from.plusMonths(months - 1L);
    }

    private static Rate rate(Decision decision, Award award, YearMonth from) {
        return new Rate(
                from,
                award.amount(),
                award.category(),
                award.formula(),
                decision.grounds().policyVersion(),
                award.certainty());
    }

    private IdentityStatus identity() {
        Party party = file.evidence().party(file.beneficiary());
        return party == null ? IdentityStatus.MISMATCH : party.identity();
    }

    /** Who holds the unit on the day; the unit itself where nobody does. */
    private UnitCode unit(LocalDate on) {
        UnitCode lodged = file.lodging().unit();
        return law.units().holderOf(lodged, on).map(Unit::code).orElse(lodged);
    }

    /** Days never run backwards within a stream. */
    private LocalDate day(LocalDate on) {
        LocalDate latest = before.latestOn();
        return latest != null && latest.isAfter(on) ? latest : on;
    }
}
