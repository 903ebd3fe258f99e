package vn.ansinh.command.policytrial;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.assessment.Assessor;
import vn.ansinh.command.law.Assessment;
import vn.ansinh.command.law.FactSheet;
import vn.ansinh.command.law.Outcome;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.law.RulesVersion;
import vn.ansinh.command.law.Sum;
import vn.ansinh.kernel.event.application.Kinds.DecisionOutcome;
import vn.ansinh.kernel.event.application.Kinds.SignerCapacity;
import vn.ansinh.kernel.event.application.Parts.Award;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.Decision;
import vn.ansinh.kernel.event.application.Parts.DecisionNumber;
import vn.ansinh.kernel.event.application.Parts.Grounds;
import vn.ansinh.kernel.event.application.Parts.OtherCase;
import vn.ansinh.kernel.event.application.Parts.StatedFact;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.FactOrigin;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.Reference;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;

/** Decisions as the carried policy decides them, with their facts, and drafts that change a figure of it. */
final class Decisions {
    static final Policy CARRIED = Policy.load();
    static final LocalDate DAY = LocalDate.of(2026, 8, 3);
    static final UnitCode WARD = UnitCode.parse("07210@2025-07-01");
    static final PersonId PERSON = PersonId.parse("p-" + "1".repeat(32));
    static final CaseId CASE = CaseId.parse("saa-" + "1".repeat(32));

    private static final By CHAIR = new By(ActorId.parse("a-" + "1".repeat(32)), null, Duty.APPROVER, WARD);

    private Decisions() {}

    /** A child of three whose parents are dead: base × 2.5 (dossier T02). */
    static Map<FactCode, String> orphan() {
        Map<FactCode, String> facts = new HashMap<>();
        facts.put(FactCode.DATE_OF_BIRTH, "2023-03-10");
        facts.put(FactCode.PLACEMENT, "community");
        facts.put(FactCode.DISABILITY_DEGREE, "none");
        facts.put(FactCode.HOUSEHOLD_POVERTY, "not-poor");
        facts.put(FactCode.WITHOUT_SUPPORT_GROUND, "both-parents-dead");
        return facts;
    }

    /** Somebody without a pension, whom the social pension is for from 75 on, in a poor household from 70 on. */
    static Map<FactCode, String> born(String day) {
        Map<FactCode, String> facts = new HashMap<>();
        facts.put(FactCode.DATE_OF_BIRTH, day);
        facts.put(FactCode.VIETNAMESE_CITIZEN, "true");
        facts.put(FactCode.HOUSEHOLD_POVERTY, "not-poor");
        facts.put(FactCode.MONTHLY_PENSION, "0");
        facts.put(FactCode.DISABILITY_DEGREE, "none");
        facts.put(FactCode.PLACEMENT, "community");
        facts.put(FactCode.SOCIAL_ALLOWANCE_DRAWN, "0");
        facts.put(FactCode.SOCIAL_PENSION_DRAWN, "0");
        return facts;
    }

    /** The allowance's or another file's text with something in the place of something that stands there. */
    static Policy draft(String file, String was, String is) {
        String text = CARRIED.text().files().getOrDefault(file, "");
        if (!text.contains(was)) {
            throw new IllegalArgumentException("the text has no " + was);
        }
        return Policy.of(CARRIED.text().with(Map.of(file, text.replace(was, is))));
    }

    static StandingDecision decided(long position, Scheme scheme, Map<FactCode, String> facts, OtherCase... others) {
        FactSheet sheet = FactSheet.EMPTY;
        List<StatedFact> stated = new ArrayList<>();
        for (Map.Entry<FactCode, String> fact : facts.entrySet()) {
            sheet = sheet.with(fact.getKey(), fact.getValue());
            stated.add(new StatedFact(
                    fact.getKey(), Personal.of(PERSON, fact.getValue()), FactOrigin.ORIGINAL_SEEN, null, null));
        }
        Assessment assessment = Assessor.assess(scheme, sheet, DAY, CARRIED);
        if (assessment.outcome() == Outcome.CANNOT_TELL) {
            throw new IllegalArgumentException("asks for " + assessment.missing());
        }
        boolean granted = assessment.outcome() == Outcome.GRANT && others.length == 0;
        Award award = granted
                ? assessment.sum().map(sum -> award(scheme, assessment, sum)).orElseThrow()
                : null;
        return standing(position, scheme, award, CARRIED.version(), stated, List.of(others));
    }

    private static Award award(Scheme scheme, Assessment assessment, Sum sum) {
        return new Award(
                scheme,
                Personal.of(PERSON, assessment.category().orElseThrow()),
                sum.amount(),
                sum.cadence(),
                YearMonth.from(DAY),
                Personal.of(PERSON, sum.formula()),
                assessment.certainty(),
                List.of());
    }

    static StandingDecision standing(
            long position,
            Scheme scheme,
            @Nullable Award award,
            String policy,
            List<StatedFact> facts,
            List<OtherCase> others) {
        var grounds = new Grounds(
                facts,
                Personal.of(PERSON, List.of()),
                others,
                1,
                policy,
                RulesVersion.CURRENT,
                Instant.parse("2026-08-03T02:00:00Z"),
                DAY,
                Certainty.CONFIRMED);
        var decision = new Decision(
                new DecisionNumber(WARD, 2026, 1),
                DAY,
                CHAIR,
                SignerCapacity.CHAIR,
                award == null ? DecisionOutcome.REFUSED : DecisionOutcome.GRANTED,
                award,
                Personal.of(PERSON, "…"),
                grounds);
        return new StandingDecision(
                position,
                CASE,
                Reference.draw(new Random(position)),
                scheme,
                "social-allowance-v2",
                WARD,
                PERSON,
                decision);
    }
}
