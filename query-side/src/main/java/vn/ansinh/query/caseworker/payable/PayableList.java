package vn.ansinh.query.caseworker.payable;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.entitlement.Entitlement;
import vn.ansinh.kernel.entitlement.Exclusion;
import vn.ansinh.kernel.entitlement.MonthDue;
import vn.ansinh.kernel.event.application.Kinds.Cadence;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.Rate;
import vn.ansinh.kernel.event.entitlement.StopCause;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.EntitlementId;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.OpeningListId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;

/**
 * Who is to be paid for a month, and how much: the only answer to that question, from which a payment will take its list (ADR-0034). Whoever
 * builds payments asks {@link MonthDue} of the same fold and nothing else.
 *
 * @param today a month that is not over may change until its end
 * @param policyVersion digest of the policy text in force today
 * @param logPosition up to which at least the log was looked at
 * @param totals over the whole list
 */
record PayableList(
        UnitCode unit,
        String unitName,
        YearMonth month,
        LocalDate today,
        String policyVersion,
        long logPosition,
        Totals totals,
        List<Line> items,
        @Nullable String next) {

    /**
     * Sums, VND.
     *
     * @param paid lines with something to be paid
     */
    record Totals(int lines, int paid, Money payable, Money worth, Money held, Money arrears, Money overpaid) {
        static Totals of(List<Line> lines) {
            return new Totals(
                    lines.size(),
                    (int) lines.stream()
                            .filter(line -> !line.payable().isZero())
                            .count(),
                    sum(lines, Line::payable),
                    sum(lines, Line::worth),
                    sum(lines, Line::held),
                    sum(lines, Line::arrears),
                    sum(lines, Line::overpaid));
        }

        private static Money sum(List<Line> lines, Function<Line, Money> amount) {
            return lines.stream().map(amount).reduce(Money.ZERO, Money::plus);
        }
    }

    /**
     * One entitlement in the month.
     *
     * @param ratedBy digest of the policy text that its rate was reckoned by
     */
    record Line(
            EntitlementId entitlementId,
            @Nullable CaseId caseId,
            @Nullable OpeningListId carriedIn,
            PersonId beneficiary,
            PersonId receiver,
            Scheme scheme,
            Cadence cadence,
            UnitCode unit,
            Money payable,
            Money worth,
            Money held,
            Money arrears,
            Money overpaid,
            List<Exclusion> exclusions,
            @Nullable StopCause stopped,
            String ratedBy,
            Certainty certainty) {
        static Line of(Entitlement it, MonthDue due) {
            Rate rate = it.rateOf(due.month());
            return new Line(
                    it.id(),
                    it.origin().caseId(),
                    it.origin().carriedIn(),
                    it.beneficiary(),
                    it.receiver(),
                    it.scheme(),
                    it.cadence(),
                    due.unit(),
                    due.payable(),
                    due.worth(),
                    due.held(),
                    due.arrears(),
                    due.overpaid(),
                    due.exclusions().stream().sorted().toList(),
                    due.stopped(),
                    rate.policyVersion(),
                    rate.certainty());
        }

        /** For the list of the unit that paid it until the month before. */
        static Line left(Entitlement it, YearMonth month, UnitCode unit) {
            Rate rate = it.rateOf(month);
            return new Line(
                    it.id(),
                    it.origin().caseId(),
                    it.origin().carriedIn(),
                    it.beneficiary(),
                    it.receiver(),
                    it.scheme(),
                    it.cadence(),
                    unit,
                    Money.ZERO,
                    Money.ZERO,
                    Money.ZERO,
                    Money.ZERO,
                    Money.ZERO,
                    List.of(Exclusion.TRANSFERRED),
                    null,
                    rate.policyVersion(),
                    rate.certainty());
        }
    }
}
