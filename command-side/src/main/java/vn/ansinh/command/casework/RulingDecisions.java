package vn.ansinh.command.casework;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.casework.CaseworkCommand.Decide;
import vn.ansinh.command.law.Action;
import vn.ansinh.command.law.Assessment;
import vn.ansinh.command.law.Fact;
import vn.ansinh.command.law.RuleFinding;
import vn.ansinh.command.law.RulesVersion;
import vn.ansinh.command.law.StartMonth;
import vn.ansinh.command.law.Sum;
import vn.ansinh.command.recognition.OnTheLists;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.Kinds.DecisionOutcome;
import vn.ansinh.kernel.event.application.Kinds.SignerCapacity;
import vn.ansinh.kernel.event.application.Kinds.VerdictOutcome;
import vn.ansinh.kernel.event.application.Parts.Award;
import vn.ansinh.kernel.event.application.Parts.Decision;
import vn.ansinh.kernel.event.application.Parts.DecisionNumber;
import vn.ansinh.kernel.event.application.Parts.FundingShare;
import vn.ansinh.kernel.event.application.Parts.Grounds;
import vn.ansinh.kernel.event.application.Parts.RuleVerdict;
import vn.ansinh.kernel.event.application.Parts.StatedFact;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.Scheme;

/**
 * The signed, numbered decision. Who signs states outcome and reason; the law's assessment of all that is known gives award,
 * formula and verdicts, and an outcome against it is refused.
 */
final class RulingDecisions {
    private static final String RECOGNISED = "household-is-on-a-recognised-list";
    private static final String RECOGNITION = "Quyết định 24/2021/QĐ-TTg";

    private RulingDecisions() {}

    static Answer decide(Matter matter, Decide command) {
        Reasons reasons = matter.step(Action.DECIDE);
        Assessment assessment = Assessing.of(matter, matter.on());
        if (matter.state().phase().isOpen()) {
            check(matter, command.ruling(), assessment, reasons);
        }
        return reasons.answer(() -> {
            Decision decision = decision(matter, command.ruling(), assessment);
            return new Answer.Accepted(
                    List.of(new CaseEvent.Decided(matter.by(), matter.on(), decision)),
                    Notes.decided(matter, decision.number()));
        });
    }

    /** Collects why this ruling cannot stand. */
    static void check(Matter matter, Given.Ruling ruling, Assessment assessment, Reasons reasons) {
        boolean grants = ruling.outcome() == DecisionOutcome.GRANTED;
        switch (assessment.outcome()) {
            case CANNOT_TELL -> {
                reasons.unless(false, CaseRule.LAW_CANNOT_TELL_YET, codes(assessment.missing()));
                assessment.notHeld().stream()
                        .map(fact -> notHeld(fact, assessment.on()))
                        .forEach(reasons::add);
                if (assessment.missing().contains(FactCode.HOUSEHOLD_POVERTY)) {
                    new RecognisedStatus(matter).lacking().ifPresent(reasons::add);
                }
            }
            case REFUSE -> {
                if (grants) {
                    against(assessment).forEach(reasons::add);
                }
            }
            case GRANT -> {
                boolean already = isGrantedByAnotherCase(matter);
                reasons.unless(grants || already, CaseRule.LAW_GRANTS);
                reasons.unless(
                        !grants || !already,
                        CaseRule.ALREADY_GRANTED_BY_ANOTHER_CASE,
                        matter.scheme().wire());
            }
        }
        checkFunding(matter, ruling, assessment, reasons);
        checkCapacity(matter, ruling.capacity(), reasons);
    }

    /** Which certificate ended, or was not known yet, and when: an officer then knows what to ask for. */
    private static BrokenRule notHeld(Fact fact, LocalDate on) {
        return fact.validUntil()
                .filter(last -> last.isBefore(on))
                .map(last -> CaseRule.FACT_HOLDS_NO_LONGER.broken(fact.code().wire(), last.toString()))
                .orElseGet(() -> CaseRule.FACT_NOT_KNOWN_YET.broken(
                        fact.code().wire(), fact.asOf().map(LocalDate::toString).orElse("-")));
    }

    /** Whoever signs does so as their appointment has it, whether they rule, answer a complaint or carry out a revision. */
    static void checkCapacity(Matter matter, SignerCapacity stated, Reasons reasons) {
        SignerCapacity appointed = matter.act().standing().capacity();
        reasons.unless(
                stated == appointed,
                CaseRule.SIGNER_CAPACITY_NOT_APPOINTED,
                appointed == null ? "-" : Words.of(appointed));
    }

    private static boolean isGrantedByAnotherCase(Matter matter) {
        return OneGrantAtATime.isGrantedBy(
                matter.facts().otherCases(),
                matter.scheme(),
                matter.procedure().help(),
                matter.file().beneficiary());
    }

