package vn.ansinh.launcher.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.ansinh.command.api.model.Document;
import vn.ansinh.command.api.model.FactOrigin;
import vn.ansinh.command.api.model.Part;
import vn.ansinh.command.api.model.Person;
import vn.ansinh.command.api.model.Relation;
import vn.ansinh.command.api.model.RepresentationGround;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.Sex;

/** Who applies for a social allowance, for support with care, for the social pension, for the cost of a funeral. */
final class AllowanceClaims {

    private static final int SCHOOL_LEAVING = 16;
    private static final int END_OF_STUDIES = 22;
    private static final int ELDERLY = 60;
    private static final int MANY_OF_A_MINORITY = 40;

    private static final String COUNCIL = "Hội đồng xác định mức độ khuyết tật";

    private final Setting setting;
    private final Chance chance;
    private final Family family;
    private final Evidence evidence = new Evidence();
    private final List<Document> documents = new ArrayList<>();

    private AllowanceClaims(Setting setting) {
        this.setting = setting;
        this.chance = setting.chance();
        this.family = setting.family();
    }

    /** Who may come and ask. */
    private enum Story {
        SEVERELY_DISABLED,
        EXTREMELY_DISABLED,
        DISABLED_CHILD,
        DISABLED_ELDER,
        ORPHAN,
        STUDENT_ORPHAN,
        SINGLE_PARENT,
        POOR_ELDER,
        ELDER_OF_THE_HILLS,
        VERY_OLD,
        TODDLER_OF_THE_HILLS,
        LIGHTLY_DISABLED,
        DIVORCED_PARENT,
        CARED_FOR,
        TAKEN_IN,
        MOTHER_WITH_DISABILITY,
        FUNERAL,
        PENSION,
        PENSION_OF_THE_POOR,
        PENSION_TOO_EARLY,
        PENSION_BESIDE_ANOTHER
    }

    static Claim any(Setting setting) {
        return new AllowanceClaims(setting).tell(setting.chance().weighed(stories(setting.afterTheMerger())));
    }

    private static List<Chance.Weighed<Story>> stories(boolean afterTheMerger) {
        List<Chance.Weighed<Story>> stories = new ArrayList<>(List.of(
                Chance.weigh(16, Story.SEVERELY_DISABLED),
                Chance.weigh(8, Story.EXTREMELY_DISABLED),
                Chance.weigh(11, Story.DISABLED_CHILD),
                Chance.weigh(10, Story.DISABLED_ELDER),
                Chance.weigh(5, Story.ORPHAN),
                Chance.weigh(2, Story.STUDENT_ORPHAN),
                Chance.weigh(7, Story.SINGLE_PARENT),
                Chance.weigh(6, Story.POOR_ELDER),
                Chance.weigh(4, Story.TODDLER_OF_THE_HILLS),
                Chance.weigh(4, Story.LIGHTLY_DISABLED),
                Chance.weigh(2, Story.DIVORCED_PARENT),
                Chance.weigh(5, Story.CARED_FOR),
                Chance.weigh(2, Story.TAKEN_IN),
                Chance.weigh(2, Story.MOTHER_WITH_DISABILITY),
                Chance.weigh(5, Story.FUNERAL)));
        if (afterTheMerger) {
            stories.add(Chance.weigh(22, Story.PENSION));
            stories.add(Chance.weigh(7, Story.PENSION_OF_THE_POOR));
            stories.add(Chance.weigh(2, Story.PENSION_TOO_EARLY));
            stories.add(Chance.weigh(2, Story.PENSION_BESIDE_ANOTHER));
        } else {
            stories.add(Chance.weigh(14, Story.VERY_OLD));
            stories.add(Chance.weigh(4, Story.ELDER_OF_THE_HILLS));
        }
        return stories;
    }

