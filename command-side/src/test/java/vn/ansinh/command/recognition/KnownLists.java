package vn.ansinh.command.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.ansinh.command.port.RecognisedLists;
import vn.ansinh.command.recognition.Recognitions.Listing;
import vn.ansinh.kernel.event.application.Kinds.SignerCapacity;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.recognition.HouseholdClass;
import vn.ansinh.kernel.event.recognition.ListEnd;
import vn.ansinh.kernel.event.recognition.ListKind;
import vn.ansinh.kernel.event.recognition.RecognitionEvent;
import vn.ansinh.kernel.event.recognition.RecognitionEvent.HouseholdListed;
import vn.ansinh.kernel.event.recognition.RecognitionEvent.ListApproved;
import vn.ansinh.kernel.event.recognition.RecognitionEvent.ListProposed;
import vn.ansinh.kernel.event.recognition.RecognitionEvent.ListWithdrawn;
import vn.ansinh.kernel.event.recognition.RecognitionEvent.ListedMember;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.RecognisedListId;
import vn.ansinh.kernel.value.UnitCode;

/** Lists in memory. */
public final class KnownLists implements RecognisedLists {
    public static final By OFFICER = new By(
            ActorId.parse("a-" + "1".repeat(32)),
            PersonId.parse("p-" + "8".repeat(32)),
            Duty.VERIFIER,
            UnitCode.parse("07210@2025-07-01"));

    private final Map<RecognisedListId, List<RecognitionEvent>> events = new LinkedHashMap<>();

    private static final PersonId SOMEBODY_ELSE = PersonId.parse("p-" + "7".repeat(32));

    /** The commune's yearly lists from 2024 to 2027, which name somebody else: whoever is asked about is not poor. */
    public void everyYear(String unit) {
        for (int year = 2024; year <= 2027; year++) {
            approved(unit, ListKind.YEARLY, year + "-01-01", HouseholdClass.POOR, List.of(SOMEBODY_ELSE));
        }
    }

    /** The list by which the person's household is of this status on the day: a running review's, or a yearly one that does not name it. */
    public void saying(String status, String unit, LocalDate on, PersonId person) {
        switch (status) {
            case "poor" -> approved(unit, ListKind.CHANGES, on.toString(), HouseholdClass.POOR, List.of(person));
            case "near-poor" ->
                approved(unit, ListKind.CHANGES, on.toString(), HouseholdClass.NEAR_POOR, List.of(person));
            default -> everyYear(unit);
        }
    }

    /** Brings in a list of one household or of none, and approves it. */
    public RecognisedListId approved(
            String unit,
            ListKind kind,
            String from,
            HouseholdClass standing,
            List<PersonId> members,
            PersonId... former) {
        RecognisedListId list = proposed(unit, kind, from, standing, members, former);
        recorded(list).add(new ListApproved(OFFICER, LocalDate.parse(from), list));
        return list;
    }

    RecognisedListId proposed(
            String unit,
            ListKind kind,
            String from,
            HouseholdClass standing,
            List<PersonId> members,
            PersonId... former) {
        RecognisedListId list = RecognisedListId.of(String.format(Locale.ROOT, "%032x", events.size() + 1));
        LocalDate first = LocalDate.parse(from);
        LocalDate last = LocalDate.of(first.getYear(), 12, 31);
        var all = new ArrayList<RecognitionEvent>(List.of(new ListProposed(
                OFFICER,
                first,
                list,
                UnitCode.parse(unit),
                kind,
                "7/QĐ-UBND",
                first,
                SignerCapacity.CHAIR,
                first,
                last,
                1,
                members.size())));
        if (!members.isEmpty() || former.length > 0) {
            all.add(new HouseholdListed(
                    "H1",
                    standing,
                    first,
                    last,
                    members.stream()
                            .map(person -> new ListedMember(
                                    person,
                                    false,
                                    Personal.erased(person),
                                    Personal.erased(person),
                                    Personal.erased(person),
                                    Personal.erased(person)))
                            .toList(),
                    List.of(former)));
        }
        events.put(list, all);
        return list;
    }

    public void withdrawn(RecognisedListId list, String lastDay) {
        LocalDate day = LocalDate.parse(lastDay);
        recorded(list).add(new ListWithdrawn(OFFICER, day, list, day, ListEnd.DECISION_REVOKED));
    }

    private List<RecognitionEvent> recorded(RecognisedListId list) {
        return events.getOrDefault(list, new ArrayList<>());
    }

    @Override
    public Optional<RecognisedList> find(RecognisedListId list) {
        List<RecognitionEvent> all = recorded(list);
        return RecognisedList.of(all, all.size() - 1L);
    }

    @Override
    public List<RecognisedList> of(Collection<UnitCode> communes) {
        return events.keySet().stream()
                .flatMap(list -> find(list).stream())
                .filter(list -> communes.contains(list.proposal().unit()))
                .toList();
    }

    @Override
    public List<Listing> households(Collection<RecognisedList> lists) {
        List<Listing> listings = new ArrayList<>();
        long at = 0;
        for (Map.Entry<RecognisedListId, List<RecognitionEvent>> one : events.entrySet()) {
            RecognisedList list = find(one.getKey()).orElseThrow();
            for (RecognitionEvent event : one.getValue()) {
                at++;
                if (event instanceof HouseholdListed household
                        && lists.stream().anyMatch(it -> it.proposal().equals(list.proposal()))) {
                    listings.add(new Listing(list, household, at));
                }
            }
        }
        return listings;
    }

    @Override
    public List<Listing> naming(Collection<PersonId> persons) {
        return households(events.keySet().stream()
                        .flatMap(list -> find(list).stream())
                        .toList())
                .stream()
                .filter(listing -> persons.stream().anyMatch(listing::names))
                .toList();
    }
}
