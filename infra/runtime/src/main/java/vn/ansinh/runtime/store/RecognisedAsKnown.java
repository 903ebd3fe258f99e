package vn.ansinh.runtime.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.command.port.RecognisedLists;
import vn.ansinh.command.recognition.RecognisedList;
import vn.ansinh.command.recognition.Recognitions;
import vn.ansinh.command.recognition.Recognitions.Listing;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.kernel.event.StoredEvent;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.recognition.RecognitionEvent;
import vn.ansinh.kernel.event.recognition.RecognitionEvent.HouseholdListed;
import vn.ansinh.kernel.event.recognition.RecognitionEvent.ListProposed;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.query.port.RecognisedThen;
import vn.ansinh.runtime.log.EventRow;

/**
 * The command side's reading of the lists, over what had been done to each of them by a position of the log. A household of a list that is approved was
 * recorded before its approval, so that the position of the approval is enough. No datum is opened.
 */
final class RecognisedAsKnown implements RecognisedThen {
    private static final String ACTS = "SELECT " + EventRow.COLUMNS
            + " FROM event JOIN log USING (append_id) WHERE stream = ? AND position <= ?"
            + " AND name <> 'recognised-list.household-listed' ORDER BY sequence";

    private final JdbcClient database;
    private final SealedEvents sealed;
    private final RecognisedLists lists;

    RecognisedAsKnown(JdbcClient database, SealedEvents sealed, RecognisedLists lists) {
        this.database = database;
        this.sealed = sealed;
        this.lists = lists;
    }

    @Override
    public Optional<Recognised> of(PersonId person, LocalDate on, long knownAt) {
        Map<String, Optional<RecognisedList>> then = new HashMap<>();
        List<Listing> known = new ArrayList<>();
        for (Listing listing : lists.naming(List.of(person))) {
            then.computeIfAbsent(listing.list().proposal().list().text(), stream -> asKnown(stream, knownAt))
                    .ifPresent(list -> known.add(new Listing(list, listing.entry(), listing.appendId())));
        }
        return new Recognitions(List.of(), known).of(person, on).map(RecognisedAsKnown::recognised);
    }

    private Optional<RecognisedList> asKnown(String stream, long knownAt) {
        List<StoredEvent> rows = database.sql(ACTS)
                .param(stream)
                .param(knownAt)
                .query((row, number) -> EventRow.read(row))
                .list();
        List<RecognitionEvent> acts =
                sealed.read(rows, Set.of()).stream().map(RecognisedAsKnown::act).toList();
        return RecognisedList.of(acts, rows.isEmpty() ? 0 : rows.getLast().sequence());
    }

    private static RecognitionEvent act(SealedEvents.Reading reading) {
        if (reading.orThrow() instanceof RecognitionEvent event) {
            return event;
        }
        throw new UnreadableEvent("no event of a recognised list: " + reading.stored());
    }

    private static Recognised recognised(Listing listing) {
        HouseholdListed entry = listing.entry();
        ListProposed list = listing.list().proposal();
        return new Recognised(
                entry.standing(),
                entry.household(),
                list.list(),
                list.unit(),
                list.decisionNumber(),
                entry.from(),
                entry.until());
    }
}
