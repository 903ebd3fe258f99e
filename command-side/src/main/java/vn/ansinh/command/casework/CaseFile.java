package vn.ansinh.command.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.HousingRepairEvent.HousingRepairProposed;
import vn.ansinh.kernel.event.application.InsuranceSupportEvent.InsuranceSupportRegistered;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.event.application.Parts.Dwelling;
import vn.ansinh.kernel.event.application.Parts.HouseholdMember;
import vn.ansinh.kernel.event.application.Parts.Lodging;
import vn.ansinh.kernel.event.application.Parts.Parties;
import vn.ansinh.kernel.event.application.SocialAllowanceEvent.SocialAllowanceLodged;
import vn.ansinh.kernel.value.PersonId;

/**
 * All that a case's events say, folded: each part folds for itself. It never throws and never asks for a personal value, so
 * that a case whose persons were erased can still be read.
 *
 * @param lodging as it was lodged; what changed since stands in {@code evidence}
 * @param dwelling housing only
 */
public record CaseFile(
        Lodging lodging,
        @Nullable Dwelling dwelling,
        Evidence evidence,
        Progress progress,
        DueDates dueDates,
        Supplementing supplementing,
        Postings postings,
        SignedActs signed,
        Complaints complaints,
        Revisions revisions,
        List<CaseEvent.SubstituteNamed> substitutes,
        List<Happening> happenings) {

    /** The file that this event begins, or null when it begins none. */
    public static @Nullable CaseFile begunBy(ApplicationEvent event) {
        return switch (event) {
            case HousingRepairProposed e -> begun(e, e.lodging(), e.dwelling());
            case SocialAllowanceLodged e -> begun(e, e.lodging(), null);
            case InsuranceSupportRegistered e -> begun(e, e.lodging(), null);
            default -> null;
        };
    }

    private static CaseFile begun(ApplicationEvent event, Lodging lodging, @Nullable Dwelling dwelling) {
        return new CaseFile(
                lodging,
                dwelling,
                Evidence.of(lodging),
                Progress.of(lodging),
                DueDates.of(lodging),
                new Supplementing.NotAsked(),
                Postings.NONE,
                SignedActs.NONE,
                Complaints.NONE,
                Revisions.NONE,
                List.of(),
                List.of(Happening.of(event)));
    }

    public CaseFile after(ApplicationEvent event) {
        return new CaseFile(
                lodging,
                dwelling,
                evidence.after(event),
                progress.after(event),
                dueDates.after(event),
                supplementing.after(event),
                postings.after(event),
                signed.after(event, complaints.levelConcludedBy(event)),
                complaints.after(event),
                revisions.after(event),
                event instanceof CaseEvent.SubstituteNamed named ? plus(substitutes, named) : substitutes,
                event instanceof CaseEvent.DueDateMoved ? happenings : plus(happenings, Happening.of(event)));
    }

    public Parties parties() {
        return lodging.parties();
    }

    public PersonId beneficiary() {
        return lodging.parties().beneficiary();
    }

    /** Everybody who has a part in the case or belongs to the household. */
    public List<PersonId> everybody() {
        return Stream.concat(
                        evidence.persons().keySet().stream(),
                        parties().household().stream().map(HouseholdMember::person))
                .distinct()
                .toList();
    }

    /** Everything that is due: by the office, and by the citizen. A clock that stands is none of it. */
    public List<DueDate> due() {
        Set<DueDate> due = new LinkedHashSet<>(dueDates.objections().values());
        if (dueDates.step() != null) {
            due.add(dueDates.step());
        }
        if (dueDates.stopped() != null && supplementing instanceof Supplementing.Asked asked) {
            due.add(asked.due());
        }
        Optional<Complaints.Complaint> complaint = complaints.open();
        complaint.ifPresent(it -> due.add(it.due()));
        if (complaint.isEmpty()) {
            signed.latest().map(SignedActs.SignedAct::served).ifPresent(served -> due.add(served.complaintUntil()));
        }
        return List.copyOf(due);
    }

    /** The legal date of the newest act. */
    public LocalDate latestOn() {
        return happenings.getLast().on();
    }

    private static <T> List<T> plus(List<T> list, T element) {
        List<T> now = new ArrayList<>(list);
        now.add(element);
        return List.copyOf(now);
    }
}
