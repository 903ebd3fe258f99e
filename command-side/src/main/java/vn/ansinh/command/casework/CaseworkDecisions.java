package vn.ansinh.command.casework;

import java.time.LocalDate;
import java.util.function.Consumer;
import vn.ansinh.command.casework.CaseworkCommand.AdviseOnComplaint;
import vn.ansinh.command.casework.CaseworkCommand.CarryOutRevision;
import vn.ansinh.command.casework.CaseworkCommand.ClearIdentity;
import vn.ansinh.command.casework.CaseworkCommand.CloseByDeath;
import vn.ansinh.command.casework.CaseworkCommand.ConcludeComplaint;
import vn.ansinh.command.casework.CaseworkCommand.ConcludeObjection;
import vn.ansinh.command.casework.CaseworkCommand.CorrectFact;
import vn.ansinh.command.casework.CaseworkCommand.CorrectParty;
import vn.ansinh.command.casework.CaseworkCommand.Decide;
import vn.ansinh.command.casework.CaseworkCommand.DeclareLodgedInError;
import vn.ansinh.command.casework.CaseworkCommand.Lapse;
import vn.ansinh.command.casework.CaseworkCommand.LodgeComplaint;
import vn.ansinh.command.casework.CaseworkCommand.NameSubstitute;
import vn.ansinh.command.casework.CaseworkCommand.Post;
import vn.ansinh.command.casework.CaseworkCommand.ProposeRevision;
import vn.ansinh.command.casework.CaseworkCommand.RaiseObjection;
import vn.ansinh.command.casework.CaseworkCommand.ReportServiceFailure;
import vn.ansinh.command.casework.CaseworkCommand.RequestSupplement;
import vn.ansinh.command.casework.CaseworkCommand.Serve;
import vn.ansinh.command.casework.CaseworkCommand.Supplement;
import vn.ansinh.command.casework.CaseworkCommand.Withdraw;

/** Decides what cases of every benefit share; each theme has a class of its own. Pure. */
public final class CaseworkDecisions {
    private CaseworkDecisions() {}

    /**
     * Amends a decision on the office's own motion by the law of another day, as somebody else proposed.
     *
     * @param lawOf the day whose law the benefit's assessor is asked for
     * @param more what else may speak against it, said together with the rest
     */
    public static Answer amend(Matter matter, CarryOutRevision command, LocalDate lawOf, Consumer<Reasons> more) {
        return RevisionDecisions.carryOut(matter, command, lawOf, more);
    }

    public static Answer decide(Matter matter, CaseworkCommand command) {
        return switch (command) {
            case RequestSupplement c -> SupplementDecisions.request(matter, c);
            case Supplement c -> SupplementDecisions.supplement(matter, c);
            case CorrectFact c -> CorrectionDecisions.fact(matter, c);
            case CorrectParty c -> CorrectionDecisions.party(matter, c);
            case ClearIdentity c -> CorrectionDecisions.identity(matter, c);
            case Post c -> PostingDecisions.post(matter, c);
            case RaiseObjection c -> PostingDecisions.object(matter, c);
            case ConcludeObjection c -> PostingDecisions.conclude(matter, c);
            case Decide c -> RulingDecisions.decide(matter, c);
            case Serve c -> ServingDecisions.serve(matter, c);
            case ReportServiceFailure c -> ServingDecisions.failed(matter, c);
            case Withdraw c -> ClosingDecisions.withdraw(matter, c);
            case Lapse c -> ClosingDecisions.lapse(matter, c);
            case DeclareLodgedInError c -> ClosingDecisions.lodgedInError(matter, c);
            case CloseByDeath c -> ClosingDecisions.death(matter, c);
            case LodgeComplaint c -> ComplaintDecisions.lodge(matter, c);
            case AdviseOnComplaint c -> ComplaintDecisions.advise(matter, c);
            case ConcludeComplaint c -> ComplaintDecisions.conclude(matter, c);
            case ProposeRevision c -> RevisionDecisions.propose(matter, c);
            case CarryOutRevision c -> RevisionDecisions.carryOut(matter, c);
            case NameSubstitute c -> SubstituteDecisions.name(matter, c);
        };
    }
}