    /** Each rule of law that speaks against a grant, with its article; what was found is personal and stays out. */
    private static List<BrokenRule> against(Assessment assessment) {
        List<RuleFinding> reasons = assessment.reasons();
        return reasons.isEmpty()
                ? List.of(CaseRule.LAW_DOES_NOT_GRANT.broken("-", "-"))
                : reasons.stream()
                        .map(finding -> CaseRule.LAW_DOES_NOT_GRANT.brokenBy(
                                finding.source().text(), finding.category(), finding.rule()))
                        .toList();
    }

    private static void checkFunding(Matter matter, Given.Ruling ruling, Assessment assessment, Reasons reasons) {
        if (matter.scheme() != Scheme.HOUSING || ruling.outcome() == DecisionOutcome.REFUSED) {
            reasons.unless(ruling.funding().isEmpty(), CaseRule.FUNDING_IS_FOR_HOUSING_ONLY);
            return;
        }
        Money split = ruling.funding().stream().map(FundingShare::amount).reduce(Money.ZERO, Money::plus);
        Optional<Money> amount = assessment.sum().map(Sum::amount);
        amount.ifPresent(wanted -> reasons.unless(
                split.equals(wanted),
                CaseRule.FUNDING_DOES_NOT_SUM_UP,
                Long.toString(split.dong()),
                Long.toString(wanted.dong())));
    }

    static Decision decision(Matter matter, Given.Ruling ruling, Assessment assessment) {
        return new Decision(
                number(matter),
                matter.on(),
                matter.by(),
                ruling.capacity(),
                ruling.outcome(),
                ruling.outcome() == DecisionOutcome.GRANTED ? award(matter, ruling, assessment) : null,
                matter.text(ruling.reason()),
                grounds(matter, assessment));
    }

    /** The number drawn for this act from the register of the signer's unit and year. */
    static DecisionNumber number(Matter matter) {
        return Matter.present(matter.facts().number());
    }

    private static @Nullable Award award(Matter matter, Given.Ruling ruling, Assessment assessment) {
        return assessment
                .sum()
                .map(sum -> new Award(
                        assessment.scheme(),
                        matter.text(assessment.category().orElse("")),
                        sum.amount(),
                        sum.cadence(),
                        startMonth(assessment.startMonth(), matter.on()),
                        matter.text(sum.formula()),
                        assessment.certainty(),
                        ruling.funding()))
                .orElse(null);
    }

    /** The month of signature, never of the application. */
    private static @Nullable YearMonth startMonth(StartMonth start, LocalDate signedOn) {
        return switch (start) {
            case MONTH_OF_SIGNATURE, FIRST_MONTH_CONTRIBUTED -> YearMonth.from(signedOn);
            case NONE -> null;
        };
    }

    static Grounds grounds(Matter matter, Assessment assessment) {
        List<StatedFact> facts = Assessing.facts(matter, assessment.on());
        List<RuleVerdict> verdicts = new ArrayList<>();
        assessment.findings().forEach(finding -> verdicts.add(finding.recorded()));
        if (isGrantedByAnotherCase(matter)) {
            verdicts.add(grantedByAnotherCase());
        }
        OnTheLists lists = matter.facts().lists();
        if (lists.listing() != null || lists.complete()) {
            verdicts.add(recognised(lists));
        }
        return new Grounds(
                facts,
                Personal.of(matter.file().beneficiary(), List.copyOf(verdicts)),
                matter.facts().otherCases(),
                matter.facts().found().logPosition(),
                assessment.policyVersion(),
                RulesVersion.CURRENT,
                matter.act().moment().recordedAt(),
                assessment.on(),
                assessment.certainty());
    }

    /** By which decision the household is poor or near-poor, or that no list has it. */
    private static RuleVerdict recognised(OnTheLists lists) {
        return new RuleVerdict(
                RECOGNISED,
                RECOGNITION,
                lists.listing() == null ? VerdictOutcome.NOT_SATISFIED : VerdictOutcome.SATISFIED,
                lists.cited(),
                "on a recognised list",
                Certainty.CONFIRMED);
    }

    private static RuleVerdict grantedByAnotherCase() {
        BrokenRule rule = CaseRule.ALREADY_GRANTED_BY_ANOTHER_CASE.broken();
        return new RuleVerdict(
                rule.code(),
                Matter.present(rule.article()),
                VerdictOutcome.NOT_SATISFIED,
                "granted by another case",
                "no other case grants the same scheme",
                Certainty.CONFIRMED);
    }

    private static String codes(List<FactCode> missing) {
        return missing.stream().map(FactCode::wire).collect(Collectors.joining(", "));
    }
}
