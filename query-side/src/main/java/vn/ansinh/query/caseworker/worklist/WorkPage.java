package vn.ansinh.query.caseworker.worklist;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of lines.
 *
 * @param today the day that {@code overdue} and {@code holder} are told for, in Asia/Ho_Chi_Minh
 * @param changed whether anything was recorded since the first page
 * @param next cursor of the next page; empty on the last one
 */
public record WorkPage(
        List<WorkLine> items,
        LocalDate today,
        boolean changed,
        @Nullable String next) {}
