package vn.ansinh.kernel.event;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;
import vn.ansinh.kernel.codec.RecordCodec;
import vn.ansinh.kernel.event.access.AccessEvent;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.HousingRepairEvent;
import vn.ansinh.kernel.event.application.InsuranceSupportEvent;
import vn.ansinh.kernel.event.application.SocialAllowanceEvent;
import vn.ansinh.kernel.event.appointment.AppointmentEvent;
import vn.ansinh.kernel.event.appointment.ConflictEvent;
import vn.ansinh.kernel.event.audit.AuditFindingEvent;
import vn.ansinh.kernel.event.audit.SamplingPlanEvent;
import vn.ansinh.kernel.event.datarequest.DataRequestEvent;
import vn.ansinh.kernel.event.entitlement.ChangeReportEvent;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent;
import vn.ansinh.kernel.event.entitlement.OpeningListEvent;
import vn.ansinh.kernel.event.erasure.ErasureEvent;
import vn.ansinh.kernel.event.fraud.AlertEvent;
import vn.ansinh.kernel.event.fraud.DetectionSweepEvent;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent;
import vn.ansinh.kernel.event.fraud.RegisterFeedEvent;
import vn.ansinh.kernel.event.fraud.TipEvent;
import vn.ansinh.kernel.event.intake.IntakeEvent;
import vn.ansinh.kernel.event.policy.PolicyBookEvent;
import vn.ansinh.kernel.event.policy.PolicyEvent;
import vn.ansinh.kernel.event.policy.PolicyTrialEvent;
import vn.ansinh.kernel.event.recognition.RecognitionEvent;
import vn.ansinh.kernel.event.replay.ReplayEvent;

/**
 * The stored name and revision of each event type. A name, once stored, stays for ever; a changed form is a new revision
 * with an upcaster beside it. Class names never reach the table.
 */
public final class EventCatalogue {
    /** A type of event under its stored name. */
    public record Entry(String name, int revision, Class<? extends Record> type) {}

    private static final Map<String, Entry> BY_NAME = new LinkedHashMap<>();
    private static final Map<Class<?>, Entry> BY_TYPE = new LinkedHashMap<>();

