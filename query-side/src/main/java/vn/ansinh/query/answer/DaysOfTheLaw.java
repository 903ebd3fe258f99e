package vn.ansinh.query.answer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.query.port.Assessments;

/** Days, Asia/Ho_Chi_Minh, of which anything can be said: from the first whose law the texts hold to some years from today. */
@Component
public final class DaysOfTheLaw {
    /** Nobody knows the law for longer. */
    private static final int YEARS_AHEAD = 5;

    private final Assessments law;
    private final Today today;

    DaysOfTheLaw(Assessments law, Today today) {
        this.law = law;
        this.today = today;
    }

    /** The day that is asked about, or today. @throws Refusal {@code day-out-of-reach} */
    public LocalDate orToday(String place, @Nullable LocalDate asked) {
        return asked == null ? today.date() : within(place, asked);
    }

    /** A parameter {@code validAt}, or nothing. @throws Refusal {@code day-out-of-reach} */
    public @Nullable LocalDate validAt(@Nullable LocalDate asked) {
        return asked == null ? null : within("query:validAt", asked);
    }

    private LocalDate within(String place, LocalDate day) {
        LocalDate last = today.date().plusYears(YEARS_AHEAD);
        if (day.isBefore(law.firstDay()) || day.isAfter(last)) {
            throw new Refusal(
                    ProblemCode.INVALID_INPUT,
                    BrokenRule.at(place, "day-out-of-reach", law.firstDay().toString(), last.toString()));
        }
        return day;
    }
}
