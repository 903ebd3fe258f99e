package vn.ansinh.command.policytrial;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.law.Assessment;
import vn.ansinh.command.law.Sum;
import vn.ansinh.kernel.event.application.Kinds.Cadence;
import vn.ansinh.kernel.event.application.Parts.Award;

/**
 * What a decision comes to, in figures alone.
 *
 * @param amount VND by cadence; 0 when nothing is granted
 * @param cadence null when nothing is granted
 * @param yearly VND of the first twelve months
 */
public record Ruled(boolean granted, long amount, @Nullable Cadence cadence, long yearly) {
    static final Ruled REFUSED = new Ruled(false, 0, null, 0);

    private static final int A_YEAR = 12;

    /** What is due month by month; 0 for what is paid by the year or once. */
    public long monthly() {
        return cadence == Cadence.MONTHLY ? amount : 0;
    }

    /** As an assessment has it, which says for how many months. */
    static Ruled granted(Assessment assessment) {
        Sum sum = assessment.sum().orElseThrow();
        long amount = sum.amount().dong();
        return new Ruled(
                true,
                amount,
                sum.cadence(),
                inAYear(amount, sum.cadence(), sum.months(), sum.total().dong()));
    }

    /**
     * As it was decided. The award has no number of months; where the policy of the decision cannot tell it again, all of a year are taken.
     */
    static Ruled decided(@Nullable Award award, Optional<Assessment> repeated) {
        if (award == null) {
            return REFUSED;
        }
        return repeated.filter(it -> it.sum().isPresent()).map(Ruled::granted).orElseGet(() -> {
            long amount = award.amount().dong();
            return new Ruled(true, amount, award.cadence(), inAYear(amount, award.cadence(), 0, amount));
        });
    }

    private static long inAYear(long amount, Cadence cadence, int months, long total) {
        if (cadence != Cadence.MONTHLY) {
            return amount;
        }
        return months == 0 ? Math.multiplyExact(amount, A_YEAR) : Math.min(total, amount * Math.min(months, A_YEAR));
    }
}