    static {
        list("case.supplement-requested", 1, CaseEvent.SupplementRequested.class);
        list("case.supplemented", 1, CaseEvent.Supplemented.class);
        list("case.fact-corrected", 1, CaseEvent.FactCorrected.class);
        list("case.party-corrected", 1, CaseEvent.PartyCorrected.class);
        list("case.posted", 1, CaseEvent.Posted.class);
        list("case.objection-raised", 1, CaseEvent.ObjectionRaised.class);
        list("case.objection-concluded", 1, CaseEvent.ObjectionConcluded.class);
        list("case.decided", 1, CaseEvent.Decided.class);
        list("case.served", 1, CaseEvent.Served.class);
        list("case.service-failed", 1, CaseEvent.ServiceFailed.class);
        list("case.withdrawn", 1, CaseEvent.Withdrawn.class);
        list("case.lapsed", 1, CaseEvent.Lapsed.class);
        list("case.lodged-in-error", 1, CaseEvent.LodgedInError.class);
        list("case.closed-by-death", 1, CaseEvent.ClosedByDeath.class);
        list("case.complaint-lodged", 1, CaseEvent.ComplaintLodged.class);
        list("case.complaint-advice-given", 1, CaseEvent.ComplaintAdviceGiven.class);
        list("case.decision-upheld", 1, CaseEvent.DecisionUpheld.class);
        list("case.revision-proposed", 1, CaseEvent.RevisionProposed.class);
        list("case.decision-amended", 1, CaseEvent.DecisionAmended.class);
        list("case.decision-revoked", 1, CaseEvent.DecisionRevoked.class);
        list("case.reopened", 1, CaseEvent.Reopened.class);
        list("case.substitute-named", 1, CaseEvent.SubstituteNamed.class);
        list("case.identity-cleared", 1, CaseEvent.IdentityCleared.class);
        list("case.due-date-moved", 1, CaseEvent.DueDateMoved.class);
        list("housing.proposed", 1, HousingRepairEvent.HousingRepairProposed.class);
        list("housing.surveyed", 1, HousingRepairEvent.HouseSurveyed.class);
        list("housing.commune-listed", 1, HousingRepairEvent.CommuneListed.class);
        list("allowance.lodged", 1, SocialAllowanceEvent.SocialAllowanceLodged.class);
        list("allowance.commune-reviewed", 1, SocialAllowanceEvent.CommuneReviewed.class);
        list("allowance.district-appraised", 1, SocialAllowanceEvent.DistrictAppraised.class);
        list("allowance.verified", 1, SocialAllowanceEvent.ApplicationVerified.class);
        list("allowance.recommended", 1, SocialAllowanceEvent.DecisionRecommended.class);
        list("insurance.registered", 1, InsuranceSupportEvent.InsuranceSupportRegistered.class);
        list("insurance.group-verified", 1, InsuranceSupportEvent.GroupVerified.class);
        list("intake.turned-away", 1, IntakeEvent.TurnedAway.class);
        list("appointment.proposed", 1, AppointmentEvent.AppointmentProposed.class);
        list("appointment.confirmed", 1, AppointmentEvent.AppointmentConfirmed.class);
        list("appointment.rejected", 1, AppointmentEvent.AppointmentRejected.class);
        list("appointment.ended", 1, AppointmentEvent.AppointmentEnded.class);
        list("appointment.relatives-declared", 1, AppointmentEvent.RelativesDeclared.class);
        list("conflict.refused", 1, ConflictEvent.ConflictRefused.class);
        list("policy.text-recorded", 1, PolicyEvent.PolicyTextRecorded.class);
        list("policy.calendar-recorded", 1, PolicyEvent.CalendarTextRecorded.class);
        list("policy.book-opened", 1, PolicyBookEvent.PolicyBookOpened.class);
        list("policy.version-proposed", 1, PolicyBookEvent.PolicyVersionProposed.class);
        list("policy.version-approved", 1, PolicyBookEvent.PolicyVersionApproved.class);
        list("policy.version-rejected", 1, PolicyBookEvent.PolicyVersionRejected.class);
        list("policy-trial.requested", 1, PolicyTrialEvent.PolicyTrialRequested.class);
        list("policy-trial.completed", 1, PolicyTrialEvent.PolicyTrialCompleted.class);
        list("policy-trial.cancelled", 1, PolicyTrialEvent.PolicyTrialCancelled.class);
        list("replay.rebuild-requested", 1, ReplayEvent.RebuildRequested.class);
        list("replay.sandbox-requested", 1, ReplayEvent.SandboxRequested.class);
        list("replay.switch-ordered", 1, ReplayEvent.SwitchOrdered.class);
        list("replay.ended", 1, ReplayEvent.ReplayEnded.class);
        list("recognised-list.proposed", 1, RecognitionEvent.ListProposed.class);
        list("recognised-list.household-listed", 1, RecognitionEvent.HouseholdListed.class);
        list("recognised-list.approved", 1, RecognitionEvent.ListApproved.class);
        list("recognised-list.rejected", 1, RecognitionEvent.ListRejected.class);
        list("recognised-list.withdrawn", 1, RecognitionEvent.ListWithdrawn.class);
        list("access.glass-broken", 1, AccessEvent.GlassBroken.class);
        list("erasure.proposed", 1, ErasureEvent.ErasureProposed.class);
        list("erasure.rejected", 1, ErasureEvent.ErasureRejected.class);
        list("erasure.approved", 1, ErasureEvent.ErasureApproved.class);
        list("erasure.person-erased", 1, ErasureEvent.PersonErased.class);
        list("data-request.lodged", 1, DataRequestEvent.DataRequestLodged.class);
        list("data-request.acknowledged", 1, DataRequestEvent.DataRequestAcknowledged.class);
        list("data-request.extended", 1, DataRequestEvent.DataRequestExtended.class);
        list("data-request.completed", 1, DataRequestEvent.DataRequestCompleted.class);
        list("data-request.refused", 1, DataRequestEvent.DataRequestRefused.class);
        list("data-request.withdrawn", 1, DataRequestEvent.DataRequestWithdrawn.class);
        list("data-request.restriction-lifted", 1, DataRequestEvent.RestrictionLifted.class);
        list("data-request.moot", 1, DataRequestEvent.DataRequestMoot.class);
        list("data-request.due-date-moved", 1, DataRequestEvent.DataRequestDueDateMoved.class);
        list("sampling-plan.drawn-up", 1, SamplingPlanEvent.SamplingPlanDrawnUp.class);
        list("sampling-plan.sample-drawn", 1, SamplingPlanEvent.SampleDrawn.class);
        list("sampling-plan.cases-cleared", 1, SamplingPlanEvent.SampledCasesCleared.class);
        list("sampling-plan.abandoned", 1, SamplingPlanEvent.SamplingPlanAbandoned.class);
        list("audit-finding.raised", 1, AuditFindingEvent.AuditFindingRaised.class);
        list("audit-finding.answered", 1, AuditFindingEvent.AuditFindingAnswered.class);
        list("audit-finding.answer-accepted", 1, AuditFindingEvent.AuditAnswerAccepted.class);
        list("audit-finding.answer-sent-back", 1, AuditFindingEvent.AuditAnswerSentBack.class);
        list("audit-finding.answer-extended", 1, AuditFindingEvent.AuditAnswerExtended.class);
        list("audit-finding.closed", 1, AuditFindingEvent.AuditFindingClosed.class);
        list("entitlement.started", 1, EntitlementEvent.EntitlementStarted.class);
        list("entitlement.identity-cleared", 1, EntitlementEvent.EntitlementIdentityCleared.class);
        list("entitlement.adjusted", 1, EntitlementEvent.EntitlementAdjusted.class);
        list("entitlement.held", 1, EntitlementEvent.EntitlementHeld.class);
        list("entitlement.released", 1, EntitlementEvent.EntitlementReleased.class);
        list("entitlement.transferred", 1, EntitlementEvent.EntitlementTransferred.class);
        list("entitlement.stopped", 1, EntitlementEvent.EntitlementStopped.class);
        list("entitlement.review-called", 1, EntitlementEvent.EntitlementReviewCalled.class);
        list("entitlement.verified", 1, EntitlementEvent.EntitlementVerified.class);
        list("change-report.reported", 1, ChangeReportEvent.ChangeReported.class);
        list("change-report.concluded", 1, ChangeReportEvent.ChangeConcluded.class);
        list("change-report.due-date-moved", 1, ChangeReportEvent.ChangeReportDueDateMoved.class);
        list("opening-list.proposed", 1, OpeningListEvent.OpeningListProposed.class);
        list("opening-list.row-carried-in", 1, OpeningListEvent.RowCarriedIn.class);
        list("opening-list.approved", 1, OpeningListEvent.OpeningListApproved.class);
        list("opening-list.rejected", 1, OpeningListEvent.OpeningListRejected.class);
        list("alert.raised", 1, AlertEvent.AlertRaised.class);
        list("alert.dismissed", 1, AlertEvent.AlertDismissed.class);
        list("alert.taken-up", 1, AlertEvent.AlertTakenUp.class);
        list("register-feed.received", 1, RegisterFeedEvent.FeedReceived.class);
        list("register-feed.row", 1, RegisterFeedEvent.RegisterRow.class);
        list("detection-sweep.requested", 1, DetectionSweepEvent.SweepRequested.class);
        list("detection-sweep.completed", 1, DetectionSweepEvent.SweepCompleted.class);
        list("detection-sweep.cancelled", 1, DetectionSweepEvent.SweepCancelled.class);
        list("fraud-review.opened", 1, FraudReviewEvent.FraudReviewOpened.class);
        list("fraud-review.hold-proposed", 1, FraudReviewEvent.HoldProposed.class);
        list("fraud-review.hold-ordered", 1, FraudReviewEvent.HoldOrdered.class);
        list("fraud-review.hold-refused", 1, FraudReviewEvent.HoldRefused.class);
        list("fraud-review.hold-lifted", 1, FraudReviewEvent.HoldLifted.class);
        list("fraud-review.evidence-gathered", 1, FraudReviewEvent.EvidenceGathered.class);
        list("fraud-review.notice-deferred", 1, FraudReviewEvent.NoticeDeferred.class);
        list("fraud-review.reply-invited", 1, FraudReviewEvent.ReplyInvited.class);
        list("fraud-review.notice-served", 1, FraudReviewEvent.NoticeServed.class);
        list("fraud-review.reply-given", 1, FraudReviewEvent.ReplyGiven.class);
        list("fraud-review.conclusion-proposed", 1, FraudReviewEvent.ConclusionProposed.class);
        list("fraud-review.conclusion-sent-back", 1, FraudReviewEvent.ConclusionSentBack.class);
        list("fraud-review.concluded", 1, FraudReviewEvent.FraudReviewConcluded.class);
        list("fraud-review.recovery-ordered", 1, FraudReviewEvent.RecoveryOrdered.class);
        list("fraud-review.recovery-refused", 1, FraudReviewEvent.RecoveryRefused.class);
        list("fraud-review.complaint-lodged", 1, FraudReviewEvent.ReviewComplaintLodged.class);
        list("fraud-review.complaint-decided", 1, FraudReviewEvent.ReviewComplaintDecided.class);
        list("fraud-review.due-date-moved", 1, FraudReviewEvent.ReviewDueDateMoved.class);
        list("tip.given", 1, TipEvent.TipGiven.class);
        list("tip.dismissed", 1, TipEvent.TipDismissed.class);
        list("tip.taken-up", 1, TipEvent.TipTakenUp.class);
        list("tip.due-date-moved", 1, TipEvent.TipDueDateMoved.class);
        list("tip.extended", 1, TipEvent.TipExtended.class);
    }

