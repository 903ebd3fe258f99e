/** What audits found, for the auditor. Nobody depends on it; held by {@code AuditFindingsProof}. */
@NullMarked
package vn.ansinh.query.auditor.finding;

import org.jspecify.annotations.NullMarked;
