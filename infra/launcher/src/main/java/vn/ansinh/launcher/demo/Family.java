package vn.ansinh.launcher.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.ansinh.command.api.model.HouseholdMember;
import vn.ansinh.command.api.model.Person;
import vn.ansinh.command.api.model.Relation;
import vn.ansinh.kernel.unit.Unit;
import vn.ansinh.kernel.value.Sex;

/** A household: its people with made-up names and numbers, who is who to the head. */
final class Family {

    private static final int PERSONS_IN_A_CASE = 10;

    private final Chance chance;
    private final long seed;
    private final long firstNumber;
    private final boolean minority;
    private final String name;
    private final List<Person> persons = new ArrayList<>();
    private final List<HouseholdMember> members = new ArrayList<>();

    Family(Chance chance, long seed, long index, Places places, Unit commune) {
        this.chance = chance;
        this.seed = seed;
        this.firstNumber = index * PERSONS_IN_A_CASE;
        this.minority = chance.percent(places.minorityPercent(commune));
        this.name = Names.family(chance, minority);
    }

    boolean minority() {
        return minority;
    }

    /** Somebody of the family's name. */
    Person member(String ref, Sex sex, LocalDate born, Relation relation) {
        return add(ref, name, sex, born, relation);
    }

    /** Somebody who married in. */
    Person inLaw(String ref, Sex sex, LocalDate born, Relation relation) {
        return add(ref, Names.family(chance, minority), sex, born, relation);
    }

    /** Whom this one is married to. */
    void spouse(Person of) {
        Sex sex = of.getSex() == vn.ansinh.command.api.model.Sex.MALE ? Sex.FEMALE : Sex.MALE;
        inLaw("spouse", sex, of.getBirthDate().plusDays(chance.between(-1500, 1500)), Relation.SPOUSE);
    }

    /** Somebody who has a part in the case and lives elsewhere. */
    Person outsider(String ref, Sex sex, LocalDate born) {
        return person(ref, Names.family(chance, minority), sex, born);
    }

    List<Person> persons() {
        return List.copyOf(persons);
    }

    List<HouseholdMember> members() {
        return List.copyOf(members);
    }

    int size() {
        return members.size();
    }

    private Person add(String ref, String family, Sex sex, LocalDate born, Relation relation) {
        members.add(new HouseholdMember(ref, relation));
        return person(ref, family, sex, born);
    }

    private Person person(String ref, String family, Sex sex, LocalDate born) {
        Person person = new Person(ref, Names.full(chance, family, sex, born.getYear()), born, contract(sex))
                .personNumber(Numbers.demo(seed, firstNumber + persons.size(), born, sex)
                        .digits());
        if (born.isBefore(LocalDate.of(2008, 1, 1)) && chance.percent(60)) {
            person.phone("09" + "%08d".formatted(chance.between(10_000_000, 99_999_999)));
        }
        persons.add(person);
        return person;
    }

    private static vn.ansinh.command.api.model.Sex contract(Sex sex) {
        return sex == Sex.MALE ? vn.ansinh.command.api.model.Sex.MALE : vn.ansinh.command.api.model.Sex.FEMALE;
    }
}
