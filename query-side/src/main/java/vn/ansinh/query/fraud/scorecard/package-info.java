/** How right the detectors are, for everybody. Nobody depends on it; held by {@code DetectionProof}. */
@NullMarked
package vn.ansinh.query.fraud.scorecard;

import org.jspecify.annotations.NullMarked;
