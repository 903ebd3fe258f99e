package vn.ansinh.query.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Kinds.Channel;
import vn.ansinh.kernel.event.application.Kinds.Opinion;
import vn.ansinh.kernel.event.application.Kinds.RevisionKind;
import vn.ansinh.kernel.event.application.Kinds.ServiceFailure;
import vn.ansinh.kernel.event.application.Kinds.ServiceMethod;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.Decision;
import vn.ansinh.kernel.event.application.Parts.DecisionNumber;
import vn.ansinh.kernel.event.application.Parts.Document;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.event.application.Parts.Dwelling;
import vn.ansinh.kernel.event.application.Parts.FileRef;
import vn.ansinh.kernel.event.application.Parts.Parties;
import vn.ansinh.kernel.event.application.Parts.Party;
import vn.ansinh.kernel.event.application.Parts.StatedFact;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.Benefit;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.ComplaintId;
import vn.ansinh.kernel.value.Datum;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.ObjectionId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.PersonalField;
import vn.ansinh.kernel.value.PostingId;
import vn.ansinh.kernel.value.Reference;
import vn.ansinh.kernel.value.RevisionId;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;

/**
 * Everything that a case has come to. Each entry names the {@code sequence} of the event that it comes from, so that
 * whoever doubts it finds the event. Lists are in the order of the events.
 */
public record CaseFile(
        CaseId caseId,
        Opening opening,
        Progress progress,
        Parties parties,
        @Nullable Dwelling dwelling,
        List<PartyChange> partyChanges,
        List<Document> documents,
        List<FactEntry> facts,
        List<FileRef> photos,
        List<Deadline> deadlines,
        List<Supplement> supplements,
        List<Opinions> opinions,
        List<Posting> postings,
        List<DecisionEntry> decisions,
        List<Ruling> rulings,
        List<Complaint> complaints,
        List<Revision> revisions,
        List<Substitute> substitutes,
        @Nullable Closing closing,
        List<Happened> timeline) {

    /** What the lodging fixed for good. */
    public record Opening(
            Benefit benefit,
            Scheme scheme,
            Reference reference,
            UnitCode unit,
            Channel channel,
            Instant receivedAt,
            LocalDate legallyReceivedOn,
            String procedure) {}

    /** One event, told without personal data. {@code name} is the event's stored name. */
    public record Happened(
            long sequence,
            String name,
            LocalDate on,
            Instant recordedAt,
            Duty duty,
            ActorId actor,
            @Nullable UnitCode unit) {}

    /** A party's data before and after; {@code document} is what cleared an identity. */
    public record PartyChange(
            long sequence,
            LocalDate on,
            Party was,
            Party now,
            @PersonalField(Datum.REASON) @Nullable Personal<String> reason,
            @PersonalField(Datum.PAPER_SEEN) @Nullable Personal<String> document) {}

    /** A stated fact; once corrected it stays, with the correction's event and reason. */
    public record FactEntry(
            long sequence,
            LocalDate statedOn,
            ActorId statedBy,
            StatedFact fact,
            @Nullable Long correctedBy,
            @PersonalField(Datum.REASON) @Nullable Personal<String> reason) {}

    /** A due date that was set, when what it asked for was done, and what moved it until then. */
    public record Deadline(
            long sequence, DueDate due, @Nullable LocalDate metOn, List<DueDateMove> moves) {}

    public record Supplement(
            long sequence,
            LocalDate requestedOn,
            @PersonalField(Datum.MISSING) Personal<List<String>> missing,
            @PersonalField(Datum.LETTER) Personal<String> letter,
            DueDate due,
            @Nullable LocalDate answeredOn) {}

    /** A review, an appraisal, a listing or a recommendation. */
    public record Opinions(
            long sequence,
            String name,
            LocalDate on,
            By by,
            Opinion opinion,
            @PersonalField(Datum.REASON) Personal<String> reason,
            @Nullable String listNumber) {}

    public record Posting(
            long sequence,
            PostingId posting,
            UnitCode unit,
            LocalDate on,
            LocalDate until,
            List<Objection> objections) {}

    public record Objection(
            long sequence,
            ObjectionId objection,
            LocalDate on,
            @PersonalField(Datum.OBJECTION) Personal<String> text,
            DueDate due,
            @Nullable LocalDate concludedOn,
            @Nullable Boolean upheld,
            @PersonalField(Datum.CONCLUSION) @Nullable Personal<String> conclusion) {}

    /** A decision, first or amended, with how it was served. */
    public record DecisionEntry(
            long sequence,
            Decision decision,
            @Nullable DecisionNumber replaces,
            boolean inForce,
            List<Service> services,
            @Nullable DueDate complaintUntil) {}

    /** An attempt to serve; without a failure it succeeded. */
    public record Service(
            long sequence,
            LocalDate on,
            ServiceMethod method,
            @Nullable PersonId to,
            @Nullable ServiceFailure failure) {}

    /** What else was ruled under a number: upheld, revoked, reopened. {@code name} is the event's stored name. */
    public record Ruling(
            long sequence,
            String name,
            LocalDate on,
            By by,
            DecisionNumber number,
            @PersonalField(Datum.REASON) Personal<String> reason,
            List<Service> services) {}

    public record Complaint(
            long sequence,
            ComplaintId complaint,
            int level,
            DecisionNumber about,
            LocalDate lodgedOn,
            @PersonalField(Datum.COMPLAINT) Personal<String> text,
            DueDate due,
            List<Advice> advice,
            @Nullable LocalDate concludedOn,
            @Nullable String conclusion) {}

    public record Advice(
            long sequence,
            LocalDate on,
            By by,
            @PersonalField(Datum.ADVICE) Personal<String> text) {}

    public record Revision(
            long sequence,
            RevisionId revision,
            RevisionKind kind,
            DecisionNumber about,
            LocalDate proposedOn,
            By by,
            @PersonalField(Datum.GROUND) Personal<String> ground,
            @Nullable LocalDate carriedOutOn) {}

    public record Substitute(
            long sequence,
            LocalDate on,
            Duty duty,
            ActorId substitute,
            @PersonalField(Datum.REASON) Personal<String> reason) {}

    /** Why a case ended before a decision. {@code diedOn} stands alone, the others with a reason. */
    public record Closing(
            long sequence,
            String name,
            LocalDate on,
            @PersonalField(Datum.REASON) @Nullable Personal<String> reason,
            @PersonalField(Datum.DEATH_DATE) @Nullable Personal<LocalDate> diedOn) {}
}