    private Claim tell(Story story) {
        return switch (story) {
            case SEVERELY_DISABLED -> disabled(setting.born(17, 57), "severe");
            case EXTREMELY_DISABLED -> disabled(setting.born(17, 57), "extremely-severe");
            case LIGHTLY_DISABLED -> disabled(setting.born(20, 55), "light");
            case DISABLED_ELDER -> disabled(setting.born(62, 79), chance.anyOf("severe", "extremely-severe"));
            case DISABLED_CHILD -> disabledChild();
            case ORPHAN -> orphan();
            case STUDENT_ORPHAN -> studentOrphan();
            case SINGLE_PARENT -> parent(chance.anyOf("unmarried", "widowed", "spouse-missing"));
            case DIVORCED_PARENT -> parent("none");
            case POOR_ELDER -> elder(setting.born(62, 88), "poor", "none");
            case ELDER_OF_THE_HILLS -> elder(setting.born(75, 78), chance.anyOf("poor", "near-poor"), "able");
            case VERY_OLD -> elder(setting.born(80, 96), setting.poverty(), "able");
            case TODDLER_OF_THE_HILLS -> toddler();
            case CARED_FOR -> caredFor();
            case TAKEN_IN -> takenIn();
            case MOTHER_WITH_DISABILITY -> motherWithDisability();
            case FUNERAL -> funeral();
            case PENSION -> pension(setting.born(75, 94), setting.poverty(), 0);
            case PENSION_OF_THE_POOR -> pension(setting.born(70, 73), chance.anyOf("poor", "near-poor"), 0);
            case PENSION_TOO_EARLY -> pension(setting.born(70, 73), "not-poor", 0);
            case PENSION_BESIDE_ANOTHER ->
                pension(setting.born(75, 85), "not-poor", 2_100_000 + 100_000L * chance.between(0, 30));
        };
    }

    private Claim disabled(LocalDate born, String degree) {
        Person self = family.member("self", setting.anySex(), born, Relation.HEAD);
        spouse(self);
        about(born, setting.poverty(), degree);
        certificate(degree);
        return bySelf(Scheme.SOCIAL_ALLOWANCE, self, FactCode.DISABILITY_DEGREE, "none");
    }

    /** The mother asks for her child. */
    private Claim disabledChild() {
        LocalDate born = setting.born(1, 14);
        Person mother = family.inLaw("mother", Sex.FEMALE, born.minusYears(chance.between(20, 38)), Relation.SPOUSE);
        family.member("father", Sex.MALE, born.minusYears(chance.between(22, 42)), Relation.HEAD);
        Person child = family.member("child", setting.anySex(), born, Relation.CHILD);
        String degree = chance.anyOf("severe", "severe", "extremely-severe");
        about(born, setting.poverty(), degree);
        certificate(degree);
        documents.add(setting.paper("birth-certificate", "KS", Part.BENEFICIARY, "Ủy ban nhân dân cấp xã"));
        return claim(
                Scheme.SOCIAL_ALLOWANCE,
                mother,
                child,
                RepresentationGround.PARENT,
                new Claim.Correctable(FactCode.DISABILITY_DEGREE, "light"));
    }

    /** A grandparent, as guardian, asks for a child without a source of support. */
    private Claim orphan() {
        LocalDate born = setting.born(1, 14);
        Person guardian =
                family.member("guardian", setting.anySex(), born.minusYears(chance.between(48, 60)), Relation.HEAD);
        Person child = family.member("child", setting.anySex(), born, Relation.GRANDCHILD);
        about(born, setting.poverty(), "none");
        evidence.registered(
                FactCode.WITHOUT_SUPPORT_GROUND,
                chance.anyOf(
                        "both-parents-dead",
                        "abandoned",
                        "one-dead-other-missing",
                        "one-dead-other-in-detention",
                        "both-missing"));
        documents.add(setting.paper("birth-certificate", "KS", Part.BENEFICIARY, "Ủy ban nhân dân cấp xã"));
        documents.add(setting.paper("guardianship-decision", "GH", Part.APPLICANT, "Ủy ban nhân dân cấp xã"));
        return claim(
                Scheme.SOCIAL_ALLOWANCE,
                guardian,
                child,
                RepresentationGround.GUARDIAN,
                new Claim.Correctable(FactCode.WITHOUT_SUPPORT_GROUND, "none"));
    }

