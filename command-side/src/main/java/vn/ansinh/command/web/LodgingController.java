package vn.ansinh.command.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.command.api.LodgingApi;
import vn.ansinh.command.api.model.HousingRepairApplication;
import vn.ansinh.command.api.model.InsuranceSupportApplication;
import vn.ansinh.command.api.model.LodgingAnswer;
import vn.ansinh.command.api.model.SocialAllowanceApplication;
import vn.ansinh.command.port.PersonRegistry;
import vn.ansinh.command.web.Desk.Headers;
import vn.ansinh.kernel.value.Benefit;

/** Begins cases. Not final: Spring puts the validation of headers around it. */
@RestController
class LodgingController implements LodgingApi {
    private final Desk desk;
    private final PersonRegistry registry;

    LodgingController(Desk desk, PersonRegistry registry) {
        this.desk = desk;
        this.registry = registry;
    }

    @Override
    public ResponseEntity<LodgingAnswer> lodgeHousingRepairApplication(
            String idempotencyKey,
            HousingRepairApplication body,
            @Nullable LocalDate businessDate,
            @Nullable String onBehalfOf) {
        return desk.lodge(
                "lodgeHousingRepairApplication",
                new Headers(idempotencyKey, null, businessDate, onBehalfOf),
                body,
                Benefit.HOUSING_REPAIR,
                caller -> new LodgingForm(registry, caller).housing(body));
    }

    @Override
    public ResponseEntity<LodgingAnswer> lodgeSocialAllowanceApplication(
            String idempotencyKey,
            SocialAllowanceApplication body,
            @Nullable LocalDate businessDate,
            @Nullable String onBehalfOf) {
        return desk.lodge(
                "lodgeSocialAllowanceApplication",
                new Headers(idempotencyKey, null, businessDate, onBehalfOf),
                body,
                Benefit.SOCIAL_ALLOWANCE,
                caller -> new LodgingForm(registry, caller).allowance(body));
    }

    @Override
    public ResponseEntity<LodgingAnswer> lodgeInsuranceSupportApplication(
            String idempotencyKey,
            InsuranceSupportApplication body,
            @Nullable LocalDate businessDate,
            @Nullable String onBehalfOf) {
        return desk.lodge(
                "lodgeInsuranceSupportApplication",
                new Headers(idempotencyKey, null, businessDate, onBehalfOf),
                body,
                Benefit.INSURANCE_SUPPORT,
                caller -> new LodgingForm(registry, caller).insurance(body));
    }
}
