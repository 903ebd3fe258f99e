package vn.ansinh.query.datarequest;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.query.casefile.ExplainedDates;
import vn.ansinh.query.datarequest.DataRequestListing.Found;

/**
 * Part of the list, in the order in which something is due.
 *
 * @param today the day that {@code overdue} is told for, in Asia/Ho_Chi_Minh
 */
public record DataRequestPage(
        List<DataRequestLine> items,
        LocalDate today,
        @Nullable String next) {
    public static DataRequestPage of(Found found, LocalDate today, ExplainedDates explained) {
        return new DataRequestPage(
                found.items().stream()
                        .map(request -> DataRequestLine.of(request, today, explained))
                        .toList(),
                today,
                found.next());
    }
}
