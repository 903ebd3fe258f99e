package vn.ansinh.command.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.command.api.PolicyVersionsApi;
import vn.ansinh.command.api.model.PolicyVersionAnswer;
import vn.ansinh.command.api.model.PolicyVersionProposal;
import vn.ansinh.command.api.model.PolicyVersionRejection;
import vn.ansinh.command.gate.CommandGate.Following;
import vn.ansinh.command.gate.CommandGate.Note;
import vn.ansinh.command.gate.Draw;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.policybook.BookedPolicies;
import vn.ansinh.command.policybook.PolicyBook;
import vn.ansinh.command.policybook.PolicyBook.Version;
import vn.ansinh.command.policybook.PolicyBookDecisions;
import vn.ansinh.command.policybook.ProposePolicyVersion;
import vn.ansinh.command.policytext.PolicyTextRecorder;
import vn.ansinh.command.port.EventAppender;
import vn.ansinh.command.web.Desk.Headers;
import vn.ansinh.kernel.event.policy.PolicyBookEvent.ChangedText;
import vn.ansinh.kernel.event.policy.PolicyBookEvent.PolicyVersionApproved;
import vn.ansinh.kernel.event.policy.PolicyRejection;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.PolicyVersionId;

/** Versions of the policy. Not final: Spring puts the validation of headers around it. */
@RestController
class PolicyVersionController implements PolicyVersionsApi {
    private static final String PROPOSE = "proposePolicyVersion";
    private static final String APPROVE = "approvePolicyVersion";
    private static final String REJECT = "rejectPolicyVersion";

    private final Desk desk;
    private final BookedPolicies policies;
    private final PolicyTextRecorder recorder;
    private final Draw draw;

    PolicyVersionController(Desk desk, BookedPolicies policies, EventAppender appender, Draw draw) {
        this.desk = desk;
        this.policies = policies;
        this.recorder = new PolicyTextRecorder(appender);
        this.draw = draw;
    }

    @Override
    public ResponseEntity<PolicyVersionAnswer> proposePolicyVersion(String idempotencyKey, PolicyVersionProposal body) {
        return desk.onPolicyBook(PROPOSE, headers(idempotencyKey), "", body, (caller, by) -> {
            LocalDate on = caller.moment().businessDate();
            PolicyBook book = policies.book();
            var command = new ProposePolicyVersion(
                    PolicyVersionId.of(draw.hex()),
                    body.getBase(),
                    body.getEffectiveOn(),
                    body.getAct(),
                    body.getChanged().stream()
                            .map(file -> new ChangedText(file.getFile(), file.getText()))
                            .toList());
            Policy head = policies.recorded(book.head());
            return following(
                    PROPOSE, PolicyBookDecisions.propose(command, by, on, book, head), command.version(), book, on);
        });
    }

    /** Text and calendar are in the log before their approval is: no decision names a text that the log does not hold. */
    @Override
    public ResponseEntity<PolicyVersionAnswer> approvePolicyVersion(
            String policyVersionId, String idempotencyKey, Object body) {
        PolicyVersionId asked = PolicyVersionId.parse(policyVersionId);
        return desk.onPolicyBook(APPROVE, headers(idempotencyKey), asked.text(), body, (caller, by) -> {
            Form.empty(body);
            LocalDate on = caller.moment().businessDate();
            PolicyBook book = policies.book();
            Version version = find(book, asked);
            Policy head = policies.recorded(book.head());
            PolicyVersionApproved approved = PolicyBookDecisions.approve(version, by, on, book, head);
            Policy proposed = Policy.of(policies.proposed(version));
            String correlation = draw.hex();
            recorder.record(proposed.calendar(), caller.moment(), correlation);
            recorder.record(proposed, caller.moment(), correlation);
            return following(APPROVE, approved, asked, book, on);
        });
    }

    @Override
    public ResponseEntity<PolicyVersionAnswer> rejectPolicyVersion(
            String policyVersionId, String idempotencyKey, PolicyVersionRejection body) {
        PolicyVersionId asked = PolicyVersionId.parse(policyVersionId);
        PolicyRejection reason = PolicyRejection.valueOf(body.getReason().name());
        return desk.onPolicyBook(REJECT, headers(idempotencyKey), asked.text(), body, (caller, by) -> {
            LocalDate on = caller.moment().businessDate();
            PolicyBook book = policies.book();
            return following(REJECT, PolicyBookDecisions.reject(find(book, asked), reason, by, on), asked, book, on);
        });
    }

    private Following following(String name, Record event, PolicyVersionId version, PolicyBook book, LocalDate on) {
        Note note = new Note(name, event, Map.of(Desk.POLICY_VERSION, version.text()), book.inForceOn(on));
        return new Following(note, book.version(), List.of());
    }

    private static Version find(PolicyBook book, PolicyVersionId asked) {
        return book.find(asked).orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
    }

    private static Headers headers(String idempotencyKey) {
        return new Headers(idempotencyKey, null, null, null);
    }
}
