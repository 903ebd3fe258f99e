package vn.ansinh.query.auditor.office;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.value.CaseId;

/** An official was refused for a conflict of interest. */
public record Conflict(LocalDate on, By by, @Nullable CaseId caseId, String operation, List<String> rules) {}
