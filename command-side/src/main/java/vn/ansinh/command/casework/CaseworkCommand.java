package vn.ansinh.command.casework;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.casework.Given.Details;
import vn.ansinh.command.casework.Given.Fact;
import vn.ansinh.command.casework.Given.Paper;
import vn.ansinh.command.casework.Given.Part;
import vn.ansinh.command.casework.Given.Ruling;
import vn.ansinh.kernel.event.application.Kinds.RevisionKind;
import vn.ansinh.kernel.event.application.Kinds.ServiceFailure;
import vn.ansinh.kernel.event.application.Kinds.ServiceMethod;
import vn.ansinh.kernel.event.application.Kinds.SignerCapacity;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.ComplaintId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.ObjectionId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.PostingId;
import vn.ansinh.kernel.value.RevisionId;

/** What can be asked of a case of any benefit. Identifiers are drawn by the gate, so that decisions stay pure. */
public sealed interface CaseworkCommand extends CaseCommand {

    /** Ask once, in writing, for all that is missing. */
    record RequestSupplement(List<String> missing, String letter) implements CaseworkCommand {}

    record Supplement(List<Paper> papers, List<Fact> facts) implements CaseworkCommand {}

    record CorrectFact(Fact fact, String reason) implements CaseworkCommand {}

    /** The person stays the same; their data change. */
    record CorrectParty(PersonId person, Details details, String reason) implements CaseworkCommand {}

    /** Post the result publicly (niêm yết). */
    record Post(PostingId posting) implements CaseworkCommand {}

    record RaiseObjection(ObjectionId objection, PostingId posting, String text) implements CaseworkCommand {}

    record ConcludeObjection(ObjectionId objection, boolean upheld, String conclusion) implements CaseworkCommand {}

    record Decide(Ruling ruling) implements CaseworkCommand {}

    /** The decision in force was handed over. */
    record Serve(Part to, ServiceMethod method) implements CaseworkCommand {}

    record ReportServiceFailure(ServiceMethod method, ServiceFailure reason) implements CaseworkCommand {}

    record Withdraw(String reason) implements CaseworkCommand {}

    /** Close a case whose supplement did not come in time, with the letter that says so. */
    record Lapse(String letter) implements CaseworkCommand {}

    record DeclareLodgedInError(String reason) implements CaseworkCommand {}

    /** The beneficiary died. */
    record CloseByDeath(LocalDate diedOn) implements CaseworkCommand {}

    /**
     * The level (first or second) follows from what went before.
     *
     * @param remoteArea whether it is stated to come from a remote place with difficult travel, where times are longer
     */
    record LodgeComplaint(ComplaintId complaint, String text, boolean remoteArea) implements CaseworkCommand {}

    record AdviseOnComplaint(ComplaintId complaint, String advice) implements CaseworkCommand {}

    /**
     * Conclude a complaint.
     *
     * @param capacity in which the conclusion is signed; a ruling states its own
     * @param ruling the decision that takes the place of the old one; present exactly for {@link Conclusion#AMEND}
     */
    record ConcludeComplaint(
            ComplaintId complaint,
            Conclusion conclusion,
            SignerCapacity capacity,
            String reason,
            @Nullable Ruling ruling)
            implements CaseworkCommand {}

    /** What becomes of the decision complained about. */
    enum Conclusion {
        UPHOLD,
        AMEND,
        REVOKE
    }

    record ProposeRevision(RevisionId revision, RevisionKind kind, String ground) implements CaseworkCommand {}

    /**
     * Carry out what somebody else proposed.
     *
     * @param capacity in which it is signed; a ruling states its own
     * @param ruling the new decision; present exactly when the proposal was to amend
     */
    record CarryOutRevision(
            RevisionId revision,
            SignerCapacity capacity,
            String reason,
            @Nullable Ruling ruling) implements CaseworkCommand, CarriesOut {}

    /**
     * The superior names who may act in a duty.
     *
     * @param human the human being behind the substitute's account, where known
     */
    record NameSubstitute(
            Duty duty, ActorId substitute, @Nullable PersonId human, String reason) implements CaseworkCommand {}

    /**
     * A person's identity was cleared.
     *
     * @param document the document that cleared it, such as {@code citizen-card seen}
     */
    record ClearIdentity(PersonId person, Details details, String document) implements CaseworkCommand {}
}
