/** Proofs of the detectors, of what registers hand over, of the order of inspection, links and the public scorecard. */
@NullMarked
package vn.ansinh.proof.detection;

import org.jspecify.annotations.NullMarked;
