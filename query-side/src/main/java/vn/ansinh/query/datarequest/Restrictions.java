package vn.ansinh.query.datarequest;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.query.port.Views;
import vn.ansinh.query.port.Views.Condition;
import vn.ansinh.query.port.Views.Seen;
import vn.ansinh.query.port.Views.Selection;

/** Whose processing is restricted: a note for whoever works on their cases, which refuses nothing (ADR 0015). */
@Component
public final class Restrictions {
    /** More restrictions than this stand for no hundred lines of a page. */
    private static final int MOST = 1_000;

    private final Views views;
    private final DataRequestProjection requests;

    Restrictions(Views views, DataRequestProjection requests) {
        this.views = views;
        this.requests = requests;
    }

    /** Those of these persons whose processing is restricted, each since the earliest day. */
    public List<RestrictedPerson> of(Collection<PersonId> persons) {
        if (persons.isEmpty()) {
            return List.of();
        }
        Set<String> asked = persons.stream().map(PersonId::text).collect(Collectors.toUnmodifiableSet());
        List<Condition> standing = List.of(new Condition.IsTrue("restricting"), new Condition.OneOf("person", asked));
        Map<String, RestrictedPerson> found = new TreeMap<>();
        for (Seen<DataRequest> seen :
                views.list(requests, new Selection(standing, DataRequestProjection.ORDER, null, MOST))) {
            DataRequest request = seen.document();
            LocalDate since = request.restrictedSince();
            if (since != null) {
                found.merge(
                        request.person().text(),
                        new RestrictedPerson(request.person(), since),
                        (one, other) -> other.since().isBefore(one.since()) ? other : one);
            }
        }
        return List.copyOf(found.values());
    }
}
