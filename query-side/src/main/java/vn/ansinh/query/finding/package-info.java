/** Findings of audits as pages, for the auditor and for whoever has to answer. Held by {@code AuditFindingsProof}. */
@NullMarked
package vn.ansinh.query.finding;

import org.jspecify.annotations.NullMarked;
