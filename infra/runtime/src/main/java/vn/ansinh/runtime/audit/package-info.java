/** Draws the samples of audits once their checkpoint is signed, and reads plans and findings from the log (ADR-0026). Held by {@code SamplingProof} and {@code AuditFindingsProof}. */
@NullMarked
package vn.ansinh.runtime.audit;

import org.jspecify.annotations.NullMarked;
