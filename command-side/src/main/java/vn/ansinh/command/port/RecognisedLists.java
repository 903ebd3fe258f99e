package vn.ansinh.command.port;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.ansinh.command.recognition.RecognisedList;
import vn.ansinh.command.recognition.Recognitions;
import vn.ansinh.command.recognition.Recognitions.Listing;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.RecognisedListId;
import vn.ansinh.kernel.value.UnitCode;

/**
 * The recognised lists as they are recorded, whether or not any view has come by. Nobody's data are opened: who is on a list is
 * told by pseudonyms.
 *
 * <p>Every method throws {@link vn.ansinh.kernel.event.UnreadableEvent} when one of the events cannot be read.
 */
public interface RecognisedLists {
    /** One list; empty when there is none. */
    Optional<RecognisedList> find(RecognisedListId list);

    /** Every list of these communes, whatever became of it, in the order of their proposals. */
    List<RecognisedList> of(Collection<UnitCode> communes);

    /** The households of these lists, in order. */
    List<Listing> households(Collection<RecognisedList> lists);

    /** What all lists tell of these persons, and all lists of the commune of any of its households. */
    default Recognitions about(Collection<PersonId> persons, UnitCode commune) {
        List<RecognisedList> lists = of(List.of(commune));
        Map<Long, Listing> listings = new HashMap<>();
        naming(persons).forEach(it -> listings.put(it.appendId(), it));
        households(lists).forEach(it -> listings.put(it.appendId(), it));
        return new Recognitions(lists, listings.values());
    }

    /** Every household of any list that has one of these persons, or had by the lists before. */
    List<Listing> naming(Collection<PersonId> persons);
}
