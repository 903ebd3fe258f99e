package vn.ansinh.command.web;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ansinh.command.audit.AuditedCase;
import vn.ansinh.command.port.CaseHistory;
import vn.ansinh.command.port.CaseHistory.Head;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.PersonId;

/** Cases as an audit asks about them, read from the log. */
@Component
final class AuditedCases {
    private final CaseHistory history;

    AuditedCases(CaseHistory history) {
        this.history = history;
    }

    /**
     * The case that an audit names.
     *
     * @param relatives whom whoever acts has declared
     */
    AuditedCase of(CaseId caseId, Set<PersonId> relatives) {
        return of(history.head(caseId).orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND)), relatives);
    }

    AuditedCase of(Head head, Set<PersonId> relatives) {
        return new AuditedCase(
                head.caseId(),
                head.unit(),
                head.beneficiary(),
                head.parties(),
                relatives,
                history.whoActed(head.caseId()));
    }
}
