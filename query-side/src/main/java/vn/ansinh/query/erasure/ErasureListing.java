package vn.ansinh.query.erasure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.query.answer.Cursor;
import vn.ansinh.query.answer.ReadYourWrite;
import vn.ansinh.query.disclose.Disclosure;
import vn.ansinh.query.disclose.Disclosure.Whose;
import vn.ansinh.query.erasure.Erasure.State;
import vn.ansinh.query.port.ErasureFinality;
import vn.ansinh.query.port.ErasureFinality.Finality;
import vn.ansinh.query.port.Views;
import vn.ansinh.query.port.Views.After;
import vn.ansinh.query.port.Views.Condition;
import vn.ansinh.query.port.Views.Seen;
import vn.ansinh.query.port.Views.Selection;

/** The one list of erasures: the auditor and the officers read the same. */
@Component
public final class ErasureListing {
    private static final String ORDER = "proposed.on";

    private final Disclosure disclosure;
    private final Views views;
    private final ErasureProjection erasures;
    private final ErasureFinality finality;
    private final ReadYourWrite readYourWrite;

    public ErasureListing(
            Disclosure disclosure,
            Views views,
            ErasureProjection erasures,
            ErasureFinality finality,
            ReadYourWrite readYourWrite) {
        this.disclosure = disclosure;
        this.views = views;
        this.erasures = erasures;
        this.finality = finality;
        this.readYourWrite = readYourWrite;
    }

    /** Where a page ended. */
    record Place(LocalDate on, String erasureId) {}

    /**
     * A page of it.
     *
     * @param state wire name of the state that alone is wanted
     * @throws vn.ansinh.kernel.problem.Refusal {@code forbidden} when no role of the reader has the operation
     */
    public ErasurePage page(
            ActingPerson reader,
            String operation,
            @Nullable String state,
            @Nullable String cursor,
            int limit,
            @Nullable String minPosition) {
        disclosure.discloseErasures(reader, operation);
        Optional<Place> place = Cursor.read(cursor, Place.class);
        readYourWrite.awaitViews(minPosition);
        List<Condition> conditions = state == null ? List.of() : List.of(new Condition.OneOf("state", Set.of(state)));
        After after =
                place.map(it -> new After(it.on().toString(), it.erasureId())).orElse(null);
        List<Erasure> found = views.list(erasures, new Selection(conditions, ORDER, after, limit + 1)).stream()
                .map(Seen::document)
                .toList();
        List<Erasure> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() <= limit
                ? null
                : Cursor.of(new Place(
                        page.getLast().proposed().on(),
                        page.getLast().erasureId().text()));
        return new ErasurePage(asked(disclosure.leaveOut(reader, page, it -> Whose.of(it.person()))), next);
    }

    /** A view cannot know it: master keys come and go without any event. */
    private List<Erasure> asked(List<Erasure> page) {
        Set<PersonId> erased = page.stream()
                .filter(erasure -> erasure.state() == State.CARRIED_OUT)
                .map(Erasure::person)
                .collect(Collectors.toSet());
        if (erased.isEmpty()) {
            return page;
        }
        Map<PersonId, Finality> known = finality.of(erased);
        return page.stream()
                .map(erasure -> erasure.state() == State.CARRIED_OUT
                        ? erasure.known(known.getOrDefault(erasure.person(), Finality.UNKNOWN))
                        : erasure)
                .toList();
    }
}
