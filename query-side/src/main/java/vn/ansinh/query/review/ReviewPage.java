package vn.ansinh.query.review;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.Paper;
import vn.ansinh.kernel.event.fraud.AlertDismissal;
import vn.ansinh.kernel.event.fraud.AlertEvent.Evidence;
import vn.ansinh.kernel.event.fraud.AlertEvent.Subject;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.Recovery;
import vn.ansinh.kernel.event.fraud.Referral;
import vn.ansinh.kernel.event.fraud.ReviewNotice;
import vn.ansinh.kernel.event.fraud.ReviewOutcome;
import vn.ansinh.kernel.event.fraud.TipDismissal;
import vn.ansinh.kernel.fraud.FraudReview.Stage;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.AlertId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.ComplaintId;
import vn.ansinh.kernel.value.Datum;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.EntitlementId;
import vn.ansinh.kernel.value.FraudReviewId;
import vn.ansinh.kernel.value.HoldId;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.PersonalField;
import vn.ansinh.kernel.value.TipId;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.query.port.PolicyVersions.Officer;

/** A page of fraud reviews, the newest first. */
public record ReviewPage(List<ReviewFile> items, @Nullable String next) {
    static Officer officer(By by, LocalDate on) {
        return new Officer(by.actor(), by.duty(), on);
    }

    /** One review; what its reader may not see is left out. */
    public record ReviewFile(
            FraudReviewId fraudReviewId,
            Stage state,
            PersonId person,
            UnitCode unit,
            String unitName,
            List<AlertId> alerts,
            List<TipId> tips,
            List<CaseId> cases,
            List<EntitlementId> entitlements,
            LocalDate openedOn,
            LocalDate concludeBy,
            boolean overdue,
            boolean told,
            @Nullable LocalDate deferredUntil,
            List<HoldLine> holds,
            List<ActLine> acts,
            @Nullable ReviewOutcome outcome,
            long version) {}

    enum HoldState {
        PROPOSED,
        REFUSED,
        STANDING,
        EXPIRED,
        LIFTED,
        OVERRULED,
        CONCLUDED
    }

    /**
     * A hold.
     *
     * @param part VND of a month; null for all of it
     */
    public record HoldLine(
            HoldId holdId,
            EntitlementId entitlementId,
            HoldState state,
            YearMonth from,
            @Nullable Money part,
            @Nullable LocalDate until,
            @Nullable String number,
            boolean served) {}

    enum Kind {
        OPENED,
        HOLD_PROPOSED,
        HOLD_ORDERED,
        HOLD_REFUSED,
        HOLD_LIFTED,
        EVIDENCE_GATHERED,
        NOTICE_DEFERRED,
        REPLY_INVITED,
        NOTICE_SERVED,
        REPLY_GIVEN,
        CONCLUSION_PROPOSED,
        CONCLUSION_SENT_BACK,
        CONCLUDED,
        RECOVERY_ORDERED,
        RECOVERY_REFUSED,
        COMPLAINT_LODGED,
        COMPLAINT_DECIDED,
        DUE_DATE_MOVED
    }

    /** What was done; what it does not say is left out. */
    public record ActLine(
            Kind act,
            LocalDate on,
            Duty duty,
            @Nullable ActorId actor,
            @PersonalField(Datum.WORDS) @Nullable Personal<String> words,
            @PersonalField(Datum.PAPER) @Nullable Personal<Paper> paper,
            @Nullable HoldId holdId,
            @Nullable ComplaintId complaintId,
            @Nullable String number,
            @Nullable LocalDate until,
            @Nullable ReviewNotice notice,
            @Nullable ReviewOutcome outcome,
            @Nullable Recovery recovery,
            @Nullable Referral referral,
            @Nullable Boolean late,
            @Nullable Boolean upheld) {}

    /** A page of alerts, the newest first. */
    public record AlertPage(List<AlertLine> items, @Nullable String next) {}

    /** One alert. */
    public record AlertLine(
            AlertId alertId,
            boolean open,
            LocalDate raisedOn,
            String detector,
            String policyVersion,
            List<Subject> subjects,
            List<Evidence> evidence,
            @Nullable Officer dealtWith,
            @Nullable AlertDismissal dismissal,
            @Nullable FraudReviewId fraudReviewId,
            long version) {}

    /** A page of tips, the newest first. */
    public record TipPage(List<TipLine> items, @Nullable String next) {}

    /** One tip. */
    public record TipLine(
            TipId tipId,
            boolean open,
            LocalDate givenOn,
            @PersonalField(Datum.TIP) Personal<String> words,
            @PersonalField(Datum.FULL_NAME) @Nullable Personal<String> name,
            @PersonalField(Datum.PHONE) @Nullable Personal<String> contact,
            @Nullable UnitCode unit,
            @Nullable String unitName,
            @Nullable CaseId caseId,
            LocalDate handleBy,
            long extendedDays,
            boolean overdue,
            @Nullable Officer dealtWith,
            @Nullable TipDismissal dismissal,
            @Nullable FraudReviewId fraudReviewId,
            long version) {}
}
