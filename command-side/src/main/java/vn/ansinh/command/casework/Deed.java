package vn.ansinh.command.casework;

import java.util.EnumSet;
import java.util.Set;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.HousingRepairEvent;
import vn.ansinh.kernel.event.application.InsuranceSupportEvent;
import vn.ansinh.kernel.event.application.SocialAllowanceEvent;

/**
 * What an act weighs for four-eyes. Two deeds that bar each other must be two human beings' within a case, whatever their
 * accounts and organs.
 */
enum Deed {
    /** Took the application or its supplement in, or lodged it: what is stated came by their hands. */
    RECEIVED,
    /** Verified, surveyed, reviewed, listed, recommended. */
    EXAMINED,
    /** Changed what is known: corrected a fact, a party, an identity. */
    CORRECTED,
    /** Appraised at the district (V1). */
    APPRAISED,
    /** Signed: decided, amended, revoked, upheld, reopened. */
    DECIDED,
    /** Advised on a complaint. */
    ADVISED,
    /** Anything that settles nothing: posting, serving, asking for a supplement. */
    OTHER;

    /** Whether whoever did this may not also do the other, in either order. */
    boolean bars(Deed other) {
        return barred().contains(other) || other.barred().contains(this);
    }

    private Set<Deed> barred() {
        return switch (this) {
            case RECEIVED -> EnumSet.of(APPRAISED, DECIDED);
            case EXAMINED -> EnumSet.of(APPRAISED, DECIDED);
            case CORRECTED -> EnumSet.of(APPRAISED, DECIDED);
            case APPRAISED -> EnumSet.of(DECIDED);
            case ADVISED -> EnumSet.of(RECEIVED, EXAMINED, CORRECTED, APPRAISED, DECIDED);
            case DECIDED, OTHER -> EnumSet.noneOf(Deed.class);
        };
    }

    static Deed of(ApplicationEvent event) {
        return switch (event) {
            case HousingRepairEvent.HousingRepairProposed e -> RECEIVED;
            case SocialAllowanceEvent.SocialAllowanceLodged e -> RECEIVED;
            case InsuranceSupportEvent.InsuranceSupportRegistered e -> RECEIVED;
            case CaseEvent.Supplemented e -> RECEIVED;
            case HousingRepairEvent.HouseSurveyed e -> EXAMINED;
            case HousingRepairEvent.CommuneListed e -> EXAMINED;
            case SocialAllowanceEvent.CommuneReviewed e -> EXAMINED;
            case SocialAllowanceEvent.ApplicationVerified e -> EXAMINED;
            case SocialAllowanceEvent.DecisionRecommended e -> EXAMINED;
            case InsuranceSupportEvent.GroupVerified e -> EXAMINED;
            case SocialAllowanceEvent.DistrictAppraised e -> APPRAISED;
            case CaseEvent.FactCorrected e -> CORRECTED;
            case CaseEvent.PartyCorrected e -> CORRECTED;
            case CaseEvent.IdentityCleared e -> CORRECTED;
            case CaseEvent.Decided e -> DECIDED;
            case CaseEvent.DecisionAmended e -> DECIDED;
            case CaseEvent.DecisionRevoked e -> DECIDED;
            case CaseEvent.DecisionUpheld e -> DECIDED;
            case CaseEvent.Reopened e -> DECIDED;
            case CaseEvent.ComplaintAdviceGiven e -> ADVISED;
            case CaseEvent e -> OTHER;
        };
    }
}
