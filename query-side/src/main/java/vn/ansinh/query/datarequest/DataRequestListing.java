package vn.ansinh.query.datarequest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.query.answer.Cursor;
import vn.ansinh.query.answer.ReadYourWrite;
import vn.ansinh.query.disclose.Disclosure;
import vn.ansinh.query.disclose.Disclosure.Scope;
import vn.ansinh.query.disclose.Disclosure.Whose;
import vn.ansinh.query.port.Views;
import vn.ansinh.query.port.Views.After;
import vn.ansinh.query.port.Views.Condition;
import vn.ansinh.query.port.Views.Seen;
import vn.ansinh.query.port.Views.Selection;

/** The one list of what people ask about their data, in the order in which something is due; each audience reads its part. */
@Component
public final class DataRequestListing {
    private final Disclosure disclosure;
    private final Views views;
    private final DataRequestProjection requests;
    private final ReadYourWrite readYourWrite;

    DataRequestListing(
            Disclosure disclosure, Views views, DataRequestProjection requests, ReadYourWrite readYourWrite) {
        this.disclosure = disclosure;
        this.views = views;
        this.requests = requests;
        this.readYourWrite = readYourWrite;
    }

    /** Where a page ended. */
    record Place(LocalDate on, String dataRequestId) {}

    /** What is asked for. */
    public record Asked(
            @Nullable String cursor, int limit, @Nullable String minPosition) {}

    /**
     * Part of the list.
     *
     * @param next cursor of the next page; null on the last one
     */
    public record Found(List<DataRequest> items, @Nullable String next) {}

    /**
     * A page of what the reader may see of it.
     *
     * @param states wire names of the states that alone are wanted; empty for all
     * @throws vn.ansinh.kernel.problem.Refusal {@code forbidden} when no role of the reader has the operation
     */
    public Found page(ActingPerson reader, String operation, Set<String> states, Asked asked) {
        Scope scope = disclosure.discloseDataRequests(reader, operation);
        Optional<Place> place = Cursor.read(asked.cursor(), Place.class);
        readYourWrite.awaitViews(asked.minPosition());
        List<Condition> conditions = new ArrayList<>();
        if (!states.isEmpty()) {
            conditions.add(new Condition.OneOf("state", states));
        }
        if (!scope.province()) {
            PersonId own = scope.own();
            if (own == null) {
                return new Found(List.of(), null);
            }
            conditions.add(new Condition.OneOf("person", Set.of(own.text())));
        }
        After after = place.map(it -> new After(it.on().toString(), it.dataRequestId()))
                .orElse(null);
        int limit = asked.limit();
        List<DataRequest> found =
                views.list(requests, new Selection(conditions, DataRequestProjection.ORDER, after, limit + 1)).stream()
                        .map(Seen::document)
                        .toList();
        List<DataRequest> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() <= limit
                ? null
                : Cursor.of(new Place(
                        page.getLast().orderedBy(),
                        page.getLast().dataRequestId().text()));
        List<DataRequest> shown =
                scope.province() ? disclosure.leaveOut(reader, page, it -> Whose.of(it.person())) : List.copyOf(page);
        return new Found(shown, next);
    }
}
