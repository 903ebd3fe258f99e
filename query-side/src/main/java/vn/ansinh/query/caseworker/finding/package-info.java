/** What audits found, for whoever has to answer. Nobody depends on it; held by {@code AuditFindingsProof}. */
@NullMarked
package vn.ansinh.query.caseworker.finding;

import org.jspecify.annotations.NullMarked;
