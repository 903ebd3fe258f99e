package vn.ansinh.query.citizen.entitlement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.kernel.access.Identity;
import vn.ansinh.kernel.entitlement.Entitlement;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.query.answer.ContractForms;
import vn.ansinh.query.answer.ReadYourWrite;
import vn.ansinh.query.answer.Today;
import vn.ansinh.query.api.OwnEntitlementsApi;
import vn.ansinh.query.api.model.OwnEntitlementsJson;
import vn.ansinh.query.citizen.entitlement.OwnEntitlements.Own;
import vn.ansinh.query.disclose.Disclosure;
import vn.ansinh.query.entitlement.EntitlementReading;

/** What the citizen draws. */
@RestController
class OwnEntitlementsController implements OwnEntitlementsApi {
    private final Identity identity;
    private final Disclosure disclosure;
    private final EntitlementReading reading;
    private final ReadYourWrite readYourWrite;
    private final Today today;
    private final ContractForms answers;

    OwnEntitlementsController(
            Identity identity,
            Disclosure disclosure,
            EntitlementReading reading,
            ReadYourWrite readYourWrite,
            Today today,
            ContractForms answers) {
        this.identity = identity;
        this.disclosure = disclosure;
        this.reading = reading;
        this.readYourWrite = readYourWrite;
        this.today = today;
        this.answers = answers;
    }

    @Override
    public ResponseEntity<OwnEntitlementsJson> readOwnEntitlements(@Nullable String minPosition) {
        PersonId own = disclosure
                .discloseEntitlements(identity.acting(), "readOwnEntitlements")
                .own();
        readYourWrite.awaitViews(minPosition);
        List<Entitlement> drawn = own == null ? List.of() : reading.own(own);
        reading.cite(drawn);
        var answer =
                new OwnEntitlements(drawn.stream().map(it -> Own.of(it, today)).toList(), today.date());
        return answers.ok(answer, OwnEntitlementsJson.class);
    }
}
