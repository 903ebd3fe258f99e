package vn.ansinh.query.caseworker.worklist;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.query.answer.Today;
import vn.ansinh.query.casefile.ExplainedDates;
import vn.ansinh.query.casefile.NextAct;
import vn.ansinh.query.datarequest.RestrictedPerson;
import vn.ansinh.query.datarequest.Restrictions;
import vn.ansinh.query.disclose.Disclosure;
import vn.ansinh.query.disclose.Disclosure.Concerned;
import vn.ansinh.query.disclose.Disclosure.Request;
import vn.ansinh.query.disclose.Disclosure.Scope;
import vn.ansinh.query.disclose.Disclosure.Shown;
import vn.ansinh.query.disclose.Disclosure.Whose;
import vn.ansinh.query.port.Views.Condition;
import vn.ansinh.query.port.Views.Seen;

/** Lines as they stand today, each let through by the one door. */
@Component
public final class WorkLines {
    private final Disclosure disclosure;
    private final Restrictions restrictions;
    private final Today today;
    private final ExplainedDates explained;

    WorkLines(Disclosure disclosure, Restrictions restrictions, Today today, ExplainedDates explained) {
        this.disclosure = disclosure;
        this.restrictions = restrictions;
        this.today = today;
        this.explained = explained;
    }

    /**
     * The lines of cases, but for those that the reader is too near to.
     *
     * @throws vn.ansinh.kernel.problem.Refusal when one may not be shown
     */
    public List<WorkLine> show(ActingPerson reader, String operation, List<Seen<WorkItem>> found) {
        List<Seen<WorkItem>> page = disclosure.leaveOut(
                reader, found, seen -> Whose.of(seen.document().caseId()));
        Set<PersonId> owners = page.stream()
                .flatMap(seen -> seen.document().parties().stream())
                .collect(Collectors.toUnmodifiableSet());
        Map<PersonId, LocalDate> restricted = restrictions.of(owners).stream()
                .collect(Collectors.toUnmodifiableMap(RestrictedPerson::person, RestrictedPerson::since));
        return page.stream()
                .map(seen -> show(reader, operation, seen, restricted))
                .toList();
    }

    private WorkLine show(
            ActingPerson reader, String operation, Seen<WorkItem> seen, Map<PersonId, LocalDate> restricted) {
        WorkItem item = seen.document();
        disclosure.disclose(new Request(reader, operation, item.caseId(), concerned(item), Shown.LINE));
        LocalDate date = today.date();
        NextAct next = item.next();
        boolean overdue =
                next != null && next.due() != null && next.due().dueOn().isBefore(date);
        return new WorkLine(
                item.caseId(),
                item.reference(),
                item.benefit(),
                item.scheme(),
                item.unit(),
                today.holderOf(item.unit()),
                item.state(),
                item.progress().since(),
                next,
                next == null || next.due() == null ? null : explained.brief(next.due()),
                item.orderedBy(),
                overdue,
                item.beneficiaryName(),
                item.identityToClear(),
                item.parties().stream()
                        .map(restricted::get)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                item.substitutes(),
                seen.version(),
                seen.heldUp());
    }

    /** Whom the case of a line concerns. */
    public static Concerned concerned(WorkItem item) {
        Set<ActorId> substitutes =
                item.substitutes().stream().map(WorkItem.Substitute::actor).collect(Collectors.toUnmodifiableSet());
        return new Concerned(item.unit(), item.parties(), substitutes);
    }

    /** Lines of cases that the reader may see: lodged in their units, or in which they were named as substitute; empty for all. */
    public static Optional<Condition> within(Scope scope, ActingPerson reader) {
        if (scope.province()) {
            return Optional.empty();
        }
        Set<String> units = scope.units().stream().map(UnitCode::text).collect(Collectors.toUnmodifiableSet());
        return Optional.of(new Condition.AnyOf(List.of(
                new Condition.OneOf("unit", units),
                new Condition.OneOf("substitutes.actor", Set.of(reader.actor().text())))));
    }
}
