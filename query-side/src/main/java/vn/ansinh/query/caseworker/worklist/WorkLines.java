package vn.ansinh.query.caseworker.worklist;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.query.answer.Today;
import vn.ansinh.query.casefile.NextAct;
import vn.ansinh.query.disclose.Disclosure;
import vn.ansinh.query.disclose.Disclosure.Concerned;
import vn.ansinh.query.disclose.Disclosure.Request;
import vn.ansinh.query.disclose.Disclosure.Shown;
import vn.ansinh.query.port.Views.Seen;

/** Lines as they stand today, each let through by the one door. */
@Component
public final class WorkLines {
    private final Disclosure disclosure;
    private final Today today;

    WorkLines(Disclosure disclosure, Today today) {
        this.disclosure = disclosure;
        this.today = today;
    }

    /** The line of a case. @throws vn.ansinh.kernel.problem.Refusal when it may not be shown */
    public WorkLine show(ActingPerson reader, String operation, Seen<WorkItem> seen) {
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
                item.orderedBy(),
                overdue,
                item.beneficiaryName(),
                item.identityToClear(),
                item.substitutes(),
                seen.version(),
                seen.heldUp());
    }

    private static Concerned concerned(WorkItem item) {
        Set<ActorId> substitutes =
                item.substitutes().stream().map(WorkItem.Substitute::actor).collect(Collectors.toUnmodifiableSet());
        return new Concerned(item.unit(), item.parties(), substitutes);
    }
}
