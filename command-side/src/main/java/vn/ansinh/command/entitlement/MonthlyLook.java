package vn.ansinh.command.entitlement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.assessment.Assessor;
import vn.ansinh.command.casework.CaseFile;
import vn.ansinh.command.casework.Law;
import vn.ansinh.command.casework.SignedActs.SignedAct;
import vn.ansinh.command.law.Assessment;
import vn.ansinh.command.law.Fact;
import vn.ansinh.command.law.FactSheet;
import vn.ansinh.command.law.LevelByAge;
import vn.ansinh.command.law.Outcome;
import vn.ansinh.command.law.Parameter;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.law.Sum;
import vn.ansinh.kernel.entitlement.Entitlement;
import vn.ansinh.kernel.entitlement.Entitlement.Hold;
import vn.ansinh.kernel.entitlement.Entitlements;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.Decision;
import vn.ansinh.kernel.event.application.Parts.StatedFact;
import vn.ansinh.kernel.event.entitlement.AdjustmentCause;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementAdjusted;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementReleased;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementReviewCalled;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.Rate;
import vn.ansinh.kernel.event.entitlement.ReleaseCause;
import vn.ansinh.kernel.event.entitlement.StopCause;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.FactOrigin;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.Scheme;

/**
 * What time alone brings: holds whose days are over, ages that the law knows, and another base. Every month is assessed anew by the
 * engine that decided, on the facts of the decision and what was verified since, under the policy of today. What the law cannot tell
 * without further facts is called for review and goes on as it is. Nothing comes of a second look. Pure.
 */
final class MonthlyLook {
    private static final String BASE = "base.national";

    private final Function<CaseId, Optional<CaseFile>> files;
    private final Law law;
    private final LocalDate on;
    private final @Nullable YearMonth looked;
    private Entitlements now;
    private final List<EntitlementEvent> events = new ArrayList<>();

    /**
     * Nothing is looked at yet.
     *
     * @param files the cases that it stands on
     * @param law of today
     * @param looked the last month that was looked at under the same policy; null for none
     */
    MonthlyLook(
            Entitlements before,
            Function<CaseId, Optional<CaseFile>> files,
            Law law,
            @Nullable YearMonth looked,
            LocalDate on) {
        this.now = before;
        this.files = files;
        this.law = law;
        this.looked = looked;
        LocalDate latest = before.latestOn();
        this.on = latest != null && latest.isAfter(on) ? latest : on;
    }

    /** What is to be recorded. */
    List<EntitlementEvent> events() {
        for (Entitlement it : now.all()) {
            expired(it);
        }
        YearMonth last = YearMonth.from(on);
        for (Entitlement each : now.all()) {
            if (each.stop() == null && Rivals.drawnUntilEnded(each.scheme())) {
                YearMonth month = first(each);
                while (!month.isAfter(last) && look(month, each)) {
                    month = month.plusMonths(1);
                }
            }
        }
        return List.copyOf(events);
    }

    /** On which day there may be something again; null when nothing is drawn any more. */
    static @Nullable LocalDate nextDay(Entitlements entitlements, LocalDate today) {
        YearMonth month = YearMonth.from(today);
        LocalDate next = null;
        for (Entitlement it : entitlements.all()) {
            if (it.stop() == null && it.openIn(month)) {
                next = earlier(next, month.plusMonths(1).atDay(1));
                Optional<Hold> hold = it.holdInForce();
                next = hold.isPresent() ? earlier(next, hold.get().until().plusDays(1)) : next;
            } else if (it.holdInForce().isPresent()) {
                next = earlier(next, it.holdInForce().get().until().plusDays(1));
            }
        }
        return next;
    }

    private static LocalDate earlier(@Nullable LocalDate one, LocalDate other) {
        return one == null || other.isBefore(one) ? other : one;
    }

    private void expired(Entitlement it) {
        it.holdInForce()
                .filter(hold -> hold.until().isBefore(on))
                .ifPresent(hold ->
                        add(new EntitlementReleased(By.SYSTEM, on, it.id(), hold.id(), ReleaseCause.EXPIRED, true)));
    }

    private YearMonth first(Entitlement it) {
        YearMonth second = it.from().plusMonths(1);
        return looked == null || looked.isBefore(second) ? second : looked.plusMonths(1);
    }

    private void add(EntitlementEvent event) {
        events.add(event);
        now = now.after(event);
    }

    /** Looks at one month; whether the next one is to be looked at too. */
    private boolean look(YearMonth month, Entitlement asBegun) {
        Entitlement it = now.find(asBegun.id()).orElseThrow();
        CaseId caseId = it.origin().caseId();
        Optional<Decision> decision =
                caseId == null ? Optional.empty() : files.apply(caseId).flatMap(MonthlyLook::standing);
        if (decision.isEmpty() && it.facts().isEmpty()) {
            return carriedIn(it, month);
        }
        FactSheet facts =
                facts(now, it, decision, it.facts(), month, law.policy()).askedOn(on);
        Assessment assessment = Assessor.assess(it.scheme(), facts, month.atDay(1), law.policy());
        return switch (assessment.outcome()) {
            case GRANT -> granted(it, month, assessment);
            case REFUSE -> refused(it, month, assessment);
            case CANNOT_TELL -> call(it, month, AdjustmentCause.AGE_EDGE);
        };
    }

