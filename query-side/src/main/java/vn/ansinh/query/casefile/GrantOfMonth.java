package vn.ansinh.query.casefile;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Parts.Award;
import vn.ansinh.kernel.event.application.Parts.Decision;
import vn.ansinh.kernel.event.application.Parts.DecisionNumber;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.query.casefile.CaseFile.DecisionEntry;

/**
 * What the decision in force on a day grants in the day's month: granted, and not yet paid.
 *
 * @param amount VND; none where nothing is due
 * @param number of the decision; null without one
 * @param sequence of the event that signed it; null without one
 */
public record GrantOfMonth(
        YearMonth month,
        Money amount,
        Why why,
        @Nullable DecisionNumber number,
        @Nullable Long sequence) {

    /** Why it is so much. */
    public enum Why {
        NO_DECISION_IN_FORCE,
        REFUSED,
        BEFORE_ITS_START,
        EACH_MONTH,
        /** In the month of signature. */
        ONCE,
        /** In its first month, and in that of each year after it. */
        ONCE_A_YEAR,
        IN_ANOTHER_MONTH
    }

    /** @param decisions as the acts of up to the day leave them */
    static GrantOfMonth of(List<DecisionEntry> decisions, LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return decisions.stream()
                .filter(DecisionEntry::inForce)
                .reduce((earlier, later) -> later)
                .map(entry -> of(entry, month))
                .orElseGet(() -> new GrantOfMonth(month, Money.ZERO, Why.NO_DECISION_IN_FORCE, null, null));
    }

    private static GrantOfMonth of(DecisionEntry entry, YearMonth month) {
        Decision decision = entry.decision();
        Award award = decision.award();
        Why why = award == null ? Why.REFUSED : why(award, YearMonth.from(decision.signedOn()), month);
        boolean due = why == Why.EACH_MONTH || why == Why.ONCE || why == Why.ONCE_A_YEAR;
        Money amount = award == null || !due ? Money.ZERO : award.amount();
        return new GrantOfMonth(month, amount, why, decision.number(), entry.sequence());
    }

    private static Why why(Award award, YearMonth signed, YearMonth month) {
        YearMonth start = award.startMonth() == null ? signed : award.startMonth();
        if (month.isBefore(start)) {
            return Why.BEFORE_ITS_START;
        }
        return switch (award.cadence()) {
            case MONTHLY -> Why.EACH_MONTH;
            case YEARLY -> month.getMonth() == start.getMonth() ? Why.ONCE_A_YEAR : Why.IN_ANOTHER_MONTH;
            case ONE_OFF -> month.equals(start) ? Why.ONCE : Why.IN_ANOTHER_MONTH;
        };
    }
}
