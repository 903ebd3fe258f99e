package vn.ansinh.query.citizen.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.codec.Parts;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.Parts.Decision;
import vn.ansinh.kernel.event.application.Parts.Lodging;
import vn.ansinh.kernel.event.application.Parts.Party;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.query.casefile.Acts;
import vn.ansinh.query.casefile.CaseState;
import vn.ansinh.query.casefile.Lodgings;
import vn.ansinh.query.casefile.Progress;
import vn.ansinh.query.citizen.status.CitizenCase.Ruled;
import vn.ansinh.query.citizen.status.CitizenCase.Step;
import vn.ansinh.query.projection.Occurred;
import vn.ansinh.query.projection.Projection;

/** Each case for those whose own it is. What the office does among itself is no step of theirs. */
@Component
public final class CitizenCaseProjection implements Projection<CitizenCase> {
    @Override
    public String name() {
        return "citizen-case";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public Class<CitizenCase> document() {
        return CitizenCase.class;
    }

    @Override
    public Parts soughtBy() {
        return Parts.at("owners", "receivedOn", "reference");
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("reference"), List.of("owners"));
    }

    @Override
    public CitizenCase apply(@Nullable CitizenCase before, Occurred occurred) {
        ApplicationEvent event = Lodgings.caseEvent(occurred);
        String name = occurred.logged().event().name();
        if (before == null) {
            return begun(occurred, event, name);
        }
        Progress progress = Progress.after(before.progress(), event);
        return new CitizenCase(
                before.caseId(),
                before.reference(),
                before.benefit(),
                before.scheme(),
                before.unit(),
                before.receivedOn(),
                before.owners(),
                nameAfter(before, event),
                progress,
                missingAfter(before, progress, event),
                ruledAfter(before.decision(), event),
                stepsAfter(before.steps(), event, name));
    }

    private static CitizenCase begun(Occurred occurred, ApplicationEvent event, String name) {
        Lodging lodging = Lodgings.of(event);
        CaseId caseId = CaseId.parse(occurred.stream());
        return new CitizenCase(
                caseId,
                lodging.reference(),
                caseId.benefit(),
                lodging.scheme(),
                lodging.unit(),
                lodging.legallyReceivedOn(),
                Lodgings.owners(lodging.parties()),
                Lodgings.party(lodging.parties(), lodging.parties().beneficiary())
                        .fullName(),
                Progress.after(null, event),
                null,
                null,
                List.of(new Step(lodging.legallyReceivedOn(), name)));
    }

    private static Personal<String> nameAfter(CitizenCase before, ApplicationEvent event) {
        Party now = switch (event) {
            case CaseEvent.PartyCorrected it -> it.now();
            case CaseEvent.IdentityCleared it -> it.party();
            default -> null;
        };
        boolean ofBeneficiary =
                now != null && now.person().equals(before.beneficiaryName().subject());
        return now != null && ofBeneficiary ? now.fullName() : before.beneficiaryName();
    }

    private static @Nullable Personal<List<String>> missingAfter(
            CitizenCase before, Progress progress, ApplicationEvent event) {
        if (event instanceof CaseEvent.SupplementRequested asked) {
            return asked.missing();
        }
        return progress.state() == CaseState.SUPPLEMENT_REQUESTED ? before.missing() : null;
    }

    private static @Nullable Ruled ruledAfter(@Nullable Ruled before, ApplicationEvent event) {
        return switch (event) {
            case CaseEvent.Decided it -> ruled(it.decision());
            case CaseEvent.DecisionAmended it -> ruled(it.decision());
            case CaseEvent.DecisionRevoked it -> null;
            case CaseEvent.Reopened it -> null;
            case CaseEvent.Served it ->
                before == null || !before.number().equals(it.number())
                        ? before
                        : new Ruled(
                                before.number(),
                                before.signedOn(),
                                before.outcome(),
                                before.reason(),
                                it.on(),
                                it.complaintUntil());
            case CaseEvent.DueDateMoved it ->
                before == null || !it.was().equals(before.complaintUntil())
                        ? before
                        : new Ruled(
                                before.number(),
                                before.signedOn(),
                                before.outcome(),
                                before.reason(),
                                before.servedOn(),
                                it.now());
            default -> before;
        };
    }

    private static Ruled ruled(Decision decision) {
        return new Ruled(decision.number(), decision.signedOn(), decision.outcome(), decision.reason(), null, null);
    }

    private static List<Step> stepsAfter(List<Step> before, ApplicationEvent event, String name) {
        boolean internal = switch (event) {
            case CaseEvent.SubstituteNamed it -> true;
            case CaseEvent.RevisionProposed it -> true;
            case CaseEvent.ObjectionRaised it -> true;
            case CaseEvent.ComplaintAdviceGiven it -> true;
            default -> false;
        };
        if (internal) {
            return before;
        }
        LocalDate on = Acts.on(event);
        var steps = new ArrayList<>(before);
        steps.add(new Step(on, name));
        return List.copyOf(steps);
    }
}
