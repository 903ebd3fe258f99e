/**
 * Audits: plans by which cases are drawn that nobody can steer, and findings with whom they are addressed to (ADR-0026). Pure; the
 * controllers and the runtime depend on it. Held by {@code SamplingDecisionsTest}, {@code FindingDecisionsTest} and {@code SamplingProof}.
 */
@NullMarked
package vn.ansinh.command.audit;

import org.jspecify.annotations.NullMarked;
