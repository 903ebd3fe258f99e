package vn.ansinh.launcher.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import vn.ansinh.command.api.model.AllowanceScheme;
import vn.ansinh.command.api.model.Channel;
import vn.ansinh.command.api.model.Document;
import vn.ansinh.command.api.model.Dwelling;
import vn.ansinh.command.api.model.Fact;
import vn.ansinh.command.api.model.HousingRepairApplication;
import vn.ansinh.command.api.model.InsuranceScheme;
import vn.ansinh.command.api.model.InsuranceSupportApplication;
import vn.ansinh.command.api.model.Representation;
import vn.ansinh.command.api.model.SocialAllowanceApplication;
import vn.ansinh.kernel.unit.Unit;
import vn.ansinh.kernel.value.Moment;
import vn.ansinh.launcher.client.Operation;

/**
 * A claim as it is written down when it comes in.
 *
 * @param facts as stated, which need not be as they are
 * @param documents as brought, which need not be all
 */
record Lodging(
        Claim claim,
        Unit commune,
        LocalDate on,
        LocalTime at,
        Channel channel,
        List<Fact> facts,
        List<Document> documents) {

    Operation operation() {
        return switch (claim.scheme()) {
            case HOUSING -> Operation.HOUSING_REPAIR_APPLICATIONS;
            case SOCIAL_ALLOWANCE, CARE_SUPPORT, SOCIAL_PENSION, FUNERAL -> Operation.SOCIAL_ALLOWANCE_APPLICATIONS;
            case VOLUNTARY_SOCIAL_INSURANCE, HEALTH_INSURANCE -> Operation.INSURANCE_SUPPORT_APPLICATIONS;
        };
    }

    Object body() {
        return switch (operation()) {
            case HOUSING_REPAIR_APPLICATIONS -> housing();
            case INSURANCE_SUPPORT_APPLICATIONS -> insurance();
            default -> allowance();
        };
    }

    private HousingRepairApplication housing() {
        String address = claim.address();
        return new HousingRepairApplication(
                        unit(),
                        channel,
                        claim.family().persons(),
                        applicant(),
                        beneficiary(),
                        applicant(),
                        representation(),
                        claim.family().members(),
                        documents,
                        facts,
                        new Dwelling(address == null ? "" : address))
                .receivedAt(receivedAt());
    }

    private SocialAllowanceApplication allowance() {
        return new SocialAllowanceApplication(
                        AllowanceScheme.fromValue(claim.scheme().wire()),
                        unit(),
                        channel,
                        claim.family().persons(),
                        applicant(),
                        beneficiary(),
                        applicant(),
                        representation(),
                        claim.family().members(),
                        documents,
                        facts)
                .receivedAt(receivedAt());
    }

    private InsuranceSupportApplication insurance() {
        return new InsuranceSupportApplication(
                        InsuranceScheme.fromValue(claim.scheme().wire()),
                        unit(),
                        channel,
                        claim.family().persons(),
                        applicant(),
                        beneficiary(),
                        applicant(),
                        representation(),
                        claim.family().members(),
                        documents,
                        facts)
                .receivedAt(receivedAt());
    }

    private String unit() {
        return commune.code().text();
    }

    private String applicant() {
        return claim.applicant().getRef();
    }

    private String beneficiary() {
        return claim.beneficiary().getRef();
    }

    private Representation representation() {
        return new Representation(claim.ground());
    }

    private OffsetDateTime receivedAt() {
        return on.atTime(at).atZone(Moment.ZONE).toOffsetDateTime();
    }
}
