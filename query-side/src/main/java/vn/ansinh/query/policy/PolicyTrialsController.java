package vn.ansinh.query.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.access.Identity;
import vn.ansinh.kernel.event.policy.TrialChange;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.PolicyTrialId;
import vn.ansinh.query.answer.ContractForms;
import vn.ansinh.query.answer.Cursor;
import vn.ansinh.query.answer.Today;
import vn.ansinh.query.api.PolicyTrialsApi;
import vn.ansinh.query.api.model.PolicyTrialCasePageJson;
import vn.ansinh.query.api.model.PolicyTrialFileJson;
import vn.ansinh.query.api.model.PolicyTrialPageJson;
import vn.ansinh.query.api.model.TrialChangeJson;
import vn.ansinh.query.disclose.Disclosure;
import vn.ansinh.query.disclose.Disclosure.Concerned;
import vn.ansinh.query.disclose.Disclosure.Request;
import vn.ansinh.query.disclose.Disclosure.Shown;
import vn.ansinh.query.disclose.Disclosure.Whose;
import vn.ansinh.query.policy.PolicyTrialCasePage.PolicyTrialCaseLine;
import vn.ansinh.query.port.PolicyTrials;
import vn.ansinh.query.port.PolicyTrials.Asked;
import vn.ansinh.query.port.PolicyTrials.Line;
import vn.ansinh.query.port.PolicyTrials.Trial;

/** What a version of the policy would do to what was decided. Numbers show nobody; each case that is listed is disclosed. */
@RestController
class PolicyTrialsController implements PolicyTrialsApi {
    private static final String CASES = "readPolicyTrialCases";

    private final Identity identity;
    private final Disclosure disclosure;
    private final PolicyTrials trials;
    private final Today today;
    private final ContractForms answers;

    PolicyTrialsController(
            Identity identity, Disclosure disclosure, PolicyTrials trials, Today today, ContractForms answers) {
        this.identity = identity;
        this.disclosure = disclosure;
        this.trials = trials;
        this.today = today;
        this.answers = answers;
    }

    /** Where a page of trials ended. */
    record TrialPlace(long before) {}

    /** Where a page of cases ended. */
    record CasePlace(PolicyTrialId trial, long after) {}

    @Override
    public ResponseEntity<PolicyTrialPageJson> readPolicyTrials(@Nullable String cursor, Integer limit) {
        disclosure.scope(identity.acting(), "readPolicyTrials");
        Optional<TrialPlace> place = Cursor.read(cursor, TrialPlace.class);
        List<Asked> found = trials.newest(place.map(TrialPlace::before).orElse(null), limit + 1);
        List<Asked> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() <= limit
                ? null
                : Cursor.of(new TrialPlace(page.getLast().order()));
        return answers.ok(
                new PolicyTrialPage(page.stream().map(Asked::trial).toList(), next), PolicyTrialPageJson.class);
    }

    @Override
    public ResponseEntity<PolicyTrialFileJson> readPolicyTrial(String policyTrialId) {
        disclosure.scope(identity.acting(), "readPolicyTrial");
        Trial trial = trial(policyTrialId);
        return answers.ok(
                new PolicyTrialFile(trial, trials.result(trial.policyTrialId()).orElse(null)),
                PolicyTrialFileJson.class);
    }

    @Override
    public ResponseEntity<PolicyTrialCasePageJson> readPolicyTrialCases(
            String policyTrialId, @Nullable TrialChangeJson change, @Nullable String cursor, Integer limit) {
        ActingPerson reader = identity.acting();
        disclosure.scope(reader, CASES);
        Optional<CasePlace> place = Cursor.read(cursor, CasePlace.class);
        PolicyTrialId trial = trial(policyTrialId).policyTrialId();
        List<Line> found = trials.cases(
                trial,
                change == null ? null : TrialChange.valueOf(change.name()),
                place.map(CasePlace::after).orElse(0L),
                limit + 1);
        List<Line> page = found.subList(0, Math.min(limit, found.size()));
        List<Line> shown = disclosure.leaveOut(reader, page, line -> Whose.of(line.caseId()));
        shown.forEach(line -> disclose(reader, line));
        String next = found.size() <= limit
                ? null
                : Cursor.of(new CasePlace(trial, page.getLast().position()));
        return answers.ok(
                new PolicyTrialCasePage(
                        shown.stream()
                                .map(line -> PolicyTrialCaseLine.of(line, today))
                                .toList(),
                        next),
                PolicyTrialCasePageJson.class);
    }

    private void disclose(ActingPerson reader, Line line) {
        var anybody = new Concerned(line.unit(), List.of(), Set.of());
        disclosure.disclose(new Request(reader, CASES, line.caseId(), anybody, Shown.TRIAL));
    }

    private Trial trial(String asked) {
        return trials.find(PolicyTrialId.parse(asked)).orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
    }
}
