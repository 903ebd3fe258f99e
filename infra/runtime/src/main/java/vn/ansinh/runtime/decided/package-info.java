/** Decisions that stood at a position of the log, straight from the event table, for whoever goes over all of them. Held by {@code PolicyTrialIT} and {@code SamplingProof}. */
@NullMarked
package vn.ansinh.runtime.decided;

import org.jspecify.annotations.NullMarked;
