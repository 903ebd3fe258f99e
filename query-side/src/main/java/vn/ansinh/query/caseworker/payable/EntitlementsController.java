package vn.ansinh.query.caseworker.payable;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.access.Identity;
import vn.ansinh.kernel.entitlement.Entitlement;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.query.answer.ContractForms;
import vn.ansinh.query.answer.ReadYourWrite;
import vn.ansinh.query.answer.Today;
import vn.ansinh.query.api.EntitlementsApi;
import vn.ansinh.query.api.model.EntitlementJson;
import vn.ansinh.query.disclose.Disclosure;
import vn.ansinh.query.disclose.Disclosure.Scope;
import vn.ansinh.query.entitlement.Drawn;
import vn.ansinh.query.entitlement.EntitlementReading;
import vn.ansinh.query.entitlement.EntitlementView;
import vn.ansinh.query.port.Views.Seen;

/** One entitlement with its life. */
@RestController
class EntitlementsController implements EntitlementsApi {
    private static final String OPERATION = "readEntitlement";

    private final Identity identity;
    private final Disclosure disclosure;
    private final EntitlementReading reading;
    private final ReadYourWrite readYourWrite;
    private final Today today;
    private final ContractForms answers;

    EntitlementsController(
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
    public ResponseEntity<EntitlementJson> readEntitlement(String entitlementId, @Nullable String minPosition) {
        ActingPerson reader = identity.acting();
        Scope scope = disclosure.discloseEntitlements(reader, OPERATION);
        readYourWrite.awaitViews(minPosition);
        LocalDate day = today.date();
        Seen<Drawn> seen = reading.having(entitlementId).orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
        Entitlement it = seen.document().draws().all().stream()
                .filter(each -> each.id().text().equals(entitlementId))
                .filter(each -> scope.province()
                        || scope.units()
                                .contains(each.unitIn(YearMonth.from(day).plusMonths(1)))
                        || scope.units().contains(each.unitIn(YearMonth.from(day))))
                .findFirst()
                .orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
        reading.keepOff(reader, OPERATION, it);
        reading.cite(List.of(it));
        return answers.ok(EntitlementView.of(it, day, seen.version()), EntitlementJson.class);
    }
}
