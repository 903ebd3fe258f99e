package vn.ansinh.query.citizen.decisionproof;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.access.Identity;
import vn.ansinh.kernel.event.LoggedEvent;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Reference;
import vn.ansinh.query.answer.ContractForms;
import vn.ansinh.query.answer.ReadYourWrite;
import vn.ansinh.query.api.OwnDecisionProofsApi;
import vn.ansinh.query.api.model.DecisionProofJson;
import vn.ansinh.query.casefile.CitedCases;
import vn.ansinh.query.citizen.status.CitizenCase;
import vn.ansinh.query.citizen.status.CitizenCaseProjection;
import vn.ansinh.query.decisionproof.DecisionProofs;
import vn.ansinh.query.disclose.Disclosure;
import vn.ansinh.query.disclose.Disclosure.Concerned;
import vn.ansinh.query.disclose.Disclosure.Request;
import vn.ansinh.query.disclose.Disclosure.Shown;
import vn.ansinh.query.port.Views;
import vn.ansinh.query.port.Views.Condition;
import vn.ansinh.query.port.Views.Selection;

/** The citizen's own copy, which opens what is theirs: to be shown to a court or an ombudsman without asking anybody. */
@RestController
class OwnDecisionProofController implements OwnDecisionProofsApi {
    private static final String OPERATION = "readOwnDecisionProof";

    private final Identity identity;
    private final Disclosure disclosure;
    private final Views views;
    private final CitizenCaseProjection cases;
    private final DecisionProofs proofs;
    private final ReadYourWrite readYourWrite;
    private final ContractForms answers;

    OwnDecisionProofController(
            Identity identity,
            Disclosure disclosure,
            Views views,
            CitizenCaseProjection cases,
            DecisionProofs proofs,
            ReadYourWrite readYourWrite,
            ContractForms answers) {
        this.identity = identity;
        this.disclosure = disclosure;
        this.views = views;
        this.cases = cases;
        this.proofs = proofs;
        this.readYourWrite = readYourWrite;
        this.answers = answers;
    }

    @Override
    public ResponseEntity<DecisionProofJson> readOwnDecisionProof(String reference, @Nullable String minPosition) {
        ActingPerson reader = identity.acting();
        disclosure.scope(reader, OPERATION);
        Reference asked = Reference.parse(reference);
        readYourWrite.awaitViews(minPosition);
        CitizenCase own = disclosed(reader, asked);
        PersonId human = reader.human();
        List<LoggedEvent> lines = proofs.upToTheDecision(own.caseId());
        disclosure.cite(CitedCases.in(lines));
        Set<PersonId> whose = human == null ? Set.of() : proofs.ownOf(human, proofs.lodging(lines));
        return answers.ok(proofs.of(lines, whose), DecisionProofJson.class);
    }

    private CitizenCase disclosed(ActingPerson reader, Reference reference) {
        List<Condition> bearing = List.of(new Condition.OneOf("reference", Set.of(reference.text())));
        CitizenCase found = views.list(cases, new Selection(bearing, "receivedOn", null, 1)).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND))
                .document();
        var concerned = new Concerned(found.unit(), found.owners(), Set.of());
        disclosure.disclose(new Request(reader, OPERATION, found.caseId(), concerned, Shown.OPENED_PROOF));
        return found;
    }
}
