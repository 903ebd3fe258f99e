/** Planted violations of the rules on detectors. */
@NullMarked
package vn.ansinh.proof.planted.command.detection;

import org.jspecify.annotations.NullMarked;
