package vn.ansinh.kernel.event.application;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Kinds.RevisionKind;
import vn.ansinh.kernel.event.application.Kinds.ServiceFailure;
import vn.ansinh.kernel.event.application.Kinds.ServiceMethod;
import vn.ansinh.kernel.event.application.Kinds.SignerCapacity;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.ChangedDay;
import vn.ansinh.kernel.event.application.Parts.Decision;
import vn.ansinh.kernel.event.application.Parts.DecisionNumber;
import vn.ansinh.kernel.event.application.Parts.Document;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.event.application.Parts.Grounds;
import vn.ansinh.kernel.event.application.Parts.Party;
import vn.ansinh.kernel.event.application.Parts.StatedFact;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.ComplaintId;
import vn.ansinh.kernel.value.Datum;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.ObjectionId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.PersonalField;
import vn.ansinh.kernel.value.PostingId;
import vn.ansinh.kernel.value.RevisionId;
import vn.ansinh.kernel.value.UnitCode;

/** What can happen in a case of any benefit. {@code on} is always the legal date of the act. */
public sealed interface CaseEvent extends ApplicationEvent {

    /** All that is missing was asked for, once, in writing; the clock stands until the citizen answers. */
    record SupplementRequested(
            By by,
            LocalDate on,
            @PersonalField(Datum.MISSING) Personal<List<String>> missing,
            @PersonalField(Datum.LETTER) Personal<String> letter,
            DueDate due)
            implements CaseEvent {}

    /** The citizen supplied what was missing; the unit's clock starts anew from a complete file. */
    record Supplemented(By by, LocalDate on, List<Document> documents, List<StatedFact> facts, DueDate due)
            implements CaseEvent {}

    /** A fact was corrected before the decision; the old one is kept beside the new one. */
    record FactCorrected(
            By by,
            LocalDate on,
            @Nullable StatedFact was,
            StatedFact now,
            @PersonalField(Datum.REASON) Personal<String> reason)
            implements CaseEvent {}

    /** A party's data were corrected before the decision; the person stays the same. */
    record PartyCorrected(
            By by,
            LocalDate on,
            Party was,
            Party now,
            @PersonalField(Datum.REASON) Personal<String> reason) implements CaseEvent {}

    /** The result was posted publicly (niêm yết) at the unit's office, up to and including {@code until}. */
    record Posted(By by, LocalDate on, PostingId posting, UnitCode unit, LocalDate until, DueDate due)
            implements CaseEvent {}

    /** Somebody objected to the posting. The text is a datum of the case's beneficiary. */
    record ObjectionRaised(
            By by,
            LocalDate on,
            ObjectionId objection,
            PostingId posting,
            @PersonalField(Datum.OBJECTION) Personal<String> text,
            DueDate due)
            implements CaseEvent {}

    /** An objection was concluded and the conclusion published. */
    record ObjectionConcluded(
            By by,
            LocalDate on,
            ObjectionId objection,
            boolean upheld,
            @PersonalField(Datum.CONCLUSION) Personal<String> conclusion)
            implements CaseEvent {}

    /** The decision: signed and numbered. */
    record Decided(By by, LocalDate on, Decision decision) implements CaseEvent {}

    /** The decision in force was served; the complaint's time starts. */
    record Served(By by, LocalDate on, DecisionNumber number, PersonId to, ServiceMethod method, DueDate complaintUntil)
            implements CaseEvent {}

    /** An attempt to serve the decision failed. */
    record ServiceFailed(By by, LocalDate on, DecisionNumber number, ServiceMethod method, ServiceFailure reason)
            implements CaseEvent {}

    record Withdrawn(
            By by,
            LocalDate on,
            @PersonalField(Datum.REASON) Personal<String> reason) implements CaseEvent {}

    /** The citizen did not answer a request for supplement in time (provisional). */
    record Lapsed(
            By by,
            LocalDate on,
            @PersonalField(Datum.LETTER) Personal<String> letter) implements CaseEvent {}

