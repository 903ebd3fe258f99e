/** What happened in a case, on paper, for a hearing (ADR-0028). Held by {@code TimelinePaperTest}. */
@NullMarked
package vn.ansinh.query.auditor.hearing;

import org.jspecify.annotations.NullMarked;
