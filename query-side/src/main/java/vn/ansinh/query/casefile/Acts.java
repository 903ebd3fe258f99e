package vn.ansinh.query.casefile;

import java.time.LocalDate;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.HousingRepairEvent;
import vn.ansinh.kernel.event.application.InsuranceSupportEvent;
import vn.ansinh.kernel.event.application.SocialAllowanceEvent;

/** Acts in a case, whatever they are. */
public final class Acts {
    private Acts() {}

    /** The legal date of the act: for a lodging, the day it counts as received. */
    public static LocalDate on(ApplicationEvent event) {
        return switch (event) {
            case CaseEvent.SupplementRequested it -> it.on();
            case CaseEvent.Supplemented it -> it.on();
            case CaseEvent.FactCorrected it -> it.on();
            case CaseEvent.PartyCorrected it -> it.on();
            case CaseEvent.Posted it -> it.on();
            case CaseEvent.ObjectionRaised it -> it.on();
            case CaseEvent.ObjectionConcluded it -> it.on();
            case CaseEvent.Decided it -> it.on();
            case CaseEvent.Served it -> it.on();
            case CaseEvent.ServiceFailed it -> it.on();
            case CaseEvent.Withdrawn it -> it.on();
            case CaseEvent.Lapsed it -> it.on();
            case CaseEvent.LodgedInError it -> it.on();
            case CaseEvent.ClosedByDeath it -> it.on();
            case CaseEvent.ComplaintLodged it -> it.on();
            case CaseEvent.ComplaintAdviceGiven it -> it.on();
            case CaseEvent.DecisionUpheld it -> it.on();
            case CaseEvent.RevisionProposed it -> it.on();
            case CaseEvent.DecisionAmended it -> it.on();
            case CaseEvent.DecisionRevoked it -> it.on();
            case CaseEvent.Reopened it -> it.on();
            case CaseEvent.SubstituteNamed it -> it.on();
            case CaseEvent.IdentityCleared it -> it.on();
            case CaseEvent.DueDateMoved it -> it.on();
            case HousingRepairEvent.HousingRepairProposed it -> it.lodging().legallyReceivedOn();
            case HousingRepairEvent.HouseSurveyed it -> it.on();
            case HousingRepairEvent.CommuneListed it -> it.on();
            case SocialAllowanceEvent.SocialAllowanceLodged it -> it.lodging().legallyReceivedOn();
            case SocialAllowanceEvent.CommuneReviewed it -> it.on();
            case SocialAllowanceEvent.DistrictAppraised it -> it.on();
            case SocialAllowanceEvent.ApplicationVerified it -> it.on();
            case SocialAllowanceEvent.DecisionRecommended it -> it.on();
            case InsuranceSupportEvent.InsuranceSupportRegistered it ->
                it.lodging().legallyReceivedOn();
            case InsuranceSupportEvent.GroupVerified it -> it.on();
        };
    }
}
