package vn.ansinh.launcher.demo;

import java.time.LocalDate;
import java.util.List;
import vn.ansinh.command.api.model.FactOrigin;
import vn.ansinh.command.api.model.Person;
import vn.ansinh.command.api.model.Relation;
import vn.ansinh.command.api.model.RepresentationGround;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.Sex;

/** Whose contributions the state may help with. */
final class InsuranceClaims {

    private static final long POVERTY_LINE = 1_500_000;

    private final Setting setting;
    private final Chance chance;
    private final Family family;
    private final Evidence evidence = new Evidence();

    private InsuranceClaims(Setting setting) {
        this.setting = setting;
        this.chance = setting.chance();
        this.family = setting.family();
    }

    private enum Story {
        VOLUNTARY,
        VOLUNTARY_OF_THE_POOR,
        EMPLOYED_ALREADY,
        ALL_MONTHS_USED,
        CARD_OF_THE_NEAR_POOR,
        CARD_OF_A_STUDENT,
        CARD_OF_A_FARM,
        CARD_OF_A_HAMLET_WORKER,
        CARD_WITHOUT_A_GROUP
    }

    static Claim any(Setting setting) {
        Story story = setting.chance()
                .weighed(List.of(
                        Chance.weigh(22, Story.VOLUNTARY),
                        Chance.weigh(18, Story.VOLUNTARY_OF_THE_POOR),
                        Chance.weigh(4, Story.EMPLOYED_ALREADY),
                        Chance.weigh(2, Story.ALL_MONTHS_USED),
                        Chance.weigh(18, Story.CARD_OF_THE_NEAR_POOR),
                        Chance.weigh(16, Story.CARD_OF_A_STUDENT),
                        Chance.weigh(12, Story.CARD_OF_A_FARM),
                        Chance.weigh(5, Story.CARD_OF_A_HAMLET_WORKER),
                        Chance.weigh(3, Story.CARD_WITHOUT_A_GROUP)));
        return new InsuranceClaims(setting).tell(story);
    }

    private Claim tell(Story story) {
        return switch (story) {
            case VOLUNTARY -> voluntary("not-poor", false, chance.between(0, 60));
            case VOLUNTARY_OF_THE_POOR -> voluntary(chance.anyOf("poor", "near-poor"), false, chance.between(0, 60));
            case EMPLOYED_ALREADY -> voluntary("not-poor", true, 0);
            case ALL_MONTHS_USED -> voluntary("near-poor", false, 120);
            case CARD_OF_THE_NEAR_POOR -> card("near-poor", false, false, false);
            case CARD_OF_A_STUDENT -> student();
            case CARD_OF_A_FARM -> card("average-living-standard", false, true, false);
            case CARD_OF_A_HAMLET_WORKER -> card("not-poor", false, false, true);
            case CARD_WITHOUT_A_GROUP -> card("not-poor", false, false, false);
        };
    }

    private Claim voluntary(String poverty, boolean employed, int monthsUsed) {
        LocalDate born = setting.born(19, 56);
        Person self = family.member("self", setting.anySex(), born, Relation.HEAD);
        common(born, poverty);
        evidence.declared(FactCode.CHOSEN_INCOME, POVERTY_LINE + 100_000L * chance.between(0, 35));
        evidence.registered(FactCode.SUPPORTED_MONTHS_USED, monthsUsed);
        evidence.registered(FactCode.IN_COMPULSORY_SOCIAL_INSURANCE, employed);
        evidence.registered(FactCode.MONTHLY_PENSION, 0);
        evidence.registered(FactCode.ISLAND_COMMUNE_RESIDENT, false);
        return claim(
                Scheme.VOLUNTARY_SOCIAL_INSURANCE,
                self,
                self,
                RepresentationGround.SELF,
                new Claim.Correctable(FactCode.CHOSEN_INCOME, "9500000"));
    }

    private Claim card(String poverty, boolean pupil, boolean farm, boolean grassroots) {
        LocalDate born = setting.born(19, 64);
        Person self = family.member("self", setting.anySex(), born, Relation.HEAD);
        groups(born, poverty, pupil, farm, grassroots);
        return claim(
                Scheme.HEALTH_INSURANCE,
                self,
                self,
                RepresentationGround.SELF,
                new Claim.Correctable(FactCode.FARM_HOUSEHOLD, Boolean.toString(!farm)));
    }

    /** The mother registers her child at school age. */
    private Claim student() {
        LocalDate born = setting.born(7, 16);
        Person mother = family.inLaw("mother", Sex.FEMALE, born.minusYears(chance.between(21, 36)), Relation.HEAD);
        Person pupil = family.member("pupil", setting.anySex(), born, Relation.CHILD);
        groups(born, "not-poor", true, false, false);
        return claim(
                Scheme.HEALTH_INSURANCE,
                mother,
                pupil,
                RepresentationGround.PARENT,
                new Claim.Correctable(FactCode.PUPIL_OR_STUDENT, "false"));
    }

    private void groups(LocalDate born, String poverty, boolean pupil, boolean farm, boolean grassroots) {
        common(born, poverty);
        evidence.registered(FactCode.DIFFICULT_AREA_RESIDENT, false);
        evidence.registered(FactCode.POOR_COMMUNE_RESIDENT, false);
        evidence.declared(FactCode.PUPIL_OR_STUDENT, pupil);
        evidence.declared(FactCode.FARM_HOUSEHOLD, farm);
        evidence.registered(FactCode.GRASSROOTS_WORKER, grassroots);
        evidence.registered(FactCode.PERSON_WITH_MERIT, false);
        evidence.registered(FactCode.DIFFICULT_AREA_LEFT, false);
    }

    private void common(LocalDate born, String poverty) {
        evidence.with(FactCode.DATE_OF_BIRTH, born, FactOrigin.ORIGINAL_SEEN);
        evidence.registered(FactCode.HOUSEHOLD_POVERTY, poverty);
        evidence.declared(FactCode.ETHNIC_MINORITY, family.minority());
        evidence.declared(FactCode.CONTRIBUTION_MONTHS, chance.anyOf(3, 6, 12, 12));
    }

    private Claim claim(
            Scheme scheme,
            Person applicant,
            Person beneficiary,
            RepresentationGround ground,
            Claim.Correctable correctable) {
        return new Claim(
                scheme,
                family,
                applicant,
                beneficiary,
                ground,
                evidence,
                List.of(),
                correctable,
                List.of(FactCode.HOUSEHOLD_POVERTY, FactCode.IN_COMPULSORY_SOCIAL_INSURANCE, FactCode.ETHNIC_MINORITY),
                null);
    }
}
