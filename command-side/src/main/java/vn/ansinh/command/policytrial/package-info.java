/**
 * A version of the policy tried over decisions that were taken: who would get what, who loses, at what cost (ADR-0019). Pure but for
 * its ports; the controllers and the runtime depend on it. Held by {@code TrialTest}, {@code SmallCellsTest} and {@code PolicyTrialProof}.
 */
@NullMarked
package vn.ansinh.command.policytrial;

import org.jspecify.annotations.NullMarked;
