package vn.ansinh.command.law;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import vn.ansinh.kernel.event.application.Kinds.Cadence;
import vn.ansinh.kernel.value.Certainty;

/**
 * The next day on which what is granted changes if nothing but time passes: another category, another sum, or an end.
 *
 * @param then what the law known today says on that day
 * @param months by which figure the law is read to change the level in the month after a birthday's; empty where no full years are
 *     counted, and under a text of before it
 */
public record Turn(Edge edge, Assessment then, Optional<Parameter> months) {
    /** Of a grant; empty of anything else, and where no day is known. */
    static Optional<Turn> of(Assessment granted, FactSheet facts, SchemeLaw law, Policy policy) {
        if (granted.outcome() != Outcome.GRANT) {
            return Optional.empty();
        }
        return Edge.after(granted.on(), facts, policy).stream()
                .map(edge -> new Turn(edge, law.of(facts, edge.day()), months(edge, policy)))
                .filter(turn -> turn.differsFrom(granted))
                .findFirst();
    }

    private static Optional<Parameter> months(Edge edge, Policy policy) {
        return edge.cause() == Edge.Cause.FULL_YEARS ? LevelByAge.reading(edge.day(), policy) : Optional.empty();
    }

    /** As sure as what the law then says, and as the month in which it begins to. */
    public Certainty certainty() {
        return months.map(Parameter::certainty).orElse(Certainty.CONFIRMED).and(then.certainty());
    }

    private boolean differsFrom(Assessment granted) {
        return then.outcome() != granted.outcome()
                || !then.category().equals(granted.category())
                || !then.sum().map(Sum::amount).equals(granted.sum().map(Sum::amount));
    }

    /**
     * The last day of the last month for which a monthly sum is due as it is now; empty for sums whose months are chosen and
     * for those paid once. By age the level changes in the month after the birthday's, a reading with a row of its own; by law on its
     * day, and with a certificate after its last one.
     */
    public static Optional<LocalDate> lastDay(Assessment granted, Optional<Turn> turn) {
        boolean lasting = granted.sum()
                .map(it -> it.cadence() == Cadence.MONTHLY && it.months() == 0)
                .orElse(false);
        return turn.filter(it -> lasting).map(it -> {
            LocalDate day = it.edge().day();
            if (it.edge().cause() != Edge.Cause.FULL_YEARS) {
                return YearMonth.from(day.minusDays(1)).atEndOfMonth();
            }
            YearMonth birthday = YearMonth.from(day);
            return (LevelByAge.isInTheMonthAfter(it.months()) ? birthday : birthday.minusMonths(1)).atEndOfMonth();
        });
    }

    /** The first day of the first month due, if the decision were signed on the day of the assessment. */
    public static Optional<LocalDate> firstDay(Assessment granted) {
        boolean bySignature =
                granted.outcome() == Outcome.GRANT && granted.startMonth() == StartMonth.MONTH_OF_SIGNATURE;
        return bySignature ? Optional.of(granted.on().withDayOfMonth(1)) : Optional.empty();
    }
}
