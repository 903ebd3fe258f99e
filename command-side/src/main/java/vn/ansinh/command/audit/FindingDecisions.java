package vn.ansinh.command.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.audit.AuditFinding.Stage;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.audit.AuditFindingEvent.Addressee;
import vn.ansinh.kernel.event.audit.AuditFindingEvent.AuditAnswerAccepted;
import vn.ansinh.kernel.event.audit.AuditFindingEvent.AuditAnswerExtended;
import vn.ansinh.kernel.event.audit.AuditFindingEvent.AuditAnswerSentBack;
import vn.ansinh.kernel.event.audit.AuditFindingEvent.AuditFindingAnswered;
import vn.ansinh.kernel.event.audit.AuditFindingEvent.AuditFindingClosed;
import vn.ansinh.kernel.event.audit.AuditFindingEvent.AuditFindingRaised;
import vn.ansinh.kernel.event.audit.AuditWords;
import vn.ansinh.kernel.event.audit.FindingOutcome;
import vn.ansinh.kernel.event.audit.FindingSeverity;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.unit.Unit;
import vn.ansinh.kernel.unit.UnitLevel;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.SamplingPlanId;
import vn.ansinh.kernel.value.UnitCode;

/** An auditor raises and closes, the addressee answers; never one human being both. Pure. */
public final class FindingDecisions {
    private static final UnitRegistry UNITS = UnitRegistry.load();

    private FindingDecisions() {}

    /**
     * What a finding says.
     *
     * @param plan by whose sample the case was found; null for none
     */
    public record Stated(
            @Nullable SamplingPlanId plan,
            Addressee addressee,
            FindingSeverity severity,
            String article,
            String found,
            String demand,
            LocalDate answerBy) {}

    /**
     * The finding that is recorded.
     *
     * @param about null for a unit or a control
     * @param sample of the plan that is named; null where none is
     * @throws Refusal with every rule that was broken
     */
    public static AuditFindingRaised raise(
            Stated stated, @Nullable AuditedCase about, @Nullable SamplingPlan sample, By by, LocalDate on) {
        List<BrokenRule> broken = new ArrayList<>();
        SamplingDecisions.identified(by, broken);
        barred(about, by, broken);
        addressed(stated.addressee(), about, on, broken);
        within(stated.answerBy(), on, on, broken);
        String article = AuditTexts.article(stated.article(), "/article", broken);
        PersonId person = about == null ? null : about.beneficiary();
        AuditWords found = AuditTexts.words(person, by, stated.found(), "/found", broken);
        AuditWords demand = AuditTexts.words(person, by, stated.demand(), "/demand", broken);
        if (about != null && sample != null && !sample.cases().contains(about.caseId())) {
            broken.add(BrokenRule.at("/samplingPlanId", "audited-case-not-in-the-sample"));
        }
        SamplingDecisions.refuse(broken);
        return new AuditFindingRaised(
                by,
                on,
                stated.plan(),
                about == null ? null : about.caseId(),
                stated.addressee(),
                stated.severity(),
                article,
                found,
                demand,
                stated.answerBy());
    }

    private static void barred(@Nullable AuditedCase about, By auditor, List<BrokenRule> broken) {
        if (about != null) {
            about.barring(auditor).forEach(rule -> broken.add(BrokenRule.of(rule)));
        }
    }

    /**
     * A unit of today, and of the province alone those who answer for its data or its law. Of a case only the unit that holds it, and those
     * above: the addressee reads what is written about the beneficiary.
     */
    private static void addressed(
            Addressee addressee, @Nullable AuditedCase about, LocalDate on, List<BrokenRule> broken) {
        Optional<Unit> unit = UNITS.find(addressee.unit()).filter(it -> it.validOn(on));
        if (unit.isEmpty()) {
            broken.add(BrokenRule.at("/addressee/unit", "unit-not-in-force"));
        } else if (addressee.duty() != Duty.APPROVER && unit.orElseThrow().level() != UnitLevel.PROVINCE) {
            broken.add(BrokenRule.at("/addressee/duty", "audit-finding-duty-of-the-province"));
        }
        if (unit.isPresent() && about != null && !UNITS.holdsWithin(about.unit(), addressee.unit(), on)) {
            broken.add(BrokenRule.at("/addressee/unit", "audit-finding-unit-without-the-case"));
        }
    }

    private static void within(LocalDate answerBy, LocalDate after, LocalDate on, List<BrokenRule> broken) {
        LocalDate last = on.plusYears(1);
        if (!answerBy.isAfter(after) || !answerBy.isAfter(on) || answerBy.isAfter(last)) {
            LocalDate first = (after.isAfter(on) ? after : on).plusDays(1);
            broken.add(BrokenRule.at("/answerBy", "audit-answer-day-out-of-reach", first.toString(), last.toString()));
        }
    }

