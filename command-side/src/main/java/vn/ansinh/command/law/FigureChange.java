package vn.ansinh.command.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row of a figure that is not the same in two versions of the policy.
 *
 * @param from first day of the row, in both
 * @param before empty where the row is new
 * @param after empty where the row is gone
 */
public record FigureChange(String key, LocalDate from, Optional<Parameter> before, Optional<Parameter> after) {
    private record Place(String key, LocalDate from) {}

    /** All of them, in order of key and day. What is no figure is compared by the texts. */
    public static List<FigureChange> between(Policy before, Policy after) {
        Map<Place, Parameter> left = rows(before);
        List<FigureChange> changes = new ArrayList<>();
        rows(after).forEach((place, row) -> {
            Optional<Parameter> was = Optional.ofNullable(left.remove(place));
            if (!was.equals(Optional.of(row))) {
                changes.add(new FigureChange(place.key(), place.from(), was, Optional.of(row)));
            }
        });
        left.forEach((place, gone) ->
                changes.add(new FigureChange(place.key(), place.from(), Optional.of(gone), Optional.empty())));
        changes.sort(Comparator.comparing(FigureChange::key).thenComparing(FigureChange::from));
        return List.copyOf(changes);
    }

    private static Map<Place, Parameter> rows(Policy policy) {
        Map<Place, Parameter> rows = new HashMap<>();
        policy.parameters().all().forEach(row -> rows.put(new Place(row.key(), row.from()), row));
        return rows;
    }
}
