package vn.ansinh.command.law;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.FactCode;

/** In which month a level changes by age: a reading with a row of its own (ADR-0030). Under a text of before it, in the month after the birthday's. */
public final class LevelByAge {
    /** 1: in the month after the birthday's; 0: in the birthday's own. */
    private static final String MONTH_AFTER = "level.month-after-birthday";

    private LevelByAge() {}

    /** The row of the day; empty where the text has none. */
    static Optional<Parameter> reading(LocalDate on, Policy policy) {
        return policy.parameters().has(MONTH_AFTER) ? policy.parameter(MONTH_AFTER, on) : Optional.empty();
    }

    static boolean isInTheMonthAfter(Optional<Parameter> reading) {
        return reading.map(row -> row.value() == 1).orElse(true);
    }

    /** How sure it is that a level changes by age in this month. */
    public static Certainty certainty(YearMonth month, Policy policy) {
        return reading(month.atDay(1), policy).map(Parameter::certainty).orElse(Certainty.CONFIRMED);
    }

    /** The facts as they tell on the first of a month what holds for all of it: on a birthday's first of a month, too, that month is as before, or else as after. */
    public static FactSheet throughout(YearMonth month, FactSheet facts, Policy policy) {
        boolean after = isInTheMonthAfter(reading(month.atDay(1), policy));
        return facts.all().stream()
                .filter(fact -> fact.code() == FactCode.DATE_OF_BIRTH)
                .findFirst()
                .map(fact -> facts.with(new Fact(
                        fact.code(),
                        moved(LocalDate.parse(fact.value()), after).toString(),
                        fact.origin(),
                        fact.asOf())))
                .orElse(facts);
    }

    /** The eve of the month is full whichever way the birthday itself is read. */
    private static LocalDate moved(LocalDate born, boolean after) {
        if (!after) {
            return born.withDayOfMonth(1).minusDays(1);
        }
        return born.getDayOfMonth() == 1 ? born.plusDays(1) : born;
    }
}
