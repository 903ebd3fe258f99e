package vn.ansinh.command.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.ansinh.command.csv.RowFault;
import vn.ansinh.command.recognition.ListedHousehold.Member;
import vn.ansinh.command.recognition.RecognisedList.Stage;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.recognition.HouseholdClass;
import vn.ansinh.kernel.event.recognition.ListEnd;
import vn.ansinh.kernel.event.recognition.ListKind;
import vn.ansinh.kernel.event.recognition.RecognitionEvent;
import vn.ansinh.kernel.event.recognition.RecognitionEvent.HouseholdListed;
import vn.ansinh.kernel.event.recognition.RecognitionEvent.ListApproved;
import vn.ansinh.kernel.event.recognition.RecognitionEvent.ListProposed;
import vn.ansinh.kernel.event.recognition.RecognitionEvent.ListRejected;
import vn.ansinh.kernel.event.recognition.RecognitionEvent.ListWithdrawn;
import vn.ansinh.kernel.event.recognition.RecognitionEvent.ListedMember;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.unit.Unit;
import vn.ansinh.kernel.unit.UnitLevel;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.PersonNumber;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.RecognisedListId;

/**
 * Two human beings, neither of them on the list nor related to anybody on it; a file that is whole; nobody in two households. What
 * other lists say is looked at when a list is proposed and again when it is approved: another may have been approved between. Pure.
 */