    /**
     * The answer that is recorded. Whoever had a part in the case answers for it, but not in their own or a relative's.
     *
     * @param about the case that the finding is about; null for a unit or a control, here and below
     * @throws Refusal {@code not-found} when it is not addressed to the unit or one below it; else with every rule that was broken
     */
    public static AuditFindingAnswered answer(
            AuditFinding finding, @Nullable AuditedCase about, String text, By by, LocalDate on) {
        Addressee addressee = finding.raised().addressee();
        UnitCode own = by.unit();
        if (own == null || by.duty() != addressee.duty() || !UNITS.holdsWithin(addressee.unit(), own, on)) {
            throw new Refusal(ProblemCode.NOT_FOUND);
        }
        List<BrokenRule> broken = new ArrayList<>();
        SamplingDecisions.identified(by, broken);
        if (about != null) {
            about.tooNear(by).ifPresent(broken::add);
        }
        if (!UNITS.holderOf(addressee.unit(), on).map(Unit::code).equals(Optional.of(own))) {
            broken.add(BrokenRule.of("audit-finding-of-another-unit"));
        }
        if (finding.raised().by().isSameHumanAs(by)) {
            broken.add(BrokenRule.of("audit-finding-needs-a-second-person"));
        }
        stage(finding, Stage.OPEN, "audit-finding-awaits-no-answer", broken);
        AuditWords answer = AuditTexts.words(finding.person(), by, text, "/answer", broken);
        SamplingDecisions.refuse(broken);
        return new AuditFindingAnswered(by, on, on.isAfter(finding.answerBy()), answer);
    }

    /** The acceptance that is recorded. @throws Refusal with every rule that was broken */
    public static AuditAnswerAccepted accept(AuditFinding finding, @Nullable AuditedCase about, By by, LocalDate on) {
        List<BrokenRule> broken = audited(finding, about, by);
        stage(finding, Stage.ANSWERED, "audit-finding-not-answered", broken);
        SamplingDecisions.refuse(broken);
        return new AuditAnswerAccepted(by, on);
    }

    /** The return that is recorded. @throws Refusal with every rule that was broken */
    public static AuditAnswerSentBack sendBack(
            AuditFinding finding, @Nullable AuditedCase about, LocalDate answerBy, String why, By by, LocalDate on) {
        List<BrokenRule> broken = audited(finding, about, by);
        stage(finding, Stage.ANSWERED, "audit-finding-not-answered", broken);
        within(answerBy, on, on, broken);
        AuditWords words = AuditTexts.words(finding.person(), by, why, "/why", broken);
        SamplingDecisions.refuse(broken);
        return new AuditAnswerSentBack(by, on, answerBy, words);
    }

    /** The extension that is recorded. @throws Refusal with every rule that was broken */
    public static AuditAnswerExtended extend(
            AuditFinding finding, @Nullable AuditedCase about, LocalDate answerBy, String why, By by, LocalDate on) {
        List<BrokenRule> broken = audited(finding, about, by);
        stage(finding, Stage.OPEN, "audit-finding-awaits-no-answer", broken);
        within(answerBy, finding.answerBy(), on, broken);
        AuditWords words = AuditTexts.words(finding.person(), by, why, "/why", broken);
        SamplingDecisions.refuse(broken);
        return new AuditAnswerExtended(by, on, answerBy, words);
    }

    /**
     * The end that is recorded.
     *
     * @param conclusion null only where the person whose case it is about was erased
     * @throws Refusal with every rule that was broken
     */
    public static AuditFindingClosed close(
            AuditFinding finding,
            @Nullable AuditedCase about,
            FindingOutcome outcome,
            @Nullable String conclusion,
            boolean erased,
            By by,
            LocalDate on) {
        List<BrokenRule> broken = audited(finding, about, by);
        if (finding.stage() == Stage.CLOSED) {
            broken.add(BrokenRule.of("audit-finding-closed"));
        } else if (outcome == FindingOutcome.REMEDIED && finding.stage() != Stage.ACCEPTED) {
            broken.add(BrokenRule.at("/outcome", "audit-finding-answer-not-accepted"));
        } else if (outcome == FindingOutcome.NOT_REMEDIED && finding.stage() == Stage.OPEN && !finding.overdue(on)) {
            broken.add(BrokenRule.at(
                    "/outcome",
                    "audit-finding-answer-still-due",
                    finding.answerBy().toString()));
        }
        if (conclusion == null && !erased) {
            broken.add(BrokenRule.at("/conclusion", "audit-finding-without-a-conclusion"));
        }
        AuditWords words =
                conclusion == null ? null : AuditTexts.words(finding.person(), by, conclusion, "/conclusion", broken);
        SamplingDecisions.refuse(broken);
        return new AuditFindingClosed(by, on, outcome, words);
    }

    /** What holds for every act of an auditor: whoever answered for the office, or had a part in the case, has none in judging the answer. */
    private static List<BrokenRule> audited(AuditFinding finding, @Nullable AuditedCase about, By by) {
        List<BrokenRule> broken = new ArrayList<>();
        SamplingDecisions.identified(by, broken);
        barred(about, by, broken);
        if (finding.answerers().stream().anyMatch(by::isSameHumanAs)) {
            broken.add(BrokenRule.of("audit-finding-needs-a-second-person"));
        }
        return broken;
    }

    private static void stage(AuditFinding finding, Stage wanted, String rule, List<BrokenRule> broken) {
        if (finding.stage() != wanted) {
            broken.add(BrokenRule.of(finding.stage() == Stage.CLOSED ? "audit-finding-closed" : rule));
        }
    }
}