    private Claim studentOrphan() {
        LocalDate born = setting.born(17, 20);
        Person self = family.member("self", setting.anySex(), born, Relation.HEAD);
        about(born, "not-poor", "none");
        evidence.registered(FactCode.RECEIVED_AS_CHILD_WITHOUT_SUPPORT, true);
        evidence.declared(FactCode.STUDIES, chance.anyOf("general", "vocational", "college", "first-degree"));
        documents.add(setting.paper("school-confirmation", "HS", Part.BENEFICIARY, "Trường Cao đẳng Ngô Gia Tự"));
        return bySelf(Scheme.SOCIAL_ALLOWANCE, self, FactCode.STUDIES, "none");
    }

    private Claim parent(String ground) {
        LocalDate born = setting.born(24, 48);
        Person self = family.member("self", chance.anyOf(Sex.FEMALE, Sex.FEMALE, Sex.MALE), born, Relation.HEAD);
        int children = chance.between(1, 3);
        for (int i = 1; i <= children; i++) {
            family.member("child-" + i, setting.anySex(), setting.born(2, 13), Relation.CHILD);
        }
        about(born, chance.anyOf("poor", "near-poor"), "none");
        evidence.registered(FactCode.SINGLE_PARENT_GROUND, ground);
        evidence.registered(FactCode.CHILDREN_UNDER_16, children);
        documents.add(setting.paper("birth-certificate", "KS", Part.APPLICANT, "Ủy ban nhân dân cấp xã"));
        return bySelf(Scheme.SOCIAL_ALLOWANCE, self, FactCode.CHILDREN_UNDER_16, "0");
    }

    private Claim elder(LocalDate born, String poverty, String supporter) {
        Person elder = family.member("elder", setting.anySex(), born, Relation.HEAD);
        spouse(elder);
        about(born, poverty, "none");
        evidence.registered(FactCode.OBLIGED_SUPPORTER, supporter);
        evidence.with(
                FactCode.QUALIFIES_FOR_INSTITUTION, supporter.equals("none") && chance.percent(15), FactOrigin.VISIT);
        return forAnElder(Scheme.SOCIAL_ALLOWANCE, elder, born);
    }

    private Claim pension(LocalDate born, String poverty, long pension) {
        Person elder = family.member("elder", setting.anySex(), born, Relation.HEAD);
        spouse(elder);
        about(born, poverty, "none");
        evidence.registered(FactCode.MONTHLY_PENSION, pension);
        if (poverty.equals("poor")) {
            evidence.registered(FactCode.OBLIGED_SUPPORTER, "able");
            evidence.registered(FactCode.QUALIFIES_FOR_INSTITUTION, false);
        }
        return forAnElder(Scheme.SOCIAL_PENSION, elder, born);
    }

    /** Comes alone, or a son or daughter brings the papers. */
    private Claim forAnElder(Scheme scheme, Person elder, LocalDate born) {
        documents.add(setting.paper("citizen-card", "CC", Part.BENEFICIARY, "Bộ Công an"));
        var wrong = new Claim.Correctable(
                FactCode.HOUSEHOLD_POVERTY,
                evidence.value(FactCode.HOUSEHOLD_POVERTY).equals("poor") ? "near-poor" : "poor");
        if (chance.percent(60)) {
            return claim(scheme, elder, elder, RepresentationGround.SELF, wrong);
        }
        Person grown = family.member("child", setting.anySex(), born.plusYears(chance.between(22, 35)), Relation.CHILD);
        return claim(scheme, grown, elder, RepresentationGround.PROXY, wrong);
    }

