package vn.ansinh.command.entitlement;

import java.util.EnumSet;
import java.util.Set;
import vn.ansinh.kernel.value.Scheme;

/**
 * Which schemes are not drawn beside one another by one person: each one beside itself, and the social pension beside the social allowance
 * (Decree 20/2021 Art. 6(2); Decree 176/2025 Art. 3). Care support goes to who cares, and stands beside both; what is paid once has no rival.
 */
final class Rivals {
    private static final Set<Scheme> EITHER = EnumSet.of(Scheme.SOCIAL_ALLOWANCE, Scheme.SOCIAL_PENSION);

    /** What is drawn month by month until somebody ends it. */
    private static final Set<Scheme> DRAWN_UNTIL_ENDED =
            EnumSet.of(Scheme.SOCIAL_ALLOWANCE, Scheme.SOCIAL_PENSION, Scheme.CARE_SUPPORT);

    /** What is granted for counted months, one grant after the other. */
    private static final Set<Scheme> COUNTED_MONTHS =
            EnumSet.of(Scheme.VOLUNTARY_SOCIAL_INSURANCE, Scheme.HEALTH_INSURANCE);

    private Rivals() {}

    static boolean drawnUntilEnded(Scheme scheme) {
        return DRAWN_UNTIL_ENDED.contains(scheme);
    }

    static boolean countedMonths(Scheme scheme) {
        return COUNTED_MONTHS.contains(scheme);
    }

    /** Whether only the higher of the two is drawn. */
    static boolean are(Scheme one, Scheme other) {
        return drawnUntilEnded(one) && (one == other || (EITHER.contains(one) && EITHER.contains(other)));
    }
}