    private EventCatalogue() {}

    private static void list(String name, int revision, Class<? extends Record> type) {
        Entry entry = new Entry(name, revision, type);
        if (BY_NAME.put(name, entry) != null || BY_TYPE.put(type, entry) != null) {
            throw new IllegalStateException("listed twice: " + name);
        }
    }

    public static Collection<Entry> entries() {
        return Collections.unmodifiableCollection(BY_NAME.values());
    }

    /** The stored name of an event's type. @throws IllegalArgumentException when the type is not listed */
    public static Entry entryOf(Record event) {
        @Nullable Entry entry = BY_TYPE.get(event.getClass());
        if (entry == null) {
            throw new IllegalArgumentException(
                    "not in the event catalogue: " + event.getClass().getName());
        }
        return entry;
    }

    /** An event in its open form: what is stored, but for personal data that stand open. */
    static ObjectNode openForm(Record event) {
        entryOf(event);
        return RecordCodec.toTree(event);
    }

    /** The type that a stored event is of. @throws UnreadableEvent when its name or revision is not listed */
    static Class<? extends Record> typeOf(StoredEvent stored) {
        @Nullable Entry entry = BY_NAME.get(stored.name());
        if (entry == null) {
            throw new UnreadableEvent("unknown event name " + stored.name() + " in " + stored);
        }
        if (entry.revision() != stored.revision()) {
            throw new UnreadableEvent("unknown revision in " + stored);
        }
        return entry.type();
    }

    /** The metadata that were stored. @throws UnreadableEvent when they cannot be read */
    public static EventMetadata metadataOf(StoredEvent stored) {
        try {
            return RecordCodec.decode(stored.metadata(), EventMetadata.class);
        } catch (RuntimeException unreadable) {
            throw UnreadableEvent.of(EventMetadata.class, stored, unreadable);
        }
    }
}