    private Claim toddler() {
        LocalDate born = setting.on().minusDays(chance.between(60, 800));
        Person mother = family.inLaw("mother", Sex.FEMALE, born.minusYears(chance.between(19, 36)), Relation.HEAD);
        Person child = family.member("child", setting.anySex(), born, Relation.CHILD);
        about(born, chance.anyOf("poor", "near-poor"), "none");
        evidence.registered(FactCode.DIFFICULT_AREA_RESIDENT, true);
        documents.add(setting.paper("birth-certificate", "KS", Part.BENEFICIARY, "Ủy ban nhân dân cấp xã"));
        return claim(
                Scheme.SOCIAL_ALLOWANCE,
                mother,
                child,
                RepresentationGround.PARENT,
                new Claim.Correctable(FactCode.DIFFICULT_AREA_RESIDENT, "false"));
    }

    /** The household that cares for somebody with an extremely severe disability. */
    private Claim caredFor() {
        LocalDate born = setting.born(17, 57);
        Person carer = family.inLaw("carer", Sex.FEMALE, setting.born(30, 58), Relation.HEAD);
        Person cared = family.member("cared-for", setting.anySex(), born, Relation.OTHER);
        care(born, "extremely-severe", false, 0, true);
        return claim(
                Scheme.CARE_SUPPORT,
                carer,
                cared,
                RepresentationGround.CARER,
                new Claim.Correctable(FactCode.DISABILITY_DEGREE, "severe"));
    }

    /** Neighbours who have taken in a child without a source of support ask for what Art. 20 pays to them. */
    private Claim takenIn() {
        LocalDate born = setting.born(1, 14);
        Person carer = family.member("carer", setting.anySex(), setting.born(32, 58), Relation.HEAD);
        Person child = family.inLaw("child", setting.anySex(), born, Relation.OTHER);
        care(born, chance.anyOf("none", "none", "extremely-severe"), false, 0, true);
        evidence.registered(FactCode.TAKEN_IN_FOR_CARE, true);
        evidence.registered(FactCode.WITHOUT_SUPPORT_GROUND, chance.anyOf("both-parents-dead", "abandoned"));
        documents.add(setting.paper("guardianship-decision", "GH", Part.APPLICANT, "Ủy ban nhân dân cấp xã"));
        return claim(
                Scheme.CARE_SUPPORT,
                carer,
                child,
                RepresentationGround.CARER,
                new Claim.Correctable(FactCode.WITHOUT_SUPPORT_GROUND, "none"));
    }

    private Claim motherWithDisability() {
        LocalDate born = setting.born(20, 38);
        Person self = family.member("self", Sex.FEMALE, born, Relation.HEAD);
        family.member("child", setting.anySex(), setting.on().minusDays(chance.between(40, 600)), Relation.CHILD);
        care(born, "severe", false, 1, false);
        return bySelf(Scheme.CARE_SUPPORT, self, FactCode.CHILDREN_UNDER_36_MONTHS, "0");
    }

    private void care(LocalDate born, String degree, boolean pregnant, int smallChildren, boolean cared) {
        evidence.with(FactCode.DATE_OF_BIRTH, born, FactOrigin.ORIGINAL_SEEN);
        evidence.with(FactCode.DISABILITY_DEGREE, degree, FactOrigin.ORIGINAL_SEEN);
        evidence.declared(FactCode.PREGNANT, pregnant);
        evidence.registered(FactCode.CHILDREN_UNDER_36_MONTHS, smallChildren);
        evidence.declared(FactCode.CARED_FOR_BY_HOUSEHOLD, cared);
        evidence.registered(FactCode.TAKEN_IN_FOR_CARE, false);
        evidence.registered(FactCode.PLACEMENT, "community");
        evidence.registered(FactCode.HOUSEHOLD_POVERTY, setting.poverty());
        certificate(degree);
    }

