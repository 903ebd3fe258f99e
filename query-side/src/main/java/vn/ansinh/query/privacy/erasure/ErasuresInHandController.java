package vn.ansinh.query.privacy.erasure;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.kernel.access.Identity;
import vn.ansinh.query.answer.ContractForms;
import vn.ansinh.query.api.ErasuresInHandApi;
import vn.ansinh.query.api.model.ErasurePageJson;
import vn.ansinh.query.api.model.ErasureStateJson;
import vn.ansinh.query.erasure.ErasureListing;

/** Erasures for the officers who propose and approve them. */
@RestController
class ErasuresInHandController implements ErasuresInHandApi {
    private final Identity identity;
    private final ErasureListing listing;
    private final ContractForms answers;

    ErasuresInHandController(Identity identity, ErasureListing listing, ContractForms answers) {
        this.identity = identity;
        this.listing = listing;
        this.answers = answers;
    }

    @Override
    public ResponseEntity<ErasurePageJson> readErasuresInHand(
            @Nullable ErasureStateJson state, @Nullable String cursor, Integer limit, @Nullable String minPosition) {
        String wanted = state == null ? null : state.getValue();
        return answers.ok(
                listing.page(identity.acting(), "readErasuresInHand", wanted, cursor, limit, minPosition),
                ErasurePageJson.class);
    }
}
