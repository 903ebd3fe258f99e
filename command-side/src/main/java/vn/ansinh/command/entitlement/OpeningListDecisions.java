package vn.ansinh.command.entitlement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.ansinh.command.casework.Law;
import vn.ansinh.command.csv.RowFault;
import vn.ansinh.command.entitlement.OpeningReading.Carried;
import vn.ansinh.command.law.EntitlementStage;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.StatedFact;
import vn.ansinh.kernel.event.entitlement.OpeningListEvent;
import vn.ansinh.kernel.event.entitlement.OpeningListEvent.OpeningListApproved;
import vn.ansinh.kernel.event.entitlement.OpeningListEvent.OpeningListProposed;
import vn.ansinh.kernel.event.entitlement.OpeningListEvent.OpeningListRejected;
import vn.ansinh.kernel.event.entitlement.OpeningListEvent.RowCarriedIn;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.unit.UnitLevel;
import vn.ansinh.kernel.value.FactOrigin;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.PersonNumber;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.UnitCode;

/**
 * Two human beings, neither of them on the list nor related to anybody on it; a file that is whole and comes to what the pay sheet's own
 * foot says. It is carried in, not decided here. Pure.
 */
public final class OpeningListDecisions {
    /** A refusal names at most so many rows; the preview names all. */
    private static final int MOST_NAMED = 100;

    private static final Pattern SHEET = Pattern.compile("(?!.*\\d{12})[0-9A-Za-zĐđ./-]{1,40}");

    private OpeningListDecisions() {}

    /**
     * What the pay sheet says of itself.
     *
     * @param lastPaid its month
     * @param rows how many it has
     * @param total at its foot, VND
     */
    public record Sheet(UnitCode unit, YearMonth lastPaid, String number, int rows, Money total) {}

    /** An officer, with the relatives whom they have declared. */
    public record Officer(By by, Set<PersonId> relatives) {
        boolean isOneOf(Set<PersonId> persons) {
            PersonId human = by.human();
            return (human != null && persons.contains(human))
                    || relatives.stream().anyMatch(persons::contains);
        }
    }

    /** What is wrong with the sheet, or keeps the file from being it; nothing where it may stand. */
    public static List<BrokenRule> faults(Sheet sheet, OpeningReading reading, Law law, LocalDate on) {
        List<BrokenRule> broken = new ArrayList<>();
        boolean commune = law.units()
                .find(sheet.unit())
                .filter(unit -> unit.level() == UnitLevel.COMMUNE && unit.validOn(on))
                .isPresent();
        if (!commune) {
            broken.add(BrokenRule.at("/unit", "unit-not-in-force"));
        }
        if (sheet.lastPaid().isAfter(YearMonth.from(on))) {
            broken.add(BrokenRule.at("/lastPaid", "opening-month-in-the-future"));
        }
        if (!SHEET.matcher(sheet.number()).matches()) {
            broken.add(BrokenRule.at("/sheet", "opening-sheet-malformed"));
        }
        if (reading.faults().isEmpty()) {
            int rows = reading.good().size();
            if (rows != sheet.rows()) {
                broken.add(BrokenRule.at(
                        "/rows", "opening-rows-differ", Integer.toString(sheet.rows()), Integer.toString(rows)));
            }
            if (!reading.total().equals(sheet.total())) {
                broken.add(BrokenRule.at(
                        "/total",
                        "opening-total-differs",
                        Long.toString(sheet.total().dong()),
                        Long.toString(reading.total().dong())));
            }
        }
        return broken;
    }

    /**
     * Lets a file pass that is whole and comes to what its sheet says; only then are persons made for its numbers.
     *
     * @throws Refusal with everything that is wrong, rows of the file among it; of rows the first hundred
     */
    public static void check(Sheet sheet, OpeningReading reading, Law law, LocalDate on) {
        List<BrokenRule> broken = new ArrayList<>(faults(sheet, reading, law, on));
        reading.faults().stream().limit(MOST_NAMED).map(RowFault::broken).forEach(broken::add);
        if (!broken.isEmpty()) {
            throw new Refusal(ProblemCode.INVALID_INPUT, broken);
        }
    }

    /**
     * The proposal that is recorded, with its rows, of a file that passed.
     *
     * @param persons of every number of the file
     * @throws Refusal with every rule that was broken
     */
    public static List<OpeningListEvent> propose(
            Sheet sheet,
            OpeningReading reading,
            Function<PersonNumber, PersonId> persons,
            Officer officer,
            LocalDate on) {
        identified(officer.by());
        List<OpeningListEvent> events = new ArrayList<>();
        events.add(new OpeningListProposed(
                officer.by(), on, sheet.unit(), sheet.lastPaid(), sheet.number(), sheet.rows(), sheet.total()));
        for (Carried carried : reading.good()) {
            PersonId person = persons.apply(carried.number());
            if (officer.isOneOf(Set.of(person))) {
                throw refused("list-names-the-officer");
            }
            events.add(new RowCarriedIn(
                    carried.row(),
                    person,
                    Personal.of(person, carried.name()),
                    Personal.of(person, carried.born()),
                    Personal.of(person, carried.number()),
                    carried.scheme(),
                    Personal.of(person, carried.category()),
                    carried.amount(),
                    carried.facts().entrySet().stream()
                            .map(fact -> new StatedFact(
                                    fact.getKey(),
                                    Personal.of(person, fact.getValue()),
                                    FactOrigin.REGISTER,
                                    sheet.lastPaid().atEndOfMonth().isAfter(on)
                                            ? on
                                            : sheet.lastPaid().atEndOfMonth(),
                                    null))
                            .toList()));
        }
        return List.copyOf(events);
    }

    /** The approval that is recorded. @throws Refusal with every rule that was broken */
    public static OpeningListApproved approve(OpeningList list, Officer officer, Law law, LocalDate on) {
        identified(officer.by());
        List<BrokenRule> broken = new ArrayList<>();
        if (list.concluded()) {
            broken.add(BrokenRule.of("list-concluded"));
        }
        if (list.proposal().by().isSameHumanAs(officer.by())) {
            broken.add(BrokenRule.of("list-needs-a-second-person"));
        }
        if (list.rows().stream().anyMatch(row -> officer.isOneOf(Set.of(row.beneficiary())))) {
            broken.add(BrokenRule.of("list-names-the-officer"));
        }
        EntitlementDecisions.refuse(broken);
        LocalDate reviewDueBy = law.policy()
                .entitlementLimit(EntitlementStage.VERIFY_CARRIED_IN, on)
                .from(on, law.calendar())
                .dueOn();
        return new OpeningListApproved(officer.by(), on, reviewDueBy);
    }

    /** The rejection that is recorded; whoever brought it in takes it back. @throws Refusal with every rule that was broken */
    public static OpeningListRejected reject(OpeningList list, By by, LocalDate on) {
        identified(by);
        if (list.concluded()) {
            throw refused("list-concluded");
        }
        return new OpeningListRejected(by, on, list.proposal().by().isSameHumanAs(by));
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
}