public final class ListDecisions {
    /** A refusal names at most so many rows; the preview names all. */
    private static final int MOST_NAMED = 100;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}(/[0-9]{4})?/QĐ-UBND");
    private static final UnitRegistry UNITS = UnitRegistry.load();

    private ListDecisions() {}

    /** An officer, with the relatives whom they have declared. */
    public record Officer(By by, Set<PersonId> relatives) {
        boolean isOneOf(Set<PersonId> persons) {
            PersonId human = by.human();
            return (human != null && persons.contains(human))
                    || relatives.stream().anyMatch(persons::contains);
        }
    }

    /** What is wrong with the decision's own data; nothing where they may stand. */
    public static List<BrokenRule> faults(ListHeader header, LocalDate on, Recognitions known) {
        List<BrokenRule> broken = new ArrayList<>();
        Optional<Unit> unit = UNITS.find(header.unit()).filter(it -> it.level() == UnitLevel.COMMUNE);
        if (unit.isEmpty()) {
            broken.add(BrokenRule.at("/unit", "list-of-no-commune"));
        } else if (header.kind() == ListKind.YEARLY && !unit.orElseThrow().validOn(header.from())) {
            broken.add(BrokenRule.at("/unit", "unit-not-in-force"));
        }
        if (!NUMBER.matcher(header.decisionNumber()).matches()) {
            broken.add(BrokenRule.at("/decisionNumber", "decision-number-malformed"));
        }
        if (header.decidedOn().isAfter(on)) {
            broken.add(BrokenRule.at("/decidedOn", "list-decided-in-the-future", on.toString()));
        }
        if (header.until().isBefore(header.from())
                || header.until().getYear() != header.from().getYear()) {
            // A recognition holds for its year, until the next review's (Decision 24/2021/QĐ-TTg).
            broken.add(BrokenRule.at("/until", "list-beyond-its-year"));
        }
        if (header.kind() == ListKind.YEARLY && anotherHolds(header, known)) {
            broken.add(BrokenRule.at("/unit", "list-already-there"));
        }
        return List.copyOf(broken);
    }

    private static boolean anotherHolds(ListHeader header, Recognitions known) {
        return known.lists().stream()
                .filter(it -> it.isYearly() && it.proposal().unit().equals(header.unit()))
                .anyMatch(it -> it.holdsWithin(header.from(), header.until()));
    }

    /**
     * What other lists have against a file's households.
     *
     * @param persons whom the numbers lead to; who is new is on no other list
     */
    public static List<RowFault> faults(
            ListHeader header,
            ListReading reading,
            Function<PersonNumber, Optional<PersonId>> persons,
            Recognitions known) {
        List<RowFault> faults = new ArrayList<>();
        for (ListedHousehold household : reading.households()) {
            if (household.standing() == HouseholdClass.LEFT
                    && known.members(header.unit(), household.code(), household.from())
                            .isEmpty()) {
                faults.add(RowFault.at(household.row(), Column.HOUSEHOLD, "household-not-on-the-list"));
            }
            for (Member member : household.members()) {
                persons.apply(member.number())
                        .filter(person -> isElsewhere(
                                person, header, household.code(), household.from(), household.until(), known))
                        .ifPresent(person ->
                                faults.add(RowFault.at(member.row(), Column.NUMBER, "person-on-another-list")));
            }
        }
        return List.copyOf(faults);
    }

    /** Whether another household has the person by a list that holds on one of the days. */
    private static boolean isElsewhere(
            PersonId person, ListHeader header, String code, LocalDate from, LocalDate until, Recognitions known) {
        return known.turns(from, until).stream()
                .flatMap(day -> known.of(person, day).stream())
                .anyMatch(it -> !it.unit().equals(header.unit())
                        || !it.entry().household().equals(code));
    }

    /**
     * Lets a file pass that is whole and contradicts no other list; only then are persons made for its numbers.
     *
     * @param persons whom the numbers lead to; who is new is on no other list
     * @throws Refusal with everything that is wrong, rows of the file among it; of rows the first hundred
     */
    public static void check(
            ListHeader header,
            ListReading reading,
            Function<PersonNumber, Optional<PersonId>> persons,
            Recognitions known,
            LocalDate on) {
        List<BrokenRule> broken = new ArrayList<>(faults(header, on, known));
        List<RowFault> rows = new ArrayList<>(reading.faults());
        rows.addAll(faults(header, reading, persons, known));
        rows.stream().limit(MOST_NAMED).map(RowFault::broken).forEach(broken::add);
        if (!broken.isEmpty()) {
            throw new Refusal(ProblemCode.INVALID_INPUT, broken);
        }
    }

    /**
     * The proposal that is recorded, with its households, of a file that passed.
     *
     * @param persons of every number of the file
     * @throws Refusal with every rule that was broken
     */
    public static List<RecognitionEvent> propose(
            RecognisedListId list,
            ListHeader header,
            ListReading reading,
            Map<PersonNumber, PersonId> persons,
            Recognitions known,
            Officer officer,
            LocalDate on) {
        identified(officer.by());
        List<RecognitionEvent> events = new ArrayList<>();
        Set<PersonId> named = new HashSet<>();
        for (ListedHousehold household : reading.households()) {
            HouseholdListed listed = listed(household, persons, known, header);
            named.addAll(named(listed));
            events.add(listed);
        }
        if (officer.isOneOf(named)) {
            throw refused("list-names-the-officer");
        }
        events.addFirst(new ListProposed(
                officer.by(),
                on,
                list,
                header.unit(),
                header.kind(),
                header.decisionNumber(),
                header.decidedOn(),
                header.capacity(),
                header.from(),
                header.until(),
                reading.households().size(),
                reading.persons()));
        return List.copyOf(events);
    }

    private static HouseholdListed listed(
            ListedHousehold household, Map<PersonNumber, PersonId> persons, Recognitions known, ListHeader header) {
        List<ListedMember> members = household.members().stream()
                .map(member -> member(member, person(member, persons)))
                .toList();
        List<PersonId> former = new ArrayList<>(known.members(header.unit(), household.code(), household.from()));
        members.forEach(member -> former.remove(member.person()));
        return new HouseholdListed(
                household.code(), household.standing(), household.from(), household.until(), members, former);
    }

    private static PersonId person(Member member, Map<PersonNumber, PersonId> persons) {
        PersonId person = persons.get(member.number());
        if (person == null) {
            throw new IllegalStateException("nobody was found or made for row " + member.row());
        }
        return person;
    }

    private static ListedMember member(Member member, PersonId person) {
        return new ListedMember(
                person,
                member.head(),
                Personal.of(person, member.name()),
                Personal.of(person, member.born()),
                Personal.of(person, member.sex()),
                Personal.of(person, member.number()));
    }

    private static Set<PersonId> named(HouseholdListed household) {
        Set<PersonId> named = new HashSet<>(household.former());
        household.members().forEach(member -> named.add(member.person()));
        return named;
    }

    /**
     * The approval that is recorded.
     *
     * @param households of the list
     * @param known all other lists of these persons and of the commune
     * @throws Refusal with every rule that was broken
     */
    public static ListApproved approve(
            RecognisedList list, List<HouseholdListed> households, Recognitions known, Officer officer, LocalDate on) {
        List<BrokenRule> broken = new ArrayList<>();
        second(list, officer.by(), Stage.PROPOSED, broken);
        if (list.stage() != Stage.PROPOSED) {
            refuse(broken);
        }
        ListProposed proposal = list.proposal();
        ListHeader header = new ListHeader(
                proposal.unit(),
                proposal.kind(),
                proposal.decisionNumber(),
                proposal.decidedOn(),
                proposal.capacity(),
                proposal.from(),
                proposal.until());
        if (proposal.kind() == ListKind.YEARLY && anotherHolds(header, known)) {
            broken.add(BrokenRule.of("list-already-there"));
        }
        if (households.stream().anyMatch(it -> officer.isOneOf(named(it)))) {
            broken.add(BrokenRule.of("list-names-the-officer"));
        }
        for (HouseholdListed household : households) {
            if (overtaken(household, header, known)) {
                broken.add(BrokenRule.of("list-overtaken", household.household()));
            }
        }
        refuse(broken);
        return new ListApproved(officer.by(), on, proposal.list());
    }

    /** Whether the lists in force say something else of the household now than when it was proposed. */
    private static boolean overtaken(HouseholdListed household, ListHeader header, Recognitions known) {
        Set<PersonId> now = new HashSet<>(known.members(header.unit(), household.household(), household.from()));
        household.members().forEach(member -> now.remove(member.person()));
        return !now.equals(Set.copyOf(household.former()))
                || household.members().stream()
                        .anyMatch(member -> isElsewhere(
                                member.person(),
                                header,
                                household.household(),
                                household.from(),
                                household.until(),
                                known));
    }

    /** The rejection that is recorded. @throws Refusal with every rule that was broken */
    public static ListRejected reject(RecognisedList list, ListEnd reason, By by, LocalDate on) {
        List<BrokenRule> broken = new ArrayList<>();
        identified(by);
        if (list.stage() != Stage.PROPOSED) {
            broken.add(BrokenRule.of("list-concluded"));
        }
        boolean own = list.proposal().by().isSameHumanAs(by);
        if (own != (reason == ListEnd.TAKEN_BACK)) {
            broken.add(BrokenRule.at("/reason", "list-taken-back-by-its-proposer"));
        }
        refuse(broken);
        return new ListRejected(by, on, list.proposal().list(), reason);
    }

    /**
     * The withdrawal that is recorded.
     *
     * @param lastDay last day on which the list still holds; the day before its first where it never should have
     * @throws Refusal with every rule that was broken
     */
    public static ListWithdrawn withdraw(RecognisedList list, LocalDate lastDay, ListEnd reason, By by, LocalDate on) {
        List<BrokenRule> broken = new ArrayList<>();
        second(list, by, Stage.APPROVED, broken);
        ListProposed proposal = list.proposal();
        if (lastDay.isBefore(proposal.from().minusDays(1)) || lastDay.isAfter(proposal.until())) {
            broken.add(BrokenRule.at(
                    "/lastDay",
                    "list-ends-within-its-days",
                    proposal.from().minusDays(1).toString(),
                    proposal.until().toString()));
        }
        if (reason == ListEnd.TAKEN_BACK) {
            broken.add(BrokenRule.at("/reason", "list-taken-back-by-its-proposer"));
        }
        refuse(broken);
        return new ListWithdrawn(by, on, proposal.list(), lastDay, reason);
    }

    private static void second(RecognisedList list, By by, Stage stage, List<BrokenRule> broken) {
        identified(by);
        if (list.stage() != stage) {
            broken.add(BrokenRule.of(stage == Stage.PROPOSED ? "list-concluded" : "list-does-not-hold"));
        }
        if (list.proposal().by().isSameHumanAs(by)) {
            broken.add(BrokenRule.of("list-needs-a-second-person"));
        }
    }

    /** Who is not known as a human being could be anybody, the first officer too. */
    private static void identified(By by) {
        if (by.human() == null) {
            throw refused("official-not-identified");
        }
    }

    private static Refusal refused(String code) {
        return new Refusal(ProblemCode.REFUSED, BrokenRule.of(code));
    }

    private static void refuse(List<BrokenRule> broken) {
        if (!broken.isEmpty()) {
            throw new Refusal(ProblemCode.REFUSED, broken);
        }
    }

    /** Every number of the file, in order. */
    public static List<PersonNumber> numbers(ListReading reading) {
        return reading.households().stream()
                .flatMap(household -> household.members().stream())
                .map(Member::number)
                .toList();
    }
}
