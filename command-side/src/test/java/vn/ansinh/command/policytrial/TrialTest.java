package vn.ansinh.command.policytrial;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.command.policytrial.Decisions.CARRIED;
import static vn.ansinh.command.policytrial.Decisions.PERSON;
import static vn.ansinh.command.policytrial.Decisions.born;
import static vn.ansinh.command.policytrial.Decisions.decided;
import static vn.ansinh.command.policytrial.Decisions.draft;
import static vn.ansinh.command.policytrial.Decisions.orphan;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.law.RulesVersion;
import vn.ansinh.kernel.codec.RecordCodec;
import vn.ansinh.kernel.event.application.Parts.Award;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.Decision;
import vn.ansinh.kernel.event.application.Parts.Grounds;
import vn.ansinh.kernel.event.application.Parts.OtherCase;
import vn.ansinh.kernel.event.application.Parts.StatedFact;
import vn.ansinh.kernel.event.policy.PolicyTrialEvent.PolicyTrialRequested;
import vn.ansinh.kernel.event.policy.TrialChange;
import vn.ansinh.kernel.event.policy.TrialCount;
import vn.ansinh.kernel.event.policy.TrialResult;
import vn.ansinh.kernel.event.policy.TrialResult.DecidedUnder;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.FactOrigin;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.PolicyVersionId;
import vn.ansinh.kernel.value.Scheme;

/** What a draft would make of decisions that were taken. */
class TrialTest {
    private static final String ALLOWANCE = "social-allowance.yaml";
    private static final Policy HIGHER_BASE = draft(
            ALLOWANCE,
            "- {value: 500000, from: 2026-07-01, source: nd76, article: \"Art. 1(1)\"",
            "- {value: 600000, from: 2026-07-01, source: nd76, article: \"Art. 1(1)\"");
    private static final Policy EARLIER_PENSION =
            draft(ALLOWANCE, "SPa.age-from\n    measure: years\n    rows:\n      - {value: 75", """
                    SPa.age-from
                        measure: years
                        rows:
                          - {value: 60""");
    private static final Policy LATER_PENSION =
            draft(ALLOWANCE, "SPa.age-from\n    measure: years\n    rows:\n      - {value: 75", """
                    SPa.age-from
                        measure: years
                        rows:
                          - {value: 85""");
    private static final Policy SAME_FIGURES = draft(ALLOWANCE, "parameters:\n", "# Read again.\nparameters:\n");

    private static final PolicyTrialRequested ASKED = new PolicyTrialRequested(
            new By(ActorId.parse("a-" + "1".repeat(32)), null, Duty.POLICY, null),
            Decisions.DAY,
            PolicyVersionId.of("1".repeat(32)),
            HIGHER_BASE.version(),
            9,
            null);

    private static Trial of(Policy draft) {
        return new Trial(
                draft, null, digest -> digest.equals(CARRIED.version()) ? Optional.of(CARRIED) : Optional.empty());
    }

    private static Decision decision(StandingDecision standing) {
        return Objects.requireNonNull(standing.decision());
    }

    private static StandingDecision with(StandingDecision of, Award award, String policy, List<StatedFact> facts) {
        return Decisions.standing(of.position(), of.scheme(), award, policy, facts, List.of());
    }

    @Test
    void higherBase_givesMore_byTheCoefficient() {
        Tried tried = of(HIGHER_BASE).of(decided(1, Scheme.SOCIAL_ALLOWANCE, orphan()));

        assertThat(tried.change()).isEqualTo(TrialChange.MORE);
        assertThat(tried.group()).isEqualTo("A1a");
        assertThat(Objects.requireNonNull(tried.before()).amount()).isEqualTo(1_250_000);
        assertThat(Objects.requireNonNull(tried.after()).amount()).isEqualTo(1_500_000);
        assertThat(tried.after().yearly()).isEqualTo(12 * 1_500_000);
        assertThat(tried.repeated()).isTrue();
        assertThat(tried.isListed()).isTrue();
    }

    /** A rise of later years changes no decision of this one, unless its day's figures are asked for; nobody is older by it. */
    @Test
    void figuresOfAnotherDay_areTriedOnAllDecisions_andPeopleStayAsOldAsTheyWere() {
        Policy later = draft(
                ALLOWANCE,
                "- {value: 500000, from: 2026-07-01, source: nd76, article: \"Art. 1(1)\", certainty: provisional}",
                """
                - {value: 500000, from: 2026-07-01, to: 2029-12-31, source: nd76, article: "Art. 1(1)", certainty: provisional}
                      - {value: 700000, from: 2030-01-01, source: nd76, article: "Art. 1(1)", certainty: provisional}""");
        StandingDecision child = decided(1, Scheme.SOCIAL_ALLOWANCE, orphan());
        assertThat(of(later).of(child).change()).isEqualTo(TrialChange.SAME);

        Tried tried = new Trial(later, LocalDate.of(2030, 1, 1), digest -> Optional.of(CARRIED)).of(child);

        assertThat(tried.change()).isEqualTo(TrialChange.MORE);
        assertThat(tried.repeated()).isTrue();
        // 2.5 is for a child under four, which this one is in 2030 no more.
        assertThat(Objects.requireNonNull(tried.after()).amount()).isEqualTo(1_750_000);
    }

