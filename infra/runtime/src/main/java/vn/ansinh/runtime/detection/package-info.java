/**
 * Follows the log with the detectors of the fraud review, runs their full sweeps, and raises their alerts (ADR-0036). Held by {@code
 * DetectionIT} and {@code DetectionProof}.
 */
@NullMarked
package vn.ansinh.runtime.detection;

import org.jspecify.annotations.NullMarked;