    /** Somebody who drew an allowance has died; who buried them asks. */
    private Claim funeral() {
        LocalDate born = setting.born(70, 92);
        Person deceased = family.member("deceased", setting.anySex(), born, Relation.PARENT);
        Person heir = family.member("heir", setting.anySex(), setting.born(38, 60), Relation.HEAD);
        evidence.registered(FactCode.DATE_OF_BIRTH, born);
        evidence.registered(FactCode.DATE_OF_DEATH, setting.on().minusDays(chance.between(2, 25)));
        evidence.registered(FactCode.SOCIAL_ALLOWANCE_DRAWN, chance.anyOf(540_000, 750_000, 500_000, 1_000_000));
        evidence.registered(FactCode.SOCIAL_PENSION_DRAWN, 0);
        evidence.registered(FactCode.SOCIAL_PENSION_ASKED_FOR, false);
        evidence.registered(FactCode.SINGLE_PARENT_DREW_FOR_CHILD, false);
        evidence.registered(FactCode.OTHER_MONTHLY_ALLOWANCE, 0);
        documents.add(setting.paper("death-certificate", "KT", Part.BENEFICIARY, "Ủy ban nhân dân cấp xã"));
        return claim(
                Scheme.FUNERAL,
                heir,
                deceased,
                RepresentationGround.CARER,
                new Claim.Correctable(FactCode.SOCIAL_ALLOWANCE_DRAWN, "360000"));
    }

    /** Whatever a category could ask about somebody of this age, so that the law can tell. */
    private void about(LocalDate born, String poverty, String degree) {
        int age = born.until(setting.on()).getYears();
        boolean poorOrNearPoor = !poverty.equals("not-poor");
        evidence.with(FactCode.DATE_OF_BIRTH, born, FactOrigin.ORIGINAL_SEEN);
        evidence.registered(FactCode.VIETNAMESE_CITIZEN, true);
        evidence.registered(FactCode.PLACEMENT, "community");
        evidence.registered(FactCode.HOUSEHOLD_POVERTY, poverty);
        evidence.with(
                FactCode.DISABILITY_DEGREE,
                degree,
                degree.equals("none") ? FactOrigin.DECLARED : FactOrigin.ORIGINAL_SEEN);
        evidence.registered(FactCode.MONTHLY_PENSION, 0);
        evidence.registered(FactCode.DIFFICULT_AREA_RESIDENT, poorOrNearPoor && inTheHills());
        if (age < SCHOOL_LEAVING) {
            evidence.registered(FactCode.WITHOUT_SUPPORT_GROUND, "none");
        }
        if (age >= SCHOOL_LEAVING - 1 && age < END_OF_STUDIES) {
            evidence.registered(FactCode.RECEIVED_AS_CHILD_WITHOUT_SUPPORT, false);
            evidence.declared(FactCode.STUDIES, "none");
        }
        if (poorOrNearPoor) {
            evidence.registered(FactCode.SINGLE_PARENT_GROUND, "none");
            evidence.registered(FactCode.CHILDREN_UNDER_16, 0);
            evidence.registered(FactCode.CHILDREN_16_TO_22_STUDYING, 0);
        }
        if (age >= ELDERLY - 1) {
            evidence.registered(FactCode.OBLIGED_SUPPORTER, "able");
            evidence.registered(FactCode.QUALIFIES_FOR_INSTITUTION, false);
            evidence.registered(FactCode.OTHER_MONTHLY_ALLOWANCE, 0);
        }
    }

    private boolean inTheHills() {
        return setting.places().minorityPercent(setting.commune()) >= MANY_OF_A_MINORITY || chance.percent(5);
    }

    private void spouse(Person of) {
        if (chance.percent(55)) {
            family.spouse(of);
        }
    }

    private void certificate(String degree) {
        if (!degree.equals("none")) {
            documents.add(setting.paper(
                    "disability-certificate",
                    "KT",
                    Part.BENEFICIARY,
                    COUNCIL + " " + setting.commune().name()));
        }
    }

    private Claim bySelf(Scheme scheme, Person self, FactCode code, String wrong) {
        return claim(scheme, self, self, RepresentationGround.SELF, new Claim.Correctable(code, wrong));
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
                documents,
                correctable,
                List.of(
                        FactCode.DISABILITY_DEGREE,
                        FactCode.PLACEMENT,
                        FactCode.HOUSEHOLD_POVERTY,
                        FactCode.MONTHLY_PENSION,
                        FactCode.DATE_OF_DEATH),
                null);
    }
}
