package vn.ansinh.query.casefile;

import java.time.LocalDate;
import java.util.List;
import vn.ansinh.kernel.event.application.Parts.ChangedDay;
import vn.ansinh.kernel.event.application.Parts.DueDate;

/** A due date that a changed calendar moved, on which legal date and because of which days. */
public record DueDateMove(LocalDate on, DueDate was, DueDate now, List<ChangedDay> because) {}