    /** Nobody has decided it here on facts that we know; where the base differs, somebody has to reckon it. */
    private boolean carriedIn(Entitlement it, YearMonth month) {
        boolean same = base(month).equals(base(month.minusMonths(1)));
        return same || call(it, month, AdjustmentCause.NEW_BASE);
    }

    private Optional<Long> base(YearMonth month) {
        return law.policy().parameter(BASE, month.atDay(1)).map(Parameter::value);
    }

    private boolean granted(Entitlement it, YearMonth month, Assessment assessment) {
        Sum sum = assessment.sum().orElseThrow();
        Rate before = it.rateOf(month);
        String category = assessment.category().orElse("");
        boolean sameCategory = category.equals(before.category().valueOrNull());
        if (sameCategory && sum.amount().equals(before.amount())) {
            return true;
        }
        AdjustmentCause cause = sameCategory ? AdjustmentCause.NEW_BASE : AdjustmentCause.AGE_EDGE;
        Certainty certainty = sameCategory
                ? assessment.certainty()
                : assessment.certainty().and(LevelByAge.certainty(month, law.policy()));
        PersonId person = it.beneficiary();
        var rate = new Rate(
                month,
                sum.amount(),
                Personal.of(person, category),
                Personal.of(person, sum.formula()),
                assessment.policyVersion(),
                certainty);
        add(new EntitlementAdjusted(By.SYSTEM, on, it.id(), cause, rate, null, List.of()));
        return true;
    }

    /** An age that is over ends it; a category that the law no longer has does not, since another act says what follows. */
    private boolean refused(Entitlement it, YearMonth month, Assessment assessment) {
        if (isOutOfForce(it, month, assessment) || !wasGranted(it, month)) {
            return call(it, month, AdjustmentCause.NEW_BASE);
        }
        EntitlementDecisions.stopped(it, StopCause.NO_LONGER_ELIGIBLE, month, null, By.SYSTEM, on)
                .forEach(this::add);
        return false;
    }

    /** Whether the law has the category no more by which it is drawn. */
    static boolean isOutOfForce(Entitlement it, YearMonth month, Assessment assessment) {
        String category = it.rateOf(month).category().valueOrNull();
        return assessment.categories().stream()
                .anyMatch(finding -> finding.category().equals(category) && finding.isOutOfForce());
    }

    /** Whether the same facts gave it in the month before: only then is it the month that ends it. */
    private boolean wasGranted(Entitlement it, YearMonth month) {
        YearMonth earlier = month.minusMonths(1);
        Optional<Decision> decision = it.caseId().flatMap(files).flatMap(MonthlyLook::standing);
        FactSheet facts =
                facts(now, it, decision, it.facts(), earlier, law.policy()).askedOn(on);
        return Assessor.assess(it.scheme(), facts, earlier.atDay(1), law.policy())
                        .outcome()
                == Outcome.GRANT;
    }

    /** Nothing further is told of it until somebody has looked; whoever has looked since knew of it. */
    private boolean call(Entitlement it, YearMonth month, AdjustmentCause cause) {
        LocalDate verified = it.verifiedOn();
        if (verified != null && !month.isAfter(YearMonth.from(verified))) {
            return true;
        }
        if (it.reviewCalled() == null) {
            LocalDate end = month.atEndOfMonth();
            add(new EntitlementReviewCalled(By.SYSTEM, on, it.id(), cause, end.isBefore(on) ? on : end));
        }
        return false;
    }

    static Optional<Decision> standing(CaseFile file) {
        return file.signed().standing().map(SignedAct::decision).filter(decision -> decision.award() != null);
    }

    /**
     * What is known of the beneficiary for a month: the decision's facts, what was verified since in their place, and what is drawn beside it.
     *
     * @param decision that it stands on; empty for what was carried in
     * @param since what was verified since, oldest first
     */
    static FactSheet facts(
            Entitlements drawn,
            Entitlement it,
            Optional<Decision> decision,
            List<StatedFact> since,
            YearMonth month,
            Policy policy) {
        Map<FactCode, StatedFact> stated = new LinkedHashMap<>();
        decision.ifPresent(known -> known.grounds().facts().forEach(fact -> stated.put(fact.code(), fact)));
        since.forEach(fact -> stated.put(fact.code(), fact));
        FactSheet sheet = FactSheet.ofStated(List.copyOf(stated.values()))
                .with(beside(drawn, FactCode.SOCIAL_ALLOWANCE_DRAWN, Scheme.SOCIAL_ALLOWANCE, it, month))
                .with(beside(drawn, FactCode.SOCIAL_PENSION_DRAWN, Scheme.SOCIAL_PENSION, it, month));
        return LevelByAge.throughout(month, sheet, policy);
    }

    /** What is drawn beside it, which is nothing where only the highest is. */
    private static Fact beside(Entitlements drawn, FactCode code, Scheme scheme, Entitlement it, YearMonth month) {
        Money sum = drawn.all().stream()
                .filter(other -> other.scheme() == scheme && !other.id().equals(it.id()))
                .filter(other -> other.covers(month))
                .map(other -> other.rateOf(month).amount())
                .reduce(Money.ZERO, Money::plus);
        return new Fact(code, Long.toString(sum.dong()), FactOrigin.OTHER_CASES, Optional.empty());
    }
}
