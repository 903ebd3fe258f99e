package vn.ansinh.query.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.kernel.access.Identity;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.query.answer.ContractForms;
import vn.ansinh.query.answer.Today;
import vn.ansinh.query.api.PolicyVersionsApi;
import vn.ansinh.query.api.model.PolicyTextPageJson;
import vn.ansinh.query.api.model.PolicyVersionPageJson;
import vn.ansinh.query.disclose.Disclosure;
import vn.ansinh.query.policy.PolicyTextPage.PolicyFile;
import vn.ansinh.query.port.DueDateSweeps;
import vn.ansinh.query.port.PolicyVersions;

/** What the law is and was, and who made it so. Of the officers no more than which account acted. */
@RestController
class PolicyVersionsController implements PolicyVersionsApi {
    private final Identity identity;
    private final Disclosure disclosure;
    private final PolicyVersions versions;
    private final DueDateSweeps sweeps;
    private final Today today;
    private final ContractForms answers;

    PolicyVersionsController(
            Identity identity,
            Disclosure disclosure,
            PolicyVersions versions,
            DueDateSweeps sweeps,
            Today today,
            ContractForms answers) {
        this.identity = identity;
        this.disclosure = disclosure;
        this.versions = versions;
        this.sweeps = sweeps;
        this.today = today;
        this.answers = answers;
    }

    @Override
    public ResponseEntity<PolicyVersionPageJson> readPolicyVersions() {
        disclosure.scope(identity.acting(), "readPolicyVersions");
        var page = new PolicyVersionPage(
                versions.seed(),
                versions.inForceOn(today.date()),
                sweeps.newest().orElse(null),
                versions.all());
        return answers.ok(page, PolicyVersionPageJson.class);
    }

    @Override
    public ResponseEntity<PolicyTextPageJson> readPolicyText(@Nullable String digest) {
        disclosure.scope(identity.acting(), "readPolicyText");
        String asked = digest == null ? versions.inForceOn(today.date()) : digest;
        Map<String, String> text = versions.text(asked).orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
        List<PolicyFile> files = new ArrayList<>();
        text.forEach((file, content) -> files.add(new PolicyFile(file, content)));
        return answers.ok(new PolicyTextPage(asked, List.copyOf(files)), PolicyTextPageJson.class);
    }
}
