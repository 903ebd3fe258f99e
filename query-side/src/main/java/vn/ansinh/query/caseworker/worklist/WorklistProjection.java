package vn.ansinh.query.caseworker.worklist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.codec.Parts;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.Kinds.IdentityStatus;
import vn.ansinh.kernel.event.application.Parts.Lodging;
import vn.ansinh.kernel.event.application.Parts.Parties;
import vn.ansinh.kernel.event.application.Parts.Party;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.query.casefile.Lodgings;
import vn.ansinh.query.casefile.NextAct;
import vn.ansinh.query.casefile.Progress;
import vn.ansinh.query.caseworker.worklist.WorkItem.Substitute;
import vn.ansinh.query.projection.Occurred;
import vn.ansinh.query.projection.Projection;

/** Each case as a line of work. */
@Component
public final class WorklistProjection implements Projection<WorkItem> {
    @Override
    public String name() {
        return "worklist";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<WorkItem> document() {
        return WorkItem.class;
    }

    @Override
    public Parts soughtBy() {
        return Parts.at(
                "benefit",
                "next.due.dueOn",
                "next.duty",
                "open",
                "orderedBy",
                "scheme",
                "state",
                "substitutes.actor",
                "unit");
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("unit", "open", "orderedBy", "_id"), List.of("substitutes.actor"));
    }

    @Override
    public WorkItem apply(@Nullable WorkItem before, Occurred occurred) {
        ApplicationEvent event = Lodgings.caseEvent(occurred);
        if (before == null) {
            return begun(occurred, event);
        }
        Progress progress = Progress.after(before.progress(), event);
        return switch (event) {
            case CaseEvent.PartyCorrected it -> with(before, progress, it.now());
            case CaseEvent.IdentityCleared it -> with(before, progress, it.party());
            case CaseEvent.SubstituteNamed it -> {
                var substitutes = new ArrayList<>(before.substitutes());
                substitutes.removeIf(known -> known.duty() == it.duty());
                substitutes.add(new Substitute(it.duty(), it.substitute()));
                yield with(
                        before, progress, before.beneficiaryName(), before.identityToClear(), List.copyOf(substitutes));
            }
            default -> with(before, progress, before.beneficiaryName(), before.identityToClear(), before.substitutes());
        };
    }

    private static WorkItem begun(Occurred occurred, ApplicationEvent event) {
        Lodging lodging = Lodgings.of(event);
        Parties parties = lodging.parties();
        Progress progress = Progress.after(null, event);
        Party beneficiary = Lodgings.party(parties, parties.beneficiary());
        CaseId caseId = CaseId.parse(occurred.stream());
        return new WorkItem(
                caseId,
                lodging.reference(),
                caseId.benefit(),
                lodging.scheme(),
                lodging.unit(),
                progress,
                progress.state(),
                progress.turn().orElse(null),
                progress.turn().isPresent(),
                orderedBy(progress),
                parties.beneficiary(),
                Lodgings.owners(parties),
                beneficiary.fullName(),
                beneficiary.identity() != IdentityStatus.CLEAR,
                List.of());
    }

    private static WorkItem with(WorkItem before, Progress progress, Party now) {
        boolean ofBeneficiary = now.person().equals(before.beneficiary());
        return with(
                before,
                progress,
                ofBeneficiary ? now.fullName() : before.beneficiaryName(),
                ofBeneficiary ? now.identity() != IdentityStatus.CLEAR : before.identityToClear(),
                before.substitutes());
    }

    private static WorkItem with(
            WorkItem before,
            Progress progress,
            Personal<String> name,
            boolean identityToClear,
            List<Substitute> substitutes) {
        return new WorkItem(
                before.caseId(),
                before.reference(),
                before.benefit(),
                before.scheme(),
                before.unit(),
                progress,
                progress.state(),
                progress.turn().orElse(null),
                progress.turn().isPresent(),
                orderedBy(progress),
                before.beneficiary(),
                before.parties(),
                name,
                identityToClear,
                substitutes);
    }

    private static LocalDate orderedBy(Progress progress) {
        NextAct next = progress.turn().orElse(null);
        return next == null || next.due() == null
                ? progress.since()
                : next.due().dueOn();
    }
}