    /** The application should never have been lodged; its reservation is free again. */
    record LodgedInError(
            By by,
            LocalDate on,
            @PersonalField(Datum.REASON) Personal<String> reason) implements CaseEvent {}

    /** The beneficiary died before the case was decided. */
    record ClosedByDeath(
            By by,
            LocalDate on,
            PersonId deceased,
            @PersonalField(Datum.DEATH_DATE) Personal<LocalDate> diedOn,
            boolean funeralClaimOffered)
            implements CaseEvent {}

    /**
     * A complaint (khiếu nại) about the decision in force.
     *
     * @param remoteArea whether it comes from a remote place, where times are longer: the case's commune is classed so, or it was stated
     */
    record ComplaintLodged(
            By by,
            LocalDate on,
            ComplaintId complaint,
            int level,
            DecisionNumber about,
            boolean remoteArea,
            @PersonalField(Datum.COMPLAINT) Personal<String> text,
            DueDate due)
            implements CaseEvent {}

    /** Written advice on a complaint, by someone who had no part in the case. */
    record ComplaintAdviceGiven(
            By by,
            LocalDate on,
            ComplaintId complaint,
            @PersonalField(Datum.ADVICE) Personal<String> advice) implements CaseEvent {}

    /** The complaint was rejected and the decision stands; what it was examined upon again is stored beside it. */
    record DecisionUpheld(
            By by,
            LocalDate on,
            ComplaintId complaint,
            DecisionNumber number,
            DecisionNumber about,
            SignerCapacity capacity,
            @PersonalField(Datum.REASON) Personal<String> reason,
            Grounds grounds)
            implements CaseEvent {}

    /** The office proposes to amend, revoke or reopen on its own motion; a second person must carry it out. */
    record RevisionProposed(
            By by,
            LocalDate on,
            RevisionId revision,
            RevisionKind kind,
            DecisionNumber about,
            @PersonalField(Datum.GROUND) Personal<String> ground)
            implements CaseEvent {}

    /** A new decision takes the place of the one in force, upon a complaint or on the office's own motion. */
    record DecisionAmended(
            By by,
            LocalDate on,
            @Nullable ComplaintId complaint,
            @Nullable RevisionId revision,
            DecisionNumber replaces,
            Decision decision)
            implements CaseEvent {}

    /** The decision in force is revoked; nothing takes its place. */
    record DecisionRevoked(
            By by,
            LocalDate on,
            @Nullable ComplaintId complaint,
            @Nullable RevisionId revision,
            DecisionNumber number,
            DecisionNumber replaces,
            SignerCapacity capacity,
            @PersonalField(Datum.REASON) Personal<String> reason)
            implements CaseEvent {}

    /** The case is open again, to be decided anew; its reservations were taken again. */
    record Reopened(
            By by,
            LocalDate on,
            RevisionId revision,
            DecisionNumber number,
            SignerCapacity capacity,
            @PersonalField(Datum.REASON) Personal<String> reason,
            DueDate due)
            implements CaseEvent {}

    /** The superior names who may act in a duty where nobody in the unit may. */
    record SubstituteNamed(
            By by,
            LocalDate on,
            Duty duty,
            ActorId substitute,
            @Nullable PersonId human,
            @PersonalField(Datum.REASON) Personal<String> reason)
            implements CaseEvent {}

    /** A person's identity was cleared; their party record now stands as given. */
    record IdentityCleared(
            By by,
            LocalDate on,
            Party party,
            @PersonalField(Datum.PAPER_SEEN) Personal<String> document) implements CaseEvent {}

    /**
     * The calendar was changed while a clock ran: everything that was due so is due so now (ADR-0021). Nobody acts in the case.
     *
     * @param because the days between start and end that the two calendars differ on
     */
    record DueDateMoved(By by, LocalDate on, DueDate was, DueDate now, List<ChangedDay> because) implements CaseEvent {
        public DueDateMoved {
            because = List.copyOf(because);
        }
    }
}
