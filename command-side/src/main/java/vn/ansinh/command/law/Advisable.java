package vn.ansinh.command.law;

import java.util.EnumSet;
import java.util.Set;
import vn.ansinh.kernel.value.FactCode;

/**
 * Which facts anybody may be told to bring about or to have recognised. What a person is, was born as, has lost or has gone
 * through is never advice, and nor is where one lives, how a house is built or what a disaster did: of those one is only told
 * that the outcome depends on them. That a fact is missing may always be said, whatever it is; its value then is the truth's alone.
 */
final class Advisable {
    private static final Set<FactCode> MAY_BE_ADVISED = EnumSet.of(
            FactCode.STUDIES,
            FactCode.MONTHLY_PENSION,
            FactCode.OTHER_MONTHLY_ALLOWANCE,
            FactCode.CARED_FOR_BY_HOUSEHOLD,
            FactCode.HOUSEHOLD_POVERTY,
            FactCode.HARDSHIP_HOUSEHOLD,
            FactCode.COVERED_BY_OTHER_PROGRAMME,
            FactCode.PERMANENT_RESIDENCE_IN_HOUSE,
            FactCode.UNDISPUTED_RESIDENTIAL_LAND,
            FactCode.WORK_NEEDED,
            FactCode.IN_COMPULSORY_SOCIAL_INSURANCE,
            FactCode.CHOSEN_INCOME,
            FactCode.CONTRIBUTION_MONTHS,
            FactCode.PUPIL_OR_STUDENT,
            FactCode.GRASSROOTS_WORKER);

    private Advisable() {}

    /** Whether another value of it may be named to somebody as a way. A fact of a sensitive kind never is. */
    static boolean is(FactCode fact) {
        return MAY_BE_ADVISED.contains(fact) && !fact.sensitive();
    }
}
