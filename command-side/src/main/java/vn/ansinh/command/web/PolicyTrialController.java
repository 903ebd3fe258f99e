package vn.ansinh.command.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.command.api.PolicyTrialsApi;
import vn.ansinh.command.api.model.PolicyTrialAnswer;
import vn.ansinh.command.api.model.PolicyTrialRequest;
import vn.ansinh.command.gate.CommandGate.Following;
import vn.ansinh.command.gate.CommandGate.Note;
import vn.ansinh.command.gate.Draw;
import vn.ansinh.command.lawtext.TextRefused;
import vn.ansinh.command.policybook.BookedPolicies;
import vn.ansinh.command.policybook.PolicyBook.Version;
import vn.ansinh.command.policytrial.PolicyTrialCase;
import vn.ansinh.command.policytrial.PolicyTrialDecisions;
import vn.ansinh.command.port.PolicyTrialLog;
import vn.ansinh.command.port.ReservationKey;
import vn.ansinh.command.web.Desk.Headers;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.InvalidValue;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.PolicyTrialId;
import vn.ansinh.kernel.value.PolicyVersionId;

/** Asks for trials of the policy and puts them away; the runtime runs them. Not final: Spring puts the validation of headers around it. */
@RestController
class PolicyTrialController implements PolicyTrialsApi {
    private static final String REQUEST = "requestPolicyTrial";
    private static final String CANCEL = "cancelPolicyTrial";

    private final Desk desk;
    private final BookedPolicies policies;
    private final PolicyTrialLog trials;
    private final Draw draw;

    PolicyTrialController(Desk desk, BookedPolicies policies, PolicyTrialLog trials, Draw draw) {
        this.desk = desk;
        this.policies = policies;
        this.trials = trials;
        this.draw = draw;
    }

    @Override
    public ResponseEntity<PolicyTrialAnswer> requestPolicyTrial(
            String policyVersionId, String idempotencyKey, PolicyTrialRequest body) {
        PolicyVersionId asked = PolicyVersionId.parse(policyVersionId);
        PolicyTrialId trial = PolicyTrialId.of(draw.hex());
        return desk.onPolicyTrial(REQUEST, headers(idempotencyKey), asked.text(), trial, body, (caller, by) -> {
            Version version = policies.book().find(asked).orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
            canBeRead(version);
            LocalDate on = caller.moment().businessDate();
            var requested = PolicyTrialDecisions.request(
                    version.proposal(), body.getUpTo(), body.getFiguresOf(), trials.logHead(), by, on);
            return new Following(note(REQUEST, requested, asked), -1, List.of(ReservationKey.ofTheTrial()), List.of());
        });
    }

    @Override
    public ResponseEntity<PolicyTrialAnswer> cancelPolicyTrial(
            String policyTrialId, String idempotencyKey, Object body) {
        PolicyTrialId asked = PolicyTrialId.parse(policyTrialId);
        return desk.onPolicyTrial(CANCEL, headers(idempotencyKey), asked.text(), asked, body, (caller, by) -> {
            Form.empty(body);
            PolicyTrialCase trial =
                    PolicyTrialCase.of(trials.eventsOf(asked)).orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
            var cancelled =
                    PolicyTrialDecisions.cancel(trial, by, caller.moment().businessDate());
            return new Following(
                    note(CANCEL, cancelled, trial.requested().version()),
                    trial.version(),
                    List.of(),
                    List.of(ReservationKey.ofTheTrial()));
        });
    }

    /** Another release may have taken the proposal. */
    private void canBeRead(Version version) {
        try {
            policies.draft(version);
        } catch (TextRefused | InvalidValue | DateTimeException | ArithmeticException unreadable) {
            throw new Refusal(ProblemCode.REFUSED, BrokenRule.of("policy-trial-text-unreadable"));
        }
    }

    private static Note note(String name, Record event, PolicyVersionId version) {
        return new Note(name, event, Map.of(Desk.POLICY_VERSION, version.text()));
    }

    private static Headers headers(String idempotencyKey) {
        return new Headers(idempotencyKey, null, null, null);
    }
}
