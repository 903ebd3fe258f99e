package vn.ansinh.kernel.event.policy;

/**
 * How many decisions would have become what, and at what cost. A decision stands in one of the nine counts from {@code newlyGranted} on. Sums
 * are VND. A month: what is paid month by month. A year: the first twelve months of it, of counted months those that are granted, and what
 * is paid once. Both are of decisions that can be compared; what the others were decided to cost stands apart.
 *
 * @param decisions all of them
 * @param notComparedMonthly as decided, of those whose facts are gone, of which it cannot be told or which could not be assessed
 */
public record TrialCount(
        long decisions,
        long newlyGranted,
        long newlyRefused,
        long more,
        long less,
        long same,
        long stillRefused,
        long cannotTell,
        long factsGone,
        long notAssessed,
        long monthlyBefore,
        long monthlyAfter,
        long yearlyBefore,
        long yearlyAfter,
        long notComparedMonthly,
        long notComparedYearly) {
    public static final TrialCount NONE = new TrialCount(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public TrialCount plus(TrialCount other) {
        return new TrialCount(
                decisions + other.decisions,
                newlyGranted + other.newlyGranted,
                newlyRefused + other.newlyRefused,
                more + other.more,
                less + other.less,
                same + other.same,
                stillRefused + other.stillRefused,
                cannotTell + other.cannotTell,
                factsGone + other.factsGone,
                notAssessed + other.notAssessed,
                monthlyBefore + other.monthlyBefore,
                monthlyAfter + other.monthlyAfter,
                yearlyBefore + other.yearlyBefore,
                yearlyAfter + other.yearlyAfter,
                notComparedMonthly + other.notComparedMonthly,
                notComparedYearly + other.notComparedYearly);
    }
}
