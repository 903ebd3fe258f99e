package vn.ansinh.query.auditor.erasure;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.kernel.access.Identity;
import vn.ansinh.query.answer.ContractForms;
import vn.ansinh.query.api.ErasuresApi;
import vn.ansinh.query.api.model.ErasurePageJson;
import vn.ansinh.query.api.model.ErasureStateJson;
import vn.ansinh.query.erasure.ErasureListing;

/** Erasures for the auditor, who decides none of them. */
@RestController
class ErasuresController implements ErasuresApi {
    private final Identity identity;
    private final ErasureListing listing;
    private final ContractForms answers;

    ErasuresController(Identity identity, ErasureListing listing, ContractForms answers) {
        this.identity = identity;
        this.listing = listing;
        this.answers = answers;
    }

    @Override
    public ResponseEntity<ErasurePageJson> readErasures(
            @Nullable ErasureStateJson state, @Nullable String cursor, Integer limit, @Nullable String minPosition) {
        String wanted = state == null ? null : state.getValue();
        return answers.ok(
                listing.page(identity.acting(), "readErasures", wanted, cursor, limit, minPosition),
                ErasurePageJson.class);
    }
}
