package vn.ansinh.runtime.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.command.port.PersonRegistry;
import vn.ansinh.command.port.RecognisedLists;
import vn.ansinh.command.recognition.ListDecisions;
import vn.ansinh.command.recognition.ListHeader;
import vn.ansinh.command.recognition.ListReading;
import vn.ansinh.command.recognition.RecognisedList;
import vn.ansinh.command.recognition.Recognitions;
import vn.ansinh.command.recognition.Recognitions.Listing;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.kernel.event.StoredEvent;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.application.Kinds.SignerCapacity;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.recognition.RecognitionEvent.HouseholdListed;
import vn.ansinh.kernel.event.recognition.RecognitionEvent.ListProposed;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.PersonNumber;
import vn.ansinh.kernel.value.RecognisedListId;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.query.port.RecognisedRegister;
import vn.ansinh.runtime.log.EventRow;

/** The command side's lists in the query side's words, members' data opened. */
final class RegisterOnTheQuerySide implements RecognisedRegister {
    private static final String LISTS = "SELECT append_id, stream FROM event WHERE name = 'recognised-list.proposed'"
            + " AND append_id > ? AND (?::text[] IS NULL OR recognised_commune(payload) = ANY (?::text[]))"
            + " ORDER BY append_id LIMIT ?";

    private static final String STREAMS = "SELECT stream FROM event WHERE name = 'recognised-list.proposed'"
            + " AND (?::text[] IS NULL OR recognised_commune(payload) = ANY (?::text[]))";

    private static final String HOUSEHOLDS = "SELECT " + EventRow.COLUMNS
            + " FROM event WHERE name = 'recognised-list.household-listed' AND append_id > ? AND stream = ANY (?::text[])"
            + " ORDER BY append_id LIMIT ?";

    private final JdbcClient database;
    private final SealedEvents sealed;
    private final RecognisedLists lists;
    private final PersonRegistry registry;
    private final UnitRegistry units = UnitRegistry.load();

    RegisterOnTheQuerySide(JdbcClient database, SealedEvents sealed, RecognisedLists lists, PersonRegistry registry) {
        this.database = database;
        this.sealed = sealed;
        this.lists = lists;
        this.registry = registry;
    }

    @Override
    public Preview preview(Header asked, String csv, LocalDate on) {
        ListHeader header = new ListHeader(
                asked.unit(),
                asked.kind(),
                asked.decisionNumber(),
                asked.decidedOn(),
                SignerCapacity.CHAIR,
                asked.from(),
                asked.until());
        ListReading reading = ListReading.of(header, csv, on);
        List<PersonId> persons = ListDecisions.numbers(reading).stream()
                .flatMap(number -> registry.find(number).stream())
                .toList();
        Recognitions known = lists.about(persons, header.unit());
        List<vn.ansinh.command.csv.RowFault> faults = new ArrayList<>(reading.faults());
        faults.addAll(ListDecisions.faults(header, reading, registry::find, known));
        return new Preview(
                ListDecisions.faults(header, on, known),
                reading.rows(),
                faults.stream()
                        .map(fault -> new RowFault(fault.row(), fault.column(), fault.broken()))
                        .toList(),
                reading.households().size(),
                reading.persons());
    }

    @Override
    public List<Placed<ListLine>> lists(@Nullable Set<UnitCode> communes, long after, int limit) {
        String[] codes = codes(communes);
        return database
                .sql(LISTS)
                .params(parameters(after, codes, codes, limit))
                .query((row, number) -> new Placed<>(row.getLong("append_id"), row.getString("stream")))
                .list()
                .stream()
                .flatMap(placed -> lists.find(RecognisedListId.parse(placed.entry())).stream()
                        .map(list -> new Placed<>(placed.place(), line(list))))
                .toList();
    }

    @Override
    public List<Placed<Household>> households(
            @Nullable Set<UnitCode> communes, @Nullable RecognisedListId list, long after, int limit) {
        String[] codes = codes(communes);
        String[] streams = database
                .sql(STREAMS)
                .params(parameters(codes, codes))
                .query((row, number) -> row.getString("stream"))
                .list()
                .stream()
                .filter(stream -> list == null || stream.equals(list.text()))
                .toArray(String[]::new);
        List<StoredEvent> rows = database.sql(HOUSEHOLDS)
                .params(parameters(after, streams, limit))
                .query((row, number) -> EventRow.read(row))
                .list();
        Map<String, RecognisedList> known = new HashMap<>();
        List<Placed<Household>> households = new ArrayList<>(rows.size());
        for (SealedEvents.Reading reading : sealed.read(rows)) {
            StoredEvent stored = reading.stored();
            RecognisedList of = known.computeIfAbsent(
                    stored.stream(),
                    stream -> lists.find(RecognisedListId.parse(stream)).orElseThrow());
            if (!(reading.orThrow() instanceof HouseholdListed household)) {
                throw new UnreadableEvent("no household of a recognised list: " + stored);
            }
            households.add(new Placed<>(stored.appendId(), household(of, household)));
        }
        return List.copyOf(households);
    }

    @Override
    public Optional<Standing> standing(PersonNumber number, LocalDate on, @Nullable Set<UnitCode> communes) {
        return registry.find(number)
                .flatMap(person -> new Recognitions(List.of(), lists.naming(List.of(person))).of(person, on))
                .filter(listing -> communes == null
                        || communes.contains(listing.list().proposal().unit()))
                .map(this::standing);
    }

    private Standing standing(Listing listing) {
        HouseholdListed entry = listing.entry();
        return new Standing(entry.standing(), entry.household(), line(listing.list()), entry.from(), entry.until());
    }

    private static String @Nullable [] codes(@Nullable Set<UnitCode> communes) {
        return communes == null ? null : communes.stream().map(UnitCode::text).toArray(String[]::new);
    }

    private static List<@Nullable Object> parameters(@Nullable Object... values) {
        List<@Nullable Object> all = new ArrayList<>();
        for (Object value : values) {
            all.add(value);
        }
        return all;
    }

    private Household household(RecognisedList list, HouseholdListed household) {
        return new Household(
                list.proposal().list(),
                state(list),
                list.proposal().unit(),
                household.household(),
                household.standing(),
                household.from(),
                household.until(),
                household.members());
    }

    private ListLine line(RecognisedList list) {
        ListProposed proposal = list.proposal();
        return new ListLine(
                proposal.list(),
                state(list),
                proposal.unit(),
                units.get(proposal.unit()).name(),
                proposal.kind(),
                proposal.decisionNumber(),
                proposal.decidedOn(),
                proposal.capacity(),
                proposal.from(),
                proposal.until(),
                list.lastDay(),
                proposal.households(),
                proposal.persons(),
                list.version(),
                officer(proposal.by(), proposal.on()),
                officer(list.conclusion()),
                officer(list.withdrawal()));
    }

    private static Officer officer(By by, LocalDate on) {
        return new Officer(by.actor(), by.duty(), on, null);
    }

    private static @Nullable Officer officer(RecognisedList.@Nullable Act act) {
        return act == null ? null : new Officer(act.by().actor(), act.by().duty(), act.on(), act.reason());
    }

    private static State state(RecognisedList list) {
        return State.valueOf(list.stage().name());
    }
}