    @Test
    void draftWithTheSameFigures_changesNobody() {
        for (StandingDecision standing : List.of(
                decided(1, Scheme.SOCIAL_ALLOWANCE, orphan()),
                decided(2, Scheme.SOCIAL_PENSION, born("1945-06-01")),
                decided(3, Scheme.SOCIAL_PENSION, born("1964-06-01")))) {
            Tried tried = of(SAME_FIGURES).of(standing);
            assertThat(tried.change()).isIn(TrialChange.SAME, TrialChange.STILL_REFUSED);
            assertThat(tried.isListed()).isFalse();
        }
    }

    @Test
    void ageThatIsLowered_grantsWhoWasRefused_andOneThatIsRaisedTakesAway() {
        Tried gains = of(EARLIER_PENSION).of(decided(1, Scheme.SOCIAL_PENSION, born("1964-06-01")));
        assertThat(gains.change()).isEqualTo(TrialChange.NEWLY_GRANTED);
        assertThat(gains.group()).isEqualTo("SPa");
        assertThat(gains.before()).isEqualTo(Ruled.REFUSED);
        assertThat(Objects.requireNonNull(gains.after()).monthly()).isEqualTo(500_000);

        Tried loses = of(LATER_PENSION).of(decided(2, Scheme.SOCIAL_PENSION, born("1945-06-01")));
        assertThat(loses.change()).isEqualTo(TrialChange.NEWLY_REFUSED);
        assertThat(Objects.requireNonNull(loses.before()).monthly()).isEqualTo(500_000);
        assertThat(loses.after()).isEqualTo(Ruled.REFUSED);
    }

    @Test
    void factThatNobodyHadToState_isNotGuessed() {
        Map<FactCode, String> facts = born("1964-06-01");
        facts.remove(FactCode.MONTHLY_PENSION);
        Tried tried = of(EARLIER_PENSION).of(decided(1, Scheme.SOCIAL_PENSION, facts));

        assertThat(tried.change()).isEqualTo(TrialChange.CANNOT_TELL);
        assertThat(tried.after()).isNull();
    }

    @Test
    void factsThatAreGone_areCounted_withWhatWasDecided() {
        StandingDecision standing = decided(1, Scheme.SOCIAL_ALLOWANCE, orphan());
        List<StatedFact> erased = decision(standing).grounds().facts().stream()
                .map(fact -> new StatedFact(fact.code(), Personal.erased(PERSON), FactOrigin.ORIGINAL_SEEN, null, null))
                .toList();
        Tried tried = of(HIGHER_BASE)
                .of(with(standing, Objects.requireNonNull(decision(standing).award()), CARRIED.version(), erased));

        assertThat(tried.change()).isEqualTo(TrialChange.FACTS_GONE);
        assertThat(tried.repeated()).isTrue();
        assertThat(tried.isListed()).isFalse();
        var sum = new TrialSum();
        sum.add(tried);
        TrialCount all = sum.result(ASKED, "r", 0).all();
        assertThat(all.factsGone()).isEqualTo(1);
        assertThat(all.notComparedMonthly()).isEqualTo(1_250_000);
        assertThat(all.monthlyBefore()).isZero();
    }

    @Test
    void draftWithoutAFigure_stopsNothing_andIsCounted() {
        String text = CARRIED.text().files().getOrDefault(ALLOWANCE, "");
        int from = text.indexOf("  - key: social-pension.amount");
        String without = text.substring(0, from) + text.substring(text.indexOf("  - key:", from + 5));
        Policy lacking = Policy.of(CARRIED.text().with(Map.of(ALLOWANCE, without)));

        Tried tried = of(lacking).of(decided(1, Scheme.SOCIAL_PENSION, born("1945-06-01")));

        assertThat(tried.change()).isEqualTo(TrialChange.NOT_ASSESSED);
        assertThat(tried.repeated()).isTrue();
    }

    @Test
    void policyThatCannotBeReadAnyMore_isNamed_andItsDecisionsAreTried() {
        StandingDecision standing = decided(1, Scheme.SOCIAL_ALLOWANCE, orphan());
        String unknown = "f".repeat(64);
        Tried tried = of(HIGHER_BASE)
                .of(with(
                        standing,
                        Objects.requireNonNull(decision(standing).award()),
                        unknown,
                        decision(standing).grounds().facts()));

        assertThat(tried.change()).isEqualTo(TrialChange.MORE);
        var sum = new TrialSum();
        sum.add(tried);
        assertThat(sum.result(ASKED, "r", 0).policies())
                .containsExactly(new DecidedUnder(unknown, false, 1, 0, 0L, 0L));
    }

