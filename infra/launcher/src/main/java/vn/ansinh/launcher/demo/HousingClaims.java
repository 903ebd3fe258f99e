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
import vn.ansinh.command.law.AreaClass;
import vn.ansinh.command.law.Policy;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.Scheme;

/** Whose house is temporary, dilapidated or gone. */
final class HousingClaims {

    /** First and last day on which help under the nationwide programme could still be applied for and decided. */
    private static final LocalDate PROGRAMME_FROM = LocalDate.of(2024, 11, 10);

    private static final LocalDate PROGRAMME_UNTIL = LocalDate.of(2025, 7, 25);
    private static final LocalDate MERIT_FROM = LocalDate.of(2024, 11, 22);
    private static final LocalDate MERIT_UNTIL = LocalDate.of(2025, 11, 20);

    private final Setting setting;
    private final Chance chance;
    private final Family family;
    private final Evidence evidence = new Evidence();
    private final List<Document> documents = new ArrayList<>();

    private HousingClaims(Setting setting) {
        this.setting = setting;
        this.chance = setting.chance();
        this.family = setting.family();
    }

    private enum Story {
        TEMPORARY_HOUSE,
        HOUSE_OF_MERIT,
        SWEPT_AWAY,
        BADLY_DAMAGED,
        ORDERED_TO_LEAVE,
        SOUND_HOUSE
    }

    static Claim any(Setting setting) {
        return new HousingClaims(setting).tell(setting.chance().weighed(stories(setting.on())));
    }

    private static List<Chance.Weighed<Story>> stories(LocalDate on) {
        List<Chance.Weighed<Story>> stories = new ArrayList<>(List.of(
                Chance.weigh(10, Story.SWEPT_AWAY),
                Chance.weigh(12, Story.BADLY_DAMAGED),
                Chance.weigh(5, Story.ORDERED_TO_LEAVE),
                Chance.weigh(4, Story.SOUND_HOUSE)));
        if (!on.isBefore(PROGRAMME_FROM) && on.isBefore(PROGRAMME_UNTIL)) {
            stories.add(Chance.weigh(50, Story.TEMPORARY_HOUSE));
        }
        if (!on.isBefore(MERIT_FROM) && on.isBefore(MERIT_UNTIL)) {
            stories.add(Chance.weigh(22, Story.HOUSE_OF_MERIT));
        }
        return stories;
    }

    private Claim tell(Story story) {
        Person head = household();
        household(story);
        dwelling(story);
        return new Claim(
                Scheme.HOUSING,
                family,
                head,
                head,
                RepresentationGround.SELF,
                evidence,
                documents,
                new Claim.Correctable(FactCode.PERSONS_IN_HOUSEHOLD, Integer.toString(family.size() + 1)),
                List.of(
                        FactCode.DISASTER_EFFECT,
                        FactCode.NOWHERE_TO_LIVE,
                        FactCode.FLOOR_AREA,
                        FactCode.FOUNDATION_DURABLE,
                        FactCode.FRAME_DURABLE,
                        FactCode.ROOF_DURABLE,
                        FactCode.HOUSE_DAMAGED,
                        FactCode.WORK_NEEDED,
                        FactCode.PERSONS_IN_HOUSEHOLD),
                setting.places().address(chance, setting.index()));
    }

    private Person household() {
        LocalDate born = setting.born(28, 78);
        Person head = family.member("head", setting.anySex(), born, Relation.HEAD);
        if (chance.percent(65)) {
            family.spouse(head);
        }
        int children = chance.between(0, 3);
        for (int i = 1; i <= children; i++) {
            family.member("child-" + i, setting.anySex(), setting.born(1, 17), Relation.CHILD);
        }
        return head;
    }

    private void household(Story story) {
        boolean merit = story == Story.HOUSE_OF_MERIT;
        String poverty =
                merit ? "not-poor" : story == Story.SOUND_HOUSE ? "near-poor" : chance.anyOf("poor", "near-poor");
        evidence.registered(FactCode.HOUSEHOLD_POVERTY, poverty);
        evidence.registered(FactCode.PERSONS_IN_HOUSEHOLD, family.size());
        evidence.registered(FactCode.HARDSHIP_HOUSEHOLD, false);
        evidence.registered(
                FactCode.MERIT_GROUND, merit ? chance.anyOf("b", "d", "g", "i", "martyr-relative") : "none");
        evidence.registered(FactCode.HELPED_UNDER_DECISION_22_2013, false);
        evidence.registered(FactCode.ETHNIC_MINORITY, family.minority());
        evidence.registered(FactCode.DIFFICULT_AREA_RESIDENT, false);
        evidence.registered(
                FactCode.POOR_DISTRICT_DWELLING,
                Policy.load().is(AreaClass.POOR_DISTRICT, setting.commune().code(), setting.on()));
        evidence.registered(FactCode.HOUSEHOLD_INDEPENDENT_SINCE, setting.on().minusYears(chance.between(1, 20)));
        evidence.registered(FactCode.HELPED_WITH_HOUSING_BEFORE, chance.percent(30));
        evidence.registered(FactCode.PERMANENT_RESIDENCE_IN_HOUSE, true);
        evidence.registered(FactCode.UNDISPUTED_RESIDENTIAL_LAND, true);
        if (merit) {
            documents.add(
                    setting.paper("merit-certificate", "NCC", Part.BENEFICIARY, "Sở Lao động - Thương binh và Xã hội"));
        }
    }

    private void dwelling(Story story) {
        boolean weak = story == Story.TEMPORARY_HOUSE || story == Story.HOUSE_OF_MERIT;
        boolean gone = story == Story.SWEPT_AWAY;
        String disaster = switch (story) {
            case SWEPT_AWAY -> "destroyed";
            case BADLY_DAMAGED -> "badly-damaged";
            case ORDERED_TO_LEAVE -> "ordered-to-relocate";
            case TEMPORARY_HOUSE, HOUSE_OF_MERIT, SOUND_HOUSE -> "none";
        };
        int years = weak ? chance.between(21, 45) : chance.between(6, 18);
        visit(FactCode.DISASTER_EFFECT, disaster);
        visit(FactCode.NOWHERE_TO_LIVE, gone);
        visit(FactCode.FLOOR_AREA, weak ? chance.between(140, 290) : chance.between(320, 780));
        visit(FactCode.FOUNDATION_DURABLE, true);
        visit(FactCode.FRAME_DURABLE, !weak);
        visit(FactCode.ROOF_DURABLE, !weak && !story.equals(Story.BADLY_DAMAGED));
        visit(FactCode.IN_USE_SINCE, setting.on().minusYears(years).withDayOfMonth(1));
        visit(FactCode.HOUSE_DAMAGED, story != Story.SOUND_HOUSE);
        visit(
                FactCode.WORK_NEEDED,
                story == Story.SOUND_HOUSE
                        ? "none"
                        : gone || story == Story.ORDERED_TO_LEAVE ? "new-build" : chance.anyOf("new-build", "repair"));
    }

    private void visit(FactCode code, Object value) {
        evidence.with(code, value, FactOrigin.VISIT);
    }
}
