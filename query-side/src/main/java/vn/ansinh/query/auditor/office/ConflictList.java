package vn.ansinh.query.auditor.office;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conflicts of interest, oldest first. */
record ConflictList(List<Conflict> conflicts, @Nullable String next) {}
