package vn.ansinh.kernel.sample;

import vn.ansinh.kernel.codec.RecordCodec;
import vn.ansinh.kernel.event.application.Kinds.Cadence;
import vn.ansinh.kernel.event.application.Kinds.DecisionOutcome;
import vn.ansinh.kernel.event.application.Parts.Award;
import vn.ansinh.kernel.event.application.Parts.Decision;
import vn.ansinh.kernel.event.audit.Stratum;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;

/**
 * One decision of a population.
 *
 * @param unit where the application was lodged
 * @param amount VND: twelve times what is granted a month, otherwise what is granted; 0 of a refusal
 */
public record Candidate(CaseId caseId, UnitCode unit, Scheme scheme, DecisionOutcome outcome, long amount) {
    private static final int MONTHS = 12;

    /** What a decision comes to. */
    public static Candidate of(CaseId caseId, UnitCode unit, Scheme scheme, Decision decision) {
        Award award = decision.award();
        long amount = award == null ? 0 : award.amount().dong();
        boolean monthly = award != null && award.cadence() == Cadence.MONTHLY;
        return new Candidate(
                caseId, unit, scheme, decision.outcome(), monthly ? Math.multiplyExact(amount, MONTHS) : amount);
    }

    /** Case, unit, scheme, outcome and amount with single spaces between: a line of what the population's digest is of. */
    public String line() {
        return caseId.text() + " " + unit.text() + " " + scheme.wire() + " " + RecordCodec.wire(outcome) + " " + amount;
    }

    String in(Stratum stratum) {
        return switch (stratum) {
            case UNIT -> unit.text();
            case SCHEME -> scheme.wire();
            case OUTCOME -> RecordCodec.wire(outcome);
        };
    }
}
