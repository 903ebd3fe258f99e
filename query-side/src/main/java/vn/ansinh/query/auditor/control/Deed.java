package vn.ansinh.query.auditor.control;

import java.util.Optional;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.HousingRepairEvent;
import vn.ansinh.kernel.event.application.InsuranceSupportEvent;
import vn.ansinh.kernel.event.application.SocialAllowanceEvent;

/** The part that an act gives its actor in a case, as far as it keeps them from deciding it. */
enum Deed {
    RECEIVED,
    EXAMINED,
    CORRECTED,
    APPRAISED,
    ADVISED,
    /** A revision of the decision was proposed: who did does not carry it out. */
    PROPOSED,
    DECIDED;

    static Optional<Deed> of(ApplicationEvent event) {
        return Optional.ofNullable(
                switch (event) {
                    case HousingRepairEvent.HousingRepairProposed it -> RECEIVED;
                    case SocialAllowanceEvent.SocialAllowanceLodged it -> RECEIVED;
                    case InsuranceSupportEvent.InsuranceSupportRegistered it -> RECEIVED;
                    case CaseEvent.Supplemented it -> RECEIVED;
                    case HousingRepairEvent.HouseSurveyed it -> EXAMINED;
                    case HousingRepairEvent.CommuneListed it -> EXAMINED;
                    case SocialAllowanceEvent.CommuneReviewed it -> EXAMINED;
                    case SocialAllowanceEvent.ApplicationVerified it -> EXAMINED;
                    case SocialAllowanceEvent.DecisionRecommended it -> EXAMINED;
                    case InsuranceSupportEvent.GroupVerified it -> EXAMINED;
                    case CaseEvent.FactCorrected it -> CORRECTED;
                    case CaseEvent.PartyCorrected it -> CORRECTED;
                    case CaseEvent.IdentityCleared it -> CORRECTED;
                    case SocialAllowanceEvent.DistrictAppraised it -> APPRAISED;
                    case CaseEvent.ComplaintAdviceGiven it -> ADVISED;
                    case CaseEvent.RevisionProposed it -> PROPOSED;
                    case CaseEvent.Decided it -> DECIDED;
                    case CaseEvent.DecisionAmended it -> DECIDED;
                    case CaseEvent.DecisionRevoked it -> DECIDED;
                    case CaseEvent.DecisionUpheld it -> DECIDED;
                    case CaseEvent.Reopened it -> DECIDED;
                    default -> null;
                });
    }
}
