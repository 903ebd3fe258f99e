package vn.ansinh.command.assessment;

import java.time.LocalDate;
import java.util.Optional;
import vn.ansinh.command.allowance.policy.CareSupport;
import vn.ansinh.command.allowance.policy.EmergencyHelp;
import vn.ansinh.command.allowance.policy.FuneralSupport;
import vn.ansinh.command.allowance.policy.SocialAllowance;
import vn.ansinh.command.allowance.policy.SocialPension;
import vn.ansinh.command.housing.policy.HouseStandard;
import vn.ansinh.command.housing.policy.HousingPriority;
import vn.ansinh.command.housing.policy.HousingSupport;
import vn.ansinh.command.insurance.policy.HealthInsurance;
import vn.ansinh.command.insurance.policy.VoluntarySocialInsurance;
import vn.ansinh.command.law.Assessment;
import vn.ansinh.command.law.FactSheet;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.law.RulesVersion;
import vn.ansinh.command.law.SchemeLaw;
import vn.ansinh.command.law.WhatWouldChange;
import vn.ansinh.kernel.value.Help;
import vn.ansinh.kernel.value.Scheme;

/** Runs every rule of a scheme over the stated facts. Same facts, day and policy: same assessment, for ever. */
public final class Assessor {
    /** The first day whose law the texts hold for every scheme: Decree 20/2021 took effect. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2021, 7, 1);

    /** See {@link RulesVersion#CURRENT}. */
    public static final int RULES = RulesVersion.CURRENT;

    private Assessor() {}

    /** The law of a scheme, to be asked of other facts and days. */
    public static SchemeLaw law(Scheme scheme, Policy policy) {
        return law(scheme, Help.REGULAR, policy);
    }

    private static SchemeLaw law(Scheme scheme, Help help, Policy policy) {
        return (facts, on) -> assess(scheme, help, facts, on, policy);
    }

    /** The assessment with what would turn it. */
    public static Explained explain(Scheme scheme, FactSheet facts, LocalDate on, Policy policy) {
        return explain(scheme, Help.REGULAR, facts, on, policy);
    }

    /** The same of one kind of help. */
    public static Explained explain(Scheme scheme, Help help, FactSheet facts, LocalDate on, Policy policy) {
        FactSheet proven = facts.proven().readOn(on);
        Assessment assessment = assess(scheme, help, proven, on, policy);
        return new Explained(assessment, WhatWouldChange.of(assessment, proven, law(scheme, help, policy), policy));
    }

    /** Whose house comes first, by what holds on the day; it decides nothing. */
    public static HousingPriority housingPriority(FactSheet facts, LocalDate on) {
        return HousingPriority.of(facts.readOn(on));
    }

    /** What a house must be once the help is used; empty where the law of the day has no such standard. */
    public static Optional<HouseStandard> houseStandard(FactSheet facts, LocalDate on, Policy policy) {
        return HouseStandard.of(facts.readOn(on), on, policy);
    }

    /**
     * What the law of the day says of what is proven and holds: a fact that was only declared, or whose certificate has ended, is as one that nobody
     * stated.
     *
     * @param on the day whose law applies: of the decision's signature, and before that the day of asking
     */
    public static Assessment assess(Scheme scheme, FactSheet stated, LocalDate on, Policy policy) {
        return assess(scheme, Help.REGULAR, stated, on, policy);
    }

    /**
     * The same of one kind of help. Who asks for emergency help is judged by its law alone; what else the scheme could give is
     * another application's.
     */
    public static Assessment assess(Scheme scheme, Help help, FactSheet stated, LocalDate on, Policy policy) {
        FactSheet facts = stated.proven().readOn(on);
        boolean emergency = help == Help.EMERGENCY;
        return switch (scheme) {
            case SOCIAL_ALLOWANCE ->
                emergency ? EmergencyHelp.forTheInjured(facts, on, policy) : SocialAllowance.assess(facts, on, policy);
            case CARE_SUPPORT -> CareSupport.assess(facts, on, policy);
            case SOCIAL_PENSION -> SocialPension.assess(facts, on, policy);
            case FUNERAL ->
                emergency ? EmergencyHelp.withTheFuneral(facts, on, policy) : FuneralSupport.assess(facts, on, policy);
            case HOUSING -> HousingSupport.assess(help, facts, on, policy);
            case VOLUNTARY_SOCIAL_INSURANCE -> VoluntarySocialInsurance.assess(facts, on, policy);
            case HEALTH_INSURANCE -> HealthInsurance.assess(facts, on, policy);
        };
    }
}
