/**
 * Runs trials of the policy over the decisions of the log, one at a time in the whole province, and reads what came of them (ADR-0019). Held by
 * {@code PolicyTrialIT} and {@code PolicyTrialProof}.
 */
@NullMarked
package vn.ansinh.runtime.policytrial;

import org.jspecify.annotations.NullMarked;
