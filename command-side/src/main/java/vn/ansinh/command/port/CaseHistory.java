package vn.ansinh.command.port;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.WhoActed;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.ComplaintId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.ObjectionId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.PostingId;
import vn.ansinh.kernel.value.Reference;
import vn.ansinh.kernel.value.RevisionId;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;

/** What the gate reads of a case's stream before anybody is let near it, and to tell a loser what happened. */
public interface CaseHistory {
    /**
     * What the gate needs to know of a case.
     *
     * @param version sequence of the last event
     * @param unit where it was lodged; its holder on a date follows from the unit tables
     * @param parties everybody who is listed in the case
     * @param complaint the latest complaint
     * @param complaintLevel at which level the latest complaint is; 0 without one
     * @param objection the latest objection
     * @param revision the latest revision that the office proposed
     * @param substitutes accounts that a superior named for a duty in this case
     * @param postedUntil last day of the newest posting; null before the first
     */
    record Head(
            CaseId caseId,
            long version,
            Reference reference,
            Scheme scheme,
            UnitCode unit,
            PersonId applicant,
            PersonId beneficiary,
            PersonId receiver,
            Set<PersonId> parties,
            @Nullable ComplaintId complaint,
            int complaintLevel,
            @Nullable ObjectionId objection,
            @Nullable RevisionId revision,
            Set<ActorId> substitutes,
            @Nullable LocalDate postedUntil) {}

    /**
     * One event, as much as everybody may know who may act in the case.
     *
     * @param event stored name, such as {@code case.decided}
     * @param recordedAt the database's clock, UTC
     */
    record Happening(long version, String event, Duty duty, Instant recordedAt) {}

    /**
     * The case, where there is one.
     *
     * @throws vn.ansinh.kernel.event.UnreadableEvent when its lodging cannot be read
     */
    Optional<Head> head(CaseId caseId);

    /**
     * What happened after this version, in order.
     *
     * @throws vn.ansinh.kernel.event.UnreadableEvent when one of these events cannot be read
     */
    List<Happening> since(CaseId caseId, long version);

    /**
     * Everybody of whom the case has an act, citizens and the system too; nobody when there is no case.
     *
     * @throws vn.ansinh.kernel.event.UnreadableEvent when an event does not say whose it is
     */
    Set<WhoActed> whoActed(CaseId caseId);

    /** The case that was posted under this identifier. */
    Optional<CaseId> posted(PostingId posting);

    /** The case whose acknowledgement bears this reference. */
    Optional<CaseId> referred(Reference reference);
}
