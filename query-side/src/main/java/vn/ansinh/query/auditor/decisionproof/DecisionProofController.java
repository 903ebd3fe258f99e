package vn.ansinh.query.auditor.decisionproof;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.access.Identity;
import vn.ansinh.kernel.event.LoggedEvent;
import vn.ansinh.kernel.event.application.Parts.Lodging;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.query.answer.ContractForms;
import vn.ansinh.query.answer.ReadYourWrite;
import vn.ansinh.query.api.DecisionProofsApi;
import vn.ansinh.query.api.model.DecisionProofJson;
import vn.ansinh.query.casefile.CitedCases;
import vn.ansinh.query.casefile.Lodgings;
import vn.ansinh.query.decisionproof.DecisionProofs;
import vn.ansinh.query.disclose.Disclosure;
import vn.ansinh.query.disclose.Disclosure.Concerned;
import vn.ansinh.query.disclose.Disclosure.Request;
import vn.ansinh.query.disclose.Disclosure.Shown;

/** The auditor's copy opens nothing: it goes into reports, and from hand to hand. */
@RestController
class DecisionProofController implements DecisionProofsApi {
    private static final String OPERATION = "readDecisionProof";

    private final Identity identity;
    private final Disclosure disclosure;
    private final DecisionProofs proofs;
    private final ReadYourWrite readYourWrite;
    private final ContractForms answers;

    DecisionProofController(
            Identity identity,
            Disclosure disclosure,
            DecisionProofs proofs,
            ReadYourWrite readYourWrite,
            ContractForms answers) {
        this.identity = identity;
        this.disclosure = disclosure;
        this.proofs = proofs;
        this.readYourWrite = readYourWrite;
        this.answers = answers;
    }

    @Override
    public ResponseEntity<DecisionProofJson> readDecisionProof(String caseId, @Nullable String minPosition) {
        ActingPerson reader = identity.acting();
        disclosure.scope(reader, OPERATION);
        readYourWrite.awaitLog(minPosition);
        CaseId asked = CaseId.parse(caseId);
        List<LoggedEvent> lines = proofs.upToTheDecision(asked);
        Lodging lodging = proofs.lodging(lines);
        var concerned = new Concerned(lodging.unit(), Lodgings.owners(lodging.parties()), Set.of());
        disclosure.disclose(new Request(reader, OPERATION, asked, concerned, Shown.SEALED_PROOF));
        disclosure.cite(CitedCases.in(lines));
        return answers.ok(proofs.of(lines, Set.of()), DecisionProofJson.class);
    }
}