    /** Whether the rules changed since is told with each policy, of what did not come out again apart. */
    @Test
    void decisionByOlderRules_isCountedAsThat() {
        StandingDecision now = decided(1, Scheme.SOCIAL_ALLOWANCE, orphan());
        assertThat(of(HIGHER_BASE).of(now).isByOlderRules()).isFalse();

        for (Integer read : Arrays.asList(null, RulesVersion.CURRENT - 1)) {
            Tried tried = of(HIGHER_BASE).of(readBy(now, read));
            assertThat(tried.isByOlderRules()).isTrue();
            var sum = new TrialSum();
            sum.add(tried);
            sum.add(of(HIGHER_BASE).of(now));
            assertThat(sum.result(ASKED, "r", 0).policies())
                    .containsExactly(new DecidedUnder(CARRIED.version(), true, 2, 0, 1L, 0L));
        }
    }

    private static StandingDecision readBy(StandingDecision standing, @Nullable Integer rules) {
        Decision decision = decision(standing);
        Grounds grounds = decision.grounds();
        return new StandingDecision(
                standing.position(),
                standing.caseId(),
                standing.reference(),
                standing.scheme(),
                standing.procedure(),
                standing.unit(),
                standing.beneficiary(),
                new Decision(
                        decision.number(),
                        decision.signedOn(),
                        decision.signer(),
                        decision.capacity(),
                        decision.outcome(),
                        decision.award(),
                        decision.reason(),
                        new Grounds(
                                grounds.facts(),
                                grounds.verdicts(),
                                grounds.otherCases(),
                                grounds.otherCasesAsOf(),
                                grounds.policyVersion(),
                                rules,
                                grounds.recordedAt(),
                                grounds.businessDate(),
                                grounds.certainty())));
    }

    @Test
    void decisionThatDoesNotComeOutAgain_isNamed() {
        StandingDecision standing = decided(1, Scheme.SOCIAL_ALLOWANCE, orphan());
        Award award = Objects.requireNonNull(decision(standing).award());
        Award another = new Award(
                award.scheme(),
                award.category(),
                new Money(1_000_000),
                award.cadence(),
                award.startMonth(),
                award.formula(),
                award.certainty(),
                List.of());
        Tried tried = of(SAME_FIGURES)
                .of(with(
                        standing,
                        another,
                        CARRIED.version(),
                        decision(standing).grounds().facts()));

        assertThat(tried.repeated()).isFalse();
        assertThat(tried.isListed()).isTrue();
        assertThat(Objects.requireNonNull(tried.before()).amount())
                .as("what was decided")
                .isEqualTo(1_000_000);
        var sum = new TrialSum();
        sum.add(tried);
        assertThat(sum.result(ASKED, "r", 0).notRepeated()).isEqualTo(1);
    }

    @Test
    void whatAnotherCaseGrants_isRefusedStill() {
        OtherCase other = new OtherCase(
                CaseId.parse("saa-" + "2".repeat(32)), PERSON, Scheme.SOCIAL_ALLOWANCE, false, new Money(1_250_000));
        Tried tried = of(HIGHER_BASE).of(decided(1, Scheme.SOCIAL_ALLOWANCE, orphan(), other));

        assertThat(tried.change()).isEqualTo(TrialChange.STILL_REFUSED);
        assertThat(tried.repeated()).isTrue();
    }

    @Test
    void sums_areBySchemeCommuneAndGroup_andTheirBytesAreAlwaysTheSame() {
        TrialResult result = summed();

        assertThat(result.all().decisions()).isEqualTo(3);
        assertThat(result.all().more()).isEqualTo(2);
        assertThat(result.all().stillRefused()).isEqualTo(1);
        assertThat(result.all().monthlyBefore()).isEqualTo(2_500_000);
        assertThat(result.all().monthlyAfter()).isEqualTo(3_000_000);
        assertThat(result.all().yearlyAfter()).isEqualTo(36_000_000);
        assertThat(result.schemes())
                .extracting(it -> it.scheme() + " " + it.count().decisions())
                .containsExactly("SOCIAL_ALLOWANCE 2", "SOCIAL_PENSION 1");
        assertThat(result.groups())
                .extracting(it -> it.group() + " " + it.count().decisions())
                .containsExactly("A1a 2", "none 1");
        assertThat(result.communes()).singleElement().satisfies(it -> {
            assertThat(it.commune()).isEqualTo(Decisions.WARD);
            assertThat(it.count()).isEqualTo(result.all());
        });
        assertThat(result.firstSigned()).isEqualTo(Decisions.DAY);
        assertThat(TrialSum.digestOf(RecordCodec.encode(summed())))
                .isEqualTo(TrialSum.digestOf(RecordCodec.encode(result)));
        assertThat(RecordCodec.decode(RecordCodec.encode(result), TrialResult.class))
                .isEqualTo(result);
    }

    private static TrialResult summed() {
        var sum = new TrialSum();
        Trial trial = of(HIGHER_BASE);
        sum.add(trial.of(decided(1, Scheme.SOCIAL_ALLOWANCE, orphan())));
        sum.add(trial.of(decided(2, Scheme.SOCIAL_ALLOWANCE, orphan())));
        sum.add(trial.of(decided(3, Scheme.SOCIAL_PENSION, born("1964-06-01"))));
        return sum.result(ASKED, "0".repeat(64), 0);
    }
}
