/** Sweeps, order of inspection and links of cases, for the fraud reviewer. Nobody depends on it; held by {@code DetectionProof}. */
@NullMarked
package vn.ansinh.query.fraud.detection;

import org.jspecify.annotations.NullMarked;
