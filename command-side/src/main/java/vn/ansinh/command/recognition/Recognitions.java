package vn.ansinh.command.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.ansinh.kernel.event.recognition.HouseholdClass;
import vn.ansinh.kernel.event.recognition.RecognitionEvent.HouseholdListed;
import vn.ansinh.kernel.event.recognition.RecognitionEvent.ListedMember;
import vn.ansinh.kernel.unit.Unit;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.UnitCode;

/**
 * What the lists say of somebody on a day. Of all that was ever recognised of a person the newest entry counts that had begun by
 * then, of a list that held on that day: so a running review goes before the yearly list, and a list that was withdrawn never was.
 */
public final class Recognitions {
    private static final UnitRegistry UNITS = UnitRegistry.load();

    private static final Comparator<Listing> OLDEST_FIRST = Comparator.comparing(
                    (Listing listing) -> listing.entry().from())
            .thenComparing(listing -> listing.list().proposal().decidedOn())
            .thenComparingLong(Listing::appendId);

    private final List<RecognisedList> lists;
    private final List<Listing> listings;

    /**
     * One household in one list.
     *
     * @param appendId of its event: which of two was recorded later
     */
    public record Listing(RecognisedList list, HouseholdListed entry, long appendId) {
        boolean holdsOn(LocalDate day) {
            return list.holdsOn(day) && !day.isBefore(entry.from()) && !day.isAfter(entry.until());
        }

        boolean names(PersonId person) {
            return has(person) || entry.former().contains(person);
        }

        boolean has(PersonId person) {
            return entry.members().stream().map(ListedMember::person).anyMatch(person::equals);
        }

        UnitCode unit() {
            return list.proposal().unit();
        }
    }

    /**
     * @param lists of the communes that are asked about
     * @param listings of the persons or households that are asked about, each with its list
     */
    public Recognitions(Collection<RecognisedList> lists, Collection<Listing> listings) {
        this.lists = List.copyOf(lists);
        this.listings = listings.stream().sorted(OLDEST_FIRST).toList();
    }

    /** The entry by which the person's household is poor or near-poor on the day; empty when by none. */
    public Optional<Listing> of(PersonId person, LocalDate day) {
        return newest(listings.stream().filter(it -> it.names(person) && it.holdsOn(day)))
                .filter(it -> it.entry().standing() != HouseholdClass.LEFT && it.has(person));
    }

    /** Who belongs to a household by the entries that hold on the day; nobody when it is on no list. */
    public Set<PersonId> members(UnitCode unit, String household, LocalDate day) {
        Set<PersonId> members = new LinkedHashSet<>();
        newest(listings.stream()
                        .filter(it ->
                                it.unit().equals(unit) && it.entry().household().equals(household) && it.holdsOn(day)))
                .filter(it -> it.entry().standing() != HouseholdClass.LEFT)
                .ifPresent(it -> it.entry().members().stream()
                        .map(ListedMember::person)
                        .filter(person -> of(person, day).equals(Optional.of(it)))
                        .forEach(members::add));
        return members;
    }

    private static Optional<Listing> newest(Stream<Listing> inOrder) {
        return inOrder.reduce((older, newer) -> newer);
    }

    /** The days in the span on which somebody of these persons comes on a list, and its first. */
    Set<LocalDate> turns(LocalDate from, LocalDate until) {
        Set<LocalDate> turns = new LinkedHashSet<>(List.of(from));
        listings.stream()
                .map(it -> it.entry().from())
                .filter(day -> day.isAfter(from) && !day.isAfter(until))
                .forEach(turns::add);
        return turns;
    }

    /**
     * Whether every household of the commune that is poor or near-poor on the day stands on a yearly list: its own, or those of
     * all communes that it took the place of.
     */
    public boolean completeIn(UnitCode unit, LocalDate day) {
        UnitCode holder = UNITS.holderOf(unit, day).map(Unit::code).orElse(unit);
        if (yearly(unit, day) || yearly(holder, day)) {
            return true;
        }
        List<UnitCode> before = UNITS.predecessorsOf(holder);
        return !before.isEmpty() && before.stream().allMatch(it -> yearly(it, day));
    }

    private boolean yearly(UnitCode unit, LocalDate day) {
        return lists.stream()
                .anyMatch(it -> it.isYearly() && it.proposal().unit().equals(unit) && it.holdsOn(day));
    }

    /** The communes whose yearly lists tell whether all of this one is known on the day. */
    public static Set<UnitCode> communesOf(UnitCode unit, LocalDate day) {
        UnitCode holder = UNITS.holderOf(unit, day).map(Unit::code).orElse(unit);
        List<UnitCode> communes = new ArrayList<>(List.of(unit, holder));
        communes.addAll(UNITS.predecessorsOf(holder));
        return Set.copyOf(new LinkedHashSet<>(communes));
    }

    List<RecognisedList> lists() {
        return lists;
    }
}
